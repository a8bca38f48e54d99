import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { blockers, bothSides, command } from "../support/serving/command.js";
import {
  draftedArticle,
  illustrate,
  openTranslation,
  publish,
  translateAll,
  type Drafted,
} from "../support/serving/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const select = {
  payload: `article {
    id headline language
    byline { name role }
    translation {
      source { id } pinnedRevision counts { total untranslated stale }
      segments { segmentId standing sourceText text }
    }
  }`,
};
type Shown = { translation: { segments: { segmentId: string; standing: string; text: string | null }[] } };

describe("Opening a translation", () => {
  test("pins one revision of its source and shows every segment to translate", async () => {
    const source = await draftedArticle(server);
    const translation = await openTranslation(server, source, "kk");
    const { article } = await server.ask<{ article: Shown }>(
      "translator",
      `query ($id: ID!) { article(id: $id) { ${select.payload.slice("article {".length)} }`,
      { id: translation.articleId },
    );
    expect(article).toMatchObject({
      language: "kk",
      headline: "",
      byline: [{ name: "Ines Marku", role: "ORIGINAL_AUTHOR" }],
      translation: {
        source: { id: source.articleId },
        pinnedRevision: source.revision(),
        counts: { total: 3, untranslated: 3, stale: 0 },
      },
    });
    expect(article.translation.segments).toMatchObject([
      { segmentId: "headline", standing: "UNTRANSLATED", sourceText: "Court fines the harbour", text: null },
      { standing: "UNTRANSLATED", sourceText: "The court sat at noon." },
      { standing: "UNTRANSLATED", sourceText: "It fined the harbour." },
    ]);
  });

  test.each([
    [{ language: "en" }, "SAME_LANGUAGE"],
    [{ language: "fr" }, "LANGUAGE_UNKNOWN"],
    [{ sourceId: `article-${v7()}` }, "SOURCE_NOT_FOUND"],
    [{ sourceRevision: 99 }, "SOURCE_NOT_FOUND"],
  ])("is refused with %j", async (difference, code) => {
    const { articleId: sourceId, revision } = await draftedArticle(server);
    const input = { sourceId, sourceRevision: revision(), language: "kk", ...difference };
    const payload = await command(server, "translator", "openTranslation", input);
    expect(payload.errors).toMatchObject([{ __typename: "Refused", code }]);
  });
});

describe("A source has one translation into a language", () => {
  const there = { errors: "... on TranslationExists { articleId }" };
  const opening = ({ articleId, revision }: Drafted) => ({
    sourceId: articleId,
    sourceRevision: revision(),
    language: "kk",
  });

  test("however many open it at the same instant: the others are told which one", async () => {
    const source = await draftedArticle(server);
    const payload = { payload: "article { id }", ...there };
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, n) =>
        command(server, n % 2 ? "translator" : "deskEditor", "openTranslation", opening(source), payload),
      ),
    );
    const [opened, ...more] = answers.filter(({ errors }) => errors.length === 0);
    expect(more).toEqual([]);
    const { id } = opened!["article"] as { id: string };
    for (const { errors } of answers.filter((answer) => answer !== opened))
      expect(errors).toMatchObject([
        { __typename: "TranslationExists", code: "TRANSLATION_EXISTS", articleId: id },
      ]);
    const { article } = await server.ask<{ article: { translations: readonly object[] } }>(
      "translator",
      "query ($id: ID!) { article(id: $id) { translations { id } } }",
      { id: source.articleId },
    );
    expect(article.translations).toEqual([{ id }]);
  });

  test("and a retry finds what it made", async () => {
    const input = { commandId: v7(), ...opening(await draftedArticle(server)) };
    const select = { payload: "article { id }" };
    const first = await command(server, "translator", "openTranslation", input, select);
    expect(await command(server, "translator", "openTranslation", input, select)).toEqual({
      ...first,
      repeated: true,
    });
  });

  test("also when it was spiked: then it is revived", async () => {
    const source = await draftedArticle(server);
    const { articleId, work } = await openTranslation(server, source, "kk");
    await work("publisher", "spikeArticle", { reason: "No longer news." });
    const again = await command(server, "translator", "openTranslation", opening(source), there);
    expect(again.errors).toMatchObject([
      { articleId, message: expect.stringContaining("revived") as string },
    ]);
    expect(await work("publisher", "reviveArticle")).toMatchObject({ events: [{ type: "ArticleRevived" }] });
  });
});

