import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Fault } from "../../src/fault.js";
import { checkpointFolder } from "../../src/ledger/checkpointFolder.js";
import { openLedgerFile } from "../../src/ledger/ledgerFile.js";
import { ledgerKeys } from "../../src/ledger/ledgerKeys.js";
import { openLedger, type Ledger } from "../../src/ledger/openLedger.js";
import { signedBy } from "../../src/ledger/signedNote.js";
import { verifyLedger } from "../../src/ledger/verifyLedger.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { openEventStoreDb } from "../../src/store/eventstoredb.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { SqliteDriver } from "../../src/store/sqliteDriver.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";
import { startEventStoreDbServer } from "../support/stores/eventStoreDbServer.js";
import { newEvent } from "../support/telling/newEvent.js";

const newsroom = () => {
  const folder = temporaryFolder();
  return { folder, log: join(folder, "events.db") };
};

function storeIn(log: string): EventStore {
  const store = openSqliteStore({ file: log });
  onTestFinished(() => store.close());
  return store;
}

type Opened = Readonly<{ ledger: Ledger; faults: readonly Fault[] }>;

async function ledgerOf(folder: string, store: EventStore): Promise<Opened> {
  const faults: Fault[] = [];
  const ledger = await openLedger({
    store,
    file: openLedgerFile(join(folder, "ledger.db")),
    checkpoints: checkpointFolder(join(folder, "checkpoints")),
    keys: () => ledgerKeys(join(folder, "ledger-keys.json"), "courier.example/stet"),
    now: () => new Date("2026-03-02T09:00:00Z"),
    onFault: (fault) => void faults.push(fault),
  });
  onTestFinished(() => ledger.close().catch(() => {}));
  return { ledger, faults };
}

const saying = (n: number) =>
  newEvent({
    id: `01950000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`,
    type: "HeadlineChanged",
    data: { headline: `Number ${n}` },
    meta: { commandId: `01950000-0000-7000-8000-${n}`, correlationId: "one day" },
  });

/** Records events, each in one of three streams in turn. */
async function record(store: EventStore, from: number, to: number) {
  for (let n = from; n < to; n++) {
    const answer = await store.append(`article-${n % 3}`, Math.floor(n / 3) - 1, [saying(n)]);
    expect(answer).toHaveProperty("recorded");
  }
}

const rootAt = async ({ ledger }: Opened, store: EventStore) => {
  await ledger.reached(await store.head());
  return Buffer.from(ledger.root(ledger.size())).toString("hex");
};

