import { expect } from "vitest";
import { v7 } from "uuid";
import { readPage } from "../../src/import/readPage.js";
import { obey, command, type Payload } from "../support/serving/command.js";
import type { AServer } from "../support/serving/aServer.js";
import { page } from "./page.js";

/** What the rest of the day works on. */
export type Original = Readonly<{
  storyId: string;
  articleId: string;
  photoId: string;
  placementId: string;
  /** The working copy's revision that edition 1 was made of. */
  publishedRevision: number;
}>;

type Body = readonly Readonly<{ attrs: { id: string }; content: readonly { text: string }[] }>[];

const blockers = `... on Blocked { blockers { code gate message } }`;

/** From the page to edition 1: drafted, attributed, illustrated, credited, revised, approved by another, published. */
export async function publishOriginal(server: AServer): Promise<Original> {
  const read = readPage(Buffer.from(page), "harbour.txt");
  if ("unreadable" in read) throw new Error(read.unreadable.message);
  const { headline, blocks, byline, attributedTo, photo } = read.recognised;
  expect(read.needsAPerson.map(({ code }) => code)).toContain("CREDIT_IS_A_URL");

  const storyId = id(
    await begin(server, "openStory", { slugline: "harbour-reports", desk: "courts", urgency: 3 }, "story"),
  );
  const drafted = await begin(
    server,
    "draftArticle",
    {
      storyId,
      language: "en",
      headline,
      byline: byline.map(({ name }) => ({ name, role: "ORIGINAL_AUTHOR" })),
      body: blocks,
    },
    "article",
  );
  const articleId = id(drafted);
  const source = {
    storyId,
    name: attributedTo[0]!.name,
    kind: "OUTLET",
    reason: "The text names it.",
    expectedRevision: 0,
  };
  await obey(server, "reporter", "attributeSource", source);

  const photoId = id(
    await begin(
      server,
      "filePhoto",
      { description: "The eastern mole", sourceUrl: photo!.sourceUrl, suppliedCredit: photo!.creditText },
      "photo",
    ),
  );
  const placed = await obey(
    server,
    "reporter",
    "placePhoto",
    { storyId, photoId, role: "LEAD", expectedRevision: 1 },
    { payload: "story { pictures { placementId } }" },
  );
  const { placementId } = (placed["story"] as { pictures: readonly { placementId: string }[] }).pictures[0]!;

  await refusedWithEveryBlocker(server, articleId);
  await credit(server, photoId, photo!.creditText!);
  const revision = await write(server, articleId, placementId, drafted);
  const publishedRevision = await approveAndPublish(server, articleId, revision);
  return { storyId, articleId, photoId, placementId, publishedRevision };
}

async function refusedWithEveryBlocker(server: AServer, articleId: string) {
  const wish = { articleId, expectedRevision: 1, commandId: v7() };
  const refused = await command(server, "publisher", "publishArticle", wish, { errors: blockers });
  expect(refused.events).toEqual([]);
  const [error] = refused.errors;
  expect(error!.__typename).toBe("Blocked");
  expect((error!["blockers"] as readonly { code: string }[]).map(({ code }) => code)).toEqual([
    "PHOTO_UNCREDITED",
    "CAPTION_MISSING",
    "ALT_TEXT_MISSING",
    "NOT_SUBMITTED",
    "GATE_CLOSED",
  ]);
}

async function credit(server: AServer, photoId: string, supplied: string) {
  const asSupplied = { photoId, creditLine: supplied, expectedRevision: 0 };
  const refused = await command(server, "photoEditor", "creditPhoto", asSupplied);
  expect(refused.errors.map(({ code }) => code)).toEqual(["CREDIT_LINE_IS_AN_ADDRESS"]);
  const reason = "Asked the photographer by telephone.";
  const properly = {
    photoId,
    creditLine: "Rolf Amsel/Shore Watch",
    photographer: "Rolf Amsel",
    expectedRevision: 0,
    reason,
  };
  await obey(server, "photoEditor", "creditPhoto", properly);
}

/** Caption, alt text and two revisions of the body; answers the article's revision. */
async function write(
  server: AServer,
  articleId: string,
  placementId: string,
  drafted: Payload,
): Promise<number> {
  let revision = drafted.revision!;
  const ask = async (as: "reporter" | "deskEditor", name: string, input: object) => {
    const payload = await obey(server, as, name, { articleId, expectedRevision: revision, ...input });
    revision = payload.revision!;
    return payload;
  };
  await ask("reporter", "writeCaption", { placementId, caption: "The eastern mole, closed since March" });
  await ask("reporter", "writeAltText", { placementId, altText: "Cracked concrete above grey water" });

  const { article } = await server.ask<{ article: { body: Body } }>(
    "reporter",
    `query ($id: ID!) { article(id: $id) { body } }`,
    { id: articleId },
  );
  const [first, second, ...rest] = article.body;
  const reworded = {
    ...second!,
    content: [{ type: "text", text: "It was fined 40 units, or 150 thousand crowns." }],
  };
  await ask("reporter", "reviseBody", { body: [first, reworded, ...rest] });
  const added = {
    type: "paragraph",
    content: [{ type: "text", text: "The authority may appeal within ten days." }],
  };
  const revised = await ask("deskEditor", "reviseBody", {
    body: [first, reworded, ...rest, added],
    reason: "Readers will ask.",
  });
  expect(revised.events.map(({ type }) => type)).toEqual(["BodyRevised"]);

  const again = await ask("reporter", "reviseBody", {
    body: (
      await server.ask<{ article: { body: Body } }>(
        "reporter",
        `query ($id: ID!) { article(id: $id) { body } }`,
        { id: articleId },
      )
    ).article.body,
  });
  expect(again.events, "saving what is there records nothing").toEqual([]);
  return revision;
}

async function approveAndPublish(server: AServer, articleId: string, from: number): Promise<number> {
  const submitted = await obey(server, "reporter", "submitArticle", { articleId, expectedRevision: from });
  const wish = { articleId, gate: "COPY", expectedRevision: submitted.revision! };
  const own = await command(server, "deskEditor", "approveArticle", wish);
  expect(
    own.errors.map(({ code }) => code),
    "four eyes",
  ).toEqual(["WROTE_IT_ONESELF"]);
  const approved = await obey(server, "copyEditor", "approveArticle", wish);

  expect(await server.ask("reader", `{ latestPublished { nodes { id } } }`)).toEqual({
    latestPublished: { nodes: [] },
  });
  const published = await obey(
    server,
    "publisher",
    "publishArticle",
    { articleId, expectedRevision: approved.revision! },
    { payload: "article { publication liveEdition { number revision } }" },
  );
  expect(published["article"]).toEqual({
    publication: "LIVE",
    liveEdition: { number: 1, revision: approved.revision },
  });
  return approved.revision!;
}

async function begin(server: AServer, name: string, input: object, subject: string): Promise<Payload> {
  const payload = await obey(server, "reporter", name, { ...input }, { payload: `${subject} { id }` });
  return { ...payload, id: (payload[subject] as { id: string }).id };
}

const id = (payload: Payload) => payload["id"] as string;
