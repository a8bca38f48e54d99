import type { BoardFilter } from "../../src/boardFilter.js";
import type { SqliteDatabase, SqliteStatement } from "../../src/store/sqliteDatabase.js";
import { conditionsOf, type BoardGrouping, type Condition, type Looking } from "./boardConditions.js";
import { everyArticle, markOf } from "./boardEntry.js";
import {
  boardStatements,
  driveOf,
  isTallied,
  large,
  type Asked,
  type BoardPlace,
  type BoardSort,
} from "./boardStatements.js";
import { recentlyUsed } from "../engine/recentlyUsed.js";
import { readsOnBoard } from "./onBoard.js";
import { newsroomAmong, readsWorkingCopies, type KeptCopies, type WorkingCopy } from "./workingCopy.js";

/** A question to the board: which articles, wanted by all of these filters, and who wants to know it when. */
export type BoardQuestion = Readonly<{ filters: readonly BoardFilter[]; looking: Looking }>;

/** A page that is wanted of it. */
export type BoardPageWanted = Readonly<{ sort: BoardSort; after: BoardPlace | null; limit: number }>;

/** An article on a board, with its place. */
export type BoardRow = BoardPlace & Readonly<{ copy: WorkingCopy }>;

/** How many articles have the same of what they are grouped by, and the first of them. */
export type BoardGroup = Readonly<{ key: string; articles: number; first: readonly WorkingCopy[] }>;

type Bound = [Readonly<Record<string, string | number>>];

const mostStatements = 200;
const mostGroups = 100;

/** The board's questions: articles in an order, in pages, counted, and in groups. */
export function boardQueries(db: SqliteDatabase, t: string, kept: KeptCopies) {
  const workingCopies = readsWorkingCopies(db, t, kept);
  // A statement for each shape of question: only one that names what it wants can be answered from an index.
  const prepared = recentlyUsed<SqliteStatement<Bound, unknown>>(mostStatements);

  function all<Row>({ sql, bound }: Asked): readonly Row[] {
    const statement = prepared.get(sql) ?? prepared.put(sql, db.prepare<Bound, unknown>(sql));
    return statement.all(bound) as Row[];
  }

  function open({ filters, looking }: BoardQuestion) {
    const newsroom = newsroomAmong(kept);
    const conditions = filters.flatMap((filter) => conditionsOf(filter, looking, newsroom));
    const ask = () => boardStatements(t, conditions, looking.at);
    // What is found by one mark alone needs no choosing.
    const drive = (sort: BoardSort) =>
      driveOf(conditions, isPlain(conditions, sort) ? [large - 1] : sizesOf(conditions, ask), sort);
    const weighed = (sort: BoardSort) => driveOf(conditions, sizesOf(conditions, ask), sort);
    return { conditions, ask, drive, weighed };
  }

  function sizesOf(conditions: readonly Condition[], ask: () => ReturnType<typeof boardStatements>) {
    if (conditions.length === 0) return [];
    return JSON.parse(all<{ sizes: string }>(ask().sizes())[0]!.sizes) as readonly number[];
  }

  function counts(question: BoardQuestion, by: BoardGrouping | null) {
    const { conditions, ask, drive } = open(question);
    const asked = isTallied(conditions) ? ask().tallied(by) : ask().counts(drive("moved"), by);
    return all<{ key: string | number; articles: number }>(asked).map(({ key, articles }) => ({
      key: String(key),
      articles,
    }));
  }

  /** The groups that there are, the largest first. */
  const boardCounts = (question: BoardQuestion, by: BoardGrouping) =>
    counts(question, by)
      .toSorted((a, b) => b.articles - a.articles || (a.key < b.key ? -1 : 1))
      .slice(0, mostGroups);

  const dueWithin = db.prepare<[number, number], { id: string }>(
    `SELECT l.id FROM ${t}mark AS m CROSS JOIN ${t}listed AS l ON l.n = m.n
     WHERE m.mark = '${everyArticle}' AND m.deadline >= ? AND m.deadline < ? ORDER BY m.deadline, m.n`,
  );

  const lyingAt = db.prepare<[string], { id: string }>(
    `SELECT l.id FROM ${t}mark AS m CROSS JOIN ${t}listed AS l ON l.n = m.n
     WHERE m.mark IN (SELECT value FROM json_each(?))`,
  );

  return {
    /** The articles whose stories lie at some desks. */
    articlesAtDesks: (desks: readonly string[]): readonly string[] =>
      lyingAt.all(JSON.stringify(desks.map((desk) => markOf.desk(desk)))).map(({ id }) => id),
    /** The articles whose deadline lies from an instant on and before another, in milliseconds. */
    dueWithin: (from: number, below: number): readonly string[] =>
      dueWithin.all(from, below).map(({ id }) => id),
    onBoard: readsOnBoard(db, t, kept),
    /** At most `limit` articles in an order, behind a place in it. */
    board(question: BoardQuestion, { sort, after, limit }: BoardPageWanted): readonly BoardRow[] {
      const { conditions, ask, drive } = open(question);
      // The tally knows at once where nothing is both: a walk would find that out at its end.
      if (conditions.length > 1 && isTallied(conditions) && counts(question, null).length === 0) return [];
      const rows = all<BoardPlace & { id: string }>(ask().page(drive(sort), sort, after, limit));
      const copies = new Map(workingCopies(rows.map(({ id }) => id)).map((copy) => [copy.id, copy]));
      return rows
        .toSorted((a, b) => a.rank - b.rank || a.n - b.n)
        .map(({ rank, n, id }) => ({ rank, n, copy: copies.get(id)! }));
    },
    /** Those of some articles, by their ids, that the filter wants. */
    boardAmong(question: BoardQuestion, ids: readonly string[]): readonly string[] {
      return all<{ id: string }>(open(question).ask().among(ids)).map(({ id }) => id);
    },
    boardCount: (question: BoardQuestion): number => counts(question, null)[0]?.articles ?? 0,
    boardCounts,
    /** The same with the first few of each, the last moved first. */
    boardGroups(question: BoardQuestion, by: BoardGrouping, first: number): readonly BoardGroup[] {
      const groups = boardCounts(question, by);
      if (groups.length === 0) return [];
      const { ask, weighed } = open(question);
      const mark = markOf[by] as (key: string) => string;
      const marks = groups.map(({ key }) => [key, mark(key)] as const);
      const rows = all<{ key: string | number; rank: number; id: string }>(
        ask().firsts(weighed("moved"), by, marks, first),
      );
      const copies = new Map(workingCopies(rows.map(({ id }) => id)).map((copy) => [copy.id, copy]));
      return groups.map((group) => ({
        ...group,
        first: rows
          .filter(({ key }) => String(key) === group.key)
          .toSorted((a, b) => a.rank - b.rank)
          .map(({ id }) => copies.get(id)!),
      }));
    },
  };
}

/** Whether the index of one mark, or of the numbers that the list is put in order by, is all that is needed. */
const isPlain = ([only, ...others]: readonly Condition[], sort: BoardSort): boolean =>
  only !== undefined &&
  others.length === 0 &&
  ("marks" in only || ("column" in only && only.column === sort));
