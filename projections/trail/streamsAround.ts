import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";

/** What stands around an article, and whose events may be told with its own. */
export const surroundings = ["story", "pictures", "translations", "threads", "requests"] as const;
export type Surroundings = (typeof surroundings)[number];

/** Answers the names of an article's stream, if there is one, and of the streams around it that are wanted. */
export function streamsAround(db: SqliteDatabase, t: string) {
  const all = db.prepare<[{ id: string }], { what: Surroundings | "article"; stream: string }>(
    `WITH own (id, story) AS (SELECT id, story_id FROM ${t}article WHERE id = @id)
     SELECT 'article' AS what, 'article-' || id AS stream FROM own
     UNION ALL SELECT 'story', 'story-' || story FROM own
     UNION ALL SELECT 'pictures', 'photo-' || picture.photo_id
               FROM own JOIN ${t}picture AS picture ON picture.story_id = own.story
     UNION ALL SELECT 'translations', 'article-' || other.id
               FROM own JOIN ${t}article AS other ON other.story_id = own.story AND other.id <> own.id
     UNION ALL SELECT 'threads', 'thread-' || thread.thread_id
               FROM own JOIN ${t}thread AS thread ON thread.article_id = own.id
     UNION ALL SELECT 'requests', 'request-' || request.request_id
               FROM own JOIN ${t}request AS request ON request.story_id = own.story`,
  );
  return (articleId: string, wanted: readonly Surroundings[]): readonly string[] =>
    all
      .all({ id: articleId })
      .flatMap(({ what, stream }) => (what === "article" || wanted.includes(what) ? [stream] : []));
}
