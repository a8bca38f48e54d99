import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import {
  draftedArticle,
  illustrate,
  publish,
  translated,
  type Drafted,
} from "../support/serving/draftedArticle.js";
import { toPutRight } from "../support/telling/putRight.js";

const statements: string[] = [];
let server: AServer;
let article: Drafted;
beforeAll(async () => {
  server = await aServer({ onStatement: (sql) => statements.push(sql) });
  article = await aCorrectedArticle("harbour");
});
afterAll(() => server.close());

const page = `__typename language direction edition firstPublishedAt publishedAt headline headlines { role text } dek
  kicker dateline { text } slug retraction { notice at } byline { name role } body text
  pictures { role creditLine caption altText } notes { edition class note at correction { wrong right placement } }`;

type Read = Readonly<{
  at: string;
  from: string;
  until: string | null;
  publication: string;
  edition: number | null;
  page: (Readonly<Record<string, unknown>> & { otherLanguages?: readonly object[] }) | null;
  tombstone: object | null;
}>;

/** An article that was published under an address, and corrected, with another headline, under another. */
async function aCorrectedArticle(slug: string): Promise<Drafted> {
  const drafted = await draftedArticle(server);
  await illustrate(server, drafted);
  await drafted.work("reporter", "changeSlug", { slug });
  await publish(drafted);
  await drafted.work("reporter", "changeHeadline", { headline: "Court fines the port" });
  await drafted.work("reporter", "changeSlug", { slug: `${slug}-port` });
  await drafted.work("reporter", "submitArticle");
  await drafted.work("copyEditor", "approveArticle", { gate: "COPY" });
  await drafted.work("publisher", "correctArticle", { note: "It was the port.", ...toPutRight });
  return drafted;
}

async function readingsOf({ articleId }: Drafted): Promise<readonly Read[]> {
  const { article: found } = await server.ask<{ article: { readings: { nodes: readonly Read[] } } }>(
    "auditor",
    `query ($id: ID!) { article(id: $id) { readings {
       nodes { at from until publication edition tombstone { at authority } page { ${page} } } } } }`,
    { id: articleId },
  );
  return found.readings.nodes;
}

const asReadAt = async ({ articleId }: Drafted, at: string) =>
  (
    await server.ask<{ article: { asRead: Read | null } }>(
      "auditor",
      `query ($id: ID!, $at: DateTime!) { article(id: $id) { asRead(at: $at) {
         at from until publication edition tombstone { at authority } page { ${page} } } } }`,
      { id: articleId, at },
    )
  ).article.asRead;

