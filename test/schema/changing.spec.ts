import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { blockers, command } from "../support/serving/command.js";
import { draftedArticle, openTranslation, publish, type Drafted } from "../support/serving/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

/** Has the working copy read again. */
async function read({ work }: Drafted) {
  await work("reporter", "submitArticle");
  await work("copyEditor", "approveArticle", { gate: "COPY" });
}

const readers = (articleId: string) =>
  server.ask<{ publishedArticle: Record<string, unknown> }>(
    "reader",
    `query ($id: ID!) { publishedArticle(id: $id) {
      edition headline kicker dateline { place date text } slug
      notes { edition class note correction { wrong right placement } }
    } }`,
    { id: articleId },
  );
const atSlug = (language: string, slug: string) =>
  server.ask<{ publishedBySlug: object | null }>(
    "reader",
    `query ($language: String!, $slug: String!) {
      publishedBySlug(language: $language, slug: $slug) { slug isRedirect article { headline } }
    }`,
    { language, slug },
  );

describe("A change of what is live", () => {
  test("is an edition, and readers are told which kind of change it is", async () => {
    const drafted = await draftedArticle(server);
    const { work, articleId } = drafted;
    await publish(drafted);
    const change = async (headline: string, as: "publisher" | "standards", name: string, words: object) => {
      await work("reporter", "changeHeadline", { headline });
      await read(drafted);
      return work(as, name, { ...words }, { payload: "article { liveEdition { number class } }" });
    };
    await change("Harbour to appeal", "publisher", "updateArticle", {});
    await change("Harbour to appeal fine", "standards", "clarifyArticle", { note: "It was unclear what." });
    const corrected = await change("Port to appeal fine", "standards", "correctArticle", {
      note: "It was the port.",
      wrong: "The harbour was fined.",
      right: "The port was.",
      placement: "FOOT",
    });
    expect(corrected).toMatchObject({
      events: [{ type: "EditionPublished" }, { type: "CorrectionExplained" }],
      article: { liveEdition: { number: 4, class: "CORRECTION" } },
    });
    await work("reporter", "changeHeadline", { headline: "On the desk" });
    await work("standards", "addEditorsNote", { note: "We did not ask the port." });

    const { publishedArticle } = await readers(articleId);
    expect(publishedArticle).toMatchObject({ edition: 5, headline: "Port to appeal fine" });
    expect(publishedArticle["notes"]).toStrictEqual([
      { edition: 2, class: "UPDATE", note: null, correction: null },
      { edition: 3, class: "CLARIFICATION", note: "It was unclear what.", correction: null },
      {
        edition: 4,
        class: "CORRECTION",
        note: "It was the port.",
        correction: { wrong: "The harbour was fined.", right: "The port was.", placement: "FOOT" },
      },
      { edition: 5, class: "EDITORS_NOTE", note: "We did not ask the port.", correction: null },
    ]);
    const { article } = await server.ask<{ article: object }>(
      "auditor",
      "query ($id: ID!) { article(id: $id) { editions { number correction { wrong } } } }",
      { id: articleId },
    );
    expect(article).toMatchObject({
      editions: [{ number: 5 }, { correction: { wrong: "The harbour was fined." } }, {}, {}, {}],
    });
  });

  test("is cosmetic only if it is, by the house's own measure", async () => {
    const drafted = await draftedArticle(server, { paragraphs: ["The court sat at nooon on 3 March."] });
    const { work, articleId, revision } = drafted;
    await publish(drafted);
    const { article } = await server.ask<{ article: { body: readonly { content: object[] }[] } }>(
      "reporter",
      "query ($id: ID!) { article(id: $id) { body } }",
      { id: articleId },
    );
    const saying = (text: string) => ({
      body: [{ ...article.body[0], content: [{ type: "text", text }] }],
    });
    await work("reporter", "reviseBody", saying("The court sat at noon on 4 March."));
    await read(drafted);
    const asked = { articleId, expectedRevision: revision() };
    const refused = await command(server, "publisher", "publishCosmeticChange", asked);
    expect(refused.errors).toMatchObject([{ __typename: "Refused", code: "NOT_COSMETIC" }]);
    expect(refused.errors[0]!.message).toContain("A figure has changed.");

    await work("reporter", "reviseBody", saying("The court sat at noon on 3 March."));
    const unread = await command(
      server,
      "publisher",
      "publishCosmeticChange",
      { articleId, expectedRevision: revision() },
      blockers,
    );
    expect(unread.errors).toMatchObject([{ blockers: [{ code: "APPROVAL_VOID" }] }]);
    await work("copyEditor", "approveArticle", { gate: "COPY" });
    await work("publisher", "publishCosmeticChange");
    const { publishedArticle } = await readers(articleId);
    expect(publishedArticle).toMatchObject({ edition: 2, notes: [] });
  });
});

