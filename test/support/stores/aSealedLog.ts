import { join } from "node:path";
import { expect, onTestFinished } from "vitest";
import type { Fault } from "../../../src/fault.js";
import { checkpointFolder } from "../../../src/ledger/checkpointFolder.js";
import { openLedgerFile } from "../../../src/ledger/ledgerFile.js";
import { ledgerKeys } from "../../../src/ledger/ledgerKeys.js";
import { openLedger, type Ledger } from "../../../src/ledger/openLedger.js";
import { verifyLedger, type LedgerReport, type ToVerify } from "../../../src/ledger/verifyLedger.js";
import type { EventStore } from "../../../src/store/eventStore.js";
import { openSqliteStore } from "../../../src/store/sqlite.js";
import { SqliteDriver } from "../../../src/store/sqliteDriver.js";
import { temporaryFolder } from "../programs/temporaryFolder.js";
import { newEvent } from "../telling/newEvent.js";

/** A folder with a log, which is sealed in it. */
export type LogFolder = Readonly<{ folder: string; log: string }>;

/** A ledger over a store, and what it complained of. */
export type OpenedLedger = Readonly<{ ledger: Ledger; faults: readonly Fault[] }>;

/** A folder for a log, with nothing in it. */
export function aLogFolder(): LogFolder {
  const folder = temporaryFolder();
  return { folder, log: join(folder, "events.db") };
}

/** The store in a file, closed with the test. */
export function storeIn(log: string): EventStore {
  const store = openSqliteStore({ file: log });
  onTestFinished(() => store.close());
  return store;
}

/** Opens the ledger of a folder over a store, as one newsroom does; closed with the test. */
export async function ledgerOf(folder: string, store: EventStore): Promise<OpenedLedger> {
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

/** Records events, numbered and each in one of three streams in turn. */
export async function record(store: EventStore, from: number, to: number): Promise<void> {
  for (let n = from; n < to; n++) {
    const answer = await store.append(`article-${n % 3}`, Math.floor(n / 3) - 1, [numbered(n)]);
    expect(answer).toHaveProperty("recorded");
  }
}

const numbered = (n: number) =>
  newEvent({
    id: `01950000-0000-7000-8000-${n.toString(16).padStart(12, "0")}`,
    type: "HeadlineChanged",
    data: { headline: `Number ${n}`, words: n * 1.5, isNew: n % 2 === 0 },
    meta: { commandId: `01950000-0000-7000-8000-${n}`, correlationId: "one day", saw: { "story-1": n } },
  });

/** Twelve events, sealed after six of them and at the end, with nobody at work. */
export async function aSealedLog(): Promise<LogFolder> {
  const { folder, log } = aLogFolder();
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

/** What a ledger is verified with, opened for as long as the test takes. */
export function toVerify({ folder, log }: LogFolder): ToVerify {
  const file = openLedgerFile(join(folder, "ledger.db"));
  onTestFinished(file.close);
  const { verifiers } = ledgerKeys(join(folder, "ledger-keys.json"));
  return { store: storeIn(log), file, checkpoints: checkpointFolder(join(folder, "checkpoints")), verifiers };
}

/** Verifies a log and its ledger. */
export const reportOn = (one: LogFolder): Promise<LedgerReport> => verifyLedger(toVerify(one));

/** Alters a log behind everybody's back, as whoever holds the file can. */
export function alter(log: string, sql: string): void {
  const db = new SqliteDriver(log);
  db.exec("DROP TRIGGER event_is_never_changed; DROP TRIGGER event_is_never_removed");
  db.exec(sql);
  db.close();
}

/** Names an event for SQL by its place in the ledger. */
export const eventAt = (index: number): string =>
  `position = (SELECT position FROM event ORDER BY position LIMIT 1 OFFSET ${index})`;
