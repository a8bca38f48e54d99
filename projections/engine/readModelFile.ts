import { rmSync } from "node:fs";
import { Fault } from "../../src/fault.js";
import { openSqliteDatabase, type SqliteDatabase } from "../../src/store/sqliteDatabase.js";
import type { SqliteFormat } from "../../src/store/sqliteFormat.js";

/** The read models' file: the register of generations; each generation makes its own tables. */
const format: SqliteFormat = {
  name: "a file of Stet's read models",
  application: 0x53747252, // "StrR"
  version: 1,
  create: `CREATE TABLE projection (
    name TEXT NOT NULL, generation INTEGER NOT NULL, version INTEGER NOT NULL, shape TEXT NOT NULL,
    live INTEGER NOT NULL, last TEXT, PRIMARY KEY (name, generation)) STRICT;`,
};

/**
 * Opens the read models' file for this process alone. One of ours that cannot be read is thrown away, because it can
 * be made again; another program's file is left as it is.
 */
export function openReadModelFile(file: string, onStatement?: (sql: string) => void): SqliteDatabase {
  try {
    return handedOver(open(file, onStatement));
  } catch (error) {
    if (isBusy(error)) throw heldByAnother(file, error);
    if (!isHopeless(error)) throw error;
    throwAway(file);
    return handedOver(open(file, onStatement));
  }
}

function open(file: string, onStatement?: (sql: string) => void): SqliteDatabase {
  const told = onStatement && { onStatement };
  const db = openSqliteDatabase({
    file,
    format,
    durability: "rebuildable",
    patience: 0,
    patienceOnOpening: 0,
    ...told,
  });
  try {
    if (db.pragma("user_version") !== format.version)
      throw new Fault("STORE_DAMAGED", `${file} was written by an older Stet.`, { file });
    db.pragma("locking_mode = EXCLUSIVE");
    db.transaction(() =>
      db.exec("UPDATE projection SET version = version, shape = shape, live = live, last = last"),
    );
    return db;
  } catch (error) {
    db.close();
    if (error instanceof Fault) throw error;
    throw new Fault(
      "STORE_DAMAGED",
      `${file} has no register of its read models.`,
      { file },
      { cause: error },
    );
  }
}

/** The same database. Should it prove damaged while it is used, the file goes at once, so that the next start heals it. */
function handedOver(db: SqliteDatabase): SqliteDatabase {
  const { file } = db;
  const guard =
    <Given extends unknown[], Answer>(work: (...given: Given) => Answer) =>
    (...given: Given): Answer => {
      try {
        return work(...given);
      } catch (error) {
        if (!isHopeless(error)) throw error;
        throwAway(file);
        const message = `${file} was damaged. It has been thrown away and is built anew when Stet starts again.`;
        throw new Fault("STORE_DAMAGED", message, { file, thrownAway: true }, { cause: error });
      }
    };
  return {
    ...db,
    exec: guard(db.exec),
    transaction: (work) => guard(() => db.transaction(work))(),
    prepare: <Bound extends unknown[], Row>(sql: string) => {
      const statement = guard(() => db.prepare<Bound, Row>(sql))();
      const { run, get, all } = statement;
      return { ...statement, run: guard(run), get: guard(get), all: guard(all) };
    },
  };
}

function throwAway(file: string) {
  for (const part of ["", "-wal", "-shm"]) rmSync(file + part, { force: true });
}

const isHopeless = (error: unknown): boolean =>
  error instanceof Fault &&
  ["STORE_DAMAGED", "STORE_NEWER"].includes(error.code) &&
  !("application" in error.detail || "thrownAway" in error.detail);

const isBusy = (error: unknown): boolean =>
  error instanceof Fault &&
  typeof error.detail.sqlite === "string" &&
  error.detail.sqlite.startsWith("SQLITE_BUSY");

const heldByAnother = (file: string, cause: unknown) =>
  new Fault(
    "STORE_IN_USE",
    `${file} is held by another process: this newsroom is being served already. Stop that one first.`,
    { file },
    { cause },
  );
