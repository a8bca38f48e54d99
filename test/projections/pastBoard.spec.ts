import fc from "fast-check";
import { expect, test } from "vitest";
import { past } from "../../projections/past/past.js";
import type { PastBoardFilter } from "../../projections/past/pastBoard.js";
import { publicationOf } from "../../src/article/publication/publicationOf.js";
import type { TextThen } from "../../src/past/textThen.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { aDayOfEvents } from "../approved/aDayOfEvents.js";
import { anyNewsday, live } from "../support/arbitrary/anyNewsday.js";
import { aNewsroom } from "../support/newsroom/aNewsroom.js";
import { atWork } from "../support/newsroom/atWork.js";
import { caughtUp, readBy } from "../support/reading/readBy.js";
import { aLog } from "../support/stores/aLog.js";
import { dana, ines, omar } from "../support/telling/facts.js";

const some = <Word>(...words: readonly Word[]) => fc.subarray([...words], { minLength: 1 });

const wanted = {
  desks: some("courts", "city"),
  stages: some("copy", "writing"),
  urgencies: some(1, 2, 3, 4, 5),
  languages: some("en", "kk", "ru"),
  workflows: some("drafting", "inReview", "onHold", "spiked"),
  publications: some("unpublished", "scheduled", "live", "unpublishedAfterLive", "retracted", "killed"),
  assignees: some(ines.staffId, omar.staffId, dana.staffId),
} as const;

/** A filter by one thing or two: by more than that, hardly anything is found. */
const anyFilter: fc.Arbitrary<PastBoardFilter> = fc
  .tuple(fc.record(wanted), fc.subarray(Object.keys(wanted) as (keyof typeof wanted)[], { maxLength: 2 }))
  .map(([all, names]) => Object.fromEntries(names.map((name) => [name, all[name]])) as PastBoardFilter);

/** Whether a text is one that a filter asks for, told from what it was. */
function fits({ article, story }: TextThen, filter: PastBoardFilter): boolean {
  const isAmong = <Word>(words: readonly Word[] | undefined, word: Word) => words?.includes(word) ?? true;
  const assigned = story.assignments
    .filter(({ status }) => status === "assigned" || status === "accepted")
    .map(({ assigneeId }) => assigneeId);
  return (
    isAmong(filter.desks, story.desk) &&
    isAmong<string | null>(filter.stages, story.stage) &&
    isAmong(filter.urgencies, story.urgency) &&
    isAmong(filter.languages, article.language) &&
    isAmong<string>(filter.workflows, article.workflow) &&
    isAmong<string>(filter.publications, publicationOf(article)) &&
    (filter.assignees?.some((one) => assigned.includes(one)) ?? true)
  );
}

const furthest = Number.MAX_SAFE_INTEGER;

/** Holds the board as of any instant of a log, by any filter, against what each text was then. */
async function expectBoards({ store }: Readonly<{ store: EventStore }>, numRuns: number) {
  const log = await store.readAll(-1, 10_000);
  const readModels = await readBy({ store, projections: [past] });
  await caughtUp(readModels, log.at(-1)!.position);
  const { boardThen, countThen, textsAt } = readModels.of(past);
  const begun = log.filter(({ stream, revision }) => stream.startsWith("article-") && revision === 0);
  const newestFirst = begun
    .toReversed()
    .map(({ stream, position }) => ({ articleId: stream.slice("article-".length), begun: position }));
  const boardOf = (at: string, filter: PastBoardFilter) => {
    const texts = textsAt(newestFirst.map(({ articleId }) => ({ articleId, moment: { at } })));
    return newestFirst.filter((_, n) => texts[n] && fits(texts[n], filter));
  };
  const instants = [...new Set(log.map(({ meta }) => meta.at)), "2026-01-01T00:00:00.000Z"];
  let found = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...instants),
      anyFilter,
      fc.integer({ min: 1, max: 4 }),
      (at, filter, limit) => {
        const board = boardOf(at, filter);
        found += board.length;
        expect(boardThen({ at, filter }, furthest, 100).found).toEqual(board);
        expect(countThen({ at, filter }, furthest)).toEqual({ found: board.length, before: null });
        const [first, ...others] = board;
        expect(boardThen({ at, filter }, first?.begun ?? 0, limit).found).toEqual(others.slice(0, limit));
      },
    ),
    { numRuns },
  );
  return found;
}

test("On a day on which everything happens, the board as it was is what the texts of then make, by any filter", async () => {
  const log = await aLog();
  await aDayOfEvents(log.store);
  expect(await expectBoards(log, 150)).toBeGreaterThan(0);
});

test("Whatever happens in a newsroom, the board as it was is what the texts of then make, by any filter", async () => {
  await fc.assert(
    fc.asyncProperty(anyNewsday, async (newsday) => {
      const newsroom = await aNewsroom();
      await live(newsday, atWork(newsroom));
      await expectBoards(newsroom, 50);
    }),
    { numRuns: 3 },
  );
});
