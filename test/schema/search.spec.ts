import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { draftedArticle, illustrate, publish, type Drafted } from "../support/serving/draftedArticle.js";

const statements: string[] = [];
let server: AServer;
let live: Drafted;
let draft: Drafted;

beforeAll(async () => {
  server = await aServer({ onStatement: (sql) => statements.push(sql) });
  live = await draftedArticle(server, { slugline: "quay-verdict" });
  await illustrate(server, live);
  await publish(live);
  draft = await draftedArticle(server, {
    headline: "Сот шешімі",
    desk: "city",
    slugline: "sot",
    paragraphs: ["Үкім шықты."],
  });
  await draft.work("reporter", "changeHeadline", { headline: "Соттың үкімі" });
});
afterAll(() => server.close());

type Hit = Readonly<{
  article: { id: string };
  where: {
    place: string;
    revision: number | null;
    edition: number | null;
    since: string;
    until: string | null;
  };
  field: string;
  snippet: { text: string; ranges: { from: number; to: number }[] };
  score: number;
}>;
type Found = Readonly<{
  edges: { cursor: string; node: Hit }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}>;

const asked = (field: string, args: string) => `{
  ${field}(${args}) {
    edges { cursor node { article { id } ${field === "search" ? "where { place revision edition since until }" : ""} field
      snippet { text ranges { from to } goesOnBefore goesOnAfter } score } }
    pageInfo { hasNextPage endCursor }
  }
}`;
const find = async (args: string) =>
  (await server.ask<{ search: Found }>("auditor", asked("search", args))).search;
const findPublished = async (args: string) =>
  (await server.ask<{ searchPublished: Found }>("reader", asked("searchPublished", args))).searchPublished;
const ids = ({ edges }: Found) => edges.map(({ node }) => node.article.id);
const publishedId = ({ articleId }: Drafted) => articleId.replace("article-", "published-");

describe("A search", () => {
  test("finds an article on the desk and before its readers, with the words around it", async () => {
    const { edges } = await find('query: "harbour fine*"');
    expect(edges.map(({ node }) => node.where.place).toSorted()).toEqual(["LIVE_EDITION", "WORKING_COPY"]);
    const { node } = edges.find((edge) => edge.node.where.place === "LIVE_EDITION")!;
    expect(node).toMatchObject({
      article: { id: live.articleId },
      where: { edition: 1, until: null },
      field: "HEADLINE",
      snippet: { text: "Court fines the harbour", goesOnBefore: false, goesOnAfter: false },
    });
    expect(node.snippet.ranges.map(({ from, to }) => node.snippet.text.slice(from, to))).toEqual([
      "fines",
      "harbour",
    ]);
  });

  test("finds in Kazakh, and what a headline said before", async () => {
    expect(ids(await find('query: "үкім*"'))).toEqual([draft.articleId]);
    expect(ids(await find('query: "уким*"'))).toEqual([]);
    const { edges } = await find('query: "headline:шешімі", in: [PAST_REVISION]');
    expect(edges).toMatchObject([
      {
        node: {
          field: "HEADLINE",
          where: { place: "PAST_REVISION", edition: null },
          article: { id: draft.articleId },
        },
      },
    ]);
    expect(edges[0]!.node.where.until).not.toBeNull();
  });

  test.each([
    ['desk: "city"', false],
    ['desk: "courts", publication: LIVE', true],
    ['language: "EN"', true],
    ['language: "kk"', false],
    ["publication: KILLED", false],
    ['from: "2020-01-01T00:00:00Z", to: "2999-01-01T00:00:00+05:00"', true],
    ['to: "2020-01-01T00:00:00Z"', false],
  ])("is narrowed by %s", async (narrowed, isFound) => {
    expect(ids(await find(`query: "harbour", in: [WORKING_COPY], ${narrowed}`))).toEqual(
      isFound ? [live.articleId] : [],
    );
  });

  test("is narrowed by who wrote it", async () => {
    const by = (staffId: string) => find(`query: "harbour", in: [WORKING_COPY], author: "staff-${staffId}"`);
    expect(ids(await by(server.staff.reporter.staffId))).toEqual([live.articleId]);
    expect(ids(await by(server.staff.legal.staffId))).toEqual([]);
  });

  test.each([
    ['query: ""', { at: 0 }],
    ['query: "  -court"', { at: 2 }],
    ['query: "court a*"', { at: 6 }],
    ['query: "court", first: 0', {}],
    ['query: "court", after: "c1"', {}],
    ['query: "court", from: "yesterday"', {}],
    ['query: "court", in: []', {}],
  ])("with %s is turned down", async (args, extensions) => {
    const { body } = await server.post("auditor", asked("search", args));
    expect(body.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", ...extensions } }]);
  });

  test("is for staff", async () => {
    const { body } = await server.post("reader", asked("search", 'query: "court"'));
    expect(body.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });

  test("is paged, and costs as many statements for many hits as for few", async () => {
    for (let n = 0; n < 12; n++)
      await draftedArticle(server, { headline: `Ferry ${n}`, slugline: `ferry-${n}` });
    const cost = async (first: number) => {
      statements.length = 0;
      expect(ids(await find(`query: "ferry", first: ${first}`))).toHaveLength(first);
      return statements.length;
    };
    const few = await cost(1);
    expect(await cost(12)).toBe(few);
    expect(few).toBeLessThanOrEqual(6);
    const all = ids(await find('query: "ferry"'));
    const paged: string[] = [];
    for (let after = ""; ;) {
      const page = await find(`query: "ferry", first: 5 ${after && `, after: "${after}"`}`);
      paged.push(...ids(page));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor!;
    }
    expect(paged).toEqual(all);
  });
});

describe("A reader's search", () => {
  test("finds what is live, by any of its words, and nothing else of the newsroom", async () => {
    for (const words of ["harbour", "noon", "byline:marku", "credit:voss", "alt:fog"])
      expect(ids(await findPublished(`query: "${words}"`)), words).toEqual([publishedId(live)]);
    for (const words of ["үкім*", "шешімі", "quay-verdict", "slugline:quay"])
      expect(ids(await findPublished(`query: "${words}"`)), words).toEqual([]);
    const { body } = await server.post("reader", asked("searchPublished", 'query: "-court"'));
    expect(body.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT", at: 0 } }]);
  });

  test.each([
    ["unpublishArticle", {}],
    ["retractArticle", { notice: "It cannot stand." }],
  ])("finds nothing of it at once after %s", async (command, input) => {
    const gone = await draftedArticle(server, {
      headline: `Lighthouse ${command}`,
      slugline: command.toLowerCase(),
    });
    await publish(gone);
    expect(ids(await findPublished(`query: "lighthouse ${command}"`))).toEqual([publishedId(gone)]);
    await gone.work("publisher", command, { ...input, reason: "It was wrong." });
    expect(ids(await findPublished(`query: "lighthouse ${command}"`))).toEqual([]);
    expect(ids(await find(`query: "lighthouse ${command}", in: [PAST_EDITION]`))).toEqual([gone.articleId]);
  });
});
