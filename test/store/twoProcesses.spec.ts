import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import type { Recorded } from "../../src/decider.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { verifyStore } from "../../src/store/verifyStore.js";
import { found, newsroomOver, write } from "../support/newsroom/newsroomAtWork.js";
import { startProgram } from "../support/programs/program.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";
import { logOf } from "./contract/log.js";

describe("Two processes on one store", { timeout: 60_000 }, () => {
  test("write side by side, and whoever follows in either misses nothing and hears nothing twice", async () => {
    const file = join(temporaryFolder(), "events.db");
    const store = openSqliteStore({ file, pollMilliseconds: 5 });
    await found(newsroomOver(store));
    const early = follow(store, -1);
    const other = startProgram("test/support/programs/writersAtWork.ts", [file, "8"]);
    await other.untilLines(20);
    const late = follow(store, await store.head());
    const from = await store.head();

    // Both processes write to one story's stream the whole time.
    let said = 0;
    const goesOn = () => other.isRunning() && (said < 60 || other.lines.length < 400);
    await write(newsroomOver(store), "Our own", () => void said++, goesOn);
    other.finish();
    expect(await other.ended).toEqual({ code: 0, signal: null, stderr: "" });

    const head = await store.head();
    await vi.waitUntil(() => early.at() === head && late.at() === head, { timeout: 20_000, interval: 5 });
    const log = await logOf(store, -1);
    expect(early.seen).toEqual(log);
    expect(late.seen).toEqual(log.filter(({ position }) => position > from));
    expect(early.faults.concat(late.faults)).toEqual([]);
    expect((await verifyStore(file)).problems).toEqual([]);
    await store.close();
  });
});

function follow(store: EventStore, after: number) {
  const seen: Recorded[] = [];
  const faults: unknown[] = [];
  store.subscribe({
    after,
    onEvents: (events) => void seen.push(...events),
    onFault: (fault) => void faults.push(fault),
  });
  return { seen, faults, at: () => seen.at(-1)?.position };
}
