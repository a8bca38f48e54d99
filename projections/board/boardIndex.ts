import type { Recorded } from "../../src/decider.js";
import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";
import { millisecondsOf } from "../../src/instant.js";
import { boardEntryOf, type BoardEntry, type EntryParts } from "./boardEntry.js";

/** Longer than anything lasts, and later than any deadline. */
export const never = 9_000_000_000_000_000;

/**
 * What the board finds articles by. An article is known by the place in the log at which it was begun. Each of its marks
 * carries all the numbers that a list may be put in order by, so that one walk along an index finds a page in its order.
 */
export const boardTables = (t: string) => `
  CREATE TABLE ${t}listed (
    n INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, desk TEXT NOT NULL, stage TEXT NOT NULL, language TEXT NOT NULL,
    workflow TEXT NOT NULL, publication TEXT NOT NULL, urgency INTEGER NOT NULL, deadline INTEGER NOT NULL,
    drafted INTEGER NOT NULL, moved INTEGER NOT NULL, changed INTEGER NOT NULL, moved_by TEXT NOT NULL,
    marks TEXT NOT NULL) STRICT;
  CREATE TABLE ${t}mark (
    n INTEGER NOT NULL, mark TEXT NOT NULL, until INTEGER NOT NULL, moved INTEGER NOT NULL, changed INTEGER NOT NULL,
    deadline INTEGER NOT NULL, urgency INTEGER NOT NULL, drafted INTEGER NOT NULL,
    PRIMARY KEY (n, mark)) STRICT, WITHOUT ROWID;
  CREATE INDEX ${t}mark_by_moved ON ${t}mark (mark, moved, n, until, changed);
  CREATE INDEX ${t}mark_by_deadline ON ${t}mark (mark, deadline, n, until);
  CREATE INDEX ${t}mark_by_urgency ON ${t}mark (mark, urgency, n, until);
  CREATE INDEX ${t}mark_by_drafted ON ${t}mark (mark, drafted, n, until);
  CREATE INDEX ${t}mark_by_changed ON ${t}mark (mark, changed) WHERE mark = 'article';
  CREATE TABLE ${t}tally (
    desk TEXT NOT NULL, stage TEXT NOT NULL, language TEXT NOT NULL, workflow TEXT NOT NULL, publication TEXT NOT NULL,
    urgency INTEGER NOT NULL, articles INTEGER NOT NULL,
    PRIMARY KEY (desk, stage, language, workflow, publication, urgency)) STRICT, WITHOUT ROWID;`;

/** The beginning and the last move of an article, as far as they are in the batch. */
export type Moves = Readonly<{ begun: Recorded | undefined; moved: Recorded | undefined }>;

/** Lists an article as it stands now. */
export type Lists = (id: string, parts: Omit<EntryParts, "movedBy">, moves: Moves) => void;

/** The marks of an article, each until an instant in milliseconds. */
export type Marks = readonly (readonly [mark: string, until: number])[];
type Cell = Pick<BoardEntry, "desk" | "stage" | "language" | "workflow" | "publication" | "urgency">;
type Ranks = Readonly<{ moved: number; changed: number; deadline: number; drafted: number }>;
type Row = Cell & Ranks & Readonly<{ n: number; moved_by: string; marks: string }>;

const milliseconds = (instant: string | null): number => (instant === null ? never : millisecondsOf(instant));

/** Among equally urgent articles the newest stands first. */
const urgencyRank = (urgency: number, drafted: number): number => urgency * 10_000_000_000_000 + drafted;

/** Opens the lists of the board for writing. */
export function openBoardIndex(db: SqliteDatabase, t: string): Lists {
  const known = db.prepare<[string], Row>(`SELECT * FROM ${t}listed WHERE id = ?`);
  const put = db.prepare<
    unknown[]
  >(`INSERT OR REPLACE INTO ${t}listed VALUES (@n, @id, @desk, @stage, @language,
    @workflow, @publication, @urgency, @deadline, @drafted, @moved, @changed, @movedBy, @marks)`);
  const add = db.prepare<unknown[]>(`INSERT OR REPLACE INTO ${t}mark
    VALUES (@n, @mark, @until, @moved, @changed, @deadline, @urgencyRank, @drafted)`);
  const drop = db.prepare<unknown[]>(`DELETE FROM ${t}mark WHERE n = ? AND mark = ?`);
  const move = db.prepare<unknown[]>(`UPDATE ${t}mark SET moved = @moved, changed = @changed WHERE n = @n`);
  const rank = db.prepare<unknown[]>(
    `UPDATE ${t}mark SET deadline = @deadline, urgency = @urgencyRank WHERE n = @n`,
  );
  const cell =
    "desk = @desk AND stage = @stage AND language = @language AND workflow = @workflow " +
    "AND publication = @publication AND urgency = @urgency";
  const more = db.prepare<unknown[]>(`INSERT INTO ${t}tally
    VALUES (@desk, @stage, @language, @workflow, @publication, @urgency, 1)
    ON CONFLICT DO UPDATE SET articles = articles + 1`);
  const fewer = db.prepare<unknown[]>(`UPDATE ${t}tally SET articles = articles - 1 WHERE ${cell}`);
  const none = db.prepare<unknown[]>(`DELETE FROM ${t}tally WHERE ${cell} AND articles = 0`);

  function count(before: Row | undefined, now: Cell) {
    if (before && sameCell(before, now)) return;
    more.run(cellOf(now));
    if (!before) return;
    fewer.run(cellOf(before));
    none.run(cellOf(before));
  }

  return (id, parts, { begun, moved }) => {
    const before = known.get(id);
    const movedBy = moved?.meta.by ?? before?.moved_by ?? "";
    const { marks, deadline, ...cells } = boardEntryOf({ ...parts, movedBy });
    const drafted = begun ? -millisecondsOf(begun.meta.at) : (before?.drafted ?? 0);
    const row = {
      ...cells,
      id,
      movedBy,
      drafted,
      n: begun?.position ?? before?.n ?? 0,
      moved: moved ? -moved.position : (before?.moved ?? 0),
      changed: moved ? millisecondsOf(moved.meta.at) : (before?.changed ?? 0),
      deadline: milliseconds(deadline),
    };
    const ranks = {
      n: row.n,
      moved: row.moved,
      changed: row.changed,
      deadline: row.deadline,
      drafted,
      urgencyRank: urgencyRank(row.urgency, drafted),
    };
    const wanted: Marks = [...marks].map(([mark, until]) => [mark, milliseconds(until)]);
    const had = new Map(before ? (JSON.parse(before.marks) as Marks) : []);
    for (const mark of had.keys()) if (!marks.has(mark)) drop.run(row.n, mark);
    if (before && before.moved !== row.moved) move.run({ n: row.n, moved: row.moved, changed: row.changed });
    if (before && (before.deadline !== row.deadline || before.urgency !== row.urgency))
      rank.run({ n: row.n, deadline: row.deadline, urgencyRank: ranks.urgencyRank });
    for (const [mark, until] of wanted) if (had.get(mark) !== until) add.run({ ...ranks, mark, until });
    count(before, row);
    put.run({ ...row, marks: JSON.stringify(wanted) });
  };
}

const cellOf = ({ desk, stage, language, workflow, publication, urgency }: Cell): Cell => ({
  desk,
  stage,
  language,
  workflow,
  publication,
  urgency,
});

const sameCell = (a: Cell, b: Cell): boolean => JSON.stringify(cellOf(a)) === JSON.stringify(cellOf(b));
