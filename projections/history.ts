import type { ArticleEvent } from "../src/article/events.js";
import type { Recorded } from "../src/decider.js";
import { deciders } from "../src/deciders.js";
import type { RequestEvent } from "../src/request/events.js";
import type { SqliteStatement } from "../src/store/sqliteDatabase.js";
import type { StoryEvent } from "../src/story/events.js";
import type { ThreadEvent } from "../src/thread/events.js";
import { idOf, reactions, type Projection } from "./engine/projection.js";
import { detailOf, type AnyEvent } from "./trail/detailOf.js";
import { lineColumns, readLine, type HistoryLine, type LineRow } from "./trail/historyLine.js";
import { keepMarks } from "./trail/keepMarks.js";
import { marksOf } from "./trail/marksOf.js";
import { keepSpans } from "./trail/spans.js";
import { streamsAround, type Surroundings } from "./trail/streamsAround.js";
import { marksAsked, type TrailFilter, type TrailOrder } from "./trail/trailFilter.js";
import { allTime, trailStatement, type TrailBound } from "./trail/trailStatement.js";

/** By article, its lines. */
export type Histories = ReadonlyMap<string, readonly HistoryLine[]>;

type Beginning = Extract<ArticleEvent, { type: "ArticleDrafted" | "TranslationOpened" }>;
type Talk = Extract<ThreadEvent, { type: "ThreadOpened" | "ThreadOpenedOnField" }>;
type Placing = Extract<StoryEvent, { type: "PhotoPlaced" | "PhotoReplaced" }>;
type Raising = Extract<RequestEvent, { type: "RequestRaised" }>;

/**
 * The trail of the newsroom: every event there is, once, found by whom it was by, what it was and what it touched; and
 * the history of each article, with its story, its pictures and what was said about it, which is a part of that trail.
 */
