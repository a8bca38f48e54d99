import type Database from "better-sqlite3";
import { SqliteDriver } from "../../../src/store/sqliteDriver.js";

/** Everything that closed read models hold, table by table, whichever generation the tables belong to. */
export function tablesOf(file: string): Readonly<Record<string, readonly string[]>> {
  const db = new SqliteDriver(file, { readonly: true });
  try {
    return Object.fromEntries(
      tableNames(db).map((name) => [
        name.replace(/_\d+_/, "."),
        rowsOf(db, name)
          .map((row) => JSON.stringify(row))
          .toSorted(),
      ]),
    );
  } finally {
    db.close();
  }
}

/** The rows of a table; of an index of words, each word with every place where it stands. */
function rowsOf(db: Database.Database, name: string): readonly unknown[] {
  if (typeOf(db, name) !== "virtual") return db.prepare(`SELECT * FROM "${name}"`).all();
  db.exec(`CREATE VIRTUAL TABLE temp.stands USING fts5vocab('main', '${name}', 'instance')`);
  const rows = db.prepare("SELECT * FROM temp.stands").all();
  db.exec("DROP TABLE temp.stands");
  return rows;
}

const typeOf = (db: Database.Database, name: string) =>
  db
    .prepare<[string], string>("SELECT type FROM pragma_table_list WHERE schema = 'main' AND name = ?")
    .pluck()
    .get(name);

/** The names of the tables that closed read models have, the register aside. */
export function tablesIn(file: string): readonly string[] {
  const db = new SqliteDriver(file, { readonly: true });
  try {
    return tableNames(db);
  } finally {
    db.close();
  }
}

// What an index of words keeps in tables of its own depends on when it was written to, and says nothing more.
const tableNames = (db: Database.Database): readonly string[] =>
  db
    .prepare<[], string>(
      `SELECT name FROM pragma_table_list WHERE schema = 'main' AND type <> 'shadow'
         AND name NOT IN ('projection', 'sqlite_schema') ORDER BY name`,
    )
    .pluck()
    .all();
