import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import type { Projection } from "../../projections/engine/projection.js";
import type { ReadModelParts, ReadModels } from "../../projections/engine/readModels.js";
import type { Fault } from "../../src/fault.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { aLog, type ALog, type Happening } from "../support/stores/aLog.js";
import { headlineChanged } from "../support/telling/facts.js";
import { newEvent } from "../support/telling/newEvent.js";
import { caughtUp, readBy } from "../support/reading/readBy.js";
import { tablesIn } from "../support/reading/tablesOf.js";
import { headlines, tally } from "../support/reading/tally.js";

const fileIn = ({ folder }: ALog) => join(folder, "read-models.db");

/** Opens read models over a log in its folder, and lets them read what is there. */
async function open(log: ALog, projection: Projection, parts: Partial<ReadModelParts> = {}) {
  const readModels = await readBy({
    file: fileIn(log),
    store: log.store,
    projections: [projection],
    ...parts,
  });
  await caughtUp(readModels, await log.store.head());
  return readModels;
}

/** Has a projection read a log, and closes. */
const readOnce = async (log: ALog, projection: Projection) => (await open(log, projection)).close();

const settled = (readModels: ReadModels) =>
  vi.waitUntil(() => readModels.health().every(({ rebuilding }) => !rebuilding), { timeout: 15_000 });

/** The same store, in which reading the whole log waits until it is let go. */
function held(store: EventStore) {
  let letGo = () => {};
  const gone = new Promise<void>((resolve) => (letGo = resolve));
  const readAll: EventStore["readAll"] = (after, limit) => gone.then(() => store.readAll(after, limit));
  return { store: { ...store, readAll }, letGo };
}

describe("A new version of a projection", () => {
  test("is built beside the old one, which answers and reads on, and then takes over", async () => {
    const log = await aLog(headlines("Fined", "Fined", "Flooded"));
    await readOnce(log, tally());
    const { store, letGo } = held(log.store);
    const projection = tally({ version: 2 });
    const readModels = await open(log, projection, { store });
    await caughtUp(readModels, await log.tell(headlines("Freed")));

    expect(readModels.health()).toMatchObject([{ version: 1, position: 4, stopped: null, rebuilding: true }]);
    expect(readModels.of(projection).counts()).toEqual({ Fined: 2, Flooded: 1, Freed: 1 });
    expect(readModels.of(projection).writtenBy()).toContain(1);

    letGo();
    await settled(readModels);
    expect(readModels.health()).toMatchObject([{ version: 2, position: 4, rebuilding: false }]);
    expect(readModels.of(projection).counts()).toEqual({ Fined: 2, Flooded: 1, Freed: 1 });
    expect(readModels.of(projection).writtenBy()).toEqual([2]);
    await caughtUp(readModels, await log.tell(headlines("Fined")));
    expect(readModels.of(projection).counts()).toEqual({ Fined: 3, Flooded: 1, Freed: 1 });

    await readModels.close();
    expect(tablesIn(fileIn(log))).toEqual(["tally_2_headline"]);
  });

  test("that cannot be built leaves the old one answering, and health says why", async () => {
    const log = await aLog(headlines("Fined", "Flooded"));
    await readOnce(log, tally());
    const faults: Fault[] = [];
    const onEvent = () => {
      throw new Error("Division by zero.");
    };
    const projection = tally({ version: 2, onEvent });
    const readModels = await open(log, projection, { onFault: (fault) => faults.push(fault) });
    await settled(readModels);

    expect(readModels.of(projection).counts()).toEqual({ Fined: 1, Flooded: 1 });
    const stopped = expect.stringContaining(
      "HeadlineChanged at revision 0 of article-1: Division by zero.",
    ) as string;
    expect(readModels.health()).toMatchObject([{ version: 1, position: 2, stopped }]);
    expect(faults).toMatchObject([{ code: "READ_MODEL_STOPPED", message: stopped }]);
    await readModels.close();
    expect(tablesIn(fileIn(log))).toEqual(["tally_1_headline"]);
  });

  test("whose tables have another shape is built in the old one's place", async () => {
    const log = await aLog(headlines("Fined", "Fined"));
    await readOnce(log, tally());
    const projection = tally({ column: "often" });
    const readModels = await open(log, projection);
    expect(readModels.of(projection).counts()).toEqual({ Fined: 2 });
    await readModels.close();
    expect(tablesIn(fileIn(log))).toEqual(["tally_2_headline"]);
  });

  test("that a crash left half-built is swept away and built from the first event", async () => {
    const log = await aLog(headlines("Fined", "Fined"));
    await readOnce(log, tally());
    const { store, letGo } = held(log.store);
    const halfWay = await open(log, tally({ version: 2 }), { store });
    const closing = halfWay.close();
    letGo();
    await closing;
    expect(tablesIn(fileIn(log))).toEqual(["tally_1_headline", "tally_2_headline"]);

    const projection = tally({ version: 2 });
    const readModels = await open(log, projection);
    await settled(readModels);
    expect(readModels.of(projection).counts()).toEqual({ Fined: 2 });
    expect(readModels.of(projection).writtenBy()).toEqual([2]);
    await readModels.close();
    expect(tablesIn(fileIn(log))).toHaveLength(1);
  });
});

