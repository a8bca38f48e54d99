import { describe, expect, test } from "vitest";
import { published } from "../../projections/published.js";
import { plainBody } from "../../src/article/body/plainText.js";
import type { Happening } from "../support/stores/aLog.js";
import { edition } from "../support/telling/edition.js";
import {
  articleId,
  drafted,
  headlineChanged,
  opened,
  storyId,
  translationId,
  uuid,
} from "../support/telling/facts.js";
import { minute } from "../support/telling/recorded.js";
import { paces, readAfter } from "../support/reading/readAfter.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const furthest = Number.MAX_SAFE_INTEGER;
const article = `article-${articleId}`;
const translation = `article-${translationId}`;
const first = edition(1, source);
const corrected = [...source, first, headlineChanged("Court fines the port")];
const correction = edition(2, corrected);
const inKazakh = edition(1, [translationOf(source)]);
const explained = {
  type: "CorrectionExplained",
  data: { edition: 2, wrong: "The harbour.", right: "The port.", placement: "top" },
} as const;
const unpublished = { type: "ArticleUnpublished", data: { edition: 1 } };
const republished = { type: "ArticleRepublished", data: { edition: 1 } };
const retracted = { type: "ArticleRetracted", data: { edition: 1, notice: "It cannot stand." } };
const takenDown = {
  type: "ArticleTakenDown",
  data: { edition: 1, authority: "The court", basis: "Its order", isPublic: false },
};
const killed = { type: "ArticleKilled", data: { edition: 1, advisory: "Stop using it." } };
const lifted = { type: "KillLifted", data: { edition: 1 } };
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
        retraction: null,
        headlines: {},
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

  test("says of a correction what was wrong and what is right, if the newsroom did", async () => {
    const { publishedArticles } = await readAfter(published, pace, ...day, [article, correction, explained]);
    const { wrong, right, placement } = explained.data;
    expect(publishedArticles([articleId])[0]?.notes).toEqual([
      {
        edition: 2,
        class: "correction",
        note: correction.data.note,
        at: minute(8),
        explained: { wrong, right, placement },
      },
    ]);
  });

  test("tells readers of every change but a cosmetic one", async () => {
    const note = null;
    const cosmetic = edition(2, corrected, [], { class: "cosmetic", note });
    const update = edition(3, corrected, [], { class: "update", note });
    const { publishedArticles } = await readAfter(published, pace, ...day, [article, cosmetic, update]);
    expect(publishedArticles([articleId])[0]?.notes.map((said) => said.edition)).toEqual([3]);
  });

  test.each([unpublished, takenDown, killed, lifted])(
    "is nothing of what was withdrawn, whichever way it is looked for: $type",
    async (withdrawal) => {
      const asked = await readAfter(published, pace, ...day, [article, correction, withdrawal]);
      expect(asked.publishedArticles([articleId])).toEqual([]);
      expect(asked.publishedOfStories([storyId]).map((row) => row.language)).toEqual(["kk"]);
      for (const language of [null, "en"])
        expect(asked.latestPublished(language, furthest, 50).map((row) => row.articleId)).toEqual(
          language === null ? [translationId] : [],
        );
    },
  );

  test("is of a retracted article the page with the notice, and nothing of the text", async () => {
    const asked = await readAfter(published, pace, ...day, [article, correction, retracted]);
    const [page] = asked.publishedArticles([articleId]);
    expect(page).toMatchObject({
      retraction: { notice: "It cannot stand.", at: minute(9) },
      content: { headline: "Court fines the port", dek: null, pictures: [] },
    });
    expect(plainBody(page!.content.body)).toBe("It cannot stand.");
    expect(asked.latestPublished("en", furthest, 50)).toEqual([page]);
  });

  test("says of what was taken down only that it was, and by whom if that is public", async () => {
    const at = minute(8);
    const { tombstones } = await readAfter(published, pace, ...day, [article, takenDown]);
    expect(tombstones([articleId, translationId])).toEqual([
      { articleId, language: "en", at, authority: null, basis: null },
    ]);
    const open = { ...takenDown, data: { ...takenDown.data, isPublic: true } };
    const public_ = await readAfter(published, pace, ...day, [article, open]);
    expect(public_.tombstones([articleId])).toEqual([
      { articleId, language: "en", at, authority: "The court", basis: "Its order" },
    ]);
    const later = await readAfter(published, pace, ...day, [article, takenDown, killed]);
    expect(later.tombstones([articleId])).toEqual([]);
  });

  test("says what stands over it in other places, until the next edition or its retraction", async () => {
    const under = { type: "EditionHeadlined", data: { edition: 1, headlines: { push: "Fined" } } } as const;
    const headlinesAfter = async (...more: readonly Happening[]) => {
      const { publishedArticles } = await readAfter(published, pace, ...day, [article, under], ...more);
      return publishedArticles([articleId])[0]?.headlines;
    };
    expect(await headlinesAfter()).toEqual({ push: "Fined" });
    expect(await headlinesAfter([article, unpublished], [article, republished])).toEqual({ push: "Fined" });
    expect(await headlinesAfter([article, correction])).toEqual({});
    expect(await headlinesAfter([article, retracted])).toEqual({});
  });

  test("comes back just as it was", async () => {
    const before = await readAfter(published, pace, ...day, [article, correction]);
    for (const withdrawal of [unpublished, retracted, takenDown]) {
      const after = await readAfter(published, pace, ...day, [article, correction, withdrawal, republished]);
      expect(after.publishedArticles([articleId])).toEqual(before.publishedArticles([articleId]));
      expect(after.tombstones([articleId])).toEqual([]);
    }
    const anew = await readAfter(published, pace, ...day, [article, unpublished, correction]);
    expect(anew.publishedArticles([articleId])).toMatchObject([{ edition: 2, firstPublishedAt: minute(3) }]);
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
