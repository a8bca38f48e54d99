import type { SqliteFormat } from "./sqliteFormat.js";

/**
 * The event store's file. Text is JSON and the view `log` spells everything out, so that the words in it can be
 * read with nothing but the `sqlite3` shell, by whoever finds the file when Stet is gone.
 */
export const sqliteSchema: SqliteFormat = {
  name: "a Stet event store",
  application: 0x53746574, // "Stet"
  version: 1,
  create: `
    CREATE TABLE stream (
      id INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE
    ) STRICT;

    CREATE TABLE event (
      position INTEGER PRIMARY KEY,
      stream INTEGER NOT NULL REFERENCES stream (id),
      revision INTEGER NOT NULL,
      id BLOB NOT NULL,
      type TEXT NOT NULL,
      schema_version INTEGER NOT NULL,
      data TEXT NOT NULL,
      meta TEXT NOT NULL,
      UNIQUE (stream, revision),
      UNIQUE (stream, id)
    ) STRICT;

    CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
      BEGIN SELECT raise(ABORT, 'An event is never changed.'); END;
    CREATE TRIGGER event_is_never_removed BEFORE DELETE ON event
      BEGIN SELECT raise(ABORT, 'An event is never removed.'); END;

    CREATE VIEW log AS
      SELECT position, name AS stream, revision, type, schema_version, data, meta, lower(hex(event.id)) AS id
      FROM event JOIN stream ON stream.id = event.stream
      ORDER BY position;
  `,
};
