import fc from "fast-check";
import { expect, test } from "vitest";
import { readRulings } from "../../src/approvals/readRulings.js";
import type { Ruling } from "../../src/approvals/ruling.js";
import { leafOf } from "../../src/ledger/leafOf.js";
import { fillSampleNewsroom } from "../../src/sample/fillSampleNewsroom.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { rulingsIn, type Data, type Leaf } from "../../verifier/stet-verify.mjs";
import { aDayOfEvents } from "../approved/aDayOfEvents.js";
import { newsroomOver } from "../sample/sampleHouse.js";
import { anyBusyDay } from "../support/arbitrary/anyBusyDay.js";
import { live } from "../support/arbitrary/anyNewsday.js";
import { aNewsroom } from "../support/newsroom/aNewsroom.js";
import { atWork } from "../support/newsroom/atWork.js";
import { aLogFolder, storeIn } from "../support/stores/aSealedLog.js";

const sorted = (ids: readonly string[]) => [...new Set(ids)].toSorted();

/** What a bundle would say of each article's approvals, beside what the newsroom itself says. */
async function bothSides(store: EventStore) {
  const log = await store.readAll(-1, 10_000);
  const leaves = log.map((event) => JSON.parse(leafOf(event)) as Leaf);
  const articles = sorted(log.map(({ stream }) => stream).filter((stream) => stream.startsWith("article-")));
  const sides = articles.map(async (article) => {
    const known = (await readRulings(store, article.slice("article-".length)))!;
    const texts = Object.fromEntries(known.map((one) => [one.contentHash, one.text as Data]));
    return rulingsIn(leaves, article, texts).map((told, n) => ({ told, known: known[n]! }));
  });
  return (await Promise.all(sides)).flat();
}

function check({ told, known }: Awaited<ReturnType<typeof bothSides>>[number]) {
  const { grant, editions, firstChange, ...rest } = told;
  expect(rest).toMatchObject({
    revision: known.revision,
    gate: known.gate,
    decision: known.kind,
    by: known.by,
    role: known.role,
    desk: known.desk,
    language: known.language,
    onBehalfOf: known.onBehalfOf,
    contentHash: known.contentHash,
    writers: sorted(known.writtenBy),
    writersSince: sorted(known.writtenSinceLastApproval),
    credited: sorted(known.creditedBy),
  });
  const { grantedAt, grantedBy, until } = known.grant ?? {};
  expect(grant).toEqual(known.grant && expect.objectContaining({ at: grantedAt, by: grantedBy, until }));
  const same = editions.flatMap(({ edition, differs }) => (differs.length === 0 ? [edition] : []));
  expect(same).toEqual(expect.arrayContaining(wentOutAfter(known)));
  if (firstChange === null) expect(known.changedSince.fields).toEqual([]);
}

/** An editor's note brings the last edition out again, whatever has become of the text; it is told by its words like the others. */
const wentOutAfter = ({ editions }: Ruling) => editions.map(({ edition }) => edition);

test("Whatever happens, a bundle says of approvals what the newsroom itself says", async () => {
  const seen = { rulings: 0, editions: 0, changed: 0 };
  await fc.assert(
    fc.asyncProperty(anyBusyDay, async (newsday) => {
      const newsroom = await aNewsroom();
      await live(newsday, atWork(newsroom));
      for (const both of await bothSides(newsroom.store)) {
        check(both);
        seen.rulings += 1;
        seen.editions += both.known.editions.length;
        seen.changed += both.told.firstChange === null ? 0 : 1;
      }
    }),
    { numRuns: 8 },
  );
  expect(Math.min(seen.rulings, seen.editions, seen.changed)).toBeGreaterThan(0);
});

test("It does so of a day in which everything happened, and of the sample newsroom", async () => {
  const day = storeIn(aLogFolder().log);
  await aDayOfEvents(day);
  const sample = storeIn(aLogFolder().log);
  await fillSampleNewsroom(newsroomOver(sample));
  const both = [...(await bothSides(day)), ...(await bothSides(sample))];
  both.forEach(check);
  expect(both.length).toBeGreaterThan(15);
});
