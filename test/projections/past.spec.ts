import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workingCopies } from "../../projections/board/workingCopies.js";
import type { ReadModels } from "../../projections/engine/readModels.js";
import { past } from "../../projections/past/past.js";
import type { Recorded } from "../../src/decider.js";
import { articleThen } from "../../src/past/articleThen.js";
import { textAfter, type Moment } from "../../src/past/textThen.js";
import { aDayOfEvents } from "../approved/aDayOfEvents.js";
import { anyNewsday, live } from "../support/arbitrary/anyNewsday.js";
import { aNewsroom } from "../support/newsroom/aNewsroom.js";
import { atWork } from "../support/newsroom/atWork.js";
import { aLog } from "../support/stores/aLog.js";
import { caughtUp, readBy } from "../support/reading/readBy.js";
import { textEventsOf } from "../support/telling/textEventsOf.js";

/** Every moment at which a text was another one: each of its revisions, and each instant of the log. */
function momentsOf(log: readonly Recorded[], articleId: string): readonly Moment[] {
  const revisions = log.filter(({ stream }) => stream === `article-${articleId}`);
  return [
    ...revisions.map(({ revision }) => ({ revision })),
    ...[...new Set(log.map(({ meta }) => meta.at))].map((at) => ({ at })),
    { at: "2026-01-01T00:00:00.000Z" },
    { revision: revisions.length },
    "now" as const,
  ];
}

const textsAt = (readModels: ReadModels, articleId: string, moments: readonly Moment[]) =>
  readModels.of(past).textsAt(moments.map((moment) => ({ articleId, moment })));

describe("Whatever happens in a newsroom,", () => {
  test("what a text was is what its events make, whichever they are, at every revision and every instant", async () => {
    const { store } = await aLog();
    const log = await aDayOfEvents(store);
    const readModels = await readBy({ store, projections: [past] });
    await caughtUp(readModels, await store.head());
    const begun = log.filter(({ stream, revision }) => stream.startsWith("article-") && revision === 0);
    for (const { stream } of begun) {
      const articleId = stream.slice("article-".length);
      const moments = momentsOf(log, articleId);
      const events = textEventsOf(log, articleId);
      expect(textsAt(readModels, articleId, moments)).toEqual(
        moments.map((moment) => textAfter(events, moment)),
      );
    }
  });

  test("what a text was is what its events make, at every revision and every instant, and never another thing later", async () => {
    await fc.assert(
      fc.asyncProperty(anyNewsday, anyNewsday, async (morning, evening) => {
        const newsroom = await aNewsroom();
        const readModels = await readBy({ store: newsroom.store, projections: [past, workingCopies] });
        const work = atWork(newsroom);
        const held = new Map<string, readonly unknown[]>();
        const revisions: Record<string, readonly Moment[]> = {};
        for (const newsday of [morning, evening]) {
          await live(newsday, work);
          await caughtUp(readModels, await newsroom.store.head());
          const log = await newsroom.store.readAll(-1, 10_000);
          for (const articleId of work.begun.article) {
            const moments = momentsOf(log, articleId);
            const texts = textsAt(readModels, articleId, moments);
            const events = textEventsOf(log, articleId);
            expect(texts).toEqual(moments.map((moment) => textAfter(events, moment)));
            const [copy] = readModels.of(workingCopies).workingCopies([articleId]);
            expect(texts.at(-1)!.article).toEqual(articleThen(copy!.article));

            const before = revisions[articleId];
            if (before) expect(textsAt(readModels, articleId, before)).toEqual(held.get(articleId));
            revisions[articleId] = moments.filter(
              (moment) => typeof moment === "object" && "revision" in moment,
            );
            revisions[articleId] = revisions[articleId].slice(0, -1);
            held.set(articleId, textsAt(readModels, articleId, revisions[articleId]));
          }
        }
      }),
      { numRuns: 6 },
    );
  });
});
