import { statSync } from "node:fs";
import { Fault } from "../fault.js";
import { eventFlaws } from "./eventFlaws.js";
import type { ExaminedRow } from "./eventFlaws.js";
import { schemaFlaws } from "./schemaFlaws.js";
import { openSqliteDatabase } from "./sqliteDatabase.js";
import type { SqliteDatabase } from "./sqliteDatabase.js";
import { selectEvents } from "./sqliteEvent.js";
import { sqliteSchema } from "./sqliteSchema.js";
import { othersTurn } from "./othersTurn.js";

/** One thing that is wrong with a store, and where. */
export type StoreProblem = Readonly<{ what: string; stream?: string; revision?: number; position?: number }>;

/** What a store holds, and everything that is wrong with it. */
export type StoreReport = Readonly<{
  file: string;
  /** The format of the file, or null if it is no store at all. */
  format: number | null;
  events: number;
  streams: number;
  /** What the file takes on the disk, its write-ahead log included. */
  bytes: number;
  /** How many problems there are, of which the first hundred are told. */
  problemCount: number;
  problems: readonly StoreProblem[];
}>;

const pageSize = 1_000;
const told = 100;

/** Reads a whole store without changing it, also while it is in use, and tells everything that is wrong with it. */
export async function verifyStore(
  file: string,
  onProgress: (events: number) => void = () => {},
): Promise<StoreReport> {
  const problems: StoreProblem[] = [];
  let problemCount = 0;
  const report = (problem: StoreProblem) => {
    if (problemCount++ < told) problems.push(problem);
  };
  const found = { format: null as number | null, events: 0, streams: 0 };
  let position = -1;

  const db = openOrReport(file, report);
  try {
    if (db) await examine(db);
  } catch (error) {
    report({ what: damage(error), ...(position >= 0 && { position }) });
  } finally {
    db?.close();
  }
  return { file, ...found, bytes: bytesOf(file), problemCount, problems };

  async function examine(db: SqliteDatabase): Promise<void> {
    found.format = Number(db.pragma("user_version"));
    for (const what of [...schemaFlaws(db), ...integrityFlaws(db)]) report({ what });
    for (const stream of streamsWithoutEvents(db)) report({ what: "The stream has no events.", stream });

    const page = db.prepare<[after: number, head: number, limit: number], ExaminedRow>(`
      SELECT *, octet_length(data) AS dataBytes, octet_length(meta) AS metaBytes
      FROM (${selectEvents} WHERE position > ? AND position <= ? ORDER BY position LIMIT ?)`);
    const head = headOf(db); // What comes later is left alone, or there would be no end while others write.
    const nextRevision = new Map<string, number>();
    for (;;) {
      const rows = page.all(position, head, pageSize);
      if (rows.length === 0) return;
      for (const row of rows) {
        const { stream, revision } = row;
        // SQLite may be led in circles by what is left of an index.
        if (row.position <= position) throw new Error(`position ${row.position} follows ${position}`);
        position = row.position;
        const next = nextRevision.get(stream) ?? 0;
        if (revision !== next)
          report({ what: `Revision ${next} should stand here.`, stream, revision, position });
        for (const what of eventFlaws(row)) report({ what, stream, revision, position });
        nextRevision.set(stream, revision + 1);
      }
      found.events += rows.length;
      found.streams = nextRevision.size;
      onProgress(found.events);
      await othersTurn();
    }
  }
}

function openOrReport(file: string, report: (problem: StoreProblem) => void): SqliteDatabase | undefined {
  try {
    return openSqliteDatabase({ file, format: sqliteSchema, durability: "full", readOnly: true });
  } catch (error) {
    if (!(error instanceof Fault) || error.code !== "STORE_DAMAGED") throw error;
    report({ what: damage(error) });
    return undefined;
  }
}

/** SQLite's own findings: broken pages, tables and indexes that disagree, twice the same, references into nowhere. */
function integrityFlaws(db: SqliteDatabase): string[] {
  const integrity = db.prepare<[], { integrity_check: string }>("PRAGMA integrity_check").all();
  const dangling = db.prepare<[], { rowid: number }>("PRAGMA foreign_key_check").all();
  return [
    ...integrity.map((row) => row.integrity_check).filter((finding) => finding !== "ok"),
    ...dangling.map(({ rowid }) => `The event at position ${rowid} belongs to no stream.`),
  ];
}

function streamsWithoutEvents(db: SqliteDatabase): string[] {
  return db
    .prepare<[], { name: string }>("SELECT name FROM stream WHERE id NOT IN (SELECT stream FROM event)")
    .all()
    .map(({ name }) => name);
}

const headOf = (db: SqliteDatabase): number =>
  db.prepare<[], { head: number | null }>("SELECT max(position) AS head FROM event").get()?.head ?? -1;

const bytesOf = (file: string): number =>
  [file, `${file}-wal`].reduce(
    (sum, part) => sum + (statSync(part, { throwIfNoEntry: false })?.size ?? 0),
    0,
  );

function damage(error: unknown): string {
  const cause = error instanceof Fault ? error.cause : error;
  if (cause instanceof Error) return `SQLite cannot read on from here: ${cause.message}.`;
  return error instanceof Error ? error.message : String(error);
}
