import { describe, expect, test } from "vitest";
import { published } from "../../projections/published.js";
import type { Happening } from "../support/aLog.js";
import { edition } from "../support/edition.js";
import {
  articleId,
  drafted,
  headlineChanged,
  opened,
  storyId,
  translationId,
  uuid,
} from "../support/facts.js";
import { minute } from "../support/recorded.js";
import { paces, readAfter } from "../support/readAfter.js";
import { source, translationOf } from "../support/translationFacts.js";

const furthest = Number.MAX_SAFE_INTEGER;
const article = `article-${articleId}`;
const translation = `article-${translationId}`;
const first = edition(1, source);
const corrected = [...source, first, headlineChanged("Court fines the port")];
const correction = edition(2, corrected);
const inKazakh = edition(1, [translationOf(source)]);
const day: readonly Happening[] = [
  [`story-${storyId}`, opened],
  [article, ...source],
  [article, first],
  [translation, translationOf(source), inKazakh],
  [`article-${uuid(0x3aa)}`, drafted],
  [article, headlineChanged("Court fines the port")],
];

describe.each(paces)("What is published, told %s,", (pace) => {
  test("is the live edition and nothing that was written since", async () => {
    const { publishedArticles } = await readAfter(published, pace, ...day);
    expect(publishedArticles([articleId, translationId, uuid(0x3aa)])).toEqual([
      {
        articleId,
        storyId,
        language: "en",
        edition: 1,
        firstPublishedAt: minute(3),
        publishedAt: minute(3),
        position: 4,
        notes: [],
        content: first.data.content,
      },
      expect.objectContaining({ articleId: translationId, storyId, language: "kk", notes: [] }),
    ]);
  });

  test("changes with a correction, which says so to readers", async () => {
    const { publishedArticles } = await readAfter(published, pace, ...day, [article, correction]);
    expect(publishedArticles([articleId])).toMatchObject([
      {
        edition: 2,
        firstPublishedAt: minute(3),
        publishedAt: minute(8),
        notes: [{ edition: 2, class: "correction", note: correction.data.note, at: minute(8) }],
        content: { headline: "Court fines the port" },
      },
    ]);
    const third = edition(3, [...corrected, correction, headlineChanged("Fined")]);
    const later = await readAfter(published, pace, ...day, [
      article,
      correction,
      headlineChanged("Fined"),
      third,
    ]);
    expect(later.publishedArticles([articleId])[0]?.notes.map((note) => note.edition)).toEqual([2, 3]);
  });

  test("is found by its story, in every language", async () => {
    const { publishedOfStories } = await readAfter(published, pace, ...day);
    expect(publishedOfStories([storyId, uuid(0x2ee)]).map(({ language }) => language)).toEqual(["en", "kk"]);
    expect(publishedOfStories([uuid(0x2ee)])).toEqual([]);
  });

  test("comes the last published first, in one language or in all, in pages", async () => {
    const { latestPublished } = await readAfter(published, pace, ...day);
    const ids = (language: string | null, before = furthest, limit = 50) =>
      latestPublished(language, before, limit).map((row) => row.articleId);
    expect(ids(null)).toEqual([translationId, articleId]);
    expect(ids("en")).toEqual([articleId]);
    expect(ids("kk")).toEqual([translationId]);
    expect(ids("ru")).toEqual([]);
    const [newest] = latestPublished(null, furthest, 1);
    expect(ids(null, newest!.position)).toEqual([articleId]);
    const again = await readAfter(published, pace, ...day, [article, correction]);
    expect(again.latestPublished(null, furthest, 50).map((row) => row.articleId)).toEqual([
      articleId,
      translationId,
    ]);
  });
});
