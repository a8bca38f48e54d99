import { chmodSync, copyFileSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { SqliteDriver } from "../../src/store/sqliteDriver.js";
import { describe, expect, onTestFinished, test } from "vitest";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { newEvents } from "../support/telling/newEvent.js";
import { startProgram } from "../support/programs/program.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";
import { logOf, recordedIn } from "./contract/log.js";

describe("A store that may not be written", () => {
  test("says so, whether it is the folder or the file", async () => {
    const folder = temporaryFolder();
    chmodSync(folder, 0o755);
    const [empty, kept, open] = [join(folder, "empty"), join(folder, "kept"), join(folder, "open")];
    for (const inner of [empty, kept, open]) mkdirSync(inner);
    const locked = await filled(join(kept, "events.db"));
    const inLockedFolder = await filled(join(open, "events.db"));
    const log = await logIn(locked);
    chmodSync(locked, 0o444);
    chmodSync(inLockedFolder, 0o666);
    for (const inner of [empty, kept, open]) chmodSync(inner, 0o555);
    onTestFinished(() => [empty, kept, open].forEach((inner) => chmodSync(inner, 0o755)));

    const files = [join(empty, "events.db"), locked, inLockedFolder];
    const somebody = startProgram("test/support/programs/withoutRights.ts", files);
    expect(await somebody.ended).toMatchObject({ code: 0, stderr: "" });
    expect(somebody.lines.map((line) => JSON.parse(line) as unknown)).toEqual(
      files.map((file) => ({
        name: "Fault",
        code: "STORE_READ_ONLY",
        message: `${file} cannot be written: this user needs write access to it and to its folder.`,
      })),
    );

    chmodSync(kept, 0o755);
    chmodSync(locked, 0o644);
    expect(await logIn(locked)).toEqual(log);
  });

  test("refuses appends when it was opened for reading", async () => {
    const file = await filled(join(temporaryFolder(), "events.db"));
    const store = openSqliteStore({ file, readOnly: true });
    await expect(store.append("article-1", 2, newEvents(1))).rejects.toMatchObject({
      code: "STORE_READ_ONLY",
      message: `${file} was opened for reading only.`,
    });
    expect(await store.readStream("article-1")).toHaveLength(3);
    await store.close();
  });
});

describe("A file that is no store of this Stet", () => {
  test.each<[string, (file: string) => void, object]>([
    [
      "a text",
      (file) => writeFileSync(file, "Dear reader, this is no database but a letter. ".repeat(40)),
      { code: "STORE_DAMAGED", message: damaged },
    ],
    [
      "zeros",
      (file) => writeFileSync(file, Buffer.alloc(8_192)),
      { code: "STORE_DAMAGED", message: damaged },
    ],
    [
      "another program's database",
      (file) => void new SqliteDriver(file).exec("CREATE TABLE song (title TEXT)").close(),
      {
        code: "STORE_DAMAGED",
        message:
          "FILE is a database, but not a Stet event store: another program made it. Nothing in it was changed.",
      },
    ],
    [
      "a store of a newer Stet",
      (file) =>
        void openSqliteStore({ file })
          .close()
          .then(() => setFormat(file, 2)),
      {
        code: "STORE_NEWER",
        message:
          "FILE has format 2; this Stet reads up to format 1. Start the Stet that wrote it, or a newer one.",
      },
    ],
  ])("is refused and left as it is: %s", async (_, make, fault) => {
    const file = join(temporaryFolder(), "events.db");
    make(file);
    await new Promise((resolve) => setImmediate(resolve));
    const before = readFileSync(file);
    expect(faultOf(file)).toEqual(fault);
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("is refused when it is not there, and no folder is made for it", () => {
    const folder = join(temporaryFolder(), "nowhere");
    expect(faultOf(join(folder, "events.db"))).toEqual({
      code: "STORE_UNREACHABLE",
      message: `There is no folder ${folder}.`,
    });
    expect(() => openSqliteStore({ file: join(temporaryFolder(), "events.db"), readOnly: true })).toThrow(
      /^There is no file .*events\.db\.$/,
    );
  });

  test("is refused when it is a folder", () => {
    const file = join(temporaryFolder(), "events.db");
    mkdirSync(file);
    expect(faultOf(file)).toEqual({ code: "STORE_UNREACHABLE", message: "FILE cannot be opened." });
  });
});

describe("A file that is taken away while it is open", () => {
  test.each<[string, (file: string) => void]>([
    ["deleted", (file) => ["", "-wal", "-shm"].forEach((part) => rmSync(file + part, { force: true }))],
    ["deleted alone", (file) => rmSync(file)],
    ["moved", (file) => renameSync(file, `${file}.old`)],
    ["replaced by a backup", (file) => (copyFileSync(file, `${file}.b`), renameSync(`${file}.b`, file))],
    ["robbed of its write-ahead log", (file) => rmSync(`${file}-wal`)],
  ])("acknowledges nothing that would be lost with it: %s", async (_, takeAway) => {
    const file = join(temporaryFolder(), "events.db");
    const store = openSqliteStore({ file });
    await store.append("article-1", -1, newEvents(1));
    await store.ping();
    takeAway(file);
    const gone = {
      code: "STORE_UNREACHABLE",
      message: `${file} was moved, deleted or replaced while it was open. Put it back where it was, then start Stet again.`,
    };
    await expect(store.append("article-1", 0, newEvents(1))).rejects.toMatchObject(gone);
    await expect(store.ping()).rejects.toMatchObject(gone);
    await store.close();
  });
});

describe("A file that another process holds", () => {
  test("makes an append wait, and lets everybody else go on", async () => {
    const file = join(temporaryFolder(), "events.db");
    const store = openSqliteStore({ file });
    recordedIn(await store.append("article-1", -1, newEvents(1)));
    const other = new SqliteDriver(file);
    other.exec("BEGIN IMMEDIATE");

    let answered = false;
    const append = store.append("article-1", 0, newEvents(1)).finally(() => (answered = true));
    for (let n = 0; n < 5; n++) {
      await new Promise((resolve) => setTimeout(resolve, 10));
      expect(await store.readStream("article-1")).toHaveLength(1);
    }
    expect(answered).toBe(false);
    other.exec("ROLLBACK");
    expect(recordedIn(await append)).toMatchObject([{ revision: 1 }]);
    other.close();
    await store.close();
  });

  test("is given up on in the end, and nothing was written", async () => {
    const file = join(temporaryFolder(), "events.db");
    const store = openSqliteStore({ file, patience: 100 });
    await store.append("article-1", -1, newEvents(1));
    const other = new SqliteDriver(file);
    other.exec("BEGIN IMMEDIATE");
    const held = {
      code: "STORE_UNREACHABLE",
      message: `Another process keeps ${file} locked; nothing was written. Try again.`,
    };
    const event = newEvents(1);
    await expect(store.append("article-1", 0, event)).rejects.toMatchObject(held);
    other.exec("ROLLBACK");
    expect(await store.readStream("article-1")).toHaveLength(1);
    expect(recordedIn(await store.append("article-1", 0, event))).toMatchObject([{ revision: 1 }]);
    await store.close();

    other.pragma("locking_mode = EXCLUSIVE");
    other.exec("BEGIN EXCLUSIVE; COMMIT");
    expect(() => openSqliteStore({ file, patience: 100 })).toThrow(expect.objectContaining(held) as Error);
    other.close();
    expect(await logIn(file)).toHaveLength(2);
  });
});

const damaged =
  "FILE is not a healthy database. `stet verify-store` tells what is wrong with it; then restore a backup.";

/** A store with three events in one stream. */
async function filled(file: string): Promise<string> {
  const store = openSqliteStore({ file });
  await store.append("article-1", -1, newEvents(3));
  await store.close();
  return file;
}

async function logIn(file: string) {
  const store = openSqliteStore({ file });
  const log = await logOf(store, -1);
  await store.close();
  return log;
}

function setFormat(file: string, format: number): void {
  const db = new SqliteDriver(file);
  db.pragma(`user_version = ${format}`);
  db.close();
}

/** How opening fails, with the file's own name left out of the sentence. */
function faultOf(file: string) {
  try {
    void openSqliteStore({ file }).close();
    return { opened: file };
  } catch (error) {
    const { code, message } = error as Error & { code: string };
    return { code, message: message.replaceAll(file, "FILE") };
  }
}
