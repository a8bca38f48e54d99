import { copyFileSync, existsSync, mkdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import type { Recorded } from "../../src/decider.js";
import { Fault } from "../../src/fault.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { aLog, type ALog } from "../support/stores/aLog.js";
import { deliveredAs } from "../support/stores/deliveredAs.js";
import { caughtUp, readBy } from "../support/reading/readBy.js";
import { headlines, tally, type TallyParts } from "../support/reading/tally.js";

const fileIn = ({ folder }: ALog) => join(folder, "read-models.db");

/** Opens a tally over a log and lets it read everything. */
async function tallied(log: ALog, parts: TallyParts & Readonly<{ file?: string; store?: EventStore }> = {}) {
  const projection = tally(parts);
  const { store = log.store, file = fileIn(log) } = parts;
  const readModels = await readBy({ file, store, projections: [projection] });
  await caughtUp(readModels, await log.store.head());
  return { readModels, tally: readModels.of(projection) };
}

/** The counts of a tally that is opened, reads everything, and is closed. */
async function countsOf(...[log, parts]: Parameters<typeof tallied>) {
  const { readModels, tally: answering } = await tallied(log, parts);
  const counts = answering.counts();
  await readModels.close();
  return counts;
}

describe("Read models", () => {
  test("go on where they were when they are opened again, and read nothing twice", async () => {
    const log = await aLog(headlines("Fined", "Fined", "Flooded"));
    expect(await countsOf(log)).toEqual({ Fined: 2, Flooded: 1 });
    await log.tell(headlines("Fined", "Freed"));

    const heard: number[] = [];
    const onEvent = ({ revision }: Recorded) => void heard.push(revision);
    expect(await countsOf(log, { onEvent })).toEqual({ Fined: 3, Flooded: 1, Freed: 1 });
    expect(heard).toEqual([3, 4]);
  });

  test("let readers ask between the parts of what is written in bulk", async () => {
    const log = await aLog(headlines("Fined"));
    const { readModels, tally: answering } = await tallied(log);
    const written = await log.tell(headlines(...Array.from({ length: 900 }, () => "Flooded")));
    const flooded = () => answering.counts()["Flooded"] ?? 0;
    const read = [flooded()];
    while (readModels.position() < written) {
      await setImmediate();
      read.push(flooded());
    }
    expect(Math.max(...read.map((count, n) => count - (read[n - 1] ?? 0)))).toBe(250);
  });

  test("lose nothing but the time to build them when their file is deleted", async () => {
    const log = await aLog(headlines("Fined", "Fined"));
    expect(await countsOf(log)).toEqual({ Fined: 2 });
    for (const part of ["", "-wal", "-shm"]) rmSync(fileIn(log) + part, { force: true });
    expect(await countsOf(log)).toEqual({ Fined: 2 });
  });

  test("take no harm from events that are delivered again", async () => {
    const log = await aLog(headlines("Fined", "Fined", "Flooded", "Freed"));
    const events = await log.store.readAll(-1, 100);
    const batches = [events.slice(0, 3), events.slice(1), events, events.slice(2, 3)];
    const once = { Fined: 2, Flooded: 1, Freed: 1 };
    expect(await countsOf(log, { store: deliveredAs(log.store, batches) })).toEqual(once);
    expect(await countsOf(log, { store: deliveredAs(log.store, [events]) })).toEqual(once);
  });

  test("go on exactly where they were, whichever statement they were killed at", async () => {
    const log = await aLog(headlines("Fined", "Fined", "Flooded"));
    const file = fileIn(log);
    const remains: string[] = [];
    const projections = [tally(), tally({ name: "other" })];
    // What is on the disk at a statement is what a kill at that moment would leave.
    const onStatement = () => {
      const folder = join(log.folder, `killed-${remains.length}`);
      mkdirSync(folder);
      for (const part of ["", "-wal"])
        if (existsSync(file + part)) copyFileSync(file + part, join(folder, `read-models.db${part}`));
      remains.push(join(folder, "read-models.db"));
    };
    const readModels = await readBy({ file, store: log.store, projections, onStatement });
    await caughtUp(readModels, await log.store.head());
    await caughtUp(readModels, await log.tell(headlines("Fined", "Freed")));
    await readModels.close();

    expect(remains.length).toBeGreaterThan(30);
    for (const killed of remains) {
      const opened = await readBy({ file: killed, store: log.store, projections });
      await caughtUp(opened, await log.store.head());
      for (const projection of projections)
        expect(opened.of(projection).counts()).toEqual({ Fined: 3, Flooded: 1, Freed: 1 });
      await opened.close();
    }
  });

  test("take all of a batch or none of it when their file cannot be written, and say that they stand still", async () => {
    const log = await aLog(headlines("Fined"));
    let isFull = false;
    const onFlush = () => {
      if (isFull) throw new Fault("STORE_FULL", "No room.");
    };
    const faults: Fault[] = [];
    const projections = [tally(), tally({ name: "other", onFlush })];
    const parts = { file: fileIn(log), store: log.store, projections };
    const readModels = await readBy({ ...parts, onFault: (told) => faults.push(told) });
    await caughtUp(readModels, 1);
    isFull = true;
    expect(await readModels.waitFor(await log.tell(headlines("Flooded")), 15_000)).toBe(false);

    expect(faults).toMatchObject([{ code: "STORE_FULL", message: "The read models stand still. No room." }]);
    expect(readModels.health()).toMatchObject([
      { position: 1, stopped: faults[0]!.message },
      { position: 1, stopped: faults[0]!.message },
    ]);
    for (const projection of projections) expect(readModels.of(projection).counts()).toEqual({ Fined: 1 });
    await readModels.close();

    isFull = false;
    const healed = await readBy(parts);
    await caughtUp(healed, 2);
    for (const projection of projections)
      expect(healed.of(projection).counts()).toEqual({ Fined: 1, Flooded: 1 });
  });
});

describe("Whoever waits for a position", () => {
  test("is told as soon as every read model has it", async () => {
    const log = await aLog();
    const { readModels, tally: answering } = await tallied(log);
    const waiting = readModels.waitFor(2, 15_000);
    await log.tell(headlines("Fined", "Flooded"));
    expect(await waiting).toBe(true);
    expect(answering.counts()).toEqual({ Fined: 1, Flooded: 1 });
    expect(readModels.position()).toBe(2);
    expect(await readModels.waitFor(2, 0)).toBe(true);
  });

  test("is told when it takes longer than allowed", async () => {
    const { readModels } = await tallied(await aLog(headlines("Fined")));
    expect(await readModels.waitFor(2, 1)).toBe(false);
    expect(readModels.position()).toBe(1);
  });

  test("waits no longer when the read models are closed", async () => {
    const { readModels } = await tallied(await aLog());
    const waiting = readModels.waitFor(1, 600_000);
    await readModels.close();
    expect(await waiting).toBe(false);
    expect(await readModels.waitFor(1, 600_000)).toBe(false);
  });

  test("waits no longer when the log can no longer be followed", async () => {
    const log = await aLog(headlines("Fined"));
    let breakOff: (error: unknown) => void = () => {};
    const store: EventStore = {
      ...log.store,
      subscribe({ onFault }) {
        breakOff = onFault;
        return { stop: async () => {} };
      },
    };
    const faults: Fault[] = [];
    const projections = [tally(), tally({ name: "other" })];
    const readModels = await readBy({ store, projections, onFault: (fault) => faults.push(fault) });
    const waiting = readModels.waitFor(1, 600_000);
    breakOff(new Error("The line is dead."));
    expect(await waiting).toBe(false);
    expect(await readModels.waitFor(1, 600_000)).toBe(false);
    expect(faults).toMatchObject([
      { code: "STORE_UNREACHABLE", message: expect.stringMatching("stand still") as string },
    ]);
    for (const { stopped } of readModels.health()) expect(stopped).toBe(faults[0]!.message);
  });
});

describe("Whoever listens", () => {
  test("hears each batch once the read models have it, until they stop listening", async () => {
    const log = await aLog(headlines("Fined"));
    const { readModels, tally: answering } = await tallied(log);
    const heard: unknown[] = [];
    const stop = readModels.onApplied((events) =>
      heard.push([events.map(({ position }) => position), readModels.position(), answering.counts()]),
    );
    await caughtUp(readModels, await log.tell(headlines("Flooded", "Freed")));
    stop();
    await caughtUp(readModels, await log.tell(headlines("Fined")));
    expect(heard).toEqual([[[2, 3], 3, { Fined: 1, Flooded: 1, Freed: 1 }]]);
  });
});

describe("Closing", () => {
  test("while events arrive leaves everything ready to go on", async () => {
    const log = await aLog();
    const { readModels } = await tallied(log);
    const told = log.tell(...Array.from({ length: 40 }, () => headlines("Fined")));
    await readModels.waitFor(7, 15_000);
    await Promise.all([readModels.close(), readModels.close()]);
    await told;
    expect(await countsOf(log)).toEqual({ Fined: 40 });
  });
});