describe("Translating", () => {
  test("goes segment by segment, as text or with marks", async () => {
    const source = await draftedArticle(server);
    const { work, articleId, revision } = await openTranslation(server, source, "kk");
    const headline = await work(
      "translator",
      "translateSegment",
      { segmentId: "headline", text: "Айлаққа айыппұл" },
      select,
    );
    expect(headline).toMatchObject({
      events: [{ type: "SegmentTranslated" }],
      article: {
        headline: "Айлаққа айыппұл",
        translation: { counts: { total: 3, untranslated: 2, stale: 0 } },
      },
    });
    const { segments } = (headline["article"] as Shown).translation;
    const { segmentId } = segments[1]!;
    const content = [{ type: "text", text: "Сот түсте отырды.", marks: [{ type: "strong" }] }];
    const block = await work("translator", "translateSegment", { segmentId, content }, select);
    expect(block.events).toMatchObject([{ type: "BlockTranslated" }]);
    expect((block["article"] as Shown).translation.segments[1]).toMatchObject({
      standing: "UP_TO_DATE",
      text: "Сот түсте отырды.",
    });

    const ask = (input: object) =>
      command(server, "translator", "translateSegment", {
        articleId,
        expectedRevision: revision(),
        ...input,
      });
    expect((await ask({ segmentId, text: "x", content })).errors).toMatchObject([
      { __typename: "InvalidInput" },
    ]);
    expect((await ask({ segmentId: "dek", text: "x" })).errors).toMatchObject([{ code: "SEGMENT_UNKNOWN" }]);
    const whole = { articleId, expectedRevision: revision(), headline: "x" };
    expect((await command(server, "copyEditor", "changeHeadline", whole)).errors).toMatchObject([
      { code: "WRITTEN_BY_SEGMENT" },
    ]);
    const original = {
      articleId: source.articleId,
      expectedRevision: source.revision(),
      segmentId,
      text: "x",
    };
    expect((await command(server, "translator", "translateSegment", original)).errors).toMatchObject([
      { code: "NOT_A_TRANSLATION" },
    ]);
  });

  test("of one segment by two is refused to the second, with both sides", async () => {
    const { work, articleId, revision } = await openTranslation(server, await draftedArticle(server), "kk");
    const before = revision();
    await work("translator", "translateSegment", { segmentId: "headline", text: "Бір" });
    const mine = { articleId, expectedRevision: before, segmentId: "headline", text: "Екі" };
    const payload = await command(server, "translationEditor", "translateSegment", mine, bothSides);
    expect(payload.errors).toMatchObject([
      {
        __typename: "StaleRevision",
        overlaps: ["segment:headline"],
        theirs: [{ type: "SegmentTranslated", by: { name: "Dana Seit" } }],
        yours: [{ type: "SegmentTranslated" }],
      },
    ]);
  });

  test("is published by itself, goes stale where the source changes, and is brought up to date", async () => {
    const source = await draftedArticle(server);
    await illustrate(server, source);
    const translation = await openTranslation(server, source, "kk");
    const { work, articleId, revision } = translation;
    await translateAll(server, translation);
    await work("translator", "submitArticle");
    const early = { articleId, expectedRevision: revision() };
    const blocked = await command(server, "publisher", "publishArticle", early, blockers);
    expect(blocked.errors[0]!["blockers"]).toMatchObject([
      { code: "TRANSLATOR_UNCREDITED" },
      { code: "GATE_CLOSED", gate: "TRANSLATION" },
    ]);
    const byline = [
      { name: "Ines Marku", role: "ORIGINAL_AUTHOR" },
      { name: "Dana Seit", role: "TRANSLATOR", staffId: `staff-${server.staff.translator.staffId}` },
    ];
    await work("translator", "setByline", { byline });
    await work("translationEditor", "approveArticle", { gate: "TRANSLATION" });
    await work("publisher", "publishArticle");

    await source.work("reporter", "changeHeadline", { headline: "Court fines the port" });
    await publish(source);
    const behind = await work("translator", "setByline", { byline }, select);
    expect(behind).toMatchObject({
      article: { translation: { counts: { total: 5, untranslated: 0, stale: 1 } } },
    });

    const rebased = await work(
      "translator",
      "rebaseTranslation",
      { sourceRevision: source.revision() },
      select,
    );
    expect(rebased).toMatchObject({
      events: [{ type: "TranslationRebased" }],
      article: { translation: { pinnedRevision: source.revision(), counts: { stale: 1 } } },
    });
    const { segments } = (rebased["article"] as Shown).translation;
    expect(segments.filter(({ standing }) => standing === "STALE")).toMatchObject([
      { segmentId: "headline" },
    ]);
    const done = await work(
      "translator",
      "translateSegment",
      { segmentId: "headline", text: "Портқа айыппұл" },
      select,
    );
    expect(done).toMatchObject({ article: { translation: { counts: { stale: 0 } } } });
  });

  test("cannot be moved to a revision that is not there", async () => {
    const source = await draftedArticle(server);
    const { articleId, revision } = await openTranslation(server, source, "kk");
    const input = { articleId, expectedRevision: revision(), sourceRevision: 99 };
    const payload = await command(server, "translator", "rebaseTranslation", input);
    expect(payload.errors).toMatchObject([{ __typename: "Refused", code: "SOURCE_NOT_FOUND" }]);
  });
});
