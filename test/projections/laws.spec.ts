import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { workingCopies } from "../../projections/board/workingCopies.js";
import { inForce } from "../../src/blocker.js";
import type { Recorded } from "../../src/decider.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { aNewsroom } from "../support/newsroom/aNewsroom.js";
import { anyNewsday, live } from "../support/arbitrary/anyNewsday.js";
import { atWork } from "../support/newsroom/atWork.js";
import { deliveredAs } from "../support/stores/deliveredAs.js";
import { putRight } from "../support/telling/putRight.js";
import { caughtUp, readBy } from "../support/reading/readBy.js";
import { minute } from "../support/telling/recorded.js";
import { tablesOf } from "../support/reading/tablesOf.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";

/** What the read models hold after the log up to a position, delivered by this store. */
async function builtBy(store: EventStore, position: number) {
  const file = join(temporaryFolder(), "read-models.db");
  const readModels = await readBy({ file, store });
  await caughtUp(readModels, position);
  await readModels.close();
  return tablesOf(file);
}

/** A log cut into batches; each batch may begin with events that were delivered before. */
const anyDelivery = fc.array(fc.record({ size: fc.integer({ min: 1, max: 25 }), again: fc.nat(40) }), {
  minLength: 1,
  maxLength: 30,
});

function cut(log: readonly Recorded[], batches: readonly Readonly<{ size: number; again: number }>[]) {
  const delivered: (readonly Recorded[])[] = [];
  for (let at = 0, n = 0; at < log.length; n++) {
    const { size, again } = batches[n % batches.length]!;
    delivered.push(log.slice(Math.max(0, at - again), at + size));
    at += size;
  }
  return delivered;
}

describe("Whatever happens in a newsroom,", () => {
  test("read models that followed it equal those built from nothing, however the log was delivered", async () => {
    await fc.assert(
      fc.asyncProperty(anyNewsday, anyDelivery, async (newsday, batches) => {
        const newsroom = await aNewsroom();
        const { store } = newsroom;
        const file = join(temporaryFolder(), "read-models.db");
        const readModels = await readBy({ file, store });
        await live(newsday, atWork(newsroom));
        await caughtUp(readModels, await store.head());
        await readModels.close();

        const followed = tablesOf(file);
        const log = await store.readAll(-1, 10_000);
        const head = log.at(-1)!.position;
        expect(await builtBy(store, head)).toEqual(followed);
        expect(await builtBy(deliveredAs(store, cut(log, batches)), head)).toEqual(followed);
        expect(await builtBy(deliveredAs(store, [log, log]), head)).toEqual(followed);
      }),
      { numRuns: 15 },
    );
  });

  test("the board says of each article exactly what publishing it would answer", async () => {
    await fc.assert(
      fc.asyncProperty(anyNewsday, async (newsday) => {
        const newsroom = await aNewsroom();
        const readModels = await readBy({ store: newsroom.store });
        const work = atWork(newsroom);
        await live(newsday, work);
        await caughtUp(readModels, await newsroom.store.head());

        const copies = readModels.of(workingCopies).workingCopies(work.begun.article);
        expect(copies).toHaveLength(work.begun.article.length);
        for (const { id, article, standing } of copies) {
          expect(article).toEqual(await work.article(id));
          const asked = article.lastEdition
            ? ({ type: "CorrectArticle", note: "It was another court.", ...putRight } as const)
            : ({ type: "PublishArticle" } as const);
          const answer = await work.of("article", id, 0, asked, { preview: true });
          const blockers = standing.blockers.filter((blocker) => inForce(blocker, minute(10_000)));
          const { state } = article.publication;
          if (state === "retracted" || state === "takenDown" || state === "killed")
            expect(answer).toMatchObject({ refused: { code: "WITHDRAWN", as: state } });
          else if (!standing.changed) expect(answer).toMatchObject({ refused: { code: "NOTHING_CHANGED" } });
          else if (blockers.length === 0)
            expect(answer).toMatchObject({ wouldRecord: [{ type: "EditionPublished" }] });
          else expect(answer).toEqual({ refused: { code: "BLOCKED", blockers } });
        }
      }),
      { numRuns: 15 },
    );
  });
});
