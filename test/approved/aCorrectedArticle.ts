import type { Actor, Role } from "../../src/actor.js";
import type { Asked } from "../../src/asked.js";
import { openNewsroom } from "../../src/newsroom.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { keysInMemory, sameBytes } from "../support/stores/keysInMemory.js";
import {
  a,
  articleId,
  author,
  b,
  dana,
  holds,
  ines,
  omar,
  paragraph,
  photoId,
  placementId,
  storyId,
  uuid,
} from "../support/telling/facts.js";
import { minute } from "../support/telling/recorded.js";

const person = (n: number, name: string): Actor => ({ staffId: uuid(n), name, grants: [] });
const stet: Actor = { ...person(0x900, "Stet"), grants: [holds("editorInChief")] };
const ada = person(0x104, "Ada Ortiz");
const paula = person(0x105, "Paula Renn");
const vera = person(0x106, "Vera Lund");
const sami = person(0x107, "Sami Orr");
const nils = person(0x108, "Nils Aker");

/**
 * What a bundle of evidence is kept of for good: a small newsroom in which an article with a picture was refused, approved,
 * published and corrected, the second time by somebody to whom a role was delegated; the same every time. `onEdition` is
 * called after each edition. Answers the export.
 */
export async function aCorrectedArticle(store: EventStore, onEdition: () => Promise<void>): Promise<string> {
  let [minutes, commands] = [0, 0xd000];
  const newsroom = openNewsroom({
    store,
    now: () => new Date(minute(minutes++)),
    newId: () => uuid(0),
    keys: keysInMemory(),
    random: sameBytes(),
  });

  async function ask(by: Actor, id: string, asked: Asked, reason: string | null = null, begins = false) {
    const expectedRevision = await newsroom.newestRevision(asked, id);
    const commandId = begins ? id : uuid(++commands);
    const origin = by === stet ? "machine" : "desk";
    const answer = await newsroom.ask({ by, origin, commandId, id, expectedRevision, reason }, asked);
    if (!("recorded" in answer)) throw new Error(`${asked.type}: ${JSON.stringify(answer)}`);
  }
  const begin = (by: Actor, id: string, asked: Asked) => ask(by, id, asked, null, true);
  async function hire(by: Actor, { staffId, name }: Actor, role: Role) {
    await begin(by, staffId, { type: "AddStaffMember", name });
    await ask(by, staffId, { type: "GrantRole", ...holds(role) });
  }
  const of = (by: Actor, asked: Asked, reason: string | null = null) => ask(by, articleId, asked, reason);

  await ask(stet, "", { type: "OpenNewsroom", name: "The Harbour Courier", language: "en" });
  await ask(stet, "", { type: "OpenDesk", desk: "courts", name: "Courts" });
  await ask(stet, "", {
    type: "AdoptPolicy",
    gatesForOriginals: ["copy", "photo"],
    gatesForTranslations: [],
  });
  await hire(stet, ada, "editorInChief");
  for (const [one, role] of [
    [ines, "reporter"],
    [omar, "copyEditor"],
    [paula, "photoEditor"],
    [vera, "publisher"],
    [sami, "standards"],
    [dana, "translator"],
    [nils, "auditor"],
  ] as const)
    await hire(ada, one, role);

  await begin(ines, storyId, { type: "OpenStory", slugline: "harbour-fine", desk: "courts", urgency: 4 });
  await ask(ines, storyId, {
    type: "AttributeSource",
    sourceId: uuid(0x601),
    name: "District court, ruling 2-114",
    kind: "document",
    url: "https://court.example/2-114",
    note: "Four pages.",
  });
  await begin(ines, photoId, {
    type: "FilePhoto",
    description: "The north quay",
    sourceUrl: null,
    suppliedCredit: null,
  });
  await ask(paula, photoId, {
    type: "CreditPhoto",
    creditLine: "Mara Voss/The Harbour Courier",
    photographer: "Mara Voss",
    copyrightHolder: null,
  });
  await ask(paula, storyId, { type: "PlacePhoto", placementId, photoId, role: "lead" });
  await begin(ines, articleId, {
    type: "DraftArticle",
    storyId,
    language: "en",
    headline: "Court fines the harbour",
    dek: "The third fine this year",
    byline: [author],
    body: [
      paragraph(a, "The district court fined the harbour authority 12 million on Monday."),
      paragraph(
        b,
        "“The quay was not lit”, the judge said. The authority will appeal & pay “nothing <yet>”.",
      ),
    ],
    importedFrom: null,
  });
  await of(ines, { type: "WriteCaption", placementId, caption: "The north quay on Sunday" });
  await of(ines, { type: "WriteAltText", placementId, altText: "Cranes in fog" });
  await of(ines, { type: "SubmitArticle", note: null });
  await of(omar, { type: "RefuseApproval", gate: "copy", grounds: "Say which court." });
  const suggestionId = uuid(0x720);
  const dek = "The district court’s third fine this year";
  await of(sami, { type: "SuggestDek", suggestionId, dek, note: null });
  await of(ines, { type: "AcceptSuggestion", suggestionId });
  await of(omar, { type: "ApproveArticle", gate: "copy" });
  await of(ada, { type: "ApproveArticle", gate: "photo" });
  await of(vera, { type: "PublishArticle" });
  await onEdition();

  await of(sami, {
    type: "RequestCorrection",
    requestId: uuid(0x730),
    askedBy: { kind: "subject", name: "Mara Voss", contact: "mara.voss@harbour.example" },
    channel: "Telephone",
    text: "It was 1.2 million.",
    evidence: "https://court.example/2-114",
  });
  await of(sami, {
    type: "AssessCorrection",
    requestId: uuid(0x730),
    outcome: "accepted",
    severity: "serious",
    grounds: "The ruling says 1.2 million.",
  });
  await of(ines, {
    type: "ReviseBody",
    body: [
      paragraph(a, "The district court fined the harbour authority 1.2 million on Monday."),
      paragraph(b, "“The quay was not lit”, the judge said. The authority will appeal."),
    ],
  });
  await of(ines, { type: "SubmitArticle", note: "As the ruling says." });
  await ask(omar, dana.staffId, { type: "DelegateRole", ...holds("copyEditor"), until: minute(10_000) });
  await of(dana, { type: "ApproveArticle", gate: "copy" });
  await of(ada, {
    type: "CorrectArticle",
    note: "An earlier version gave the fine as 12 million.",
    wrong: "The fine was given as 12 million.",
    right: "It is 1.2 million.",
    placement: "top",
    answers: uuid(0x730),
  });
  await onEdition();
  await of(ines, { type: "ChangeHeadline", headline: "Harbour appeals against its fine" });
  const exportId = uuid(0x740);
  await of(nils, { type: "ExportEvidence", exportId }, "The district court asks for it.");
  return exportId;
}
