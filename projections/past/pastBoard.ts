import type { BoardFilter } from "../../src/boardFilter.js";
import type { Json } from "../../src/decider.js";
import { noArticleYet } from "../../src/past/articleThen.js";
import { noStoryYet } from "../../src/past/storyThen.js";
import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";

/** Which articles of the board as it was are wanted: what is left out does not narrow it, and a list means any of it. */
export type PastBoardFilter = Pick<
  BoardFilter,
  "desks" | "stages" | "urgencies" | "languages" | "workflows" | "publications"
> &
  Readonly<{
    /** To whom the story was assigned, who had neither declined nor finished it. */
    assignees?: readonly string[];
  }>;

/** The board as of an instant. */
export type PastBoardQuestion = Readonly<{ at: string; filter: PastBoardFilter }>;

/** An article that had begun by an instant, by its place in the order of beginning. */
export type Begun = Readonly<{ articleId: string; begun: number }>;

/** What was found among the articles that were looked at, and before which place to look on; null where there are no more. */
export type Looked<Found> = Readonly<{ found: Found; before: number | null }>;

type Narrowed = Readonly<Record<keyof PastBoardFilter, string | null>>;
type Asked = Narrowed & Readonly<{ at: string; before: number; most: number }>;
type Row = Readonly<{ articleId: string | null; begun: number; looked: number }>;

// Looking at as many takes some ten milliseconds, so that others have their turn.
const mostAtOnce = 1_000;

/** The questions about the board as it was. Each looks at so many articles, the one begun last first, in one statement. */
export function pastBoard(db: SqliteDatabase, t: string) {
  const looked = lookingAt(t);
  const rows = db.prepare<[Asked & Readonly<{ limit: number }>], Row>(
    `${looked}
     SELECT * FROM (SELECT articleId, begun, 0 AS looked FROM fitting ORDER BY begun DESC LIMIT @limit)
     UNION ALL SELECT NULL, min(begun), count(*) FROM article`,
  );
  const count = db.prepare<[Asked], Readonly<{ found: number; last: number; looked: number }>>(
    `${looked} SELECT (SELECT count(*) FROM fitting) AS found, min(begun) AS last, count(*) AS looked FROM article`,
  );

  return {
    /** At most `limit` of the articles begun before a place in the log that fit, the newest first. */
    boardThen({ at, filter }: PastBoardQuestion, before: number, limit: number): Looked<readonly Begun[]> {
      const isNarrowed = Object.values(filter).some((list) => list !== undefined);
      const most = isNarrowed ? mostAtOnce : limit;
      const told = rows.all({ at, before, most, limit, ...narrowed(filter) });
      const end = told.at(-1)!;
      const found = told.flatMap(({ articleId, begun }) =>
        articleId === null ? [] : [{ articleId, begun }],
      );
      return { found, before: end.looked < most ? null : end.begun };
    },
    /** How many of the articles begun before a place in the log fit, among those that are looked at in one go. */
    countThen({ at, filter }: PastBoardQuestion, before: number): Looked<number> {
      const all = count.get({ at, before, most: mostAtOnce, ...narrowed(filter) })!;
      return { found: all.found, before: all.looked < mostAtOnce ? null : all.last };
    },
  };
}

/** The articles that are looked at, and those of them that fit: of each the latest row of every part up to the instant. */
function lookingAt(t: string): string {
  const cutOf = (stream: string) =>
    `(SELECT position FROM ${t}step WHERE stream = ${stream} AND stands <= @at ORDER BY stands DESC, revision DESC LIMIT 1)`;
  const latest = (table: "part" | "thing", of: "article" | "story", part: string) =>
    `(SELECT value FROM ${t}${table} WHERE stream = ${of} AND part = ${part} AND position <= ${of}Cut
      ORDER BY position DESC LIMIT 1)`;
  const whole = (of: "article" | "story", part: string, initial: Json) =>
    `coalesce(${latest("part", of, `'${part}'`)}, '${JSON.stringify(initial)}')`;
  const among = (filter: keyof PastBoardFilter, value: string) =>
    `(@${filter} IS NULL OR ${value} IN (SELECT value FROM json_each(@${filter})))`;

  const { language, workflow, publication, schedule } = noArticleYet;
  const stood = `${whole("article", "publication", publication)} ->> 'state'`;
  const planned = whole("article", "schedule", schedule);
  const isPending = `${planned} <> 'null' AND ${planned} ->> 'outcome' IS NULL`;
  const assignment = latest("thing", "story", "'assignment:' || held.value");
  const fitting = [
    among("languages", `${whole("article", "language", language)} ->> '$'`),
    among("workflows", `${whole("article", "workflow", workflow)} ->> '$'`),
    among("publications", `iif(${stood} = 'unpublished' AND ${isPending}, 'scheduled', ${stood})`),
    among("desks", `${whole("story", "desk", noStoryYet.desk)} ->> '$'`),
    among("stages", `${whole("story", "stage", noStoryYet.stage)} ->> '$'`),
    among("urgencies", `${whole("story", "urgency", noStoryYet.urgency)} ->> '$'`),
    `(@assignees IS NULL OR EXISTS (
       SELECT 1 FROM json_each(${whole("story", "assignments", [])}) AS held
       WHERE ${assignment} ->> 'status' IN ('assigned', 'accepted')
         AND ${assignment} ->> 'assigneeId' IN (SELECT value FROM json_each(@assignees))))`,
  ];
  return `
    WITH begun AS MATERIALIZED (
      SELECT id AS article, substr(name, 9) AS articleId, begun, ${cutOf("id")} AS articleCut FROM ${t}stream
      WHERE kind = 'article' AND begun < @before AND begun_at <= @at ORDER BY begun DESC LIMIT @most),
    article AS MATERIALIZED (
      SELECT begun.*, story.id AS story, ${cutOf("story.id")} AS storyCut FROM begun
      LEFT JOIN ${t}stream AS story ON story.name = 'story-' || (${whole("article", "storyId", "")} ->> '$')),
    fitting AS (SELECT articleId, begun FROM article WHERE ${fitting.join(" AND ")})`;
}

/** A filter as the statements take it. */
function narrowed(filter: PastBoardFilter): Narrowed {
  const asked = (list: readonly unknown[] | undefined) => (list ? JSON.stringify(list) : null);
  return {
    desks: asked(filter.desks),
    stages: asked(filter.stages),
    urgencies: asked(filter.urgencies),
    languages: asked(filter.languages),
    workflows: asked(filter.workflows),
    publications: asked(filter.publications),
    assignees: asked(filter.assignees),
  };
}
