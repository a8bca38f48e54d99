import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { v7 } from "uuid";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { bothSides, command } from "../support/serving/command.js";
import {
  draftedArticle,
  openTranslation,
  translateAll,
  type Drafted,
} from "../support/serving/draftedArticle.js";

// What others are complained about: wagtail/wagtail#12158 and statamic/cms#646, in which a second way of writing
// goes past the guard that the first one has; Squidex, whose expected version is “any” unless it is said.

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

type Block = Readonly<{ attrs: { id: string }; content: readonly object[] }>;
const text = (words: string) => [{ type: "text", text: words }];

async function bodyOf(id: string): Promise<readonly Block[]> {
  const { article } = await server.ask<{ article: { body: readonly Block[] } }>(
    "reporter",
    "query ($id: ID!) { article(id: $id) { body } }",
    { id },
  );
  return article.body;
}

/** Every way in which words get into an article: what prepares it, and what is asked from a screen that is old by then. */
type Way = (drafted: Drafted) => Promise<Readonly<{ name: string; input: object }>>;

const suggested = async ({ work }: Drafted, name: string, input: object) => {
  const suggestionId = v7();
  await work("copyEditor", name, { commandId: suggestionId, ...input });
  return { name: "acceptSuggestion", input: { suggestionId } };
};

const waysToTheHeadline: Readonly<Record<string, Way>> = {
  "saving it": () => Promise.resolve({ name: "changeHeadline", input: { headline: "From an old screen" } }),
  "accepting a suggestion": (drafted) =>
    suggested(drafted, "suggestHeadline", { headline: "From an old screen" }),
  "bringing back a revision": async ({ work, revision }) => {
    const toRevision = revision();
    await work("reporter", "changeHeadline", { headline: "Harbour fined" });
    return { name: "restoreRevision", input: { toRevision, reason: "It was better." } };
  },
};

const waysToABlock: Readonly<Record<string, Way>> = {
  "saving the body": async ({ articleId }) => {
    const [first, ...others] = await bodyOf(articleId);
    return {
      name: "reviseBody",
      input: { body: [{ ...first, content: text("An old screen.") }, ...others] },
    };
  },
  "taking the block out": async ({ articleId }) => {
    const [, ...others] = await bodyOf(articleId);
    return { name: "reviseBody", input: { body: others } };
  },
  "accepting a suggestion": async (drafted) => {
    const [first] = await bodyOf(drafted.articleId);
    return suggested(drafted, "suggestChange", {
      blockId: first!.attrs.id,
      content: text("From an old screen."),
    });
  },
  "accepting that it be taken out": async (drafted) => {
    const [first] = await bodyOf(drafted.articleId);
    return suggested(drafted, "suggestRemoval", { blockId: first!.attrs.id });
  },
  "bringing back a revision": async ({ articleId, work, revision }) => {
    const toRevision = revision();
    const [first, ...others] = await bodyOf(articleId);
    await work("reporter", "reviseBody", { body: [{ ...first, content: text("It sat.") }, ...others] });
    return { name: "restoreRevision", input: { toRevision, reason: "It was better." } };
  },
};

/** Asks it from the old screen, as a preview and for real; nothing may be written, and both sides are shown. */
async function isRefused(drafted: Drafted, { name, input }: Awaited<ReturnType<Way>>, seen: number) {
  const before = await server.house.store.readStream(drafted.articleId);
  for (const preview of [true, false]) {
    const asked = { articleId: drafted.articleId, expectedRevision: seen, preview, ...input };
    const payload = await command(server, "reporter", name, asked, bothSides);
    expect(payload).toMatchObject({ events: [], wouldRecord: [], revision: null });
    // A suggestion is bound to the very words that it was made about, whatever its reader has on the screen.
    expect(payload.errors).toMatchObject([
      name === "acceptSuggestion"
        ? { __typename: "Refused", code: "SUGGESTION_OUTDATED" }
        : {
            __typename: "StaleRevision",
            expectedRevision: seen,
            actualRevision: drafted.revision(),
            theirs: [{ by: { name: "Jon Hale" } }],
          },
    ]);
  }
  expect(await server.house.store.readStream(drafted.articleId)).toStrictEqual(before);
}

describe("Nobody's words are written over from an old screen", () => {
  test.each(Object.entries(waysToTheHeadline))(
    "whichever way the headline is written: %s",
    async (_, way) => {
      const drafted = await draftedArticle(server);
      const asked = await way(drafted);
      const seen = drafted.revision();
      await drafted.work("deskEditor", "changeHeadline", { headline: "Theirs" });
      await isRefused(drafted, asked, seen);
    },
  );

  test.each(Object.entries(waysToABlock))("whichever way a block is written: %s", async (_, way) => {
    const drafted = await draftedArticle(server);
    const asked = await way(drafted);
    const seen = drafted.revision();
    const [first, ...others] = await bodyOf(drafted.articleId);
    const theirs = [{ ...first, content: text("These words are theirs.") }, ...others];
    await drafted.work("deskEditor", "reviseBody", { body: theirs });
    await isRefused(drafted, asked, seen);
  });

  test("nor are they by moving a translation to another revision of its source: its words stay, and are told stale", async () => {
    const source = await draftedArticle(server);
    const translation = await openTranslation(server, source, "kk");
    await translateAll(server, translation);
    const words = await bodyOf(translation.articleId);
    const [first, ...others] = await bodyOf(source.articleId);
    for (const said of ["It sat at one.", "It sat at two.", "It sat at three."]) {
      await source.work("reporter", "reviseBody", { body: [{ ...first, content: text(said) }, ...others] });
      const { article } = await translation.work(
        "translator",
        "rebaseTranslation",
        { sourceRevision: source.revision() },
        { payload: "article { headline translation { counts { total untranslated stale } } }" },
      );
      expect(article).toStrictEqual({
        headline: "[kk] Court fines the harbour",
        translation: { counts: { total: 3, untranslated: 0, stale: 1 } },
      });
      expect(await bodyOf(translation.articleId)).toStrictEqual(words);
    }
  });
});

describe("What was looked at", () => {
  test("is said with every command, and is never “any”", async () => {
    const { articleId } = await draftedArticle(server);
    const ask = (expectedRevision: unknown) =>
      server.post(
        "reporter",
        `mutation ($input: ChangeHeadlineInput!) {
          changeHeadline(input: $input) { errors { __typename ... on UserError { path } } }
        }`,
        { input: { commandId: v7(), articleId, headline: "Any", expectedRevision } },
      );
    for (const none of [undefined, null, "any"])
      expect(await ask(none)).toMatchObject({
        status: 400,
        body: { errors: [{ extensions: { code: "BAD_USER_INPUT" } }] },
      });
    // What other systems mean by “any”, by “none yet” and by “whatever there is”.
    for (const any of [-1, -2, -4])
      expect((await ask(any)).body.data).toMatchObject({
        changeHeadline: { errors: [{ __typename: "InvalidInput", path: ["expectedRevision"] }] },
      });
    const events = await server.house.store.readStream(articleId);
    expect(events.map(({ type }) => type)).toStrictEqual(["ArticleDrafted", "BodyRevised"]);
  });
});
