import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command, obey } from "../support/serving/command.js";
import {
  draftedArticle,
  illustrate,
  openTranslation,
  type Drafted,
} from "../support/serving/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const select = {
  payload: `thread { id anchor { blockId field placementId quote isOrphaned now { from to text } } }`,
};

/** An illustrated article with words in every field. */
async function furnished() {
  const drafted = await draftedArticle(server);
  const { placementId, photoId } = await illustrate(server, drafted);
  await drafted.work("reporter", "changeDek", { dek: "The court sat for a third time" });
  await drafted.work("reporter", "changeKicker", { kicker: "From the court" });
  await drafted.work("reporter", "writeCaption", { placementId, caption: "The court by the quay" });
  await drafted.work("reporter", "writeAltText", { placementId, altText: "A court in fog" });
  return { ...drafted, placementId, photoId };
}

const at = (text: string, quote: string) => {
  const from = text.toLowerCase().indexOf(quote.toLowerCase());
  return { from, to: from + quote.length, quote: text.slice(from, from + quote.length) };
};

async function comment({ articleId, revision }: Drafted, anchor: object) {
  const input = { articleId, articleRevision: revision(), anchor, text: "Which court?" };
  const { thread } = await obey(server, "copyEditor", "openThread", input, select);
  return thread as { id: string; anchor: object };
}

const anchorOf = async (threadId: string) =>
  (
    await server.ask<{ thread: object }>(
      "reporter",
      `query ($id: ID!) { thread(id: $id) { ${select.payload.slice("thread { id ".length)} }`,
      { id: threadId },
    )
  ).thread;

describe("A comment on words beside the body", () => {
  test.each([
    [
      "HEADLINE",
      "Court fines the harbour",
      "changeHeadline",
      "headline",
      "On Monday the court fined the harbour",
    ],
    ["DEK", "The court sat for a third time", "changeDek", "dek", "For a third time the court has sat"],
    ["KICKER", "From the court", "changeKicker", "kicker", "From the highest court"],
    ["CAPTION", "The court by the quay", "writeCaption", "caption", "On Sunday: the court by the quay"],
    ["ALT_TEXT", "A court in fog", "writeAltText", "altText", "Fog around a court"],
  ])(
    "finds them again in the %s after an edit, and keeps them when they are gone",
    async (field, then, name, key, now) => {
      const article = await furnished();
      const ofPicture =
        field === "CAPTION" || field === "ALT_TEXT" ? { placementId: article.placementId } : {};
      const thread = await comment(article, { field, ...ofPicture, ...at(then, "court") });
      expect(thread.anchor).toMatchObject({
        blockId: null,
        field,
        placementId: ofPicture.placementId ?? null,
        quote: at(then, "court").quote,
        isOrphaned: false,
        now: { text: at(then, "court").quote },
      });
      const { from, to } = at(now, "court");
      await article.work("reporter", name, { ...ofPicture, [key]: now });
      const moved = field === "HEADLINE" ? { isOrphaned: true } : { now: { from, to, text: "court" } };
      expect(await anchorOf(thread.id)).toMatchObject({ anchor: moved });
      await article.work("reporter", name, { ...ofPicture, [key]: "Something else entirely" });
      expect(await anchorOf(thread.id)).toMatchObject({
        anchor: { quote: at(then, "court").quote, isOrphaned: true, now: null },
      });
    },
  );

  test("loses them when the field is emptied, or the picture is taken out, and not before", async () => {
    const article = await furnished();
    const dek = await comment(article, { field: "DEK", ...at("The court sat for a third time", "third") });
    await article.work("reporter", "changeDek", { dek: null });
    expect(await anchorOf(dek.id)).toMatchObject({ anchor: { quote: "third", isOrphaned: true } });
    const { placementId, storyId } = article;
    const words = { placementId, ...at("The court by the quay", "quay") };
    const caption = await comment(article, { field: "CAPTION", ...words });
    expect(await anchorOf(caption.id)).toMatchObject({ anchor: { isOrphaned: false } });
    const out = { storyId, placementId, expectedRevision: 1, reason: "Not ours." };
    await obey(server, "photoEditor", "takeOutPhoto", out);
    expect(await anchorOf(caption.id)).toMatchObject({ anchor: { quote: "quay", isOrphaned: true } });
  });

  test("may be about a revision that is no longer the newest", async () => {
    const article = await furnished();
    const before = article.revision();
    await article.work("reporter", "changeDek", { dek: "Yesterday the court sat for a third time" });
    const anchor = { field: "DEK", ...at("The court sat for a third time", "third") };
    const input = { articleId: article.articleId, articleRevision: before, anchor, text: "Sure?" };
    expect(await obey(server, "legal", "openThread", input, select)).toMatchObject({
      thread: { anchor: { now: { text: "third" } } },
    });
  });

  test("stands in the article's history with its field and its quote", async () => {
    const article = await furnished();
    await comment(article, { field: "DEK", ...at("The court sat for a third time", "third") });
    const { node } = await server.ask<{ node: { history: { nodes: readonly object[] } } }>(
      "auditor",
      "query ($id: ID!) { node(id: $id) { ... on Article { history(first: 1) { nodes { type detail } } } } }",
      { id: article.articleId },
    );
    expect(node.history.nodes).toMatchObject([
      {
        type: "ThreadOpenedOnField",
        detail: { field: "dek", placementId: null, quote: "third", text: "Which court?" },
      },
    ]);
    expect(JSON.stringify(node.history.nodes)).not.toContain("sat for a");
  });

  test.each([
    ["at once in a block", { field: "DEK", blockId: v7() }, "InvalidInput", ["anchor"]],
    ["nowhere", {}, "InvalidInput", ["anchor"]],
    ["in no picture's caption", { field: "CAPTION" }, "InvalidInput", ["anchor", "placementId"]],
    ["in a picture's dek", { field: "DEK", placementId: v7() }, "InvalidInput", ["anchor", "placementId"]],
    ["in another picture's caption", { field: "CAPTION", placementId: v7() }, "Refused", ["anchor", "quote"]],
    ["in the headline, which does not say so", { field: "HEADLINE" }, "Refused", ["anchor", "quote"]],
  ])("is refused when they stand %s", async (_, place, __typename, path) => {
    const { articleId, revision } = await furnished();
    const anchor = { ...place, ...at("The court sat for a third time", "third") };
    const input = { articleId, articleRevision: revision(), anchor, text: "Which?" };
    expect((await command(server, "copyEditor", "openThread", input)).errors).toMatchObject([
      { __typename, path },
    ]);
  });

  test("is about one language's words: a translation has its own", async () => {
    const article = await furnished();
    const kazakh = await openTranslation(server, article, "kk");
    await kazakh.work("translator", "translateSegment", {
      segmentId: "headline",
      text: "Сот портқа айыппұл салды",
    });
    const thread = await comment(kazakh, { field: "HEADLINE", ...at("Сот портқа айыппұл салды", "айыппұл") });
    await article.work("reporter", "changeHeadline", { headline: "Fined" });
    expect(await anchorOf(thread.id)).toMatchObject({ anchor: { now: { text: "айыппұл" } } });
  });
});
