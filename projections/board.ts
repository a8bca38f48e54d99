import type { Article } from "../src/article/article.js";
import type { publicationOf } from "../src/article/publication/publicationOf.js";
import type { SqliteDatabase, SqliteStatement } from "../src/store/sqliteDatabase.js";
import { readsWorkingCopies, type KeptCopies, type WorkingCopy } from "./workingCopy.js";

/** Which articles the board shows; what is left out does not narrow it. */
export type BoardFilter = Readonly<{
  desk?: string;
  language?: string;
  workflow?: Article["workflow"];
  publication?: ReturnType<typeof publicationOf>;
}>;

type Bound = [Readonly<Record<string, string | number>>];

/** The board's questions: articles, the last moved first. */
export function boardQueries(db: SqliteDatabase, t: string, kept: KeptCopies) {
  const workingCopies = readsWorkingCopies(db, t, kept);
  const prepared = new Map<string, SqliteStatement<Bound, unknown>>();

  // A statement for each set of filters: only one that names what it wants can be answered from an index.
  function ask<Row>(select: string, filter: BoardFilter, rest: string): SqliteStatement<Bound, Row> {
    const narrowed = ["desk", "language", "workflow", "publication"].filter((name) => name in filter);
    const where = [...narrowed.map((name) => `${name} = @${name}`), ...(rest ? [rest] : [])].join(" AND ");
    const sql = `SELECT ${select} FROM ${t}article${where && ` WHERE ${where}`}`;
    const statement = prepared.get(sql) ?? db.prepare<Bound, unknown>(sql);
    prepared.set(sql, statement);
    return statement as SqliteStatement<Bound, Row>;
  }

  return {
    /** At most `limit` articles that were last moved before a position. */
    board(filter: BoardFilter, before: number, limit: number): readonly WorkingCopy[] {
      const page = "moved_position < @before ORDER BY moved_position DESC LIMIT @limit";
      const rows = ask<{ id: string }>("id", filter, page).all({ ...filter, before, limit });
      return workingCopies(rows.map(({ id }) => id));
    },
    boardCount: (filter: BoardFilter): number =>
      ask<{ articles: number }>("count(*) AS articles", filter, "").get(filter)!.articles,
  };
}
