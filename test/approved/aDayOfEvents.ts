import type { Actor } from "../../src/actor.js";
import type { Asked } from "../../src/asked.js";
import type { Json, Recorded } from "../../src/decider.js";
import { openNewsroom } from "../../src/newsroom.js";
import type { EventStore } from "../../src/store/eventStore.js";
import {
  a,
  articleId,
  author,
  b,
  c,
  d,
  dana,
  e,
  holds,
  image,
  ines,
  omar,
  otherPhotoId,
  otherPlacementId,
  paragraph,
  photoId,
  placementId,
  storyId,
  translationId,
  translator,
  uuid,
  words,
} from "../support/facts.js";
import { minute } from "../support/recorded.js";

const marked = {
  type: "paragraph",
  attrs: { id: c },
  content: [
    { type: "text", text: "The " },
    { type: "text", text: "harbour", marks: [{ type: "strong" }, { type: "emphasis" }] },
    {
      type: "text",
      text: " said ",
      marks: [{ type: "link", attrs: { href: "https://courier.example/harbour" } }],
    },
    { type: "text", text: "it would pay.", marks: [{ type: "quote", attrs: { speaker: "Mara Voss" } }] },
  ],
};
const heading = { type: "heading", attrs: { id: d, level: 2 }, content: words("The fine") };
const list = {
  type: "list",
  attrs: { id: e, ordered: true },
  content: [
    { type: "listItem", content: words("harbour") },
    { type: "listItem", content: words("ship") },
  ],
};
const embed = {
  type: "embed",
  attrs: { id: uuid(0xf), url: "https://video.example/1", title: "The ruling" },
};
const quote = { type: "quote", attrs: { id: uuid(0x10) }, content: words("We will appeal.") };
const note = { type: "note", attrs: { id: uuid(0x11) }, content: words("This story is developing.") };
const first = [
  paragraph(a, "The court sat at noon."),
  paragraph(b, "It fined the harbour."),
  marked,
] as readonly Json[];
const second = [
  heading,
  marked,
  paragraph(a, "The court sat at ten."),
  list,
  image(uuid(0x12)),
  embed,
  quote,
  note,
] as readonly Json[];

/**
 * A day in which everything that can happen happens, through the newsroom's own door, and every event of it. What the
 * approved examples are taken from: the same every time, but for what the code writes differently.
 */