test("The tables of a projection that is no more are dropped", async () => {
  const log = await aLog(headlines("Fined"));
  await readOnce(log, tally());
  await readOnce(log, tally({ name: "other" }));
  expect(tablesIn(fileIn(log))).toEqual(["other_1_headline"]);
});

describe("Rebuilding on demand", () => {
  test("says how far it is, lets others have their turn, and misses nothing that happens meanwhile", async () => {
    const many = Array.from({ length: 1_250 }, () => headlineChanged("Fined"));
    const log = await aLog(...[1, 2, 3, 4].map((n): Happening => [`article-${n}`, ...many]));
    const projection = tally();
    const readModels = await open(log, projection);
    let turns = 0;
    const turn = () => {
      turns++;
      next = setImmediate(turn);
    };
    let next = setImmediate(turn);
    const told: Promise<number>[] = [];
    const progress: (readonly [position: number, head: number, turns: number])[] = [];
    await readModels.rebuild("tally", (position, head) => {
      progress.push([position, head, turns]);
      if (told.length < 3) told.push(log.tell([`article-${5 + told.length}`, headlineChanged("Flooded")]));
    });
    clearImmediate(next);

    expect(progress.length).toBeGreaterThan(2);
    progress.forEach(([position, head, taken], n) => {
      expect(position).toBeGreaterThan(progress[n - 1]?.[0] ?? 0);
      expect(head).toBeGreaterThanOrEqual(position);
      if (n > 0) expect(taken).toBeGreaterThan(progress[n - 1]![2]);
    });
    await Promise.all(told);
    await caughtUp(readModels, 5_003);
    expect(readModels.of(projection).counts()).toEqual({ Fined: 5_000, Flooded: 3 });
    await readModels.close();
    expect(tablesIn(fileIn(log))).toEqual(["tally_2_headline"]);
  });

  test("does not take over while what answers has already read further", async () => {
    const log = await aLog(headlines("Fined"));
    let whileReading = async () => {};
    const readAll: EventStore["readAll"] = async (after, limit) => {
      const page = await log.store.readAll(after, limit);
      await whileReading();
      return page;
    };
    const projection = tally();
    const readModels = await open(log, projection, { store: { ...log.store, readAll } });
    whileReading = async () => {
      whileReading = async () => {};
      await caughtUp(readModels, await log.tell(headlines("Flooded", "Freed")));
    };
    await readModels.rebuild("tally");
    await caughtUp(readModels, await log.tell(headlines("Fined")));
    expect(readModels.of(projection).counts()).toEqual({ Fined: 2, Flooded: 1, Freed: 1 });
  });

  test("twice at once is rebuilding once", async () => {
    const log = await aLog(headlines("Fined"));
    const readModels = await open(log, tally());
    await Promise.all([readModels.rebuild("tally"), readModels.rebuild("tally")]);
    await readModels.close();
    expect(tablesIn(fileIn(log))).toEqual(["tally_2_headline"]);
  });

  test("fails with the event that it stopped at, and what answered before goes on", async () => {
    const log = await aLog(headlines("Fined", "Flooded"));
    let isBroken = false;
    const onEvent = () => {
      if (isBroken) throw new Error("Division by zero.");
    };
    const projection = tally({ onEvent });
    const readModels = await open(log, projection);
    isBroken = true;
    await expect(readModels.rebuild("tally")).rejects.toMatchObject({
      code: "READ_MODEL_STOPPED",
      detail: { revision: 0, stream: "article-1" },
    });
    isBroken = false;
    await caughtUp(readModels, await log.tell(headlines("Freed")));
    expect(readModels.of(projection).counts()).toEqual({ Fined: 1, Flooded: 1, Freed: 1 });
    expect(readModels.health()).toMatchObject([{ stopped: null, rebuilding: false }]);
    await readModels.close();
    expect(tablesIn(fileIn(log))).toEqual(["tally_1_headline"]);
  });

  test("ends with a fault when the read models are closed under it", async () => {
    const log = await aLog(headlines("Fined"));
    const { store, letGo } = held(log.store);
    const readModels = await open(log, tally(), { store });
    const rebuilding = readModels.rebuild("tally").catch((error: unknown) => error);
    const closing = readModels.close();
    letGo();
    expect(await rebuilding).toMatchObject({ code: "STORE_CLOSED" });
    await closing;
  });

  test("knows only the read models that there are", async () => {
    const readModels = await open(await aLog(), tally());
    await expect(readModels.rebuild("taly")).rejects.toMatchObject({ code: "CONFIG_INVALID" });
  });
});

