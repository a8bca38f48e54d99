import type { Article } from "../src/article/article.js";
import { newsroomDecider, type Newsroom } from "../src/newsroom/newsroom.js";
import { requiredGates } from "../src/newsroom/requiredGates.js";
import type { SqliteDatabase } from "../src/store/sqliteDatabase.js";
import { underPolicy, type Standing } from "./standing.js";

/** An article as it is being worked on: its text, where it stands, and who moved it last. */
export type WorkingCopy = Readonly<{
  id: string;
  desk: string;
  draftedAt: string;
  movedAt: string;
  movedBy: string;
  movedPosition: number;
  standing: Standing;
  article: Article;
}>;

/** A row of the articles' table as SQLite answers it. */
export type ArticleRow = {
  id: string;
  desk: string;
  drafted_at: string;
  moved_at: string;
  moved_by: string;
  moved_position: number;
  standing: string;
  state: string;
};

/** The newsroom as its row holds it; null before it is opened. */
export function readsNewsroom(db: SqliteDatabase, t: string): () => Newsroom | null {
  const house = db.prepare<[], { state: string }>(`SELECT state FROM ${t}house`);
  return () => {
    const row = house.get();
    return row ? (JSON.parse(row.state) as Newsroom) : null;
  };
}

/** Rows as the rest of the newsroom knows them, standing as today's policy has it. */
export function readsWorkingCopies(
  db: SqliteDatabase,
  t: string,
): (rows: readonly ArticleRow[]) => readonly WorkingCopy[] {
  const newsroom = readsNewsroom(db, t);
  return (rows) => {
    const policies = newsroom() ?? newsroomDecider.initial;
    return rows.map((row) => {
      const article = JSON.parse(row.state) as Article;
      const standing = JSON.parse(row.standing) as Standing;
      return {
        id: row.id,
        desk: row.desk,
        draftedAt: row.drafted_at,
        movedAt: row.moved_at,
        movedBy: row.moved_by,
        movedPosition: row.moved_position,
        standing: underPolicy(standing, requiredGates(policies, row.desk, article.translation !== null)),
        article,
      };
    });
  };
}