describe("The ledger", () => {
  test("follows the log, and goes on where it was when it is opened again", async () => {
    const { folder, log } = newsroom();
    const store = storeIn(log);
    await record(store, 0, 10);
    const first = await ledgerOf(folder, store);
    await rootAt(first, store);
    await first.ledger.close();
    await record(store, 10, 20);
    const again = await ledgerOf(folder, store);
    const root = await rootAt(again, store);
    expect(again.ledger.size()).toBe(20);
    await again.ledger.close();
    rmSync(join(folder, "ledger.db"));
    expect(await rootAt(await ledgerOf(folder, store), store)).toBe(root);
  });

  test("has the same root over the same events, whichever store keeps them", async () => {
    const { folder, log } = newsroom();
    const [embedded, server] = [storeIn(log), await startEventStoreDbServer({ batches: true })];
    const clustered = await openEventStoreDb({ connectionString: server.connectionString });
    onTestFinished(async () => {
      await clustered.close();
      await server.stop();
    });
    const roots = [];
    for (const [place, store] of [
      [folder, embedded],
      [newsroom().folder, clustered],
    ] as const) {
      await record(store, 0, 7);
      roots.push(await rootAt(await ledgerOf(place, store), store));
    }
    expect(roots[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(roots[1]).toBe(roots[0]);
  });

  test("enters each event once when two processes keep it at the same time", async () => {
    const { folder, log } = newsroom();
    const store = storeIn(log);
    const [one, other] = [await ledgerOf(folder, store), await ledgerOf(folder, store)];
    await record(store, 0, 30);
    expect(await rootAt(one, store)).toBe(await rootAt(other, store));
    expect(one.ledger.size()).toBe(30);
    expect([...one.faults, ...other.faults]).toStrictEqual([]);
  });

  test("seals everything until now, and the same again if nothing came since", async () => {
    const { folder, log } = newsroom();
    const store = storeIn(log);
    await record(store, 0, 5);
    const { ledger } = await ledgerOf(folder, store);
    const sealed = await ledger.seal();
    expect(sealed).toMatchObject({
      origin: "courier.example/stet",
      size: 5,
      sealedAt: "2026-03-02T09:00:00.000Z",
    });
    expect(signedBy(sealed.note, ledger.keys().verifiers)).toHaveLength(1);
    expect((await ledger.seal()).words).toBe(sealed.words);
    await record(store, 5, 6);
    await ledger.seal();
    expect(readdirSync(join(folder, "checkpoints")).toSorted()).toStrictEqual(["5.note", "6.note"]);
    expect(readFileSync(join(folder, "checkpoints", "5.note"), "utf8")).toBe(sealed.words);
  });

  test("knows no key but one that its owner alone may read, and that is not given away when the file is broken", async () => {
    const { folder } = newsroom();
    const file = join(folder, "ledger-keys.json");
    const { origin } = ledgerKeys(file);
    expect(origin).toMatch(/^stet\.invalid\/[0-9a-f]{12}$/);
    expect(ledgerKeys(file, "another.example").origin).toBe(origin);
    const kept = readFileSync(file, "utf8");
    writeFileSync(file, kept.replace("BEGIN", "BEGUN"));
    expect(() => ledgerKeys(file)).toThrow(`${file} does not hold the keys of a ledger.`);
  });
});

describe("A log that was altered", () => {
  async function sealedNewsroom() {
    const { folder, log } = newsroom();
    const store = openSqliteStore({ file: log });
    await record(store, 0, 6);
    const { ledger } = await ledgerOf(folder, store);
    await ledger.seal();
    await record(store, 6, 12);
    await ledger.seal();
    await ledger.close();
    await store.close();
    return { folder, log };
  }

  const change = (log: string, sql: string) => {
    const db = new SqliteDriver(log);
    db.exec("DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_removed");
    db.exec(sql);
    db.close();
  };

  async function report(folder: string, log: string) {
    const file = openLedgerFile(join(folder, "ledger.db"));
    onTestFinished(file.close);
    const { verifiers } = ledgerKeys(join(folder, "ledger-keys.json"));
    return verifyLedger(storeIn(log), file, checkpointFolder(join(folder, "checkpoints")), verifiers);
  }

  test("is told from one that was not", async () => {
    const { folder, log } = await sealedNewsroom();
    expect(await report(folder, log)).toStrictEqual({ events: 12, checkpoints: 2, problem: null });
  });

  test.each([
    [
      "a word",
      "UPDATE event SET data = replace(data, 'Number 7', 'Number 8') WHERE position = (SELECT position FROM event ORDER BY position LIMIT 1 OFFSET 7)",
    ],
    [
      "who did it",
      "UPDATE event SET meta = replace(meta, 'reporter', 'auditor') WHERE position = (SELECT position FROM event ORDER BY position LIMIT 1 OFFSET 7)",
    ],
    [
      "what it was",
      "UPDATE event SET type = 'DekChanged' WHERE position = (SELECT position FROM event ORDER BY position LIMIT 1 OFFSET 7)",
    ],
    [
      "its version",
      "UPDATE event SET schema_version = 2 WHERE position = (SELECT position FROM event ORDER BY position LIMIT 1 OFFSET 7)",
    ],
    [
      "its id",
      "UPDATE event SET id = zeroblob(16) WHERE position = (SELECT position FROM event ORDER BY position LIMIT 1 OFFSET 7)",
    ],
  ])("is named by the event that was changed: %s", async (_what, sql) => {
    const { folder, log } = await sealedNewsroom();
    change(log, sql);
    expect(await report(folder, log)).toMatchObject({
      events: 7,
      checkpoints: 1,
      problem: { index: 7, stream: "article-1", revision: 2 },
    });
  });

  test("is named by the event that is missing, and by how many are gone from its end", async () => {
    const [inside, end] = [await sealedNewsroom(), await sealedNewsroom()];
    change(
      inside.log,
      "DELETE FROM event WHERE position = (SELECT position FROM event ORDER BY position LIMIT 1 OFFSET 4)",
    );
    expect(await report(inside.folder, inside.log)).toMatchObject({ events: 4, problem: { index: 4 } });
    change(end.log, "DELETE FROM event WHERE position = (SELECT max(position) FROM event)");
    expect((await report(end.folder, end.log)).problem).toStrictEqual({
      what: "The log has 11 events, and the ledger 12: the end of it is gone.",
    });
  });

  test("is found by its checkpoints alone where the ledger's file was made again from it", async () => {
    const { folder, log } = await sealedNewsroom();
    change(log, "UPDATE event SET type = 'DekChanged' WHERE position = (SELECT max(position) FROM event)");
    rmSync(join(folder, "ledger.db"));
    const store = storeIn(log);
    const { ledger, faults } = await ledgerOf(folder, store);
    await expect(ledger.seal()).rejects.toMatchObject({ code: "LEDGER_BROKEN" });
    expect(faults).toMatchObject([{ code: "LEDGER_BROKEN", detail: { sealed: 12 } }]);
    expect(ledger.trouble()).not.toBeNull();
    expect(existsSync(join(folder, "checkpoints", "13.note"))).toBe(false);
    expect((await report(folder, log)).problem).toMatchObject({
      what: "The first 12 events are not those of the checkpoint over them; up to 6 they are.",
    });
  });

  test("is noticed on opening by its newest event, and nothing more is sealed", async () => {
    const { folder, log } = await sealedNewsroom();
    change(log, "UPDATE event SET type = 'DekChanged' WHERE position = (SELECT max(position) FROM event)");
    const { ledger, faults } = await ledgerOf(folder, storeIn(log));
    expect(faults).toMatchObject([{ code: "LEDGER_BROKEN", detail: { index: 11 } }]);
    await expect(ledger.seal()).rejects.toMatchObject({ code: "LEDGER_BROKEN" });
  });

  test("is not made good by a checkpoint that nobody signed", async () => {
    const { folder, log } = await sealedNewsroom();
    const file = join(folder, "checkpoints", "6.note");
    const words = readFileSync(file, "utf8");
    writeFileSync(file, words.replace("sealed 2026", "sealed 2025"));
    expect((await report(folder, log)).problem?.what).toBe("The signature of courier.example/stet is false.");
    writeFileSync(file, words.replace("— courier.example/stet", "— another.example"));
    expect((await report(folder, log)).problem?.what).toMatch(/signed by none of the ledger's keys/);
    writeFileSync(file, "nothing");
    expect((await report(folder, log)).problem?.what).toContain("is not the checkpoint that was sealed");
  });

  test("shows each flipped bit of an event, and which event it is", { timeout: 60_000 }, async () => {
    const { folder, log } = await sealedNewsroom();
    const db = new SqliteDriver(log);
    onTestFinished(() => void db.close());
    db.exec("DROP TRIGGER event_is_never_changed");
    const rows = db.prepare("SELECT position, data, meta, type FROM event ORDER BY position").all() as {
      position: number;
      data: string;
      meta: string;
      type: string;
    }[];
    const file = openLedgerFile(join(folder, "ledger.db"));
    onTestFinished(file.close);
    const store = storeIn(log);
    const checkpoints = checkpointFolder(join(folder, "checkpoints"));
    const { verifiers } = ledgerKeys(join(folder, "ledger-keys.json"));
    let flips = 0;
    for (const [index, row] of rows.entries())
      for (const column of ["data", "meta", "type"] as const) {
        const write = db.prepare(`UPDATE event SET ${column} = ? WHERE position = ?`);
        for (let at = index % 3; at < row[column].length; at += 3) {
          const other = String.fromCharCode(row[column].charCodeAt(at) ^ 1);
          write.run(row[column].slice(0, at) + other + row[column].slice(at + 1), row.position);
          const found = await verifyLedger(store, file, checkpoints, verifiers).then(
            ({ problem }) => problem?.index,
            (fault: Fault) => rows.findIndex(({ position }) => position === fault.detail["position"]),
          );
          expect({ column, at, found }).toStrictEqual({ column, at, found: index });
          flips += 1;
        }
        write.run(row[column], row.position);
      }
    expect(flips).toBeGreaterThan(1_000);
    expect((await verifyLedger(store, file, checkpoints, verifiers)).problem).toBeNull();
  });
});