describe("What stands around a text", () => {
  test("is published with it, and hashed with it only where there is any", async () => {
    const drafted = await draftedArticle(server);
    const { work, articleId } = drafted;
    const dateline = { place: "Almaty", date: "2026-03-20", text: "ALMATY, 20 March" };
    await work("reporter", "changeKicker", { kicker: "Courts" });
    await work("reporter", "setDateline", { dateline });
    const named = await work(
      "reporter",
      "changeSlug",
      { slug: "around-a-text" },
      {
        payload: "article { kicker dateline { place date text } slug { chosen proposed address } }",
      },
    );
    expect(named["article"]).toStrictEqual({
      kicker: "Courts",
      dateline,
      slug: { chosen: "around-a-text", proposed: "court-fines-the-harbour", address: null },
    });
    await publish(drafted);
    const { publishedArticle } = await readers(articleId);
    expect(publishedArticle).toMatchObject({ kicker: "Courts", dateline, slug: "around-a-text" });
  });

  test("is a translation's own", async () => {
    const drafted = await draftedArticle(server);
    await drafted.work("reporter", "changeKicker", { kicker: "Courts" });
    const translation = await openTranslation(server, drafted, "kk");
    const payload = "article { kicker slug { chosen } }";
    await translation.work("translator", "changeKicker", { kicker: "Соттар" });
    const named = await translation.work("translator", "changeSlug", { slug: "порт" }, { payload });
    expect(named["article"]).toStrictEqual({ kicker: "Соттар", slug: { chosen: "порт" } });
  });
});

describe("An address", () => {
  test("leads to the article, and goes on leading to it when the slug changes with an edition", async () => {
    const drafted = await draftedArticle(server);
    await drafted.work("reporter", "changeSlug", { slug: "first-address" });
    await publish(drafted);
    await drafted.work("reporter", "changeSlug", { slug: "second-address" });
    expect((await atSlug("en", "second-address")).publishedBySlug).toBeNull();
    await read(drafted);
    await drafted.work("publisher", "publishCosmeticChange");
    const article = { headline: "Court fines the harbour" };
    expect((await atSlug("en", "first-address")).publishedBySlug).toStrictEqual({
      slug: "second-address",
      isRedirect: true,
      article,
    });
    expect((await atSlug("EN", "second-address")).publishedBySlug).toStrictEqual({
      slug: "second-address",
      isRedirect: false,
      article,
    });
    expect((await atSlug("kk", "first-address")).publishedBySlug).toBeNull();
  });

  test("is one article's only, though two are published with the same slug at the same moment", async () => {
    const both = await Promise.all(
      ["One", "Other"].map(async (headline) => {
        const drafted = await draftedArticle(server, { headline });
        await drafted.work("reporter", "changeSlug", { slug: "same" });
        await drafted.work("reporter", "submitArticle");
        await drafted.work("copyEditor", "approveArticle", { gate: "COPY" });
        return drafted;
      }),
    );
    await Promise.all(both.map(({ work }) => work("publisher", "publishArticle")));
    const found = await Promise.all(
      both.map(async ({ articleId }) => (await readers(articleId)).publishedArticle["slug"] as string),
    );
    expect(found.toSorted()).toStrictEqual(["same", "same-2"]);
    for (const [n, headline] of ["One", "Other"].entries())
      expect((await atSlug("en", found[n]!)).publishedBySlug).toMatchObject({ article: { headline } });
  });
});
