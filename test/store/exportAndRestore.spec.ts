import { createWriteStream, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { EventStore, NewEvent } from "../../src/store/eventStore.js";
import { exportEvents } from "../../src/store/exportEvents.js";
import { restoreEvents } from "../../src/store/restoreEvents.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { anyEvent } from "../support/arbitrary/anyEvent.js";
import { newEvent, newEvents } from "../support/telling/newEvent.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";
import { interleaved, logOf } from "./contract/log.js";

describe("An export that is restored", () => {
  test.each([1, 64])("is the same log, whatever it says, %i appends at a time", async (together) => {
    const file = join(temporaryFolder(), "export.jsonl");
    const appends = fc.array(
      fc.tuple(
        fc.constantFrom("article-1", "article-2", "photo-3", "newsroom"),
        fc.array(anyEvent, { maxLength: 4 }),
      ),
      { maxLength: 12 },
    );
    await fc.assert(
      fc.asyncProperty(appends, async (appended) => {
        const store = await filledWith(appended);
        const { events } = await exportTo(store, file);
        const restored = emptyStore();
        const seen: string[] = [];
        const onProgress = (step: string, count: number) => seen.push(`${step} ${count}`);
        expect(await restoreEvents(restored, file, { together, onProgress })).toEqual({ events });

        const log = await logOf(store, -1);
        expect(log).toHaveLength(events);
        expect(await logOf(restored, -1)).toStrictEqual(log);
        expect(seen).toContain(`checking ${events}`);
        if (events > 0) expect(seen.at(-1)).toBe(`writing ${events}`);

        const again = `${file}.again`;
        await exportTo(restored, again, "2027-01-01T00:00:00.000Z");
        expect(linesOf(again).slice(1, -1)).toEqual(linesOf(file).slice(1, -1));
        await store.close();
        await restored.close();
      }),
      { numRuns: 40 },
    );
  });

  test("is made again byte for byte, except for when it was made", async () => {
    const folder = temporaryFolder();
    const [first, second, third] = ["a", "b", "c"].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ];
    const store = await threeStreams();
    await exportTo(store, first);
    await exportTo(store, second);
    await exportTo(store, third, "2030-01-01T00:00:00.000Z");
    expect(readFileSync(second).equals(readFileSync(first))).toBe(true);
    expect(linesOf(third).slice(1, -1)).toEqual(linesOf(first).slice(1, -1));
    expect(linesOf(third)[0]).toBe(linesOf(first)[0]?.replace(moment, "2030-01-01T00:00:00.000Z"));
    await store.close();
  });

  test("is readable without Stet: a header, a line for each event in the order of the log, and a seal", async () => {
    const file = join(temporaryFolder(), "export.jsonl");
    const store = await threeStreams();
    await exportTo(store, file);
    const values = linesOf(file).map((line) => JSON.parse(line) as unknown);
    expect(values[0]).toEqual({ stet: "events", format: 1, exportedAt: moment });
    expect(values.slice(1, -1)).toEqual(await logOf(store, -1));
    expect(values.at(-1)).toEqual({
      stet: "end",
      events: 9,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
    });
    await store.close();
  });

  test("ends with what was there when it was begun, however much is written meanwhile", async () => {
    const file = join(temporaryFolder(), "export.jsonl");
    const store = emptyStore();
    for (let n = 0; n < 3; n++) await store.append(`article-${n}`, -1, newEvents(400));
    const written: Promise<unknown>[] = [];
    const { events } = await exportEvents(store, createWriteStream(file), {
      exportedAt: moment,
      onProgress: () => void written.push(store.append("article-new", written.length - 1, newEvents(1))),
    });
    await Promise.all(written);
    expect(written.length).toBeGreaterThan(1);
    expect(events).toBe(1_200);
    expect(await restoreEvents(emptyStore(), file)).toEqual({ events: 1_200 });
    await store.close();
  });
});

