import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, onTestFinished, test } from "vitest";
import { openLedgerFile } from "../../src/ledger/ledgerFile.js";
import { verifyLedger } from "../../src/ledger/verifyLedger.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { SqliteDriver } from "../../src/store/sqliteDriver.js";
import { verifyStore } from "../../src/store/verifyStore.js";
import { aSealedLog, toVerify } from "../support/stores/aSealedLog.js";

const columns = ["id", "type", "data", "meta"] as const;
type Row = Readonly<Record<(typeof columns)[number], Uint8Array> & { position: number }>;

describe("A log of which one byte was changed", { timeout: 240_000 }, () => {
  test("shows it in each byte of each event's words, and which event it is", async () => {
    const one = await aSealedLog();
    const db = new SqliteDriver(one.log);
    onTestFinished(() => void db.close());
    db.exec("DROP TRIGGER event_is_never_changed; PRAGMA synchronous = OFF");
    const asBytes = columns.map((column) => `CAST(${column} AS BLOB) AS ${column}`).join();
    const rows = db.prepare(`SELECT position, ${asBytes} FROM event ORDER BY position`).all() as Row[];
    const parts = toVerify(one);
    const problem = async () => (await verifyLedger(parts)).problem;
    const missed: object[] = [];
    let flips = 0;
    for (const [index, row] of rows.entries())
      for (const column of columns) {
        const cast = column === "id" ? "?" : "CAST(? AS TEXT)";
        const write = db.prepare(`UPDATE event SET ${column} = ${cast} WHERE position = ?`);
        for (const [at, byte] of row[column].entries()) {
          // Each byte is changed in one of eight bits, which of them differs from event to event.
          write.run(row[column].with(at, byte ^ (1 << ((index + at) & 7))), row.position);
          const found = await problem();
          if (found?.index !== index || (found.position ?? row.position) !== row.position)
            missed.push({ index, column, at, found });
          flips += 1;
        }
        write.run(row[column], row.position);
      }
    expect(missed).toStrictEqual([]);
    expect(flips).toBeGreaterThan(4_000);
    expect(await problem()).toBeNull();
  });

  test("shows it, wherever in the file of the store it is, unless nobody could read it", async () => {
    const { folder, log } = await aSealedLog();
    const whole = readFileSync(log);
    const { store: closed, file: closedToo, ...rest } = toVerify({ folder, log });
    await closed.close();
    closedToo.close();
    const opened = async <Result>(work: (store: EventStore) => Promise<Result>) => {
      const store = openSqliteStore({ file: log });
      try {
        return await work(store);
      } finally {
        await store.close();
      }
    };
    const read = () => opened(async (store) => JSON.stringify(await store.readAll(-1, 100)));
    const report = () =>
      opened(async (store) => {
        const file = openLedgerFile(join(folder, "ledger.db"));
        return verifyLedger({ ...rest, store, file }).finally(file.close);
      });
    const untouched = await read();
    const pages = pagesOfEvents(log);
    const anyPlace = fc.tuple(fc.constantFrom(...pages), fc.nat(4_095), fc.integer({ min: 1, max: 255 }));
    let [altered, found] = [0, 0];
    await fc.assert(
      fc.asyncProperty(anyPlace, async ([page, offset, change]) => {
        for (const suffix of ["-wal", "-shm"]) rmSync(`${log}${suffix}`, { force: true });
        const place = page * 4_096 + offset;
        writeFileSync(log, whole.with(place, whole[place]! ^ change));
        const isSame = await read().then(
          (words) => words === untouched,
          () => false,
        );
        if (isSame) return;
        altered += 1;
        // What SQLite itself stumbles over, `stet verify-store` tells; the ledger knows the rest.
        const { problemCount } = await verifyStore(log);
        if (problemCount > 0 || (await report()).problem?.index !== undefined) found += 1;
      }),
      { numRuns: 1_500 },
    );
    expect(altered).toBeGreaterThan(500);
    expect(found).toBe(altered);
  });
});

/** The pages, counted from 0, in which SQLite keeps the events themselves. */
function pagesOfEvents(log: string): readonly number[] {
  const db = new SqliteDriver(log, { readonly: true });
  try {
    const pages = db.prepare("SELECT pageno FROM dbstat WHERE name = 'event'").all() as { pageno: number }[];
    return pages.map(({ pageno }) => pageno - 1);
  } finally {
    db.close();
  }
}
