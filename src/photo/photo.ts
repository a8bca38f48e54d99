import { accept, refuse, type Decider, type Decision, type Facets, type Recorded } from "../decider.js";
import { line } from "../line.js";
import { alreadyExists, invalid, notFound } from "../refusal.js";
import { fullWebAddress, isWebAddress } from "../webAddress.js";
import type { PhotoCommand, PhotoRefusal } from "./commands.js";
import type { PhotoEvent } from "./events.js";

/** A picture as its stream tells it. */
export type Photo = Readonly<{
  revision: number;
  filed: boolean;
  credit: Readonly<{
    creditLine: string;
    photographer: string | null;
    copyrightHolder: string | null;
  }> | null;
  killed: string | null;
}>;

type Answer = Decision<PhotoEvent, PhotoRefusal>;

/** How a picture comes to the desk, gets its credit, and may be killed. */
export const photoDecider: Decider<Photo, PhotoCommand, PhotoEvent, PhotoRefusal> = {
  category: "photo",
  initial: { revision: -1, filed: false, credit: null, killed: null },
  evolve,
  decide,
  facets,
};

function decide(command: PhotoCommand, photo: Photo): Answer {
  if (command.type === "FilePhoto") return file(command, photo);
  if (!photo.filed) return refuse(notFound);
  switch (command.type) {
    case "CreditPhoto":
      return credit(command, photo);
    case "KillPhoto":
      return kill(command.reason, photo);
  }
}

function file(command: Extract<PhotoCommand, { type: "FilePhoto" }>, photo: Photo): Answer {
  if (photo.filed) return refuse(alreadyExists);
  const description = line(command.description);
  if (description === "") return refuse(invalid(["description"], "Say what the picture shows."));
  const sourceUrl = command.sourceUrl === null ? null : fullWebAddress(command.sourceUrl);
  if (command.sourceUrl !== null && sourceUrl === null)
    return refuse(invalid(["sourceUrl"], "A source is an http or https address."));
  const suppliedCredit = command.suppliedCredit === null ? null : line(command.suppliedCredit) || null;
  return accept({ type: "PhotoFiled", data: { description, sourceUrl, suppliedCredit } });
}

function credit(command: Extract<PhotoCommand, { type: "CreditPhoto" }>, photo: Photo): Answer {
  if (photo.killed !== null) return refuse({ code: "PHOTO_KILLED", reason: photo.killed });
  const creditLine = line(command.creditLine);
  if (creditLine === "") return refuse({ code: "CREDIT_LINE_EMPTY" });
  if (isWebAddress(creditLine)) return refuse({ code: "CREDIT_LINE_IS_AN_ADDRESS", creditLine });
  const wanted = {
    creditLine,
    photographer: command.photographer === null ? null : line(command.photographer) || null,
    copyrightHolder: command.copyrightHolder === null ? null : line(command.copyrightHolder) || null,
  };
  const said = photo.credit;
  const same =
    said?.creditLine === wanted.creditLine &&
    said.photographer === wanted.photographer &&
    said.copyrightHolder === wanted.copyrightHolder;
  return same ? accept() : accept({ type: "PhotoCredited", data: wanted });
}

function kill(reason: string | null, photo: Photo): Answer {
  if (photo.killed !== null) return accept();
  const said = line(reason ?? "");
  if (said === "") return refuse({ code: "REASON_MISSING" });
  return accept({ type: "PhotoKilled", data: { reason: said } });
}

function evolve(before: Photo, event: Recorded<PhotoEvent>): Photo {
  const photo = { ...before, revision: event.revision };
  switch (event.type) {
    case "PhotoFiled":
      return { ...photo, filed: true };
    case "PhotoCredited":
      return { ...photo, credit: event.data };
    case "PhotoKilled":
      return { ...photo, killed: event.data.reason };
  }
}

function facets(event: PhotoEvent): Facets {
  switch (event.type) {
    case "PhotoFiled":
      return { writes: ["photo"], reads: [] };
    case "PhotoCredited":
      return { writes: ["credit"], reads: ["kill"] };
    case "PhotoKilled":
      return { writes: ["kill"], reads: [] };
  }
}
