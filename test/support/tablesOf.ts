import type Database from "better-sqlite3";
import { SqliteDriver } from "../../src/store/sqliteDriver.js";

/** Everything that closed read models hold, table by table, whichever generation the tables belong to. */
export function tablesOf(file: string): Readonly<Record<string, readonly string[]>> {
  const db = new SqliteDriver(file, { readonly: true });
  try {
    const rowsOf = (name: string) => db.prepare(`SELECT * FROM "${name}"`).all();
    return Object.fromEntries(
      tableNames(db).map((name) => [
        name.replace(/_\d+_/, "."),
        rowsOf(name)
          .map((row) => JSON.stringify(row))
          .toSorted(),
      ]),
    );
  } finally {
    db.close();
  }
}

/** The names of the tables that closed read models have, the register aside. */
export function tablesIn(file: string): readonly string[] {
  const db = new SqliteDriver(file, { readonly: true });
  try {
    return tableNames(db);
  } finally {
    db.close();
  }
}

const tableNames = (db: Database.Database): readonly string[] =>
  db
    .prepare<[], string>(
      "SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> 'projection' ORDER BY name",
    )
    .pluck()
    .all();
