import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";
import { recentlyUsed } from "../engine/recentlyUsed.js";

const most = 20_000;

/** Keeps by which marks each position can be found; each mark is spelled once, in a table of words. */
export function keepMarks(db: SqliteDatabase, t: string) {
  const wordOf = db.prepare<[string], { id: number }>(`SELECT id FROM ${t}word WHERE name = ?`);
  const name = db.prepare<[string]>(`INSERT INTO ${t}word (name) VALUES (?)`);
  const mark = db.prepare<[number, string]>(
    `INSERT INTO ${t}mark (word, position) SELECT value, ? FROM json_each(?)`,
  );
  const known = recentlyUsed<number>(most);

  const idOf = (word: string): number =>
    known.get(word) ?? known.put(word, wordOf.get(word)?.id ?? Number(name.run(word).lastInsertRowid));

  return {
    add: (position: number, marks: readonly string[]) =>
      void mark.run(position, JSON.stringify(marks.map(idOf))),
    forget: () => known.clear(),
  };
}
