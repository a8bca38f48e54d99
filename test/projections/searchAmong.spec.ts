import { expect, test } from "vitest";
import { search } from "../../projections/search/search.js";
import { readSearchQuery } from "../../projections/search/searchQuery.js";
import type { SearchAsked } from "../../projections/search/searchQueries.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { readAfter } from "../support/reading/readAfter.js";
import { articleId, drafted, opened, paragraph, storyId, uuid } from "../support/telling/facts.js";

const otherId = uuid(0x302);

/** Paragraphs that are written and taken out again, one in seven of them about a harbour. */
const written = (count: number): readonly ArticleEvent[] => {
  const blocks = Array.from({ length: count }, (_, n) =>
    paragraph(uuid(0xb000 + n), n % 7 === 0 ? `Of the harbour, ${n}` : `Of the court, ${n}`),
  );
  return [
    {
      type: "BodyRevised",
      data: { operations: blocks.map((block) => ({ op: "inserted", block, after: null })) },
    },
    {
      type: "BodyRevised",
      data: { operations: blocks.map(({ attrs }) => ({ op: "removed", id: attrs.id })) },
    },
  ];
};

test.each([30, 120])(
  "Of an article with %d passages in its past that of another one stand between, a search finds its own and no others",
  async (count) => {
    const { foundAmong, search: find } = await readAfter(
      search,
      "in one batch",
      [`story-${storyId}`, opened],
      [`article-${articleId}`, drafted],
      [`article-${otherId}`, drafted],
      ...written(count).flatMap((event) => [
        [`article-${articleId}`, event] as const,
        [`article-${otherId}`, event] as const,
      ]),
    );
    const query = readSearchQuery("of the harbour") as SearchAsked["query"];
    const asked: SearchAsked = { query, places: ["pastRevision"] };
    const ofOne = foundAmong(asked, [articleId]);
    expect([...ofOne.keys()]).toEqual([articleId]);
    const all = find(asked, null, 1_000).filter((hit) => hit.articleId === articleId);
    const texts = (found: readonly Readonly<{ snippet: { text: string } }>[]) =>
      found.map(({ snippet }) => snippet.text).toSorted();
    expect(texts(ofOne.get(articleId)!)).toEqual(texts(all));
    expect(all).toHaveLength(Math.ceil(count / 7));
    expect([...foundAmong(asked, [articleId, otherId]).values()].flat()).toHaveLength(2 * all.length);
    const common: SearchAsked = { ...asked, query: readSearchQuery("of") as SearchAsked["query"] };
    expect(foundAmong(common, [articleId]).get(articleId)).toHaveLength(20);
    expect(foundAmong(asked, [uuid(9)]).size).toBe(0);
  },
);
