import { boardSorts, type BoardPlace, type BoardSort } from "../../projections/board/boardStatements.js";
import { badInput } from "../page.js";

/** Where an article stands on a board, in one of its orders. */
export const boardCursor = (sort: BoardSort, { rank, n }: BoardPlace): string =>
  Buffer.from(`${sort} ${rank} ${n}`).toString("base64url");

/** The place behind which a page begins; refused if it is no place in this order. */
export function readBoardCursor(cursor: string | null | undefined, sort: BoardSort): BoardPlace | null {
  if (cursor === null || cursor === undefined) return null;
  const words = Buffer.from(cursor, "base64url").toString();
  const [, of, rank, n] = /^([a-z]+) (-?\d{1,16}) (\d{1,16})$/.exec(words) ?? [];
  if (!boardSorts.some((known) => known === of))
    throw badInput("`after` is a cursor of this list, just as it was received.");
  if (of !== sort)
    throw badInput(
      `\`after\` is a cursor of the board sorted by ${of!.toUpperCase()}; this one is sorted by ${sort.toUpperCase()}.`,
    );
  return { rank: Number(rank), n: Number(n) };
}
