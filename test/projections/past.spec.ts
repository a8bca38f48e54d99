import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workingCopies } from "../../projections/board/workingCopies.js";
import type { ReadModels } from "../../projections/engine/readModels.js";
import { past } from "../../projections/past/past.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { Recorded } from "../../src/decider.js";
import { articleThen } from "../../src/past/articleThen.js";
import { textAfter, type Moment, type TextEvents } from "../../src/past/textThen.js";
import type { PhotoEvent } from "../../src/photo/events.js";
import type { StoryEvent } from "../../src/story/events.js";
import { anyNewsday, live } from "../support/arbitrary/anyNewsday.js";
import { aNewsroom } from "../support/newsroom/aNewsroom.js";
import { atWork } from "../support/newsroom/atWork.js";
import { caughtUp, readBy } from "../support/reading/readBy.js";

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

function eventsOf(log: readonly Recorded[], articleId: string): TextEvents {
  const article = log.filter(({ stream }) => stream === `article-${articleId}`);
  const story = `story-${article[0]!.data["storyId"] as string}`;
  const photos = new Map<string, Recorded<PhotoEvent>[]>();
  for (const event of log.filter(({ stream }) => stream.startsWith("photo-"))) {
    const id = event.stream.slice("photo-".length);
    photos.set(id, [...(photos.get(id) ?? []), event as Recorded<PhotoEvent>]);
  }
  return {
    article: article as Recorded<ArticleEvent>[],
    story: log.filter(({ stream }) => stream === story) as Recorded<StoryEvent>[],
    photos,
  };
}

const textsAt = (readModels: ReadModels, articleId: string, moments: readonly Moment[]) =>
  readModels.of(past).textsAt(moments.map((moment) => ({ articleId, moment })));

describe("Whatever happens in a newsroom,", () => {
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
            const events = eventsOf(log, articleId);
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
