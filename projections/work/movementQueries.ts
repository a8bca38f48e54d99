import type { Workflow } from "../../src/article/article.js";
import type { SqliteDatabase, SqliteStatement } from "../../src/store/sqliteDatabase.js";
import type { Output } from "./movements.js";

/** An article and since when it has stood where it stands. */
export type Waiting = Readonly<{ articleId: string; workflow: Workflow; since: string; position: number }>;

/** For how long articles stood in one state, in seconds, of those that left it in a time. */
export type TimeInState = Readonly<{
  workflow: Workflow;
  articles: number;
  median: number;
  ninetieth: number;
  longest: number;
  longestArticleId: string;
}>;

/** Where an article stands in its work and before its readers. */
export type Stands = Readonly<{ articleId: string; workflow: Workflow | null; publication: string }>;

/** A time from an instant on and before another. */
export type Span = Readonly<{ from: string; to: string }>;

/** How much of one kind was brought forth in the span with this number. */
export type Brought = Readonly<{ span: number; kind: Output; count: number }>;

/** What lies at a desk: what is open, by where it stands. */
export type OpenAtDesk = Readonly<{ desk: string; workflow: Workflow; articles: number }>;

/** What a desk brought forth in a time. */
export type BroughtByDesk = Readonly<{ desk: string; kind: Output; count: number }>;

/** What of what stands still to show: at which desk (null for all), in which states, since before which instant. */
export type StuckTerms = Readonly<{ desk: string | null; states: readonly Workflow[]; before: string }>;

type Stuck = [
  Readonly<{ desk: string | null; workflow: Workflow; before: string; after: number; limit: number }>,
];

const open: readonly Workflow[] = ["drafting", "inReview", "onHold"];

/** The questions about how articles move. */
export function movementQueries(db: SqliteDatabase, t: string) {
  // A statement with a desk and one without: each is answered from an index of its own, in its order.
  const stuckIn = (desk: string): SqliteStatement<Stuck, Waiting> =>
    db.prepare<Stuck, Waiting>(
      `SELECT id AS articleId, workflow, since, sincePosition AS position FROM ${t}article
       WHERE ${desk} workflow = @workflow AND sincePosition > @after AND since < @before
         AND (@desk IS NULL OR desk = @desk)
       ORDER BY sincePosition LIMIT @limit`,
    );
  const stuckAmong = db.prepare<
    [Omit<StuckTerms, "states"> & Readonly<{ states: string; ids: string }>],
    Waiting
  >(
    `SELECT id AS articleId, workflow, since, sincePosition AS position FROM ${t}article
     WHERE id IN (SELECT value FROM json_each(@ids)) AND workflow IN (SELECT value FROM json_each(@states))
       AND since < @before AND (@desk IS NULL OR desk = @desk)`,
  );
  const nextSince = db.prepare<[string], { since: string }>(
    `SELECT since FROM ${t}article WHERE workflow IS NOT NULL AND since >= ? ORDER BY since LIMIT 1`,
  );
  const movedWithin = db.prepare<[string, string], { id: string }>(
    `SELECT id FROM ${t}article WHERE workflow IS NOT NULL AND since >= ? AND since < ? ORDER BY since`,
  );
  const stuck = { atDesk: stuckIn("desk = @desk AND"), anywhere: stuckIn("") };
  const spells = db.prepare<[Span & Readonly<{ desk: string | null }>], TimeInState>(
    `WITH spell AS (
       SELECT toState, articleId, (julianday(leftAt) - julianday(at)) * 86400 AS seconds
       FROM ${t}movement
       WHERE leftAt >= @from AND leftAt < @to AND track = 'workflow' AND toState IS NOT NULL
         AND (@desk IS NULL OR desk = @desk)),
     ranked AS (
       SELECT *, row_number() OVER (PARTITION BY toState ORDER BY seconds, articleId) AS place,
         count(*) OVER (PARTITION BY toState) AS articles FROM spell)
     SELECT toState AS workflow, articles,
       cast(round(max(seconds) FILTER (WHERE place = (articles + 1) / 2)) AS INTEGER) AS median,
       cast(round(max(seconds) FILTER (WHERE place = (articles * 9 + 9) / 10)) AS INTEGER) AS ninetieth,
       cast(round(max(seconds)) AS INTEGER) AS longest,
       max(articleId) FILTER (WHERE place = articles) AS longestArticleId
     FROM ranked GROUP BY toState`,
  );
  const brought = db.prepare<[Readonly<{ spans: string; desk: string | null }>], Brought>(
    `SELECT span.key AS span, output.kind, count(*) AS count
     FROM json_each(@spans) AS span CROSS JOIN ${t}output AS output
     WHERE output.at >= span.value ->> 'from' AND output.at < span.value ->> 'to'
       AND (@desk IS NULL OR output.desk = @desk)
     GROUP BY span.key, output.kind ORDER BY span.key`,
  );
  const openByDesk = db.prepare<[], OpenAtDesk>(
    `SELECT desk, workflow, count(*) AS articles FROM ${t}article
     WHERE workflow IN ('drafting', 'inReview', 'onHold') GROUP BY desk, workflow`,
  );
  const broughtByDesk = db.prepare<[string, string], BroughtByDesk>(
    `SELECT desk, kind, count(*) AS count FROM ${t}output WHERE at >= ? AND at < ? GROUP BY desk, kind`,
  );

  const newest = db.prepare<[string], Stands>(
    `SELECT work.articleId, work.toState AS workflow, before.toState AS publication
     FROM ${t}movement AS work JOIN ${t}movement AS before USING (articleId)
     WHERE work.articleId IN (SELECT value FROM json_each(?)) AND work.track = 'workflow' AND work.leftAt IS NULL
       AND before.track = 'publication' AND before.leftAt IS NULL`,
  );

  return {
    /** To where the last step of each of these articles led, in its work and before its readers. */
    courses: (articleIds: readonly string[]) => newest.all(JSON.stringify(articleIds)),
    /** At most `limit` articles that have stood in one of these states since before an instant, the longest first. */
    stuck({ desk, states, before }: StuckTerms, after: number, limit: number): readonly Waiting[] {
      const ask = desk === null ? stuck.anywhere : stuck.atDesk;
      return open
        .filter((workflow) => states.includes(workflow))
        .flatMap((workflow) => ask.all({ desk, workflow, before, after, limit }))
        .toSorted((a, b) => a.position - b.position)
        .slice(0, limit);
    },
    /** Those of some articles that have stood in one of these states since before an instant. */
    stuckAmong: ({ states, ...terms }: StuckTerms, articleIds: readonly string[]): readonly Waiting[] =>
      stuckAmong.all({
        ...terms,
        states: JSON.stringify(open.filter((workflow) => states.includes(workflow))),
        ids: JSON.stringify(articleIds),
      }),
    /** The first instant, from one on, since which an article has stood where it stands; null if there is none. */
    nextSince: (from: string): string | null => nextSince.get(from)?.since ?? null,
    /** The articles that have stood where they stand since an instant from one on and before another. */
    standingSince: ({ from, to }: Span): readonly string[] => movedWithin.all(from, to).map(({ id }) => id),
    /** For how long articles stood in each state that they left in a time. */
    timeInState: (span: Span, desk: string | null) => spells.all({ ...span, desk }),
    /** What was brought forth in each of these spans. */
    brought: (spans: readonly Span[], desk: string | null) =>
      brought.all({ spans: JSON.stringify(spans), desk }),
    openByDesk: () => openByDesk.all(),
    broughtByDesk: ({ from, to }: Span) => broughtByDesk.all(from, to),
  };
}
