import { parse } from "uuid";
import type { Appended, NewEvent } from "./eventStore.js";
import { serialise } from "./serialise.js";
import { shortMetadata } from "./shortMetadata.js";
import type { SqliteDatabase } from "./sqliteDatabase.js";
import { selectEvents, sqliteEvent } from "./sqliteEvent.js";
import type { SqliteEventRow } from "./sqliteEvent.js";

type Columns = Readonly<{ id: Uint8Array; data: string; meta: string }>;

/** An append made ready before its turn to write, so that the transaction is short and can only fail with the file. */
export type PreparedAppend = Readonly<{
  stream: string;
  expected: number;
  events: readonly NewEvent[];
  columns: readonly Columns[];
}>;

/** Turns events into what the file holds; throws for what no store would take. */
export function prepareAppend(stream: string, expected: number, events: readonly NewEvent[]): PreparedAppend {
  const data = serialise(stream, events);
  const columns = events.map((event, n) => ({
    id: parse(event.id),
    data: data[n] ?? "",
    meta: shortMetadata(event.meta),
  }));
  if (new Set(events.map((event) => event.id.toLowerCase())).size < events.length)
    throw new TypeError(`An append to ${stream} holds the same event id twice.`);
  return { stream, expected, events, columns };
}

/** One append inside the transaction of its batch. It decides by reading before it writes: a conflict leaves no trace. */
export function sqliteAppend(db: SqliteDatabase): (append: PreparedAppend) => Appended {
  const find = db.prepare<[name: string], { id: number; last: number }>(
    "SELECT id, (SELECT max(revision) FROM event WHERE stream = stream.id) AS last FROM stream WHERE name = ?",
  );
  const found = db.prepare<[name: string]>("INSERT INTO stream (name) VALUES (?)");
  const holds = db.prepare<[stream: number, id: Uint8Array]>(
    "SELECT 1 FROM event WHERE stream = ? AND id = ?",
  );
  const range = db.prepare<[stream: number, from: number, limit: number], SqliteEventRow>(
    `${selectEvents} WHERE event.stream = ? AND revision >= ? ORDER BY revision LIMIT ?`,
  );
  const insert = db.prepare<
    [
      stream: number,
      revision: number,
      id: Uint8Array,
      type: string,
      schemaVersion: number,
      data: string,
      meta: string,
    ]
  >(
    "INSERT INTO event (stream, revision, id, type, schema_version, data, meta) VALUES (?, ?, ?, ?, ?, ?, ?)",
  );

  return ({ stream, expected, events, columns }) => {
    const there = find.get(stream);
    const actual = there?.last ?? -1;
    if (there && expected !== actual) return repeated(there.id) ?? { conflict: { actual } };
    if (expected !== actual || (there && columns.some(({ id }) => holds.get(there.id, id))))
      return { conflict: { actual } };

    const streamId = there?.id ?? Number(found.run(stream).lastInsertRowid);
    const recorded = events.map((event, n) => {
      const { id, data, meta } = columns[n] as Columns;
      const revision = expected + 1 + n;
      const row = insert.run(streamId, revision, id, event.type, event.schemaVersion, data, meta);
      return { ...event, stream, revision, position: Number(row.lastInsertRowid) };
    });
    return { recorded };

    function repeated(streamId: number): Appended | undefined {
      const rows = range.all(streamId, expected + 1, columns.length);
      const same = rows.length === columns.length && rows.every((row, n) => equal(row.id, columns[n]?.id));
      return same ? { recorded: rows.map(sqliteEvent) } : undefined;
    }
  };
}

const equal = (stored: Uint8Array, asked: Uint8Array | undefined): boolean =>
  asked !== undefined && Buffer.compare(stored, asked) === 0;
