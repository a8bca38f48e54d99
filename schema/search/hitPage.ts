import type { HitCursor, SearchHit } from "../../projections/search/searchQueries.js";
import { badInput, PageInfo, type Page, type PageArgs } from "../page.js";

type Ask = (after: HitCursor | null, limit: number) => readonly SearchHit[];

/** Answers a page of what a search found, the best first; a hit that has no node for its asker is left out. */
export async function hitPage<T>(
  { first, after }: PageArgs,
  ask: Ask,
  asNode: (hit: SearchHit) => Promise<T | null>,
): Promise<Page<T>> {
  if (!Number.isInteger(first) || first < 1 || first > 100)
    throw badInput("`first` is a number from 1 to 100.");
  const hits = ask(after == null ? null : readCursor(after), first + 1);
  const page = hits.slice(0, first);
  const nodes = await Promise.all(page.map(asNode));
  const edges = page.flatMap(({ cursor }, n) => {
    const node = nodes[n];
    return node == null ? [] : [{ cursor: written(cursor), node }];
  });
  return {
    edges,
    nodes: edges.map(({ node }) => node),
    pageInfo: Object.assign(new PageInfo(), {
      hasNextPage: hits.length > first,
      hasPreviousPage: after != null,
      startCursor: page[0] ? written(page[0].cursor) : null,
      endCursor: page.length > 0 ? written(page.at(-1)!.cursor) : null,
    }),
  };
}

const written = ({ table, id, rank }: HitCursor) => `${table}${id}r${rank}`;

function readCursor(cursor: string): HitCursor {
  const [, table, id, rank] =
    /^(doc|past)(\d{1,16})r(-?\d{1,25}(?:\.\d{1,25})?(?:e-?\d{1,3})?)$/.exec(cursor) ?? [];
  if (table === undefined) throw badInput("`after` is a cursor of this list, just as it was received.");
  return { table: table as HitCursor["table"], id: Number(id), rank: Number(rank) };
}
