import type { Recorded } from "../decider.js";
import { Fault } from "../fault.js";
import type { StreamRange } from "./eventStore.js";
import type { SqliteDatabase } from "./sqliteDatabase.js";
import { selectEvents, sqliteEvent } from "./sqliteEvent.js";
import type { SqliteEventRow } from "./sqliteEvent.js";

/** Every question that the log can answer. */
export function sqliteReads(db: SqliteDatabase) {
  const inStream = `${selectEvents}
    WHERE event.stream = (SELECT id FROM stream WHERE name = ?) AND revision BETWEEN ? AND ? ORDER BY revision`;
  type Range = [stream: string, from: number, to: number, limit: number];
  const forwards = db.prepare<Range, SqliteEventRow>(`${inStream} ASC LIMIT ?`);
  const backwards = db.prepare<Range, SqliteEventRow>(`${inStream} DESC LIMIT ?`);
  const after = db.prepare<[position: number, limit: number], SqliteEventRow>(
    `${selectEvents} WHERE position > ? ORDER BY position LIMIT ?`,
  );
  const head = db.prepare<[], { head: number | null }>("SELECT max(position) AS head FROM event");

  return {
    stream(name: string, range: StreamRange): Recorded[] {
      const { from = 0, to = Number.MAX_SAFE_INTEGER, limit = -1 } = range;
      const query = range.backwards === true ? backwards : forwards;
      return query.all(name, from, to, limit).map(sqliteEvent);
    },
    all: (position: number, limit: number): Recorded[] =>
      inOrder(db.file, position, after.all(position, limit)).map(sqliteEvent),
    head: (): number => head.get()?.head ?? -1,
  };
}

/** What is left of a damaged file can lead in circles; whoever goes through the log would never come to its end. */
function inOrder(file: string, after: number, rows: readonly SqliteEventRow[]): readonly SqliteEventRow[] {
  let last = after;
  for (const { position } of rows) {
    if (position <= last)
      throw new Fault(
        "STORE_DAMAGED",
        `In ${file}, position ${position} follows position ${last}. Run \`stet verify-store\`.`,
        { file, position },
      );
    last = position;
  }
  return rows;
}
