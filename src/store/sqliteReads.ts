import type { Recorded } from "../decider.js";
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
    all: (position: number, limit: number): Recorded[] => after.all(position, limit).map(sqliteEvent),
    head: (): number => head.get()?.head ?? -1,
  };
}