export async function aDayOfEvents(store: EventStore): Promise<readonly Recorded[]> {
  let minutes = 0;
  let commands = 0xd000;
  const newsroom = openNewsroom({ store, now: () => new Date(minute(minutes++)), newId: () => uuid(0) });
  const revisions = new Map<string, number>();

  async function ask(by: Actor, id: string, asked: Asked, begins = false): Promise<void> {
    const commandId = begins ? id : uuid(++commands);
    const expectedRevision = revisions.get(id) ?? 0;
    const grants = [holds("editorInChief")];
    const answer = await newsroom.ask(
      {
        by: { ...by, grants },
        origin: "machine",
        commandId,
        id,
        expectedRevision,
        reason: "The harbour story.",
      },
      asked,
    );
    if (!("recorded" in answer)) throw new Error(`${asked.type}: ${JSON.stringify(answer)}`);
    revisions.set(id, answer.revision);
  }

  await ask(ines, "newsroom", { type: "OpenNewsroom", name: "The Courier", language: "en" });
  await ask(ines, "newsroom", { type: "AddLanguage", language: "kk" });
  await ask(ines, "newsroom", { type: "OpenDesk", desk: "courts", name: "Courts" });
  await ask(ines, "newsroom", {
    type: "AdoptPolicy",
    gatesForOriginals: ["copy", "photo"],
    gatesForTranslations: ["translation"],
  });

  const grant = holds("translator", "courts", "kk");
  await ask(ines, dana.staffId, { type: "AddStaffMember", name: "Dana Seit" }, true);
  await ask(ines, dana.staffId, { type: "RenameStaffMember", name: "Dana Seitova" });
  await ask(ines, dana.staffId, { type: "GrantRole", ...grant });
  await ask(ines, dana.staffId, { type: "RevokeRole", ...grant });

  await ask(ines, storyId, { type: "OpenStory", slugline: "harbour", desk: "courts", urgency: 4 }, true);
  await ask(ines, storyId, { type: "ChangeSlugline", slugline: "harbour-fine" });
  await ask(ines, storyId, {
    type: "AttributeSource",
    sourceId: uuid(0x601),
    name: "The Harbour Post",
    kind: "outlet",
    url: "https://post.example/fine",
    note: "Reported it first.",
  });
  for (const photo of [photoId, otherPhotoId]) {
    const sourceUrl = "https://social.example/harbour";
    const asked = {
      type: "FilePhoto",
      description: "The harbour",
      sourceUrl,
      suppliedCredit: "social.example",
    } as const;
    await ask(ines, photo, asked, true);
  }
  await ask(ines, photoId, {
    type: "CreditPhoto",
    creditLine: "Mara Voss/The Courier",
    photographer: "Mara Voss",
    copyrightHolder: "The Courier",
  });
  const inline = { placementId: otherPlacementId, photoId: otherPhotoId, role: "inline" } as const;
  await ask(ines, storyId, { type: "PlacePhoto", ...inline });
  await ask(ines, storyId, { type: "PlacePhoto", placementId, photoId, role: "lead" });
  await ask(omar, otherPhotoId, { type: "KillPhoto" });
  await ask(omar, storyId, { type: "TakeOutPhoto", placementId: otherPlacementId });

  const page = {
    name: "harbour.txt",
    sha256: "5e".repeat(32),
    url: "https://post.example/fine",
    furniture: ["More from the courts"],
  };
  await ask(
    ines,
    articleId,
    {
      type: "DraftArticle",
      storyId,
      language: "en",
      headline: "Court fines harbour",
      dek: "For the third time",
      byline: [author],
      body: first,
      importedFrom: page,
    },
    true,
  );
  await ask(ines, articleId, { type: "ReviseBody", body: second });
  await ask(ines, articleId, { type: "ChangeHeadline", headline: "Court fines the harbour" });
  await ask(ines, articleId, { type: "ChangeDek", dek: "For the third time this year" });
  await ask(ines, articleId, {
    type: "SetByline",
    byline: [author, { name: "Omar Vey", role: "editor", staffId: null }],
  });
  await ask(ines, articleId, { type: "WriteCaption", placementId, caption: "The harbour on Sunday" });
  await ask(ines, articleId, { type: "WriteAltText", placementId, altText: "Cranes in fog" });
  await goOut({ type: "PublishArticle" });

  const source = { articleId, revision: revisions.get(articleId)! };
  await ask(dana, translationId, { type: "OpenTranslation", source, language: "kk" }, true);
  await ask(dana, translationId, {
    type: "SetByline",
    byline: [{ ...author, role: "originalAuthor" }, translator],
  });
  await ask(dana, translationId, {
    type: "TranslateSegment",
    segmentId: "headline",
    text: "Сот портқа айыппұл салды",
    content: null,
  });
  await ask(dana, translationId, {
    type: "TranslateSegment",
    segmentId: `block:${c}`,
    text: null,
    content: [
      { type: "text", text: "Порт " },
      { type: "text", text: "төлейді.", marks: [{ type: "quote", attrs: { speaker: "Mara Voss" } }] },
    ],
  });
  await ask(ines, articleId, { type: "ChangeHeadline", headline: "Court fines the harbour again" });
  await ask(dana, translationId, { type: "RebaseTranslation", revision: revisions.get(articleId)! });
  await goOut({
    type: "CorrectArticle",
    note: "An earlier headline left out that it was not the first fine.",
  });

  return store.readAll(-1, 1_000);

  async function goOut(asked: Asked): Promise<void> {
    await ask(ines, articleId, { type: "SubmitArticle", note: "The fine is confirmed." });
    await ask(omar, articleId, { type: "ReturnArticle", notes: "Who confirmed it?" });
    await ask(ines, articleId, { type: "SubmitArticle", note: "The court's registrar did." });
    await ask(omar, articleId, { type: "ApproveArticle", gate: "photo" });
    await ask(omar, articleId, { type: "ApproveArticle", gate: "copy" });
    await ask(omar, articleId, asked);
  }
}
