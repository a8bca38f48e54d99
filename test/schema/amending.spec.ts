import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { bothSides, command, needed } from "../support/serving/command.js";
import { draftedArticle, openTranslation, publish, translateAll } from "../support/serving/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const bodyOf = async (articleId: string) => {
  const { article } = await server.ask<{ article: { body: { attrs: { id: string } }[] } }>(
    "reporter",
    "query ($id: ID!) { article(id: $id) { body } }",
    { id: articleId },
  );
  return article.body;
};

describe("A revision", () => {
  const text = { payload: "article { headline text } events { type detail reason }" };

  test("is brought back as a new one, by the usual events and with a reason", async () => {
    const { work, revision } = await draftedArticle(server);
    const before = revision();
    await work("reporter", "changeHeadline", { headline: "Harbour fined" });
    await work("reporter", "reviseBody", { body: [] });
    const reason = "The rewrite lost the ruling.";
    expect(await work("copyEditor", "restoreRevision", { toRevision: before, reason }, text)).toMatchObject({
      revision: before + 5,
      events: [
        { type: "RevisionRestored", detail: { fromRevision: before }, reason },
        { type: "HeadlineChanged" },
        { type: "BodyRevised" },
      ],
      article: {
        headline: "Court fines the harbour",
        text: "The court sat at noon.\n\nIt fined the harbour.",
      },
    });
    expect(await work("copyEditor", "restoreRevision", { toRevision: before, reason }, text)).toMatchObject({
      events: [],
    });
  });

  test("is not put over what others wrote meanwhile, nor brought back without a reason or a right to", async () => {
    const { work, articleId, revision } = await draftedArticle(server);
    const before = revision();
    await work("reporter", "changeHeadline", { headline: "Harbour fined" });
    const seen = { articleId, expectedRevision: revision(), toRevision: before };
    await work("deskEditor", "changeHeadline", { headline: "Port fined" });
    expect(
      (await command(server, "copyEditor", "restoreRevision", { ...seen, reason: "x" }, bothSides)).errors,
    ).toMatchObject([{ __typename: "StaleRevision", overlaps: ["headline"] }]);
    const now = { articleId, expectedRevision: revision(), toRevision: before };
    expect((await command(server, "reporter", "restoreRevision", now)).errors).toMatchObject([
      { code: "REASON_MISSING" },
    ]);
    expect(
      (await command(server, "reporter", "restoreRevision", { ...now, toRevision: 99, reason: "x" })).errors,
    ).toMatchObject([{ code: "INVALID_INPUT", path: ["toRevision"] }]);
    expect((await command(server, "translator", "restoreRevision", now, needed)).errors).toMatchObject([
      { __typename: "NotPermitted", needed: ["REPORTER", "DESK_EDITOR", "COPY_EDITOR", "EDITOR_IN_CHIEF"] },
    ]);
  });

  test("of a translation is its translators' to bring back, and nobody's who may not translate", async () => {
    const original = await draftedArticle(server);
    const { work, articleId, revision } = await openTranslation(server, original, "kk");
    await work("translator", "translateSegment", { segmentId: "headline", text: "Сот айып салды" });
    const before = revision();
    await work("translator", "translateSegment", { segmentId: "headline", text: "Айып" });
    const asked = { articleId, expectedRevision: revision(), toRevision: before, reason: "It was right." };
    expect((await command(server, "reporter", "restoreRevision", asked, needed)).errors).toMatchObject([
      { __typename: "NotPermitted", needed: ["TRANSLATOR", "TRANSLATION_EDITOR", "EDITOR_IN_CHIEF"] },
    ]);
    expect(await work("translationEditor", "restoreRevision", asked, text)).toMatchObject({
      events: [{ type: "RevisionRestored" }, { type: "SegmentTranslated" }],
      article: { headline: "Сот айып салды" },
    });
  });
});

