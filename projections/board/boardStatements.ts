import { millisecondsOf } from "../../src/instant.js";
import { everyArticle } from "./boardEntry.js";
import type { BoardGrouping, Condition } from "./boardConditions.js";

/** What a board may be put in order by; each is a number of every mark, which rises as one reads on. */
export const boardSorts = ["moved", "deadline", "urgency", "drafted"] as const;

/** One of the orders. */
export type BoardSort = (typeof boardSorts)[number];

/** Where a page begins: behind an article, and the number by which that one stood where it stood. */
export type BoardPlace = Readonly<{ rank: number; n: number }>;

/** A statement, and what is bound to it. */
export type Asked = Readonly<{ sql: string; bound: Readonly<Record<string, string | number>> }>;

/** How many of a set are counted before it is held to be large: so many are put in order without being felt. */
export const large = 2_000;

/** Of the articles that meet one condition, how they are come by: along the index of a mark, or all at once. */
type Drive = Readonly<{ first: Condition; all: boolean; few: boolean }>;

const whole: Condition = { marks: [everyArticle] };

/** Writes the statements of one question: which articles meet all of these conditions at an instant. */
export function boardStatements(t: string, conditions: readonly Condition[], at: string) {
  const bound: Record<string, string | number> = { at: millisecondsOf(at) };
  let count = 0;

  function bind(value: string | number): string {
    const name = `b${count++}`;
    bound[name] = value;
    return `@${name}`;
  }

  /** Whether the mark in a row named `m` is what a condition wants, and its numbers. */
  function meets(condition: Condition, m: string): string {
    if ("column" in condition)
      return `${m}.${condition.column} >= ${bind(condition.from)} AND ${m}.${condition.column} < ${bind(condition.below)}`;
    if ("begins" in condition)
      return `${m}.mark >= ${bind(condition.begins)} AND ${m}.mark < ${bind(`${condition.begins}\u{10FFFF}`)} AND ${m}.until > @at`;
    const [only, ...others] = condition.marks;
    const mark =
      only !== undefined && others.length === 0
        ? `= ${bind(only)}`
        : `IN (SELECT value FROM json_each(${bind(JSON.stringify(condition.marks))}))`;
    return `${m}.mark ${mark} AND ${m}.until > @at`;
  }

  // Behind a place in the order that a window is in, only its far end still has something to say.
  const also = (condition: Condition, behind: BoardSort | null): string =>
    "column" in condition
      ? condition.column === behind
        ? `m.${behind} < ${bind(condition.below)}`
        : meets(condition, "m")
      : `EXISTS (SELECT 1 FROM ${t}mark AS r WHERE r.n = m.n AND ${meets(condition, "r")})`;

  /** Of the conditions that are told by what articles are counted by, those that one look at its row answers together. */
  function told(others: readonly Condition[]): readonly string[] {
    const cells = others.flatMap((condition) => amongOf(condition) ?? []);
    if (cells.length === 0) return [];
    const row = cells.map(({ column, values }) => ` AND c.${column} IN (${values.map(bind).join(", ")})`);
    return [`EXISTS (SELECT 1 FROM ${t}listed AS c WHERE c.n = m.n${row.join("")})`];
  }

  function rest(first: Condition, behind: BoardSort | null = null): string {
    const others = conditions.filter((condition) => condition !== first);
    const further = others.filter((condition) => !amongOf(condition)).map((one) => also(one, behind));
    return [...told(others), ...further].map((one) => ` AND ${one}`).join("");
  }

  // What has one of several marks, or marks that begin so, may be met more than once.
  const distinct = (first: Condition): string =>
    "begins" in first || ("marks" in first && first.marks.length > 1) ? "DISTINCT " : "";

  /** The rows of a set that is small enough to be looked at whole. */
  function small(first: Condition): string {
    if (!("column" in first)) return `${t}mark AS m WHERE ${meets(first, "m")}${rest(first)}`;
    const index = `INDEXED BY ${t}mark_by_${first.column}`;
    return `${t}mark AS m ${index} WHERE m.mark = '${everyArticle}' AND ${meets(first, "m")}${rest(first)}`;
  }

  /** Along the index of each mark in its order, and merged; what stands in several is found once. */
  function walk(first: Condition, sort: BoardSort, after: BoardPlace | null): string {
    const marks = "marks" in first ? [...new Set(first.marks)] : [everyArticle];
    const behind = after ? ` AND (m.${sort}, m.n) > (${bind(after.rank)}, ${bind(after.n)})` : "";
    const further = rest(first, after && sort);
    return (marks.length > 0 ? marks : [""])
      .map(
        (mark) =>
          `SELECT m.${sort} AS rank, m.n AS n FROM ${t}mark AS m INDEXED BY ${t}mark_by_${sort}
           WHERE m.mark = ${bind(mark)} AND m.until > @at${behind}${further}`,
      )
      .join(" UNION ");
  }

  return {
    /** How many meet each condition, as far as `large`. */
    sizes(): Asked {
      const sql = conditions.map((condition) => {
        const { from, where } =
          "column" in condition
            ? { from: `INDEXED BY ${t}mark_by_${condition.column}`, where: `m.mark = '${everyArticle}' AND ` }
            : { from: `INDEXED BY ${t}mark_by_moved`, where: "" };
        return `(SELECT count(*) FROM (SELECT 1 FROM ${t}mark AS m ${from} WHERE ${where}${meets(condition, "m")} LIMIT ${large}))`;
      });
      return { sql: `SELECT json_array(${sql.join(", ")}) AS sizes`, bound };
    },
    page({ first, all }: Drive, sort: BoardSort, after: BoardPlace | null, limit: number): Asked {
      const behind = after ? ` AND (m.${sort}, m.n) > (${bind(after.rank)}, ${bind(after.n)})` : "";
      const rows = all
        ? `SELECT ${distinct(first)}m.${sort} AS rank, m.n AS n FROM ${small(first)}${behind}`
        : walk(first, sort, after);
      const sql = `SELECT p.rank, p.n, l.id FROM (${rows} ORDER BY rank, n LIMIT ${bind(limit)}) AS p
        CROSS JOIN ${t}listed AS l ON l.n = p.n`;
      return { sql, bound };
    },
    /** Those of some articles that are among them. */
    among(ids: readonly string[]): Asked {
      const sql = `SELECT l.id FROM json_each(${bind(JSON.stringify(ids))}) AS i
        CROSS JOIN ${t}listed AS l ON l.id = i.value
        CROSS JOIN ${t}mark AS m ON m.n = l.n AND m.mark = '${everyArticle}' WHERE true${rest(whole)}`;
      return { sql, bound };
    },
    /** How many there are, by what they are grouped by. */
    counts({ first }: Drive, by: BoardGrouping | null): Asked {
      const rows = `SELECT ${distinct(first)}m.n AS n FROM ${small(first)}`;
      if (by === null) return { sql: `SELECT '' AS key, count(*) AS articles FROM (${rows})`, bound };
      const sql = `SELECT l.${by} AS key, count(*) AS articles FROM (${rows}) AS p
        CROSS JOIN ${t}listed AS l ON l.n = p.n GROUP BY 1`;
      return { sql, bound };
    },
    /** The same from the tally, which knows nothing but what articles are grouped by. */
    tallied(by: BoardGrouping | null): Asked {
      const where = conditions.map((condition) => {
        const { column, values } = amongOf(condition)!;
        return `${column} IN (${values.map(bind).join(", ")})`;
      });
      const narrowed = where.length > 0 ? ` WHERE ${where.join(" AND ")}` : "";
      const key = by ?? "''";
      return {
        sql: `SELECT ${key} AS key, sum(articles) AS articles FROM ${t}tally${narrowed} GROUP BY 1`,
        bound,
      };
    },
    /** The first of each group: a walk for each, or from few articles all at once. */
    firsts(drive: Drive, by: BoardGrouping, groups: readonly Group[], first: number): Asked {
      const limit = bind(first);
      if (drive.few) {
        const rows = `SELECT ${distinct(drive.first)}m.moved AS rank, m.n AS n FROM ${small(drive.first)}`;
        const sql = `SELECT key, rank, id FROM (SELECT l.${by} AS key, p.rank, l.id,
            row_number() OVER (PARTITION BY l.${by} ORDER BY p.rank) AS place
          FROM (${rows}) AS p CROSS JOIN ${t}listed AS l ON l.n = p.n) WHERE place <= ${limit}`;
        return { sql, bound };
      }
      const further = rest(whole);
      const arms = groups.map(
        ([key, mark]) =>
          `SELECT ${bind(key)} AS key, * FROM (
             SELECT m.moved AS rank, m.n AS n FROM ${t}mark AS m INDEXED BY ${t}mark_by_moved
             WHERE m.mark = ${bind(mark)} AND m.until > @at${further} ORDER BY rank, n LIMIT ${limit})`,
      );
      return {
        sql: `SELECT p.key, p.rank, l.id FROM (${arms.join(" UNION ALL ")}) AS p
          CROSS JOIN ${t}listed AS l ON l.n = p.n`,
        bound,
      };
    },
  };
}

type Group = readonly [key: string, mark: string];

const amongOf = (condition: Condition) => ("marks" in condition ? condition.among : undefined);

/** Whether the tally can answer. */
export const isTallied = (conditions: readonly Condition[]): boolean =>
  conditions.every((condition) => amongOf(condition) !== undefined);

/** How a question is best come by: from whatever is met by the fewest. */
export function driveOf(conditions: readonly Condition[], sizes: readonly number[], sort: BoardSort): Drive {
  let best: Condition = whole;
  let fewest = large;
  conditions.forEach((condition, index) => {
    const size = sizes[index]!;
    const isOrdered = "marks" in condition;
    // Among those that many meet, the index of a mark is the better way than to look at all of them.
    if (size < fewest || (size === fewest && isOrdered && best === whole)) [best, fewest] = [condition, size];
  });
  const few = fewest < large;
  if ("marks" in best) return { first: best, all: false, few };
  if (!few || ("column" in best && best.column === sort)) return { first: whole, all: false, few: false };
  return { first: best, all: true, few };
}
