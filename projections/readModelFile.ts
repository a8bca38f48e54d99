import { rmSync } from "node:fs";
import { Fault } from "../src/fault.js";
import { openSqliteDatabase, type SqliteDatabase } from "../src/store/sqliteDatabase.js";
import type { SqliteFormat } from "../src/store/sqliteFormat.js";

/** The read models' file: the register of generations; each generation makes its own tables. */
const format: SqliteFormat = {
  name: "a file of Stet's read models",
  application: 0x53747252, // "StrR"
  version: 1,
  create: `CREATE TABLE projection (
    name TEXT NOT NULL, generation INTEGER NOT NULL, version INTEGER NOT NULL, shape TEXT NOT NULL,
    position INTEGER NOT NULL, live INTEGER NOT NULL, stopped TEXT, PRIMARY KEY (name, generation)) STRICT;`,
};

/** Opens the read models' file for this process alone. One that cannot be read is thrown away: it can be made again. */
export function openReadModelFile(file: string, onStatement?: (sql: string) => void): SqliteDatabase {
  const open = () => {
    const db = openSqliteDatabase({
      file,
      format,
      durability: "rebuildable",
      patience: 0,
      ...(onStatement && { onStatement }),
    });
    if (file === ":memory:") return db;
    try {
      db.pragma("locking_mode = EXCLUSIVE");
      db.transaction(() => db.exec("UPDATE projection SET live = live"));
      return db;
    } catch (error) {
      db.close();
      throw heldByAnother(error, file);
    }
  };
  try {
    return open();
  } catch (error) {
    const hopeless = error instanceof Fault && ["STORE_DAMAGED", "STORE_NEWER"].includes(error.code);
    if (!hopeless) throw error;
    for (const part of ["", "-wal", "-shm"]) rmSync(file + part, { force: true });
    return open();
  }
}

const heldByAnother = (error: unknown, file: string) =>
  error instanceof Fault && error.code === "STORE_UNREACHABLE"
    ? new Fault(
        "STORE_IN_USE",
        `${file} is held by another process: this newsroom is being served already. Stop that one first.`,
        { file },
        { cause: error },
      )
    : error;
