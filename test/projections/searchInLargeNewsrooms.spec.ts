import { describe, expect, test } from "vitest";
import { search } from "../../projections/search/search.js";
import type { SearchHit } from "../../projections/search/searchQueries.js";
import { readSearchQuery } from "../../projections/search/searchQuery.js";
import { caughtUp, readBy } from "../support/reading/readBy.js";
import { aLog, type Happening } from "../support/stores/aLog.js";
import { drafted, headlineChanged, opened, storyId, uuid } from "../support/telling/facts.js";

// More than one shard of the index, and the second hardly begun.
const many = 2_200;
const oldest = idOf(0);
const best = [idOf(many - 40), idOf(many - 900)];
const headlines = new Map([
  [oldest, "A zebra at the harbour"],
  ...best.map((id): [string, string] => [id, "Harbour harbour"]),
]);

function idOf(n: number) {
  return uuid(0x50000 + n);
}

function draftOf(id: string): Happening {
  const headline = headlines.get(id) ?? "A harbour far away";
  return [`article-${id}`, { ...drafted, data: { ...drafted.data, headline } }];
}

type Asking = Readonly<{ ask: (typed: string) => readonly SearchHit[]; statements: string[] }>;

async function newsroomOf(articles: readonly string[], then: readonly Happening[] = []): Promise<Asking> {
  const statements: string[] = [];
  const log = await aLog([`story-${storyId}`, opened], ...articles.map(draftOf));
  const onStatement = (sql: string) => void statements.push(sql);
  const readModels = await readBy({ store: log.store, projections: [search], onStatement });
  await caughtUp(readModels, await log.store.head());
  // Each in a batch of its own, so that nothing is rewritten in memory alone.
  for (const [stream, ...events] of then)
    for (const event of events) await caughtUp(readModels, await log.tell([stream, event]));
  const { search: find } = readModels.of(search);
  return {
    statements,
    /** Everything that a search finds, page by page. */
    ask(typed) {
      const query = readSearchQuery(typed);
      if ("problem" in query) throw new Error(query.problem);
      const hits: SearchHit[] = [];
      for (;;) {
        const page = find({ query, places: ["workingCopy"] }, hits.at(-1)?.cursor ?? null, 400);
        hits.push(...page);
        if (page.length < 400) return hits;
      }
    },
  };
}

const articles = Array.from({ length: many }, (_, n) => idOf(n));

describe("In a newsroom of thousands of articles, a search", () => {
  test("finds what only the oldest says, and asks the read models as often as in a small one", async () => {
    const cost = ({ ask, statements }: Asking) => {
      statements.length = 0;
      expect(ask("zebra").map(({ articleId }) => articleId)).toEqual([oldest]);
      return statements.length;
    };
    const large = await newsroomOf(articles);
    expect(cost(large)).toBe(cost(await newsroomOf(articles.slice(0, 30))));
    const others = large.ask('harb* -far -headline:"harbour harbour"');
    expect(others.map(({ articleId }) => articleId)).toEqual([oldest]);
  });

  test("ranks the newest thousand that match, each once", async () => {
    const { ask } = await newsroomOf(articles);
    const found = ask("harbour").map(({ articleId }) => articleId);
    expect(found).toHaveLength(1_000);
    expect(new Set(found)).toEqual(new Set(articles.slice(-1_000)));
  });

  test("has the best first, whether it came early or late", async () => {
    const { ask } = await newsroomOf(articles);
    for (const typed of ["harbour", "har*", "harbour OR zebra", "harbour slugline:harbour"]) {
      const [first, second] = ask(typed);
      expect([first!.articleId, second!.articleId].toSorted()).toEqual(best.toSorted());
      expect(second!.score / first!.score).toBeGreaterThan(0.95);
    }
  });
});

describe("What a hit is worth", () => {
  test.each(["harbour", "far", "harbour OR zebra"])(
    "for %s does not depend on how often the articles were rewritten",
    async (typed) => {
      const few = articles.slice(0, 12);
      const rewritten = few.map((id): Happening => {
        const [stream, draft] = draftOf(id) as [string, typeof drafted];
        const turns = Array.from({ length: 15 }, (_, n) => headlineChanged(`Draft ${n}`));
        return [stream, ...turns, headlineChanged(draft.data.headline)];
      });
      const [once, often] = await Promise.all([newsroomOf(few), newsroomOf(few, rewritten)]);
      const worth = ({ ask }: Asking) =>
        new Map(ask(typed).map(({ articleId, score }): [string, number] => [articleId, score]));
      const [before, after] = [worth(once), worth(often)];
      expect(before.size).toBeGreaterThan(0);
      for (const [id, score] of before) expect(after.get(id)).toBeCloseTo(score, 1);
    },
  );
});
