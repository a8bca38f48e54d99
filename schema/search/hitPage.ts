import type { HitCursor, SearchHit } from "../../projections/search/searchQueries.js";
import { badInput, pageOfRows, rowsFor, type Page, type PageArgs } from "../page.js";

type Ask = (after: HitCursor | null, limit: number) => readonly SearchHit[];

/** Answers a page of what a search found, the best first; a hit that has no node for its asker is left out. */
export async function hitPage<T>(
  page: PageArgs,
  ask: Ask,
  asNode: (hit: SearchHit) => Promise<T | null>,
): Promise<Page<T>> {
  const { first, after } = page;
  const limit = rowsFor(first);
  const hits = ask(after == null ? null : readCursor(after), limit);
  const nodes = await Promise.all(hits.slice(0, first).map(asNode));
  return pageOfRows(
    page,
    hits,
    ({ cursor }) => written(cursor),
    (_, index) => nodes[index] ?? null,
  );
}

const written = ({ table, id, rank }: HitCursor) => `${table}${id}r${rank}`;

function readCursor(cursor: string): HitCursor {
  const [, table, id, rank] =
    /^(doc|past)(\d{1,16})r(-?\d{1,25}(?:\.\d{1,25})?(?:e-?\d{1,3})?)$/.exec(cursor) ?? [];
  if (table === undefined) throw badInput("`after` is a cursor of this list, just as it was received.");
  return { table: table as HitCursor["table"], id: Number(id), rank: Number(rank) };
}
