import type { BoardFlag } from "../../src/boardFilter.js";
import { instantAt } from "../../src/instant.js";
import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";
import { knownAmong } from "../engine/knownAmong.js";
import { never, type Marks } from "./boardIndex.js";
import type { KeptCopies } from "./workingCopy.js";

/** What the board has found out about an article: its deadline, who is at work on it, and its flags, each until an instant. */
export type OnBoard = Readonly<{
  id: string;
  deadline: string | null;
  assigned: readonly string[];
  flags: readonly Readonly<{ flag: BoardFlag; until: number }>[];
}>;

type Row = { id: string; deadline: number; marks: string };

/** Reads by id what the board has found out; what is not in memory in one statement. What is unknown is left out. */
export function readsOnBoard(
  db: SqliteDatabase,
  t: string,
  { listed }: Pick<KeptCopies, "listed">,
): (ids: readonly string[]) => readonly OnBoard[] {
  const select = db.prepare<[string], Row>(
    `SELECT id, deadline, marks FROM ${t}listed WHERE id IN (SELECT value FROM json_each(?))`,
  );

  return (ids) => {
    const read = (missing: readonly string[]) =>
      select.all(JSON.stringify(missing)).map((row) => [row.id, onBoardOf(row)] as const);
    return [...knownAmong(listed, ids, read).values()];
  };
}

function onBoardOf({ id, deadline, marks }: Row): OnBoard {
  const all = JSON.parse(marks) as Marks;
  const after = (beginning: string) =>
    all.flatMap(([mark, until]) =>
      mark.startsWith(beginning) ? [{ word: mark.slice(beginning.length), until }] : [],
    );
  return {
    id,
    deadline: deadline === never ? null : instantAt(deadline),
    assigned: after("assigned:").map(({ word }) => word),
    flags: after("flag:").map(({ word, until }) => ({ flag: word as BoardFlag, until })),
  };
}
