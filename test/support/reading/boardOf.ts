import type { BoardQuestion, BoardRow, BoardPageWanted } from "../../../projections/board/board.js";
import type { BoardFilter } from "../../../src/boardFilter.js";
import type { WorkingCopy } from "../../../projections/board/workingCopy.js";
import { ines } from "../telling/facts.js";
import { minute } from "../telling/recorded.js";

type Board = Readonly<{
  board: (question: BoardQuestion, wanted: BoardPageWanted) => readonly BoardRow[];
}>;

/** A filter as Ines asks it, long after all that a spec tells. */
export const askedBy = (filter: BoardFilter, at = minute(10_000)): BoardQuestion => ({
  filters: [filter],
  looking: { staffId: ines.staffId, at },
});

/** The first hundred articles that a board shows, the last moved first. */
export const boardOf = ({ board }: Board, filter: BoardFilter = {}): readonly WorkingCopy[] =>
  board(askedBy(filter), { sort: "moved", after: null, limit: 100 }).map(({ copy }) => copy);
