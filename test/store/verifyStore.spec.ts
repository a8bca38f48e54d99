import {
  copyFileSync,
  openSync,
  closeSync,
  readFileSync,
  statSync,
  truncateSync,
  writeFileSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { SqliteDriver } from "../../src/store/sqliteDriver.js";
import { describe, expect, test } from "vitest";
import { Fault } from "../../src/fault.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { verifyStore, type StoreProblem } from "../../src/store/verifyStore.js";
import { newEvent, newEvents } from "../support/telling/newEvent.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";
import { interleaved, logOf } from "./contract/log.js";

describe("Verifying a store", () => {
  test("finds nothing in a healthy one, says what it holds, and changes no byte of it", async () => {
    const file = await filled();
    const before = readFileSync(file);
    const progress: number[] = [];
    expect(await verifyStore(file, (events) => progress.push(events))).toEqual({
      file,
      format: 1,
      events: 6,
      streams: 2,
      bytes: before.length,
      problemCount: 0,
      problems: [],
    });
    expect(progress).toEqual([6]);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("finds nothing in one that is being written meanwhile", async () => {
    const file = join(temporaryFolder(), "events.db");
    const store = openSqliteStore({ file });
    for (let n = 0; n < 6; n++) await store.append(`article-${n}`, -1, newEvents(500));
    const written: Promise<unknown>[] = [];
    const report = await verifyStore(file, () => {
      written.push(store.append("article-new", written.length - 1, newEvents(1)));
    });
    await Promise.all(written);
    await store.close();
    expect(written.length).toBeGreaterThan(1);
    // It ends with what was there when it began, however much is written.
    expect(report).toMatchObject({ events: 3_000, streams: 6, problemCount: 0, problems: [] });
    expect(await verifyStore(file)).toMatchObject({
      events: 3_000 + written.length,
      streams: 7,
      problems: [],
    });
  });

  test.each<[string, string, StoreProblem]>([
    [
      "an event that is gone",
      "DELETE FROM event WHERE position = 3",
      { what: "Revision 1 should stand here.", stream: "article-1", revision: 2, position: 5 },
    ],
    [
      "an id that is none",
      "UPDATE event SET id = x'00ff' WHERE position = 4",
      at("The id 00ff is not a UUID."),
    ],
    [
      "an event without a type",
      "UPDATE event SET type = '' WHERE position = 4",
      at("The event has no type."),
    ],
    [
      "a schema version that is none",
      "UPDATE event SET schema_version = 0 WHERE position = 4",
      at("The schema version 0 is none."),
    ],
    [
      "data that is no JSON",
      `UPDATE event SET data = '{"headline":' WHERE position = 4`,
      at("The data is not a JSON object."),
    ],
    [
      "data that is no object",
      "UPDATE event SET data = '[1]' WHERE position = 4",
      at("The data is not a JSON object."),
    ],
    [
      "data with a byte that is no letter",
      "UPDATE event SET data = CAST(x'7b2261223a22ff227d' AS TEXT) WHERE position = 4",
      at("The data is not UTF-8."),
    ],
    [
      "data that is spelled otherwise",
      `UPDATE event SET data = replace(data, '":', '": ') WHERE position = 4`,
      at("The data is not spelled as Stet writes it: it was changed."),
    ],
    [
      "metadata that is spelled otherwise",
      `UPDATE event SET meta = replace(meta, '":', '": ') WHERE position = 4`,
      at("The metadata is not spelled as Stet writes it: it was changed."),
    ],
    [
      "no metadata",
      "UPDATE event SET meta = 'null' WHERE position = 4",
      at("The metadata is not a JSON object."),
    ],
    [
      "metadata without a role",
      "UPDATE event SET meta = json_remove(meta, '$.role') WHERE position = 4",
      at("The metadata is not complete: role: Invalid input: expected string, received undefined"),
    ],
    [
      "metadata with a time that is none",
      "UPDATE event SET meta = json_set(meta, '$.at', 'yesterday') WHERE position = 4",
      at("The metadata is not complete: at: Invalid ISO datetime"),
    ],
    [
      "an event of no stream",
      "UPDATE event SET stream = 77 WHERE position = 6",
      { what: "The event at position 6 belongs to no stream." },
    ],
    [
      "a stream without events",
      "INSERT INTO stream (name) VALUES ('photo-9')",
      { what: "The stream has no events.", stream: "photo-9" },
    ],
    ["a trigger that is gone", "", { what: "The trigger event_is_never_changed is missing." }],
    [
      "a table that was made otherwise",
      "ALTER TABLE event ADD COLUMN note TEXT",
      { what: "The table event is not what it was made as." },
    ],
  ])("names %s, and where", async (name, sql, problem) => {
    const file = await filled();
    tamper(file, sql, name !== "a trigger that is gone");
    expect(await verifyStore(file)).toMatchObject({ format: 1, problemCount: 1, problems: [problem] });
  });

  test("counts every problem and tells the first hundred", async () => {
    const file = join(temporaryFolder(), "events.db");
    const store = openSqliteStore({ file });
    await store.append("article-1", -1, newEvents(150));
    await store.close();
    tamper(file, "UPDATE event SET type = ''");
    const { problemCount, problems } = await verifyStore(file);
    expect(problemCount).toBe(150);
    expect(problems).toHaveLength(100);
  });

  test.each<[string, (file: string) => void, RegExp]>([
    [
      "is no database",
      (file) => writeFileSync(file, "A letter to the editor. ".repeat(99)),
      /file is not a database/,
    ],
    ["is empty", (file) => truncateSync(file, 0), /is empty: it is not a Stet event store/],
    ["is another program's", (file) => setApplication(file, 42), /another program made it/],
    ["was cut off", (file) => truncateSync(file, statSync(file).size / 2), /malformed|SQLite cannot read on/],
  ])("reports a file that %s", async (_, damage, what) => {
    const file = await filled();
    damage(file);
    const { problemCount, problems } = await verifyStore(file);
    expect(problemCount).toBeGreaterThan(0);
    expect(problems[0]?.what).toMatch(what);
  });

  test("throws for a file that it cannot judge", async () => {
    const file = await filled();
    setFormat(file, 2);
    await expect(verifyStore(file)).rejects.toMatchObject({ code: "STORE_NEWER" });
    await expect(verifyStore(`${file}.old`)).rejects.toMatchObject({ code: "STORE_UNREACHABLE" });
  });
});

describe("A page of the file that is overwritten", () => {
  test("is found, whichever it is, and who reads meets a fault or what was written", async () => {
    const file = join(temporaryFolder(), "events.db");
    const store = openSqliteStore({ file });
    // Long texts reach into pages of their own.
    for (let n = 0; n < 12; n++)
      await store.append(`article-${n}`, -1, [
        ...newEvents(6),
        newEvent({ data: { body: "Wort ".repeat(2_000) } }),
      ]);
    const log = await logOf(store, -1);
    await store.close();

    const pages = statSync(file).size / pageSize;
    expect(pages).toBeGreaterThan(40);
    for (let page = 0; page < pages; page++) {
      const copy = `${file}.${page}`;
      copyFileSync(file, copy);
      overwrite(copy, page);
      expect((await verifyStore(copy)).problemCount, `page ${page}`).toBeGreaterThan(0);
      expect(await readOrFault(copy), `page ${page}`).toSatisfy(
        (outcome) => outcome === "STORE_DAMAGED" || outcome === "EVENT_UNREADABLE" || same(outcome, log),
      );
    }
  });
});

const pageSize = 4_096;

function at(what: string): StoreProblem {
  return { what, stream: "article-2", revision: 1, position: 4 };
}

/** A store with two streams of three events each, by turns. */
async function filled(): Promise<string> {
  const file = join(temporaryFolder(), "events.db");
  const store = openSqliteStore({ file });
  await interleaved(store, ["article-1", "article-2"], 6);
  await store.close();
  return file;
}

/** Changes what is never changed, as somebody with a database tool could. */
function tamper(file: string, sql: string, leavesNoTrace = true): void {
  const db = new SqliteDriver(file);
  db.pragma("foreign_keys = OFF");
  const triggers = db
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE type = 'trigger'")
    .pluck()
    .all();
  db.exec("DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_removed");
  db.exec(sql);
  for (const trigger of triggers) if (leavesNoTrace || trigger.includes("removed")) db.exec(trigger);
  db.close();
}

function setFormat(file: string, format: number): void {
  const db = new SqliteDriver(file);
  db.pragma(`user_version = ${format}`);
  db.close();
}

function setApplication(file: string, application: number): void {
  const db = new SqliteDriver(file);
  db.pragma(`application_id = ${application}`);
  db.close();
}

/** Fills a page with noise that is the same in every run. */
function overwrite(file: string, page: number): void {
  const noise = Buffer.from(Array.from({ length: pageSize }, (_, n) => (n * 167 + page * 31 + 13) % 251));
  const descriptor = openSync(file, "r+");
  writeSync(descriptor, noise, 0, pageSize, page * pageSize);
  closeSync(descriptor);
}

async function readOrFault(file: string): Promise<unknown> {
  try {
    const store = openSqliteStore({ file });
    try {
      return await logOf(store, -1);
    } finally {
      await store.close();
    }
  } catch (error) {
    return error instanceof Fault ? error.code : error;
  }
}

const same = (outcome: unknown, log: unknown): boolean => JSON.stringify(outcome) === JSON.stringify(log);
