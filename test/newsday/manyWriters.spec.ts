import fc from "fast-check";
import { v7 } from "uuid";
import { afterAll, beforeAll, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command, type Payload } from "../support/serving/command.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

type Block = Readonly<{
  attrs: { id: string };
  content: readonly Readonly<{ type: "text"; text: string }>[];
}>;
type Article = Readonly<{ revision: number; headline: string; dek: string | null; body: readonly Block[] }>;

/** What one writer does to the article as they see it: by the place of a block, or to a field. */
const anyDeed = fc.oneof(
  { weight: 5, arbitrary: fc.record({ deed: fc.constant("reword" as const), at: fc.nat({ max: 5 }) }) },
  { weight: 2, arbitrary: fc.record({ deed: fc.constant("insert" as const), at: fc.nat({ max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant("remove" as const), at: fc.nat({ max: 5 }) }) },
  { weight: 1, arbitrary: fc.record({ deed: fc.constant("move" as const), at: fc.nat({ max: 5 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({ deed: fc.constantFrom("headline" as const, "dek" as const), at: fc.constant(0) }),
  },
);
type Deed = Readonly<{ deed: "reword" | "insert" | "remove" | "move" | "headline" | "dek"; at: number }>;

const paragraphs = ["one", "two", "three", "four", "five"].map((word) => `Paragraph ${word}.`);
const writers = ["reporter", "deskEditor", "copyEditor"] as const;

test(
  "Many people write one article at once: no acknowledged word is missing from its history, every conflict is real",
  { timeout: 240_000 },
  async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anyDeed, { minLength: 1, maxLength: 4 }), { minLength: 3, maxLength: 6 }),
        async (plans) => {
          const { articleId } = await draftedArticle(server, { paragraphs });
          const start = await read(articleId);
          // Everybody was looking at the same article; half of them look again after each answer.
          const told = await Promise.all(
            plans.map((deeds, n) => work(articleId, start, deeds, writers[n % writers.length]!, n % 2 === 0)),
          );
          await holds(articleId, told.flat());
        },
      ),
      { numRuns: 12 },
    );
  },
);

type Told = Readonly<{ words: string; payload: Payload; deed: Deed }>;

async function work(
  articleId: string,
  start: Article,
  deeds: readonly Deed[],
  as: (typeof writers)[number],
  looksAgain: boolean,
): Promise<readonly Told[]> {
  const told: Told[] = [];
  let seen = start;
  for (const deed of deeds) {
    const words = `w${v7().replaceAll("-", "")}`;
    const [name, input] = wish(deed, seen, words);
    const payload = await command(
      server,
      as,
      name,
      { articleId, expectedRevision: seen.revision, ...input },
      {
        errors:
          "... on StaleRevision { overlaps expectedRevision actualRevision theirs { revision type detail } yours { type detail } }",
      },
    );
    told.push({ words, payload, deed });
    if (looksAgain) seen = await read(articleId);
  }
  return told;
}

function wish({ deed, at }: Deed, { body }: Article, words: string): readonly [string, object] {
  const text = [{ type: "text", text: words }];
  const place = Math.min(at, body.length - 1);
  const others = body.filter((_, index) => index !== place);
  switch (deed) {
    case "headline":
      return ["changeHeadline", { headline: words }];
    case "dek":
      return ["changeDek", { dek: words }];
    case "reword":
      return [
        "reviseBody",
        { body: body.map((block, index) => (index === place ? { ...block, content: text } : block)) },
      ];
    case "insert":
      return [
        "reviseBody",
        { body: [...body.slice(0, place), { type: "paragraph", content: text }, ...body.slice(place)] },
      ];
    case "remove":
      return ["reviseBody", { body: others.length === 0 ? body : others }];
    case "move":
      return ["reviseBody", { body: [...others, ...body.slice(place, place + 1)] }];
  }
}

/** The laws, over everything that was answered and everything that is in the log. */
async function holds(articleId: string, told: readonly Told[]) {
  const log = await server.house.store.readStream(articleId);
  expect(log.map(({ revision }) => revision)).toEqual(log.map((_, index) => index));
  const written = JSON.stringify(log.map(({ data }) => data));
  for (const { words, payload, deed } of told) {
    const [error] = payload.errors;
    const writes = deed.deed !== "remove" && deed.deed !== "move";
    if (!error) {
      if (writes) expect(written, `${deed.deed} was acknowledged`).toContain(words);
      for (const { revision } of payload.events) expect(log[revision], "acknowledged").toBeDefined();
      continue;
    }
    expect(error.__typename).toBe("StaleRevision");
    expect(written, "what was refused left nothing").not.toContain(words);
    const stale = error as unknown as Readonly<{
      overlaps: readonly string[];
      expectedRevision: number;
      actualRevision: number;
      theirs: readonly { revision: number }[];
      yours: readonly unknown[];
    }>;
    expect(stale.overlaps.length, "a conflict names what both touched").toBeGreaterThan(0);
    const between = log.slice(stale.expectedRevision + 1, stale.actualRevision + 1);
    const taken = new Set(between.flatMap((event) => articleDecider.facets(event as never).writes));
    for (const facet of stale.overlaps) expect(taken, "what both touched was touched").toContain(facet);
    expect(stale.yours.length).toBeGreaterThan(0);
    expect(stale.theirs.map(({ revision }) => revision)).toEqual(
      Array.from(
        { length: stale.actualRevision - stale.expectedRevision },
        (_, n) => stale.expectedRevision + 1 + n,
      ),
    );
  }
  const words = told.filter(
    ({ payload, deed }) => payload.errors.length === 0 && ["headline", "dek"].includes(deed.deed),
  );
  const now = await read(articleId);
  for (const field of ["headline", "dek"] as const) {
    const last = words
      .filter(({ deed }) => deed.deed === field)
      .toSorted((a, b) => a.payload.events[0]!.revision - b.payload.events[0]!.revision)
      .at(-1);
    if (last) expect(now[field]).toBe(last.words);
  }
}

async function read(id: string): Promise<Article> {
  const { article } = await server.ask<{ article: Article }>(
    "reporter",
    "query ($id: ID!) { article(id: $id) { revision headline dek body } }",
    { id },
  );
  return article;
}
