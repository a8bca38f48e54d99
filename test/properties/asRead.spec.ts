import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { editions } from "../../projections/editions.js";
import { hearing } from "../../projections/engine/projection.js";
import { openReadModelFile } from "../../projections/engine/readModelFile.js";
import { published, type PublishedArticle, type Tombstone } from "../../projections/published.js";
import { asReadThen } from "../../projections/reading/asReadThen.js";
import { readings, type Period } from "../../projections/reading/readings.js";
import { slugs } from "../../projections/slugs.js";
import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";
import { anyBusyDay } from "../support/arbitrary/anyBusyDay.js";
import { live } from "../support/arbitrary/anyNewsday.js";
import { aNewsroom } from "../support/newsroom/aNewsroom.js";
import { atWork } from "../support/newsroom/atWork.js";

/** What readers are answered of an article at one moment. */
type Answered = Readonly<{
  page: PublishedArticle | null;
  tombstone: Tombstone | null;
  address: string | null;
  /** Every article of its story that readers may see then. */
  story: readonly string[];
}>;

describe("Whatever happens in a newsroom, what readers saw at an instant", () => {
  test("is what the public queries answered at that instant, field by field, and stays so", async () => {
    await sawWhatWasAnswered(6);
  });

  test("is told of articles that stood in all these ways on such days, or the law would say nothing", async () => {
    const states = await sawWhatWasAnswered(15, 7);
    for (const state of ["notBegun", "unpublished", "live", "unpublishedAfterLive"])
      expect(states, state).toContain(state);
    for (const state of ["retracted", "takenDown", "killed"]) expect(states, state).toContain(state);
  });
});

/** Asks the public queries after each moment of some newsdays, and, when all is over, what readers saw at each of them. */
async function sawWhatWasAnswered(numRuns: number, seed?: number): Promise<ReadonlySet<string>> {
  const states = new Set<string>();
  const law = fc.asyncProperty(anyBusyDay, async (newsday) => {
    const newsroom = await aNewsroom();
    const work = atWork(newsroom);
    await live(newsday, work);
    const log = await newsroom.store.readAll(-1, 10_000);
    const ids = work.begun.article;
    const db = openReadModelFile(":memory:");
    try {
      const models = openModels(db);
      const moments: { at: string; answered: readonly Answered[] }[] = [];
      for (const [n, event] of log.entries()) {
        for (const model of Object.values(models)) hearing(model, event)?.(event as never);
        // One command's events are one moment: nobody could ask between them.
        if (log[n + 1]?.meta.at === event.meta.at) continue;
        moments.push({ at: event.meta.at, answered: ids.map((id) => answeredNow(models, id)) });
      }
      for (const { at, answered } of moments)
        for (const [n, id] of ids.entries()) {
          const [period] = models.readings.queries.periodsThen([{ id, at }]);
          states.add(period?.state ?? "notBegun");
          expect(answeredThen(models, period ?? null, at)).toEqual(answered[n]);
        }
    } finally {
      db.close();
    }
  });
  await fc.assert(law, { numRuns, ...(seed !== undefined && { seed }) });
  return states;
}

type Models = ReturnType<typeof openModels>;

function openModels(db: SqliteDatabase) {
  for (const { name, tables } of [published, slugs, readings, editions]) db.exec(tables(`${name}_`));
  return {
    published: published.open(db, "published_"),
    slugs: slugs.open(db, "slugs_"),
    readings: readings.open(db, "readings_"),
    editions: editions.open(db, "editions_"),
  };
}

function answeredNow(models: Models, id: string): Answered {
  const { publishedArticles, publishedOfStories, tombstones } = models.published.queries;
  const [page = null] = publishedArticles([id]);
  const [tombstone = null] = tombstones([id]);
  const story = page ? publishedOfStories([page.storyId]).map(({ articleId }) => articleId) : [];
  const [found] = models.slugs.queries.addresses([id]);
  return { page, tombstone, address: found?.address ?? null, story: story.toSorted() };
}

function answeredThen(models: Models, period: Period | null, at: string): Answered {
  if (!period) return { page: null, tombstone: null, address: null, story: [] };
  const memory = {
    readings: models.readings.queries,
    editions: models.editions.queries,
    slugs: models.slugs.queries,
  };
  const [asRead] = asReadThen(memory, [{ period, at }]);
  const { page, tombstone, address } = asRead!;
  const all = memory.readings.periodsOfStoriesThen([{ id: period.storyId, at }]);
  const shown = asReadThen(
    memory,
    all.map((other) => ({ period: other, at })),
  ).filter((other) => other.page !== null);
  const story = page ? shown.map((other) => other.period.articleId) : [];
  return { page, tombstone, address, story: story.toSorted() };
}
