import { describe, expect, test } from "vitest";
import { pictureUse } from "../../projections/pictureUse.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { Happening } from "../support/stores/aLog.js";
import { edition } from "../support/telling/edition.js";
import {
  altTextWritten,
  articleId,
  captionWritten,
  drafted,
  headlineChanged,
  opened,
  otherPhotoId,
  otherPlacementId,
  photoId,
  picture,
  placed,
  placementId,
  storyId,
  translationId,
  uuid,
} from "../support/telling/facts.js";
import { replaced } from "../support/telling/placementFacts.js";
import { minute } from "../support/telling/recorded.js";
import { paces, readAfter } from "../support/reading/readAfter.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const article = `article-${articleId}`;
const story = `story-${storyId}`;
const withWords = [drafted, captionWritten, altTextWritten];
const first = edition(1, withWords, [picture]);
const second = edition(2, [...withWords, first, headlineChanged("Fined")], []);
const takenOut = { type: "PhotoTakenOut", data: { placementId } } as const;
const brought: readonly Happening[] = [
  [story, opened, placed],
  [article, ...withWords, first],
];

const withdrawals = [
  { type: "ArticleUnpublished", data: { edition: 1 } },
  { type: "ArticleRetracted", data: { edition: 1, notice: "It cannot stand." } },
  {
    type: "ArticleTakenDown",
    data: { edition: 1, authority: "District court", basis: "Order 3/26", isPublic: false },
  },
  { type: "ArticleKilled", data: { edition: 1, advisory: "Stop using it." } },
  { type: "KillLifted", data: { edition: 1 } },
] satisfies ArticleEvent[];

describe.each(paces)("The use of pictures, read %s,", (pace) => {
  const read = (...more: readonly Happening[]) => readAfter(pictureUse, pace, ...more);

  test("says which edition ran a picture, with its words of that moment", async () => {
    const queries = await read(...brought);
    expect(queries.usesOf([photoId, otherPhotoId])).toStrictEqual([
      {
        photoId,
        articleId,
        edition: 1,
        placementId,
        class: "first",
        language: "en",
        role: "lead",
        creditLine: "Mara Voss/The Courier",
        caption: "The harbour on Sunday",
        altText: "Cranes in fog",
        publishedAt: minute(5),
        position: expect.any(Number) as number,
        live: true,
      },
    ]);
  });

  test("keeps editions that ran it when a later one does not", async () => {
    const queries = await read(...brought, [article, headlineChanged("Fined"), second]);
    expect(queries.usesOf([photoId])).toMatchObject([{ edition: 1, live: false }]);
  });

  test("counts every edition, and every placement in it", async () => {
    const twice = [picture, { ...picture, placementId: otherPlacementId, role: "inline" as const }];
    const again = edition(2, [...withWords, first, headlineChanged("Fined")], twice);
    const queries = await read(...brought, [article, headlineChanged("Fined"), again]);
    expect(
      queries.usesOf([photoId]).map(({ edition: number, placementId: at, live }) => [number, at, live]),
    ).toEqual([
      [2, placementId, true],
      [2, otherPlacementId, true],
      [1, placementId, false],
    ]);
  });

  test.each(withdrawals)("is live no longer after $type, and again when it is republished", async (event) => {
    const gone = await read(...brought, [article, event]);
    expect(gone.usesOf([photoId])).toMatchObject([{ edition: 1, live: false }]);
    expect(gone.articlesRunning([photoId])).toMatchObject([{ liveEdition: null, placed: true, live: false }]);
    const back = await read(...brought, [
      article,
      event,
      { type: "ArticleRepublished", data: { edition: 1 } },
    ]);
    expect(back.usesOf([photoId])).toMatchObject([{ edition: 1, live: true }]);
  });

  test("finds every article that runs it: unpublished, live, or both", async () => {
    const translation = translationOf(source);
    const queries = await read(...brought, [`article-${translationId}`, translation]);
    expect(queries.articlesRunning([photoId])).toStrictEqual([
      { photoId, articleId, liveEdition: 1, placed: true, live: true },
      { photoId, articleId: translationId, liveEdition: null, placed: true, live: false },
    ]);
  });

  test("still finds an article whose readers see it after it was taken out of the story", async () => {
    const queries = await read(...brought, [story, takenOut]);
    expect(queries.articlesRunning([photoId])).toStrictEqual([
      { photoId, articleId, liveEdition: 1, placed: false, live: true },
    ]);
    const without = await read(...brought, [story, takenOut], [article, headlineChanged("Fined"), second]);
    expect(without.articlesRunning([photoId])).toStrictEqual([]);
  });

  test("finds an article that was drafted before the picture was placed, and one that is live without it", async () => {
    const without = edition(1, withWords, []);
    const queries = await read([story, opened], [article, ...withWords, without], [story, placed]);
    expect(queries.articlesRunning([photoId])).toStrictEqual([
      { photoId, articleId, liveEdition: 1, placed: true, live: false },
    ]);
  });

  test("finds the picture that took another's place, and the other only where readers still see it", async () => {
    const queries = await read(...brought, [story, replaced]);
    expect(queries.articlesRunning([photoId, otherPhotoId])).toStrictEqual([
      { photoId, articleId, liveEdition: 1, placed: false, live: true },
      { photoId: otherPhotoId, articleId, liveEdition: 1, placed: true, live: false },
    ]);
  });

  test("is nobody else's", async () => {
    const queries = await read(...brought, [`story-${uuid(0x2aa)}`, opened]);
    expect(queries.usesOf([otherPhotoId])).toEqual([]);
    expect(queries.articlesRunning([otherPhotoId])).toEqual([]);
  });
});
