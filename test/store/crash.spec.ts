import { randomInt } from "node:crypto";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { projections } from "../../projections/projections.js";
import { openReadModels } from "../../projections/engine/readModels.js";
import type { Recorded } from "../../src/decider.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { verifyStore } from "../../src/store/verifyStore.js";
import {
  found,
  newsroomOver,
  recordedBy,
  send,
  type Errand,
  type Said,
} from "../support/newsroom/newsroomAtWork.js";
import { startProgram } from "../support/programs/program.js";
import { tablesOf } from "../support/reading/tablesOf.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";
import { logOf } from "./contract/log.js";

const program = "test/support/programs/writersAtWork.ts";
const writers = 16;

describe("A newsroom killed under load", { timeout: 180_000 }, () => {
  test("has every acknowledged event once, and answers a command that is asked again as it did", async () => {
    const file = await foundedIn(temporaryFolder());
    const errands = new Map<string, Errand>();
    const acknowledged = new Map<string, Acknowledged>();

    for (let round = 1; round <= 6; round++) {
      const { asked, answered } = await killedAtWork([file, String(writers)], randomInt(1, 400));
      for (const errand of asked) errands.set(errand.commandId, errand);
      for (const one of answered) acknowledged.set(one.acknowledged, one);

      expect((await verifyStore(file)).problems).toEqual([]);
      const store = openSqliteStore({ file });
      const log = await logOf(store, -1);
      expectWhole(log);
      for (const { acknowledged: commandId, recorded } of acknowledged.values())
        expect(answersTo(log, commandId)).toEqual(recorded);

      await expectSameAnswers(store, asked, acknowledged);
      await store.close();
    }
    // A round may be killed before its first answer; all of them cannot.
    expect(acknowledged.size).toBeGreaterThan(0);
    const store = openSqliteStore({ file });
    const log = await logOf(store, -1);
    for (const commandId of errands.keys()) expect(answersTo(log, commandId)).not.toEqual([]);
    expectWhole(log);
    await store.close();
  });

  test("has read models that go on where they were, and equal those built from nothing", async () => {
    const folder = temporaryFolder();
    const file = await foundedIn(folder);
    const readModels = join(folder, "read-models.db");

    for (let round = 1; round <= 4; round++) {
      await killedAtWork([file, String(writers), readModels], randomInt(50, 400));
      // What was read before the kill is not read again.
      expect(await caughtUp(file, readModels)).toBeGreaterThan(0);

      const fromNothing = join(folder, `rebuilt-${round}.db`);
      expect(await caughtUp(file, fromNothing)).toBe(-1);
      expect(tablesOf(readModels)).toEqual(tablesOf(fromNothing));
    }
  });
});

type Acknowledged = Extract<Said, { acknowledged: string }>;

async function foundedIn(folder: string): Promise<string> {
  const file = join(folder, "events.db");
  const store = openSqliteStore({ file });
  await found(newsroomOver(store));
  await store.close();
  return file;
}

/** Lets the writers work until so many lines are out, kills them a moment later, and tells what they had said. */
async function killedAtWork(args: readonly string[], lines: number) {
  const running = startProgram(program, args);
  await running.untilLines(lines);
  await setTimeout(randomInt(20));
  running.killHard();
  const { signal, stderr } = await running.ended;
  expect({ signal, stderr }).toEqual({ signal: "SIGKILL", stderr: "" });

  const said = running.lines.map((line) => JSON.parse(line) as Said);
  const asked = said.flatMap((one) => ("asking" in one ? [one.asking] : []));
  const answered = said.flatMap((one) => ("acknowledged" in one ? [one] : []));
  return { asked, answered };
}

/** Every stream counts 0, 1, 2 …, the log is in order, and no id is there twice. */
function expectWhole(log: readonly Recorded[]): void {
  const next = new Map<string, number>();
  for (const { stream, revision } of log) {
    expect(revision).toBe(next.get(stream) ?? 0);
    next.set(stream, revision + 1);
  }
  expect(log.map(({ position }) => position)).toEqual(log.map((_, n) => n + 1));
  expect(new Set(log.map(({ id }) => id)).size).toBe(log.length);
}

const answersTo = (log: readonly Recorded[], commandId: string): Acknowledged["recorded"] =>
  log
    .filter(({ meta }) => meta.commandId === commandId)
    .map(({ stream, revision, id }) => [stream, revision, id]);

/** Asks again: what was acknowledged answers the same, and what was under way is now recorded, once. */
async function expectSameAnswers(
  store: EventStore,
  asked: readonly Errand[],
  acknowledged: ReadonlyMap<string, Acknowledged>,
): Promise<void> {
  const newsroom = newsroomOver(store);
  const answers = await Promise.all(asked.map((errand) => send(newsroom, errand)));
  const log = await logOf(store, -1);
  asked.forEach(({ commandId }, n) => {
    const answer = answers[n]!;
    const recorded = recordedBy(answer).map(({ stream, revision, id }) => [stream, revision, id]);
    const before = acknowledged.get(commandId);
    if (before) expect({ ...answer, recorded }).toMatchObject({ repeated: true, recorded: before.recorded });
    expect(answersTo(log, commandId)).toEqual(recorded);
  });
}

/** Opens the read models, waits until they have the whole log, and answers after which position they began. */
async function caughtUp(file: string, readModelsFile: string): Promise<number> {
  const opened = openSqliteStore({ file });
  let begunAfter = NaN;
  const store: EventStore = {
    ...opened,
    subscribe(request) {
      begunAfter = request.after;
      return opened.subscribe(request);
    },
  };
  const faults: unknown[] = [];
  const onFault = (fault: unknown) => faults.push(fault);
  const readModels = await openReadModels({ file: readModelsFile, store, projections, onFault });
  expect(await readModels.waitFor(await store.head(), 60_000)).toBe(true);
  expect(faults).toEqual([]);
  await readModels.close();
  await store.close();
  return begunAfter;
}
