import type { Json } from "../../src/decider.js";
import { articleKeepings, noArticleYet, type ArticleThen } from "../../src/past/articleThen.js";
import type { Kept } from "../../src/past/blame.js";
import { stateOf, type Keeping, type Keepings } from "../../src/past/keeping.js";
import { noPhotoYet, photoKeepings, type PhotoThen } from "../../src/past/photoThen.js";
import type { AllSaid, Said, Sayings } from "../../src/past/said.js";
import type { Taken } from "../../src/past/saidIn.js";
import { noStoryYet, storyKeepings, type StoryThen } from "../../src/past/storyThen.js";
import type { Moment, TextThen } from "../../src/past/textThen.js";
import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";

/** Which text is asked for, and as of when. */
export type TextAsked = Readonly<{ articleId: string; moment: Moment }>;

/** A part that is asked for through all time up to a place in the log. */
export type PartAsked = Kept & Readonly<{ until: number }>;

type Wanted = Readonly<{ stream: string; revision?: number; at?: string; until?: number }>;
type Cut = { n: number; stream: number; revision: number; position: number; at: string };
type Row = { n: number; part: string; value: string };
type SaidRow = Row & { stream: string; isAll: 0 | 1; position: number };
type Weight = { n: number; id: number; part: string; until: number; since: number; bytes: number };

