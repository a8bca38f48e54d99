import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { published } from "../../projections/published.js";
import { search } from "../../projections/search/search.js";
import { passagesOfEdition } from "../../projections/search/searchPassages.js";
import { readSearchQuery } from "../../projections/search/searchQuery.js";
import type { SearchPlace } from "../../projections/search/searchQueries.js";
import { wordsOf } from "../../projections/search/searchWords.js";
import { aNewsroom } from "../support/newsroom/aNewsroom.js";
import { anyNewsday, live } from "../support/arbitrary/anyNewsday.js";
import { atWork } from "../support/newsroom/atWork.js";
import { caughtUp, readBy } from "../support/reading/readBy.js";

describe("Whatever happens in a newsroom,", () => {
  test("every word that readers see finds its article, and no search of theirs finds any that they do not see", async () => {
    await fc.assert(
      fc.asyncProperty(anyNewsday, async (newsday) => {
        const newsroom = await aNewsroom();
        const readModels = await readBy({ store: newsroom.store, projections: [published, search] });
        const work = atWork(newsroom);
        await live(newsday, work);
        await caughtUp(readModels, await newsroom.store.head());

        const rows = readModels.of(published).publishedArticles(work.begun.article);
        const seen = rows.filter(({ retraction }) => retraction === null);
        const found = (typed: string, place: SearchPlace) => {
          const query = readSearchQuery(typed);
          if ("problem" in query) throw new Error(`${typed}: ${query.problem}`);
          return readModels.of(search).search({ query, places: [place] }, null, 1_000);
        };
        const visible = new Set(seen.map(({ articleId }) => articleId));
        for (const { articleId, content, headlines } of seen)
          for (const { field, text } of passagesOfEdition(content, headlines))
            for (const { from, to } of wordsOf(text)) {
              const hits = found(`${field}:"${text.slice(from, to)}"`, "liveEdition");
              expect(hits.map((hit) => hit.articleId)).toContain(articleId);
              for (const hit of hits) {
                expect(visible).toContain(hit.articleId);
                expect(hit.snippet.ranges.length).toBeGreaterThan(0);
              }
            }
        for (const { articleId } of rows.filter(({ retraction }) => retraction !== null))
          for (const typed of ["the", "court", "harbour", "сот", "marku"])
            expect(found(typed, "liveEdition").map((hit) => hit.articleId)).not.toContain(articleId);
      }),
      { numRuns: 12 },
    );
  });
});