export const history = {
  name: "history",
  version: 4,
  tables: (t: string) => `
    CREATE TABLE ${t}line (
      position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL,
      at TEXT NOT NULL, by TEXT NOT NULL, role TEXT NOT NULL, desk TEXT, language TEXT, onBehalfOf TEXT, reason TEXT, origin TEXT NOT NULL,
      detail TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}word (id INTEGER PRIMARY KEY, name TEXT NOT NULL UNIQUE) STRICT;
    CREATE TABLE ${t}mark (
      word INTEGER NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (word, position)) STRICT, WITHOUT ROWID;
    CREATE TABLE ${t}span (
      first INTEGER PRIMARY KEY, events INTEGER NOT NULL, earliest TEXT NOT NULL, latest TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}article (id TEXT PRIMARY KEY, story_id TEXT NOT NULL) STRICT;
    CREATE INDEX ${t}article_by_story ON ${t}article (story_id);
    CREATE TABLE ${t}picture (
      story_id TEXT NOT NULL, photo_id TEXT NOT NULL, PRIMARY KEY (story_id, photo_id)) STRICT;
    CREATE TABLE ${t}thread (
      article_id TEXT NOT NULL, thread_id TEXT NOT NULL, PRIMARY KEY (article_id, thread_id)) STRICT;
    CREATE TABLE ${t}request (
      story_id TEXT NOT NULL, request_id TEXT NOT NULL, PRIMARY KEY (story_id, request_id)) STRICT;`,

  open(db, t) {
    const insert = db.prepare<unknown[]>(
      `INSERT INTO ${t}line VALUES (${lineColumns.map((column) => `@${column}`).join(", ")})`,
    );
    const join = db.prepare<unknown[]>(`INSERT INTO ${t}article VALUES (?, ?)`);
    const thread = db.prepare<unknown[]>(`INSERT OR IGNORE INTO ${t}thread VALUES (?, ?)`);
    const picture = db.prepare<unknown[]>(`INSERT OR IGNORE INTO ${t}picture VALUES (?, ?)`);
    const request = db.prepare<unknown[]>(`INSERT OR IGNORE INTO ${t}request VALUES (?, ?)`);
    const marks = keepMarks(db, t);
    const spans = keepSpans(db, `${t}span`);
    const around = streamsAround(db, t);
    // The newest lines of each stream are found by its mark, whatever the length of the history.
    const newest = db.prepare<
      [{ ids: string; before: number; limit: number }],
      LineRow & { articleId: string }
    >(
      `WITH wanted (id, story) AS (
         SELECT asked.value, article.story_id
         FROM json_each(@ids) AS asked JOIN ${t}article AS article ON article.id = asked.value),
       stream (article, name) AS (
         SELECT id, 'article-' || id FROM wanted
         UNION SELECT id, 'story-' || story FROM wanted
         UNION SELECT id, 'photo-' || picture.photo_id
               FROM wanted JOIN ${t}picture AS picture ON picture.story_id = wanted.story
         UNION SELECT id, 'thread-' || thread.thread_id
               FROM wanted JOIN ${t}thread AS thread ON thread.article_id = wanted.id),
       ranked AS (
         SELECT stream.article AS articleId, line.*,
           row_number() OVER (PARTITION BY stream.article ORDER BY line.position DESC) AS rank
         FROM stream CROSS JOIN ${t}word AS word ON word.name = 'stream:' || stream.name
         CROSS JOIN ${t}line AS line ON line.position IN (
           SELECT own.position FROM ${t}mark AS own WHERE own.word = word.id AND own.position < @before
           ORDER BY own.position DESC LIMIT @limit))
       SELECT articleId, ${lineColumns.join(", ")}
       FROM ranked WHERE rank <= @limit ORDER BY articleId, position DESC`,
    );

    // A statement for each number of lists and each order: only one that names what it wants is answered from an index.
    const prepared = new Map<string, SqliteStatement<[TrailBound], LineRow>>();
    function page(lists: number, order: TrailOrder): SqliteStatement<[TrailBound], LineRow> {
      const key = `${lists} ${order}`;
      const statement =
        prepared.get(key) ?? db.prepare<[TrailBound], LineRow>(trailStatement(t, lists, order));
      prepared.set(key, statement);
      return statement;
    }

    const at = db.prepare<[string], LineRow>(
      `SELECT ${lineColumns.join(", ")} FROM ${t}line WHERE position IN (SELECT value FROM json_each(?))`,
    );

    function write(event: Recorded<AnyEvent>) {
      const { position, stream, revision, type, meta } = event;
      const { at, by, role, desk, language = null, onBehalfOf = null, reason, origin } = meta;
      const detail = JSON.stringify(detailOf(event));
      const held = { role, desk, language, onBehalfOf };
      insert.run({ position, stream, revision, type, at, by, ...held, reason, origin, detail });
      marks.add(position, marksOf(event));
      spans.add(event);
    }

    const begin = (event: Recorded<Beginning>) => {
      join.run(idOf(event), event.data.storyId);
      write(event);
    };
    const placing = (event: Recorded<Placing>) => {
      picture.run(idOf(event), event.data.photoId);
      write(event);
    };
    const talk = (event: Recorded<Talk>) => {
      thread.run(event.data.articleId, idOf(event));
      write(event);
    };
    const when = reactions<Beginning | Placing | Talk | Raising>({
      ArticleDrafted: begin,
      TranslationOpened: begin,
      PhotoPlaced: placing,
      PhotoReplaced: placing,
      ThreadOpened: talk,
      ThreadOpenedOnField: talk,
      RequestRaised(event) {
        if (event.data.storyId !== null) request.run(event.data.storyId, idOf(event));
        write(event);
      },
    });

    return {
      when,
      whose: Object.fromEntries(Object.keys(deciders).map((category) => [category, write])),
      flush: spans.flush,
      forget() {
        marks.forget();
        spans.forget();
      },
      queries: {
        /**
         * At most `limit` lines before a position of each article with its story and pictures, the newest first;
         * however many articles are asked for, it is one statement.
         */
        historiesOf(articleIds: readonly string[], before: number, limit: number): Histories {
          const histories = new Map<string, HistoryLine[]>(articleIds.map((id) => [id, []]));
          const rows = newest.all({ ids: JSON.stringify(articleIds), before, limit });
          for (const { articleId, ...row } of rows) histories.get(articleId)!.push(readLine(row));
          return histories;
        },
        /** At most `limit` lines of the trail behind a position, newest or oldest first. */
        trail(filter: TrailFilter, order: TrailOrder, beyond: number, limit: number): readonly HistoryLine[] {
          const lists = marksAsked(filter);
          const { from = allTime.from, to = allTime.to } = filter;
          const bound = { lists: JSON.stringify(lists), beyond, from, to, limit };
          return page(lists.length, order).all(bound).map(readLine);
        },
        /** The lines at these places in the log. */
        linesAt: (positions: readonly number[]): readonly HistoryLine[] =>
          at.all(JSON.stringify(positions)).map(readLine),
        /** The names of the streams of an article, and of what stands around it; none if there is no such article. */
        streamsOf: (articleId: string, surroundings: readonly Surroundings[]) =>
          around(articleId, surroundings),
      },
    };
  },
} satisfies Projection;