describe("An export that is not whole", () => {
  const swap = (lines: string[], a: number, b: number) => lines.with(a, lines[b]!).with(b, lines[a]!);
  test.each<[string, (lines: string[]) => string[], RegExp]>([
    ["nothing", () => [], /export\.jsonl is empty/],
    ["cut off between lines", (lines) => lines.slice(0, 6), /line 6: the file ends here.*cut off/],
    [
      "cut off in a line",
      (lines) => [...lines.slice(0, 5), lines[5]!.slice(0, 40)],
      /line 6: this is not JSON/,
    ],
    [
      "cut off in its last line",
      (lines) => lines.with(-1, lines.at(-1)!.slice(0, 20)),
      /line 11: this is not JSON/,
    ],
    ["without its seal", (lines) => lines.slice(0, -1), /line 10: the file ends here/],
    [
      "with words changed",
      (lines) => lines.with(4, lines[4]!.replace("Line", "Lime")),
      /line 11: .*SHA-256 is another/,
    ],
    [
      "with a line less",
      (lines) => lines.toSpliced(4, 1),
      /line 7: revision 1 of article-1 should stand here, not 2/,
    ],
    [
      "with its last event less",
      (lines) => lines.toSpliced(9, 1),
      /line 10: 9 events were exported, but 8 are here/,
    ],
    [
      "with a line twice",
      (lines) => lines.toSpliced(4, 0, lines[4]!),
      /line 6: revision 2 of article-1 should stand/,
    ],
    [
      "with two lines of one stream changed about",
      (lines) => swap(lines, 1, 4),
      /line 2: revision 0 of article-1 .* not 1/,
    ],
    [
      "with two lines of two streams changed about",
      (lines) => swap(lines, 1, 2),
      /line 3: position 1 cannot follow position 2/,
    ],
    [
      "with a line of somebody else's",
      (lines) => lines.toSpliced(3, 0, '{"hello":1}'),
      /line 4: this is not a whole event/,
    ],
    ["with an empty line", (lines) => lines.toSpliced(3, 0, ""), /line 4: this is not JSON/],
    [
      "with a line after its end",
      (lines) => [...lines, lines[3]!],
      /line 12: the export has ended, but the file goes on/,
    ],
    ["two exports in one", (lines) => [...lines, ...lines], /line 12: the export has ended/],
    [
      "with another beginning",
      (lines) => lines.toSpliced(0, 1),
      /line 1: a Stet export does not begin like this/,
    ],
    [
      "dated otherwise",
      (lines) => lines.with(0, lines[0]!.replace("2026", "2025")),
      /line 11: .*SHA-256 is another/,
    ],
    [
      "with a seal that counts otherwise",
      (lines) => lines.with(-1, lines.at(-1)!.replace("9", "8")),
      /line 11: 8 events were exported/,
    ],
    [
      "without an event's role",
      (lines) => lines.with(2, lines[2]!.replace('"role"', '"rôle"')),
      /line 3: .*meta\.role/,
    ],
  ])("is refused with the line that shows it, and nothing is written: %s", async (_, change, message) => {
    const file = join(temporaryFolder(), "export.jsonl");
    const store = await threeStreams();
    await exportTo(store, file);
    await store.close();
    const changed = change(linesOf(file));
    writeFileSync(file, changed.map((line) => `${line}\n`).join(""));

    const empty = emptyStore();
    await expect(restoreEvents(empty, file)).rejects.toMatchObject({
      code: "EVENT_UNREADABLE",
      message: expect.stringMatching(message) as string,
    });
    expect(await empty.head()).toBe(-1);
    await empty.close();
  });

  test("is refused wherever it ends", async () => {
    const file = join(temporaryFolder(), "export.jsonl");
    const store = await threeStreams();
    await exportTo(store, file);
    const whole = readFileSync(file);
    // Without its last line feed it is still whole.
    for (let length = whole.length - 2; length >= 0; length -= 61) {
      writeFileSync(file, whole.subarray(0, length));
      await expect(restoreEvents(emptyStore(), file), `${length} bytes`).rejects.toMatchObject({
        code: "EVENT_UNREADABLE",
      });
    }
    await store.close();
  });

  test("is refused when a newer Stet made it", async () => {
    const file = join(temporaryFolder(), "export.jsonl");
    const store = await threeStreams();
    await exportTo(store, file);
    const [header = "", ...rest] = linesOf(file);
    writeFileSync(file, [header.replace('"format":1', '"format":2'), ...rest].join("\n"));
    await expect(restoreEvents(emptyStore(), file)).rejects.toMatchObject({
      code: "STORE_NEWER",
      message: `${file} has export format 2; this Stet reads up to format 1. Restore it with the Stet that wrote it, or a newer one.`,
    });
    await store.close();
  });
});

describe("A store that is restored into", () => {
  test("must be empty", async () => {
    const file = join(temporaryFolder(), "export.jsonl");
    const store = await threeStreams();
    await exportTo(store, file);
    const log = await logOf(store, -1);
    await expect(restoreEvents(store, file)).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: "The store already holds events. An export is restored into an empty store only.",
    });
    expect(await logOf(store, -1)).toEqual(log);
    await store.close();
  });

  test("is left with a fault, and not taken for whole, when somebody else writes to it", async () => {
    const file = join(temporaryFolder(), "export.jsonl");
    const store = await threeStreams();
    await exportTo(store, file);
    const target = emptyStore();
    const meddled: EventStore = {
      ...target,
      async append(stream, expected, events) {
        if (stream === "article-2") await target.append(stream, expected, [newEvent()]);
        return target.append(stream, expected, events);
      },
    };
    await expect(restoreEvents(meddled, file)).rejects.toMatchObject({
      code: "EVENT_UNREADABLE",
      message: expect.stringMatching(/line 3: .*What was restored so far is not whole/) as string,
    });
    await store.close();
    await target.close();
  });
});

const moment = "2026-03-01T09:00:00.000Z";

const emptyStore = (): EventStore => openSqliteStore({ file: ":memory:" });

/** Nine events, three streams by turns. */
async function threeStreams(): Promise<EventStore> {
  const store = emptyStore();
  await interleaved(store, ["article-1", "article-2", "article-3"], 9);
  return store;
}

async function filledWith(appends: readonly (readonly [string, readonly NewEvent[]])[]): Promise<EventStore> {
  const store = emptyStore();
  const next = new Map<string, number>();
  for (const [stream, events] of appends) {
    const expected = next.get(stream) ?? -1;
    const answer = await store.append(stream, expected, events);
    if ("recorded" in answer) next.set(stream, expected + events.length);
  }
  return store;
}

const exportTo = (store: EventStore, file: string, exportedAt = moment) =>
  exportEvents(store, createWriteStream(file), { exportedAt });

const linesOf = (file: string): string[] => readFileSync(file, "utf8").trimEnd().split("\n");