/** The questions about what was; each costs the same number of statements for one text as for a hundred. */
export function pastQueries(db: SqliteDatabase, t: string) {
  // What stands around an article is asked for by a place in the log, which needs no step of its own to be found.
  const cuts = db.prepare<[string], Cut>(
    `SELECT asked.key AS n, step.stream, step.revision, coalesce(asked.value ->> 'until', step.position) AS position, step.at
     FROM json_each(?) AS asked
     CROSS JOIN ${t}stream AS stream ON stream.name = asked.value ->> 'stream'
     CROSS JOIN ${t}step AS step ON step.stream = stream.id AND step.revision = CASE
       WHEN asked.value ->> 'revision' IS NOT NULL THEN asked.value ->> 'revision'
       WHEN asked.value ->> 'until' IS NOT NULL THEN iif(stream.begun <= asked.value ->> 'until', 0, NULL)
       WHEN asked.value ->> 'at' IS NOT NULL THEN
         (SELECT revision FROM ${t}step WHERE stream = stream.id AND stands <= asked.value ->> 'at'
          ORDER BY stands DESC, revision DESC LIMIT 1)
       ELSE (SELECT max(revision) FROM ${t}step WHERE stream = stream.id) END`,
  );
  const latest = (table: string, of: string) =>
    `CROSS JOIN ${t}${table} AS row ON row.stream = ${of}.stream AND row.part = ${of}.part AND row.position = (
       SELECT max(position) FROM ${t}${table}
       WHERE stream = ${of}.stream AND part = ${of}.part AND position <= ${of}.position)`;
  // It leaps from one part to the next, however many rows each has.
  const parts = db.prepare<[string], Row>(
    `WITH RECURSIVE own (n, stream, position, part) AS (
       SELECT cut.value ->> 'n', cut.value ->> 'stream', cut.value ->> 'position',
         (SELECT min(part) FROM ${t}part WHERE stream = cut.value ->> 'stream')
       FROM json_each(?) AS cut
       UNION ALL
       SELECT n, stream, position,
         (SELECT min(next.part) FROM ${t}part AS next WHERE next.stream = own.stream AND next.part > own.part)
       FROM own WHERE part IS NOT NULL)
     SELECT own.n, own.part, row.value FROM own ${latest("part", "own")}`,
  );
  const things = db.prepare<[string], Row>(
    `WITH own AS (
       SELECT cut.value ->> 'n' AS n, cut.value ->> 'stream' AS stream, cut.value ->> 'position' AS position,
         thing.value AS part
       FROM json_each(?) AS cut CROSS JOIN json_each(cut.value -> 'things') AS thing)
     SELECT own.n, own.part, row.value FROM own ${latest("thing", "own")}`,
  );
  const inBoth = (columns: string, where: string, more = "") =>
    ["part", "thing"]
      .map(
        (table) =>
          `SELECT own.n, ${columns} FROM own CROSS JOIN ${t}${table} AS row ON row.stream = own.id AND ${where} ${more}`,
      )
      .join(" UNION ALL ");
  // What stands in a row is called by the row's name and a colon, which comes just before a semicolon.
  const weights = db.prepare<[string], Weight>(
    `WITH own AS MATERIALIZED (
       SELECT lists.key AS n, stream.id AS id, part.value ->> 'kept' AS part,
         (part.value ->> 'kept') || iif(part.value ->> 'withItsThings', ';', '') AS last, part.value ->> 'until' AS until
       FROM json_each(?) AS lists CROSS JOIN json_each(lists.value) AS part
       CROSS JOIN ${t}stream AS stream ON stream.name = part.value ->> 'stream')
     ${inBoth(
       "own.id, row.part, own.until, max(row.position) AS since, sum(octet_length(row.value)) AS bytes",
       "row.part BETWEEN own.part AND own.last AND row.position <= own.until",
       "GROUP BY own.n, own.id, row.part",
     )}`,
  );
  const said = db.prepare<[string], SaidRow>(
    `WITH own AS MATERIALIZED (
       SELECT part.value ->> 'n' AS n, part.value ->> 'id' AS id, part.value ->> 'part' AS part,
         part.value ->> 'since' AS since, part.value ->> 'until' AS until, part.value ->> 'isAll' AS isAll,
         (SELECT name FROM ${t}stream WHERE id = part.value ->> 'id') AS stream
       FROM json_each(?) AS part)
     ${inBoth(
       "own.stream, own.isAll, row.part, row.position, row.value",
       "row.part = own.part AND row.position BETWEEN own.since AND own.until",
     )} ORDER BY position`,
  );
  const taken = db.prepare<[string], { position: number; taken: string }>(
    `SELECT position, taken FROM ${t}taken WHERE position IN (SELECT value FROM json_each(?))`,
  );

  /** What streams of one kind were, as many as are wanted; null for one that had not begun, or not got that far. */
  function statesAt<State extends object>(
    keepings: Keepings<State>,
    initial: State,
    wanted: readonly Wanted[],
  ): readonly ((Cut & Readonly<{ state: State }>) | null)[] {
    const found = cuts.all(JSON.stringify(wanted));
    const own = new Map(found.map(({ n }) => [n, new Map<string, Json>()]));
    for (const { n, part, value } of parts.all(JSON.stringify(found)))
      own.get(n)!.set(part, JSON.parse(value) as Json);
    const inRows = found.map((cut) => ({ ...cut, things: thingsOf(keepings, own.get(cut.n)!) }));
    const rows = new Map(found.map(({ n }) => [n, new Map<string, Json>()]));
    for (const { n, part, value } of things.all(JSON.stringify(inRows)))
      rows.get(n)!.set(part, JSON.parse(value) as Json);
    const states = new Map(
      found.map((cut) => [
        cut.n,
        { ...cut, state: stateOf(keepings, initial, own.get(cut.n)!, rows.get(cut.n)!) },
      ]),
    );
    return wanted.map((_, n) => states.get(n) ?? null);
  }

  return {
    /** These texts as they stood, in the order asked for; null for one that had not begun, or not got that far. */
    textsAt(asked: readonly TextAsked[]): readonly (TextThen | null)[] {
      const articles = statesAt<ArticleThen>(
        articleKeepings,
        noArticleYet,
        asked.map(({ articleId, moment }) => ({ stream: `article-${articleId}`, ...momentIn(moment) })),
      );
      const around = asked.map(({ moment }, n) =>
        moment !== "now" && "revision" in moment ? { until: articles[n]?.position ?? -1 } : momentIn(moment),
      );
      const stories = statesAt<StoryThen>(
        storyKeepings,
        noStoryYet,
        articles.map((article, n) => ({ stream: `story-${article?.state.storyId ?? ""}`, ...around[n] })),
      );
      const running = stories.flatMap((story, n) =>
        (story?.state.pictures ?? []).map(({ photoId }) => ({ n, photoId })),
      );
      const photos = statesAt<PhotoThen>(
        photoKeepings,
        noPhotoYet,
        running.map(({ n, photoId }) => ({ stream: `photo-${photoId}`, ...around[n] })),
      );
      const ran = asked.map(() => new Map<string, PhotoThen>());
      running.forEach(({ n, photoId }, place) => ran[n]!.set(photoId, photos[place]?.state ?? noPhotoYet));
      return asked.map(({ articleId }, n) => {
        const article = articles[n];
        if (!article) return null;
        const { revision, position, at, state } = article;
        return {
          articleId,
          revision,
          position,
          at,
          article: state,
          story: stories[n]?.state ?? noStoryYet,
          photos: ran[n]!,
        };
      });
    },
    /**
     * What these lists of parts ever said. Of parts that are more to read than is left of so many bytes, the newest alone.
     */
    said(asked: readonly (readonly PartAsked[])[], mostBytes: number): readonly AllSaid[] {
      let left = mostBytes;
      const weighed = weights.all(JSON.stringify(asked)).map((weight) => {
        const isAll = weight.bytes <= left;
        if (isAll) left -= weight.bytes;
        return { ...weight, since: isAll ? 0 : weight.since, isAll };
      });
      const found = asked.map(() => new Map<string, Map<string, Sayings & Readonly<{ said: Said[] }>>>());
      for (const { n, stream, part, position, value, isAll } of said.all(JSON.stringify(weighed))) {
        const own = found[n]!.get(stream) ?? new Map<string, Sayings & Readonly<{ said: Said[] }>>();
        found[n]!.set(stream, own);
        const sayings = own.get(part) ?? { said: [], isAll: isAll === 1 };
        own.set(part, sayings);
        sayings.said.push({ position, value: JSON.parse(value) as Json });
      }
      return found;
    },
    /** Of these places in the log, those that took in somebody's proposal, and whose. */
    takenAt: (positions: readonly number[]): ReadonlyMap<number, Taken> =>
      new Map(
        taken.all(JSON.stringify(positions)).map((row) => [row.position, JSON.parse(row.taken) as Taken]),
      ),
  };
}

const momentIn = (moment: Moment): Omit<Wanted, "stream"> => (moment === "now" ? {} : moment);

/** The things that stood in a state's rows, by row and id. */
const thingsOf = <State extends object>(
  keepings: Keepings<State>,
  parts: ReadonlyMap<string, Json>,
): string[] =>
  (Object.keys(keepings) as (keyof State & string)[]).flatMap((field) => {
    const keeping: Keeping = keepings[field];
    if (keeping === "whole" || "each" in keeping) return [];
    return ((parts.get(field) ?? []) as readonly string[]).map((id) => `${keeping.row}:${id}`);
  });
