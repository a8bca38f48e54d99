import type { ArticleEvent } from "../src/article/events.js";
import type { Json, Recorded } from "../src/decider.js";
import type { PhotoEvent } from "../src/photo/events.js";
import type { ServiceEvent } from "../src/service/events.js";
import type { StoryEvent } from "../src/story/events.js";
import type { ThreadEvent } from "../src/thread/events.js";
import { idOf, reactions, type Projection } from "./engine/projection.js";

/** One line of a history: the fact, who made it so, when, in which role, and why. */
export type HistoryLine = Readonly<{
  position: number;
  stream: string;
  revision: number;
  type: string;
  at: string;
  by: string;
  role: string;
  desk: string | null;
  /** The language that the role was held for, and whose it was where it had been delegated. */
  language: string | null;
  onBehalfOf: string | null;
  reason: string | null;
  origin: string;
  detail: Readonly<Record<string, Json>>;
}>;

/** By article, its lines. */
export type Histories = ReadonlyMap<string, readonly HistoryLine[]>;

type Beginning = Extract<ArticleEvent, { type: "ArticleDrafted" | "TranslationOpened" }>;
type Told = ArticleEvent | StoryEvent | PhotoEvent | ThreadEvent;
type Talk = Extract<ThreadEvent, { type: "ThreadOpened" | "ThreadOpenedOnField" }>;
type Placing = Extract<StoryEvent, { type: "PhotoPlaced" | "PhotoReplaced" }>;
type Row = Omit<HistoryLine, "detail"> & { detail: string };

/** What happened to each article, its story and its pictures, and what was said about it, line by line. */
export const history = {
  name: "history",
  version: 3,
  tables: (t: string) => `
    CREATE TABLE ${t}line (
      position INTEGER PRIMARY KEY, stream TEXT NOT NULL, revision INTEGER NOT NULL, type TEXT NOT NULL,
      at TEXT NOT NULL, by TEXT NOT NULL, role TEXT NOT NULL, desk TEXT, language TEXT, onBehalfOf TEXT, reason TEXT, origin TEXT NOT NULL,
      detail TEXT NOT NULL) STRICT;
    CREATE INDEX ${t}line_by_stream ON ${t}line (stream, position);
    CREATE TABLE ${t}article (id TEXT PRIMARY KEY, story_id TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}picture (
      story_id TEXT NOT NULL, photo_id TEXT NOT NULL, PRIMARY KEY (story_id, photo_id)) STRICT;
    CREATE TABLE ${t}thread (
      article_id TEXT NOT NULL, thread_id TEXT NOT NULL, PRIMARY KEY (article_id, thread_id)) STRICT;`,

  open(db, t) {
    const insert = db.prepare<unknown[]>(
      `INSERT INTO ${t}line VALUES
        (@position, @stream, @revision, @type, @at, @by, @role, @desk, @language, @onBehalfOf, @reason, @origin, @detail)`,
    );
    const join = db.prepare<unknown[]>(`INSERT INTO ${t}article VALUES (?, ?)`);
    const thread = db.prepare<unknown[]>(`INSERT OR IGNORE INTO ${t}thread VALUES (?, ?)`);
    const picture = db.prepare<unknown[]>(`INSERT OR IGNORE INTO ${t}picture VALUES (?, ?)`);
    // The newest lines of each stream are found by its index, whatever the length of the history.
    const newest = db.prepare<[{ ids: string; before: number; limit: number }], Row & { articleId: string }>(
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
         FROM stream JOIN ${t}line AS line ON line.position IN (
           SELECT own.position FROM ${t}line AS own WHERE own.stream = stream.name AND own.position < @before
           ORDER BY own.position DESC LIMIT @limit))
       SELECT articleId, position, stream, revision, type, at, by, role, desk, language, onBehalfOf, reason, origin, detail
       FROM ranked WHERE rank <= @limit ORDER BY articleId, position DESC`,
    );

    function write(event: Recorded<Told>) {
      const { position, stream, revision, type, meta } = event;
      const { at, by, role, desk, language = null, onBehalfOf = null, reason, origin } = meta;
      const detail = JSON.stringify(detailOf(event));
      const held = { role, desk, language, onBehalfOf };
      insert.run({ position, stream, revision, type, at, by, ...held, reason, origin, detail });
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
    const when = reactions<Beginning | Placing | Talk>({
      ArticleDrafted: begin,
      TranslationOpened: begin,
      PhotoPlaced: placing,
      PhotoReplaced: placing,
      ThreadOpened: talk,
      ThreadOpenedOnField: talk,
    });

    return {
      when,
      whose: { article: write, story: write, photo: write, thread: write },
      queries: {
        /**
         * At most `limit` lines before a position of each article with its story and pictures, the newest first;
         * however many articles are asked for, it is one statement.
         */
        historiesOf(articleIds: readonly string[], before: number, limit: number): Histories {
          const histories = new Map<string, HistoryLine[]>(articleIds.map((id) => [id, []]));
          const rows = newest.all({ ids: JSON.stringify(articleIds), before, limit });
          for (const { articleId, detail, ...row } of rows)
            histories.get(articleId)!.push({ ...row, detail: JSON.parse(detail) as HistoryLine["detail"] });
          return histories;
        },
      },
    };
  },
} satisfies Projection;

/** What a line says beside its type: the event's data, without the texts that editions and working copies hold. */
export function detailOf(event: Told | ServiceEvent): HistoryLine["detail"] {
  switch (event.type) {
    case "ServiceTokenIssued": {
      const { sha256: _, ...told } = event.data;
      return told;
    }
    case "BodyRevised": {
      const blocks = (op: string) =>
        event.data.operations
          .filter((operation) => operation.op === op)
          .map((operation) => ("block" in operation ? operation.block.attrs.id : operation.id));
      return {
        inserted: blocks("inserted"),
        changed: blocks("changed"),
        moved: blocks("moved"),
        removed: blocks("removed"),
      };
    }
    case "ThreadOpened": {
      const { articleId, revision, anchor, text, mentions } = event.data;
      return {
        articleId,
        revision,
        blockId: anchor?.blockId ?? null,
        quote: anchor?.quote ?? null,
        text,
        mentions,
      };
    }
    case "ThreadOpenedOnField": {
      const { anchor, ...said } = event.data;
      const { field, placementId, quote } = anchor;
      return { ...said, field, placementId, quote };
    }
    case "TranslationOpened": {
      const { storyId, language, source } = event.data;
      return { storyId, language, source };
    }
    case "TranslationRebased": {
      const { revision, changed } = event.data;
      return { revision, changed };
    }
    case "BlockTranslated": {
      const { segmentId, sourceHash } = event.data;
      return { segmentId, sourceHash };
    }
    case "ImportRecorded": {
      const { name, sha256, url } = event.data;
      return { name, sha256, url };
    }
    case "CorrectionRequested": {
      const { requestId, askedBy, channel, text, evidence } = event.data;
      // How to reach whoever asked is not for everybody who reads the history.
      return {
        requestId,
        askedBy: { kind: askedBy.kind, name: askedBy.name },
        channel,
        text,
        evidence,
      };
    }
    case "EditionPublished": {
      const { edition, class: editionClass, note, revision, contentHash, source } = event.data;
      return { edition, class: editionClass, note, revision, contentHash, source };
    }
    default:
      return event.data;
  }
}
