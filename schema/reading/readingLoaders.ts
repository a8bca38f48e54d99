import DataLoader from "dataloader";
import { editions } from "../../projections/editions.js";
import type { ReadModels } from "../../projections/engine/readModels.js";
import { asReadThen, type AsRead, type AtInstant } from "../../projections/reading/asReadThen.js";
import { readings } from "../../projections/reading/readings.js";
import { slugs } from "../../projections/slugs.js";
import { pagesAsked } from "../pagesAsked.js";

/** An article or a story, at an instant. */
type Then = Readonly<{ id: string; at: string }>;

/** What a request looks up of what readers saw; however much is asked for, each kind costs a constant number of statements. */
export function readingLoaders(readModels: ReadModels) {
  const seen = (asked: readonly AtInstant[]) =>
    asReadThen(
      {
        readings: readModels.of(readings),
        editions: readModels.of(editions),
        slugs: readModels.of(slugs),
      },
      asked,
    );
  return {
    /** What readers saw of an article at an instant; null before it was begun. */
    asRead: new DataLoader<Then, AsRead | null, string>(
      (asked) => {
        const found = readModels.of(readings).periodsThen(asked);
        const rows = new Map(
          seen(found.map((period) => ({ period, at: period.at }))).map((row) => [keyOf(row), row]),
        );
        return Promise.resolve(asked.map((then) => rows.get(cacheKeyFn(then)) ?? null));
      },
      { cacheKeyFn },
    ),
    /** What readers saw of every article of a story at an instant. */
    asReadOfStory: new DataLoader<Then, readonly AsRead[], string>(
      (asked) => {
        const found = readModels.of(readings).periodsOfStoriesThen(asked);
        const rows = seen(found.map((period) => ({ period, at: period.at })));
        return Promise.resolve(
          asked.map(({ id, at }) => rows.filter((row) => row.period.storyId === id && row.at === at)),
        );
      },
      { cacheKeyFn },
    ),
    /** What readers saw of an article from beginning to end, a page at a time, the newest first. */
    readings: pagesAsked((ids, before, limit) => {
      const found = readModels.of(readings).periodsOf(ids, before, limit);
      const pages = new Map<string, AsRead[]>(ids.map((id) => [id, []]));
      for (const row of seen(found.map((period) => ({ period, at: period.since }))))
        pages.get(row.period.articleId)!.push(row);
      return pages;
    }),
  };
}

const cacheKeyFn = ({ id, at }: Then) => `${id} ${at}`;

const keyOf = ({ period, at }: AsRead) => cacheKeyFn({ id: period.articleId, at });
