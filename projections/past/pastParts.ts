import type { Recorded } from "../../src/decider.js";
import type { PartChanged } from "../../src/past/keeping.js";
import type { Taken } from "../../src/past/saidIn.js";
import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";

/**
 * The tables of what was: each stream's steps, what every step changed, and whose proposals were taken in. `stands` is the
 * latest instant that the stream has told up to a step, which never falls, whatever its clocks did.
 */
export const pastPartTables = (t: string): string => `
    CREATE TABLE ${t}stream (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, begun INTEGER NOT NULL,
      begun_at TEXT NOT NULL) STRICT;
    CREATE INDEX ${t}stream_begun ON ${t}stream (kind, begun);
    CREATE TABLE ${t}step (
      stream INTEGER NOT NULL, revision INTEGER NOT NULL, position INTEGER NOT NULL, at TEXT NOT NULL, stands TEXT NOT NULL,
      PRIMARY KEY (stream, revision)) STRICT, WITHOUT ROWID;
    CREATE INDEX ${t}step_at ON ${t}step (stream, stands, revision);
    CREATE TABLE ${t}part (
      stream INTEGER NOT NULL, part TEXT NOT NULL, position INTEGER NOT NULL, value TEXT NOT NULL,
      PRIMARY KEY (stream, part, position)) STRICT, WITHOUT ROWID;
    CREATE TABLE ${t}thing (stream INTEGER NOT NULL, part TEXT NOT NULL, position INTEGER NOT NULL, value TEXT NOT NULL) STRICT;
    CREATE UNIQUE INDEX ${t}thing_at ON ${t}thing (stream, part, position);
    CREATE TABLE ${t}accepted (stream TEXT PRIMARY KEY, command TEXT NOT NULL, taken TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}taken (position INTEGER PRIMARY KEY, taken TEXT NOT NULL) STRICT;`;

type Stream = { id: number; stands: string };

/** Opens what was for writing. */
export function openPastParts(db: SqliteDatabase, t: string) {
  const streamOf = db.prepare<[string], Stream>(
    `SELECT id, (SELECT stands FROM ${t}step WHERE stream = id ORDER BY revision DESC LIMIT 1) AS stands
     FROM ${t}stream WHERE name = ?`,
  );
  const begin = db.prepare<unknown[]>(
    `INSERT INTO ${t}stream SELECT coalesce(max(id), 0) + 1, ?, ?, ?, ? FROM ${t}stream`,
  );
  const step = db.prepare<unknown[]>(`INSERT INTO ${t}step VALUES (?, ?, ?, ?, ?)`);
  const put = {
    part: db.prepare<unknown[]>(`INSERT INTO ${t}part VALUES (?, ?, ?, ?)`),
    thing: db.prepare<unknown[]>(`INSERT INTO ${t}thing VALUES (?, ?, ?, ?)`),
  };
  const accept = db.prepare<unknown[]>(`INSERT OR REPLACE INTO ${t}accepted VALUES (?, ?, ?)`);
  const take = db.prepare<unknown[]>(
    `INSERT INTO ${t}taken SELECT @position, taken FROM ${t}accepted WHERE stream = @stream AND command = @command`,
  );
  // The streams of this batch alone: whoever is written to is mostly written to again.
  const known = new Map<string, Stream>();

  function streamIn({ stream, position, meta: { at } }: Recorded): Stream {
    const found = known.get(stream) ?? streamOf.get(stream);
    if (found) return found;
    begin.run(stream, stream.slice(0, stream.indexOf("-")), position, at);
    return streamOf.get(stream)!;
  }

  return {
    /** Notes a step, and what it changed. */
    add(event: Recorded, changed: Iterable<PartChanged>) {
      const { stream, position, revision, meta } = event;
      const { id, stands: before } = streamIn(event);
      const stands = before > meta.at ? before : meta.at;
      known.set(stream, { id, stands });
      step.run(id, revision, position, meta.at, stands);
      for (const { row, part, json } of changed)
        put[row === null ? "part" : "thing"].run(id, part, position, json);
    },
    /** Notes that an event took in a proposal, or, that being null, that it may be what such an event put into the text. */
    takeIn({ stream, position, meta: { commandId } }: Recorded, taken: Taken | null) {
      if (taken) {
        accept.run(stream, commandId, JSON.stringify(taken));
      } else take.run({ stream, position, command: commandId });
    },
    flush() {
      known.clear();
    },
    forget() {
      known.clear();
    },
  };
}
