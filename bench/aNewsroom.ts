import { v7 } from "uuid";
import type { Actor } from "../src/actor.js";
import type { Asked } from "../src/asked.js";
import type { NewsroomDesk } from "../src/newsroom.js";
import type { OpenHouse } from "../src/server/house/openHouse.js";
import { foundNewsroom, openHouse } from "./built.js";

/** Something in the newsroom, at the revision that was last seen of it. */
export type Seen = Readonly<{ id: string; revision: number }>;

/** A newsroom in a folder, with two people who may ask for everything and approve each other's work. */
export type Newsroom = Readonly<{
  house: OpenHouse;
  writer: Actor;
  editor: Actor;
  /** Asks as somebody, of something or to begin something; answers what was asked at its new revision. */
  ask: (by: Actor, asked: Asked, of?: Seen) => Promise<Seen>;
}>;

/** Opens the newsroom in a folder; founds it there if there is none. */
export async function aNewsroom(folder: string): Promise<Newsroom> {
  const house = await openHouse({
    config: { data: folder, eventStoreUrl: null },
    onFault: (fault) => console.error(fault),
  });
  const { newsroom } = house;
  const founded = await foundNewsroom(newsroom, {
    name: "The Courier",
    language: "en",
    editorInChief: { name: "Ada Ortiz" },
  });
  if ("refused" in founded) throw new Error(JSON.stringify(founded.refused));

  const writer = founded.editorInChief;
  const ask: Newsroom["ask"] = (by, asked, of) => obeyed(newsroom, by, asked, of);
  const newsroomItself = { id: "", revision: 1 };
  await ask(writer, { type: "OpenDesk", desk: "courts", name: "Courts" }, newsroomItself);
  await ask(writer, { type: "AddLanguage", language: "kk" }, newsroomItself);
  const hired = await ask(writer, { type: "AddStaffMember", name: "Omar Vey" });
  await ask(writer, { type: "GrantRole", role: "editorInChief", desk: null, language: null }, hired);
  return { house, writer, editor: (await newsroom.actor(hired.id))!, ask };
}

async function obeyed(newsroom: NewsroomDesk, by: Actor, asked: Asked, of?: Seen): Promise<Seen> {
  const commandId = v7();
  const answer = await newsroom.ask(
    { by, origin: "api", commandId, ...(of && { id: of.id, expectedRevision: of.revision }) },
    asked,
  );
  if ("refused" in answer) throw new Error(`${asked.type} was refused: ${JSON.stringify(answer.refused)}`);
  const begun = "recorded" in answer ? answer.recorded[0]?.stream : undefined;
  return { id: of?.id ?? begun?.slice(begun.indexOf("-") + 1) ?? commandId, revision: answer.revision };
}
