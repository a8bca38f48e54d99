import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idOf, hearing } from "../../projections/engine/projection.js";
import { published, type PublishedArticle } from "../../projections/published.js";
import { openReadModelFile } from "../../projections/engine/readModelFile.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { Recorded } from "../../src/decider.js";
import { aNewsroom } from "../support/newsroom/aNewsroom.js";
import { anyBusyDay } from "../support/arbitrary/anyBusyDay.js";
import { live } from "../support/arbitrary/anyNewsday.js";
import { atWork } from "../support/newsroom/atWork.js";

type Seen = Readonly<Record<string, PublishedArticle | undefined>>;
type Step = Readonly<{ event: Recorded<ArticleEvent>; before: Seen; after: Seen }>;

describe("Whatever happens in a newsroom, what readers see", () => {
  test("changes by an edition with a class, or by a withdrawal that is on record, and by nothing else", async () => {
    await forEveryStep(({ event, before, after }) => {
      const [was, is] = [before[idOf(event)], after[idOf(event)]];
      if (JSON.stringify(was) === JSON.stringify(is)) return;
      switch (event.type) {
        case "EditionPublished":
          expect(is).toMatchObject({ edition: event.data.edition, content: event.data.content });
          expect(event.data.class === "first").toBe(event.data.edition === 1);
          break;
        case "EditionHeadlined":
          expect(is).toEqual({ ...was, headlines: event.data.headlines });
          break;
        case "CorrectionExplained":
          expect({ ...is, notes: [] }).toEqual({ ...was, notes: [] });
          break;
        case "ArticleRepublished":
          expect(is?.edition).toBe(event.data.edition);
          break;
        case "ArticleRetracted":
          expect(is?.retraction).toEqual({ notice: event.data.notice, at: event.meta.at });
          break;
        default:
          expect(["ArticleUnpublished", "ArticleTakenDown", "ArticleKilled"]).toContain(event.type);
          expect(is).toBeUndefined();
      }
    });
  });

  test("of one language changes nothing of any other", async () => {
    await forEveryStep(({ event, before, after }) => {
      const others = (seen: Seen) => ({ ...seen, [idOf(event)]: undefined });
      expect(others(after)).toEqual(others(before));
    });
  });

  test("is shown as it was published, word for word, for as long as it is not withdrawn", async () => {
    const newest = new Map<string, Extract<ArticleEvent, { type: "EditionPublished" }>["data"]>();
    await forEveryStep(({ event, after }) => {
      if (event.type === "EditionPublished") newest.set(idOf(event), event.data);
      const shown = after[idOf(event)];
      if (!shown || shown.retraction) return;
      const { edition, content } = newest.get(idOf(event))!;
      expect([shown.edition, shown.content]).toEqual([edition, content]);
    });
  });

  test("is changed and withdrawn in all these ways on such days, or the laws above would say nothing", async () => {
    const types = new Set<string>();
    await forEveryStep(
      ({ event }) => {
        types.add(event.type === "EditionPublished" ? event.data.class : event.type);
      },
      7,
      15,
    );
    for (const way of [
      "first",
      "update",
      "correction",
      "editorsNote",
      "ArticleUnpublished",
      "ArticleRepublished",
    ])
      expect(types, way).toContain(way);
    for (const way of ["ArticleRetracted", "ArticleTakenDown", "ArticleKilled"])
      expect(types, way).toContain(way);
  });
});

/** Looks at all that readers see before and after each event of some newsdays. */
async function forEveryStep(look: (step: Step) => void, seed?: number, numRuns = 8): Promise<void> {
  await fc.assert(
    fc.asyncProperty(anyBusyDay, async (newsday) => {
      const newsroom = await aNewsroom();
      const work = atWork(newsroom);
      await live(newsday, work);
      const db = openReadModelFile(":memory:");
      try {
        db.exec(published.tables("readers_"));
        const readers = published.open(db, "readers_");
        let before: Seen = {};
        for (const event of await newsroom.store.readAll(-1, 10_000)) {
          hearing(readers, event)?.(event as never);
          const seen = readers.queries.publishedArticles(work.begun.article);
          const after = Object.fromEntries(seen.map((row) => [row.articleId, row]));
          if (event.stream.startsWith("article-"))
            look({ event: event as unknown as Recorded<ArticleEvent>, before, after });
          else expect(after).toEqual(before);
          before = after;
        }
      } finally {
        db.close();
      }
    }),
    { numRuns, ...(seed !== undefined && { seed }) },
  );
}
