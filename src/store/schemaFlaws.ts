import { openSqliteDatabase } from "./sqliteDatabase.js";
import type { SqliteDatabase } from "./sqliteDatabase.js";
import { sqliteSchema } from "./sqliteSchema.js";

/** What a store's tables, triggers and views lack beside those of a store made today. An index more does no harm. */
export function schemaFlaws(db: SqliteDatabase): string[] {
  const pattern = openSqliteDatabase({ file: ":memory:", format: sqliteSchema, durability: "full" });
  try {
    const found = new Map(partsOf(db).map(({ name, sql }) => [name, sql]));
    return partsOf(pattern)
      .filter(({ name, sql }) => found.get(name) !== sql)
      .map(
        ({ type, name }) =>
          `The ${type} ${name} is ${found.has(name) ? "not what it was made as" : "missing"}.`,
      );
  } finally {
    pattern.close();
  }
}

type Part = Readonly<{ type: string; name: string; sql: string | null }>;

const partsOf = (db: SqliteDatabase): Part[] =>
  db.prepare<[], Part>("SELECT type, name, sql FROM sqlite_schema WHERE sql IS NOT NULL").all();