describe("A text for other places and other people", () => {
  test("has headlines that readers see with its edition, and only with an edition", async () => {
    const drafted = await draftedArticle(server);
    const { work, articleId } = drafted;
    await work("reporter", "setHeadlineFor", { role: "PUSH", text: "Harbour fined" });
    await publish(drafted);
    const seo = await work(
      "copyEditor",
      "setHeadlineFor",
      { role: "SEO", text: "Harbour fine" },
      {
        payload:
          "article { hasUnpublishedChanges headlines { role text } liveEdition { headlines { role text } } }",
      },
    );
    const push = { role: "PUSH", text: "Harbour fined" };
    expect(seo).toMatchObject({
      article: {
        hasUnpublishedChanges: true,
        headlines: [{ role: "SEO", text: "Harbour fine" }, push],
        liveEdition: { headlines: [push] },
      },
    });
    const { publishedArticle } = await server.ask<Record<string, object>>(
      "reader",
      "query ($id: ID!) { publishedArticle(id: $id) { headline headlines { role text } } }",
      { id: articleId },
    );
    expect(publishedArticle).toEqual({ headline: "Court fines the harbour", headlines: [push] });
  });

  test("tells the house, and its recipients, what to mind, and never its readers", async () => {
    const drafted = await draftedArticle(server);
    const { work, articleId } = drafted;
    const select = { payload: "article { edNote { text audience by { name } } }" };
    expect(
      await work("deskEditor", "setEdNote", { text: "CANARY until six", audience: "RECIPIENTS" }, select),
    ).toMatchObject({
      article: {
        edNote: {
          text: "CANARY until six",
          audience: "RECIPIENTS",
          by: { name: server.staff.deskEditor.name },
        },
      },
    });
    await publish(drafted);
    const seen = await server.ask<object>(
      "reader",
      "query ($id: ID!) { publishedArticle(id: $id) { headline dek kicker text body notes { note } pictures { caption } } }",
      { id: articleId },
    );
    expect(JSON.stringify(seen)).not.toContain("CANARY");
    expect(await work("reporter", "setEdNote", {}, select)).toMatchObject({ article: { edNote: null } });
  });
});

describe("A suggestion", () => {
  const select = {
    payload: `events { type } article {
      headline dek text
      suggestions { suggestionId kind blockId afterBlockId block content words segmentId state isOutdated }
    }`,
  };
  type Shown = Readonly<{ article: { suggestions: { suggestionId: string }[] } }>;
  const newest = (payload: unknown) => (payload as Shown).article.suggestions.at(-1)!.suggestionId;

  test("says what it proposes, whichever kind it is, and is done when it is accepted", async () => {
    const { work, articleId } = await draftedArticle(server);
    const [first, second] = (await bodyOf(articleId)).map(({ attrs }) => attrs.id);
    const removal = await work("legal", "suggestRemoval", { blockId: second }, select);
    const block = { type: "paragraph", content: [{ type: "text", text: "Nobody paid." }] };
    const insertion = await work("legal", "suggestInsertion", { afterBlockId: first, block }, select);
    const headline = await work("legal", "suggestHeadline", { headline: "Harbour fined" }, select);
    const dek = await work("legal", "suggestDek", { dek: "Again" }, select);
    expect(dek).toMatchObject({
      events: [{ type: "DekSuggested" }],
      article: {
        suggestions: [
          { kind: "REMOVAL", blockId: second, content: null, words: null, state: "OPEN", isOutdated: false },
          {
            kind: "INSERTION",
            afterBlockId: first,
            blockId: newest(insertion),
            block: { ...block, attrs: { id: newest(insertion) } },
          },
          { kind: "HEADLINE", blockId: null, words: "Harbour fined" },
          { kind: "DEK", words: "Again" },
        ],
      },
    });
    for (const made of [insertion, removal, headline, dek])
      await work("reporter", "acceptSuggestion", { suggestionId: newest(made) });
    expect(await work("legal", "suggestHeadline", { headline: "Fined" }, select)).toMatchObject({
      article: { headline: "Harbour fined", dek: "Again", text: "The court sat at noon.\n\nNobody paid." },
    });
  });

  test("for a segment is its translators' to accept", async () => {
    const original = await draftedArticle(server);
    const translation = await openTranslation(server, original, "kk");
    const { work, articleId, revision } = translation;
    await translateAll(server, translation);
    const asked = { segmentId: "headline", text: "Сот айып салды" };
    const made = await work("reporter", "suggestSegment", asked, select);
    expect(made).toMatchObject({
      events: [{ type: "SegmentSuggested" }],
      article: { suggestions: [{ kind: "SEGMENT", segmentId: "headline", words: "Сот айып салды" }] },
    });
    const suggestionId = newest(made);
    const accept = { articleId, expectedRevision: revision(), suggestionId };
    expect((await command(server, "reporter", "acceptSuggestion", accept)).errors).toMatchObject([
      { __typename: "NotPermitted" },
    ]);
    expect(await work("translator", "acceptSuggestion", { suggestionId }, select)).toMatchObject({
      events: [{ type: "AmendmentAccepted" }, { type: "SegmentTranslated" }],
      article: { headline: "Сот айып салды" },
    });
  });
});
