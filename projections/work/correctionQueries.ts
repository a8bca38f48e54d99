import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";

/** What readers may be owed: an answer to a request, or what a correction of the source asks of a translation. */
export type OwedKind = "request" | "task";

/** What readers of an article are owed, and since when; a task's key is its cause and the source's edition. */
export type Owed = Readonly<{
  articleId: string;
  kind: OwedKind;
  key: string;
  language: string;
  since: string;
  position: number;
}>;

/** Which of it to show; null does not narrow it. */
export type OwedFilter = Readonly<{ kind: OwedKind | null; language: string | null; desk: string | null }>;

/** How much of one kind is owed to the readers of one language, and since when the oldest of it. */
export type OwedCount = Readonly<{ kind: OwedKind; language: string; count: number; oldest: string }>;

/** How long readers of one language waited for what ended in a time, in seconds. */
export type TimeToCorrect = Readonly<{
  kind: OwedKind;
  language: string;
  settled: number;
  rejected: number;
  median: number | null;
  longest: number | null;
}>;

/** What tells one thing that is or was owed from every other. */
export type OwedKey = Pick<Owed, "articleId" | "kind" | "key">;

type Narrowed = OwedFilter & Readonly<{ after: number; limit: number }>;

/** The questions about what readers are owed. */
export function correctionQueries(db: SqliteDatabase, t: string) {
  const atDesk = `(@desk IS NULL OR @desk = (
    SELECT story.desk FROM ${t}article AS article JOIN ${t}story AS story ON story.id = article.storyId
    WHERE article.id = owed.articleId))`;
  const narrowed = `(@kind IS NULL OR kind = @kind) AND (@language IS NULL OR language = @language) AND ${atDesk}`;
  const page = db.prepare<[Narrowed], Owed>(
    `SELECT articleId, kind, key, language, since, position FROM ${t}owed AS owed
     WHERE endedAt IS NULL AND position > @after AND ${narrowed} ORDER BY position LIMIT @limit`,
  );
  const among = db.prepare<[OwedFilter & Readonly<{ articleIds: string }>], Owed>(
    `SELECT articleId, kind, key, language, since, position FROM ${t}owed AS owed
     WHERE articleId IN (SELECT value FROM json_each(@articleIds)) AND endedAt IS NULL AND ${narrowed}`,
  );
  const ever = db.prepare<[string], OwedKey>(
    `SELECT articleId, kind, key FROM ${t}owed WHERE articleId IN (SELECT value FROM json_each(?))`,
  );
  const counts = db.prepare<[OwedFilter], OwedCount>(
    `SELECT kind, language, count(*) AS count, min(since) AS oldest FROM ${t}owed AS owed
     WHERE endedAt IS NULL AND ${narrowed} GROUP BY kind, language ORDER BY kind, language`,
  );
  const times = db.prepare<[Readonly<{ from: string; to: string; desk: string | null }>], TimeToCorrect>(
    `WITH ended AS (
       SELECT kind, language, end, (julianday(endedAt) - julianday(since)) * 86400 AS seconds
       FROM ${t}owed AS owed
       WHERE endedAt >= @from AND endedAt < @to AND ${atDesk}),
     ranked AS (
       SELECT *, row_number() OVER (PARTITION BY kind, language, end ORDER BY seconds) AS place,
         count(*) OVER (PARTITION BY kind, language, end) AS all_of FROM ended)
     SELECT kind, language,
       count(*) FILTER (WHERE end = 'settled') AS settled,
       count(*) FILTER (WHERE end = 'rejected') AS rejected,
       cast(round(max(seconds) FILTER (WHERE end = 'settled' AND place = (all_of + 1) / 2)) AS INTEGER) AS median,
       cast(round(max(seconds) FILTER (WHERE end = 'settled')) AS INTEGER) AS longest
     FROM ranked GROUP BY kind, language ORDER BY kind, language`,
  );

  return {
    /** At most `limit` things that readers are still owed since after a position, the oldest first. */
    owed: (filter: OwedFilter, after: number, limit: number): readonly Owed[] =>
      page.all({ ...filter, after, limit }),
    /** What readers of some articles are still owed. */
    owedAmong: (filter: OwedFilter, articleIds: readonly string[]): readonly Owed[] =>
      among.all({ ...filter, articleIds: JSON.stringify(articleIds) }),
    /** Everything that readers of some articles are owed or ever were. */
    everOwed: (articleIds: readonly string[]): readonly OwedKey[] => ever.all(JSON.stringify(articleIds)),
    owedCounts: (filter: OwedFilter): readonly OwedCount[] => counts.all(filter),
    /** How long readers waited for what ended from an instant on and before another. */
    timesToCorrect: (from: string, to: string, desk: string | null): readonly TimeToCorrect[] =>
      times.all({ from, to, desk }),
  };
}
