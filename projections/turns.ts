import { millisecondsOf } from "../src/instant.js";
import type { SqliteDatabase } from "../src/store/sqliteDatabase.js";

/** A time, in milliseconds since 1970: after an instant, up to another and with it. */
export type Span = Readonly<{ from: number; until: number }>;

/** Where it is kept at which instants things change by themselves. */
export const turnTables = (t: string) => `
    CREATE TABLE ${t}turn (
      kind TEXT NOT NULL, id TEXT NOT NULL, at INTEGER NOT NULL, PRIMARY KEY (kind, id, at)) STRICT, WITHOUT ROWID;
    CREATE INDEX ${t}turn_by_time ON ${t}turn (kind, at, id);`;

/** The first millisecond at which an instant has passed, for what still holds at it. */
export const justAfter = (instant: string | null): number | null =>
  instant === null ? null : millisecondsOf(instant) + 1;

/** Writes the instants from which on a thing shows something else though nothing happens; null for what has no end. */
export function writesTurns<Kind extends string>(db: SqliteDatabase, t: string) {
  const clear = db.prepare<unknown[]>(`DELETE FROM ${t}turn WHERE kind = ? AND id = ?`);
  const put = db.prepare<unknown[]>(`INSERT OR IGNORE INTO ${t}turn VALUES (?, ?, ?)`);

  return (kind: Kind, id: string, turns: readonly (string | number | null)[]) => {
    clear.run(kind, id);
    for (const at of turns)
      if (at !== null) put.run(kind, id, typeof at === "number" ? at : millisecondsOf(at));
  };
}

/** The questions about what time alone changes. */
export function turnQueries<Kind extends string>(db: SqliteDatabase, t: string) {
  const next = db.prepare<[string, number], { at: number }>(
    `SELECT at FROM ${t}turn WHERE kind = ? AND at > ? ORDER BY at LIMIT 1`,
  );
  const turned = db.prepare<[string, number, number], { id: string }>(
    `SELECT id FROM ${t}turn WHERE kind = ? AND at > ? AND at <= ? ORDER BY at, id`,
  );
  return {
    /** The first instant after one at which something of a kind changes by itself; null if nothing will. */
    nextTurn: (kind: Kind, after: number): number | null => next.get(kind, after)?.at ?? null,
    /** What of a kind changed by itself in a time, the earliest first. */
    turned: (kind: Kind, { from, until }: Span): readonly string[] => [
      ...new Set(turned.all(kind, from, until).map(({ id }) => id)),
    ],
  };
}