describe("What readers saw of an article", () => {
  test("is at every instant what they were answered then, in every field", async () => {
    const drafted = await draftedArticle(server, { headline: "Quay to close" });
    const seen: { at: string; answer: unknown }[] = [];
    const look = async () => {
      const { body } = await server.post(
        "reader",
        `query ($id: ID!) { publishedArticle(id: $id) { ${page} } }`,
        { id: drafted.articleId },
      );
      const [{ from } = { from: new Date().toISOString() }] = await readingsOf(drafted);
      seen.push({ at: from, answer: (body.data as { publishedArticle: object | null }).publishedArticle });
    };
    await look();
    await illustrate(server, drafted);
    await publish(drafted);
    await look();
    await drafted.work("publisher", "addEditorsNote", { note: "We spoke to the owner." });
    await look();
    await drafted.work("publisher", "unpublishArticle", { reason: "A mistake." });
    await look();
    await drafted.work("publisher", "republishArticle", { reason: "It was none." });
    await look();
    await drafted.work("publisher", "retractArticle", { notice: "It cannot stand.", reason: "It is false." });
    await look();
    expect(seen.filter(({ answer }) => answer !== null)).toHaveLength(4);
    for (const { at, answer } of seen) {
      const asRead = await asReadAt(drafted, at);
      const shown = asRead?.page && { ...asRead.page, __typename: "PublishedArticle" };
      expect(shown).toStrictEqual(answer);
    }
  });

  test("is told time by time, each beginning where the one before ended", async () => {
    const times = await readingsOf(article);
    expect(times.map(({ publication, edition }) => [publication, edition])).toStrictEqual([
      ["LIVE", 2],
      ["LIVE", 1],
      ["UNPUBLISHED", null],
    ]);
    const [corrected, first, unpublished] = times;
    expect([corrected!.until, first!.until, unpublished!.until]).toStrictEqual([
      null,
      corrected!.from,
      first!.from,
    ]);
    expect([corrected!.page!["headline"], first!.page!["headline"], unpublished!.page]).toStrictEqual([
      "Court fines the port",
      "Court fines the harbour",
      null,
    ]);
    expect(corrected!.page!["notes"]).toMatchObject([
      { class: "CORRECTION", note: "It was the port.", correction: { right: toPutRight.right } },
    ]);
    expect(first!.page!["notes"]).toStrictEqual([]);
  });

  test("is nothing before it was begun", async () => {
    expect(await asReadAt(article, "2000-01-01T00:00:00Z")).toBeNull();
  });

  test("is told of every language of a story, and beside each of them the others of that time", async () => {
    const kazakh = await translated(server, article, "kk");
    await kazakh.work("publisher", "publishArticle");
    const [{ from }] = (await readingsOf(kazakh)) as [Read];
    const before = new Date(Date.parse(from) - 1).toISOString();
    const query = `query ($id: ID!, $at: DateTime!) { story(id: $id) {
      asRead(at: $at) { language page { otherLanguages { language } } }
      kazakh: asRead(at: $at, language: "kk") { page { headline } } } }`;
    const then = await server.ask("auditor", query, { id: article.storyId, at: from });
    expect(then).toStrictEqual({
      story: {
        asRead: [
          { language: "en", page: { otherLanguages: [{ language: "kk" }] } },
          { language: "kk", page: { otherLanguages: [{ language: "en" }] } },
        ],
        kazakh: [{ page: { headline: "[kk] Court fines the port" } }],
      },
    });
    expect(await server.ask("auditor", query, { id: article.storyId, at: before })).toMatchObject({
      story: {
        asRead: [
          { language: "en", page: { otherLanguages: [] } },
          { language: "kk", page: null },
        ],
      },
    });
  });

  test("is found by the address that it had then, and by older ones, which led on", async () => {
    const [corrected, first, unpublished] = (await readingsOf(article)) as [Read, Read, Read];
    const under = async (slug: string, at: string) =>
      (
        await server.ask<{ addressAsRead: object | null }>(
          "auditor",
          `query ($slug: String!, $at: DateTime!) { addressAsRead(language: "en", slug: $slug, at: $at) {
             slug isRedirect asRead { edition } } }`,
          { slug, at },
        )
      ).addressAsRead;
    const here = (slug: string, isRedirect: boolean, edition: number) => ({
      slug,
      isRedirect,
      asRead: { edition },
    });
    expect(await under("harbour", unpublished.from)).toBeNull();
    expect(await under("harbour", first.from)).toStrictEqual(here("harbour", false, 1));
    expect(await under("harbour-port", first.from)).toBeNull();
    expect(await under("harbour", corrected.from)).toStrictEqual(here("harbour-port", true, 2));
    expect(await under("harbour-port", corrected.from)).toStrictEqual(here("harbour-port", false, 2));
    expect(await under("nowhere", corrected.from)).toBeNull();
  });

  test("says that it was taken down, and by whom only if readers were told", async () => {
    const drafted = await draftedArticle(server);
    await publish(drafted);
    const order = { authority: "The court", basis: "Its order", reason: "A court order." };
    await drafted.work("publisher", "takeDownArticle", { ...order, isPublic: false });
    await drafted.work("publisher", "takeDownArticle", { ...order, isPublic: true });
    const [told, untold] = await readingsOf(drafted);
    expect([told!.page, untold!.page]).toStrictEqual([null, null]);
    expect([told!.tombstone, untold!.tombstone]).toMatchObject([
      { authority: "The court" },
      { authority: null },
    ]);
  });

  test("is for those who work here", async () => {
    const query = `{ addressAsRead(language: "en", slug: "harbour", at: "2026-03-01T09:00:00Z") { slug } }`;
    const { body } = await server.post("reader", query);
    expect(body.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });

  test("is asked for at an instant with its offset", async () => {
    const query = `{ addressAsRead(language: "en", slug: "harbour", at: "yesterday") { slug } }`;
    const { body } = await server.post("auditor", query);
    expect(body.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });

  test("costs as many statements for many articles and times as for few", async () => {
    const cost = async () => {
      statements.length = 0;
      const at = new Date().toISOString();
      await server.ask(
        "auditor",
        `query ($at: DateTime!) { board(first: 100) { nodes {
           asRead(at: $at) { publication embargo { until } page { headline notes { note } otherLanguages { language } } }
           readings(first: 3) { nodes { page { headline slug otherLanguages { language } } } }
           story { asRead(at: $at) { language } } } } }`,
        { at },
      );
      return statements.length;
    };
    // What was published is read once and remembered: the second asking costs what every later one does.
    const costOfLater = async () => (await cost(), await cost());
    const few = await costOfLater();
    await aCorrectedArticle("quay");
    await aCorrectedArticle("crane");
    expect(await costOfLater()).toBe(few);
    expect(few).toBeLessThan(25);
  });
});
