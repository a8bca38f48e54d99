import { lineColumns } from "./historyLine.js";
import type { TrailOrder } from "./trailFilter.js";

/** What a page of a trail is asked with. */
export type TrailBound = Readonly<{
  /** The lists of marks, as JSON: a line bears one of each. */
  lists: string;
  /** The position next to which the page begins. */
  beyond: number;
  from: string;
  to: string;
  limit: number;
}>;

/** The window that leaves nothing out. */
export const allTime = { from: "", to: "~" } as const;

/**
 * The statement that answers a page of a trail that so many lists of marks narrow. It leaps: each list says where its next
 * line is, an index's answer; where they agree the line is one of the page, and where they do not, all go on from the one
 * that is furthest. So a page costs what its rarest mark is worth, however long the trail is. Times narrow it to the spans
 * that they fall in, because clocks may be set back and positions are not in their order.
 */
export function trailStatement(t: string, lists: number, order: TrailOrder): string {
  const { within, by, nearest, furthest, on } = directions[order];
  const seek = (list: number, near: string) =>
    lists === 0
      ? `(SELECT line.position FROM ${t}line AS line WHERE line.position ${within} ${near}
          ORDER BY line.position ${by} LIMIT 1)`
      : `(SELECT ${nearest}(found) FROM (
           SELECT (SELECT mark.position FROM ${t}mark AS mark
                   WHERE mark.word = asked.word AND mark.position ${within} ${near}
                   ORDER BY mark.position ${by} LIMIT 1) AS found
           FROM asked WHERE asked.list = ${list}))`;
  const columns = Array.from({ length: Math.max(lists, 1) }, (_, n) => `m${n}`);
  const of = columns.map((column) => `leap.${column}`).join(", ");
  const [next, agreed] =
    columns.length === 1 ? ["leap.m0", "1"] : [`${furthest}(${of})`, `(min(${of}) = max(${of}))`];
  const seeks = (near: string) => columns.map((_, n) => seek(n, near)).join(", ");
  const line = lineColumns.map((column) => `line.${column}`).join(", ");
  return `
    WITH RECURSIVE asked (list, word) AS MATERIALIZED (
      SELECT lists.key, word.id
      FROM json_each(@lists) AS lists, json_each(lists.value) AS marks
      CROSS JOIN ${t}word AS word ON word.name = marks.value),
    leap (${columns.join(", ")}) AS (
      SELECT ${seeks(startOf(t, order))}
      UNION ALL
      SELECT ${seeks(`(${next} ${on} ${agreed})`)} FROM leap
      WHERE ${columns.map((column) => `leap.${column} IS NOT NULL`).join(" AND ")} AND ${next} ${endOf(t, order)})
    SELECT ${line} FROM leap CROSS JOIN ${t}line AS line
    WHERE ${agreed} AND line.position = leap.m0 AND line.at >= @from AND line.at < @to LIMIT @limit`;
}

const directions = {
  newest: { within: "<=", by: "DESC", nearest: "max", furthest: "min", on: "-" },
  oldest: { within: ">=", by: "ASC", nearest: "min", furthest: "max", on: "+" },
} as const;

/** The first position of the earliest span that reaches into the window, and that of the first span behind it. */
const lowest = (t: string) =>
  `coalesce((SELECT first FROM ${t}span WHERE latest >= @from ORDER BY first LIMIT 1), ${furthestOfAll})`;
const highest = (t: string) =>
  `coalesce((SELECT first FROM ${t}span WHERE first > coalesce(
     (SELECT first FROM ${t}span WHERE earliest < @to ORDER BY first DESC LIMIT 1), -1) ORDER BY first LIMIT 1),
   ${furthestOfAll})`;
const furthestOfAll = Number.MAX_SAFE_INTEGER;

const startOf = (t: string, order: TrailOrder) =>
  order === "newest" ? `(min(@beyond, ${highest(t)}) - 1)` : `max(@beyond + 1, ${lowest(t)})`;
const endOf = (t: string, order: TrailOrder) => (order === "newest" ? `>= ${lowest(t)}` : `< ${highest(t)}`);