describe("Over another log than they were built from, read models are built anew:", () => {
  test("an older backup of it, which they are ahead of", async () => {
    const log = await aLog(headlines("Fined", "Fined", "Flooded"));
    await readOnce(log, tally());
    const backup = await aLog(headlines("Fined", "Fined"));
    const projection = tally();
    const readModels = await open(backup, projection, { file: fileIn(log) });
    expect(readModels.of(projection).counts()).toEqual({ Fined: 2 });
    await caughtUp(readModels, await backup.tell(headlines("Freed")));
    expect(readModels.of(projection).counts()).toEqual({ Fined: 2, Freed: 1 });
  });

  test("an older backup of it that has gone on since", async () => {
    const log = await aLog(headlines("Fined", "Fined", "Flooded"));
    await readOnce(log, tally());
    const backup = await aLog(headlines("Fined", "Fined"), [
      "article-2",
      headlineChanged("Freed"),
      headlineChanged("Found"),
    ]);
    const projection = tally();
    const readModels = await open(backup, projection, { file: fileIn(log) });
    expect(readModels.of(projection).counts()).toEqual({ Fined: 2, Freed: 1, Found: 1 });
  });

  test("one that only looks the same", async () => {
    const log = await aLog(headlines("Fined", "Fined", "Flooded"));
    await readOnce(log, tally());
    const backup = await aLog(headlines("Fined", "Fined"));
    await backup.store.append("article-1", 1, [newEvent(headlineChanged("Freed"))]);
    const projection = tally();
    const readModels = await open(backup, projection, { file: fileIn(log) });
    expect(readModels.of(projection).counts()).toEqual({ Fined: 2, Freed: 1 });
  });

  test("and over the same one they are not", async () => {
    const log = await aLog(headlines("Fined"));
    await readOnce(log, tally());
    let heard = 0;
    await readOnce(log, tally({ onEvent: () => void heard++ }));
    expect(heard).toBe(0);
  });
});
