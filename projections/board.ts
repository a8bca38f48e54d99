import type { SqliteDatabase } from "../src/store/sqliteDatabase.js";
import { workingCopyOf, type ArticleRow, type WorkingCopy } from "./workingCopyQueries.js";

/** Which articles the board shows; what is left out does not narrow it. */
export type BoardFilter = Readonly<{
  desk?: string;
  language?: string;
  workflow?: "drafting" | "inReview";
  live?: boolean;
}>;

/** The board's questions: articles, the last moved first. */
export function boardQueries(db: SqliteDatabase, t: string) {
  const narrowed = `
    (@desk IS NULL OR desk = @desk) AND (@language IS NULL OR language = @language)
    AND (@workflow IS NULL OR workflow = @workflow) AND (@live IS NULL OR live = @live)`;
  type Narrow = {
    desk: string | null;
    language: string | null;
    workflow: string | null;
    live: number | null;
  };
  const page = db.prepare<[Narrow & { before: number; limit: number }], ArticleRow>(
    `SELECT * FROM ${t}article WHERE ${narrowed} AND moved_position < @before
     ORDER BY moved_position DESC LIMIT @limit`,
  );
  const count = db.prepare<[Narrow], { articles: number }>(
    `SELECT count(*) AS articles FROM ${t}article WHERE ${narrowed}`,
  );
  const narrow = ({ desk, language, workflow, live }: BoardFilter): Narrow => ({
    desk: desk ?? null,
    language: language ?? null,
    workflow: workflow ?? null,
    live: live === undefined ? null : Number(live),
  });

  return {
    /** At most `limit` articles that were last moved before a position. */
    board: (filter: BoardFilter, before: number, limit: number): readonly WorkingCopy[] =>
      page.all({ ...narrow(filter), before, limit }).map(workingCopyOf),
    boardCount: (filter: BoardFilter): number => count.get(narrow(filter))!.articles,
  };
}
