import type { Recorded } from "../../src/decider.js";
import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";

/** A stretch of the log, and the times that the events in it are of. */
type Span = { first: number; events: number; earliest: string; latest: string };

const most = 1_000;

/**
 * Keeps which times each stretch of so many events is of, in a table of spans. Instants are those of the clocks of several
 * machines, and not in the order of the log; of a stretch the earliest and the latest can be told for ever.
 */
export function keepSpans(db: SqliteDatabase, table: string) {
  const last = db.prepare<[], Span>(`SELECT * FROM ${table} ORDER BY first DESC LIMIT 1`);
  const put = db.prepare<[Span]>(
    `INSERT OR REPLACE INTO ${table} VALUES (@first, @events, @earliest, @latest)`,
  );
  let open: Span | undefined;

  return {
    add({ position, meta: { at } }: Pick<Recorded, "position" | "meta">) {
      open ??= last.get();
      if (open && open.events >= most) {
        put.run(open);
        open = undefined;
      }
      open ??= { first: position, events: 0, earliest: at, latest: at };
      open.events += 1;
      if (at < open.earliest) open.earliest = at;
      if (at > open.latest) open.latest = at;
    },
    flush() {
      if (open) put.run(open);
    },
    forget() {
      open = undefined;
    },
  };
}
