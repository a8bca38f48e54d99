import type { PhotoEvent } from "../src/photo/events.js";
import type { Photo } from "../src/photo/photo.js";
import type { SqliteDatabase } from "../src/store/sqliteDatabase.js";
import type { Story } from "../src/story/story.js";
import { readsNewsroom, readsWorkingCopies, type ArticleRow } from "./workingCopy.js";

/** A story with its id. */
export type KnownStory = Story & Readonly<{ id: string; openedAt: string }>;

/** A photo with its id and what was said when it was filed. */
export type KnownPhoto = Photo &
  Readonly<{ id: string }> &
  Extract<PhotoEvent, { type: "PhotoFiled" }>["data"];

type StateRow = { id: string; state: string };

/** Looking things up by id, many at a time in one statement; what is unknown is left out. */
export function workingCopyQueries(db: SqliteDatabase, t: string) {
  const among = "(SELECT value FROM json_each(?))";
  const articles = db.prepare<[string], ArticleRow>(`SELECT * FROM ${t}article WHERE id IN ${among}`);
  const versions = db.prepare<[string], ArticleRow>(
    `SELECT * FROM ${t}article WHERE story_id IN ${among} ORDER BY drafted_at, id`,
  );
  const stories = db.prepare<[string], StateRow & { opened_at: string }>(
    `SELECT * FROM ${t}story WHERE id IN ${among}`,
  );
  const photos = db.prepare<[string], StateRow & { filed: string }>(
    `SELECT * FROM ${t}photo WHERE id IN ${among}`,
  );
  const storiesRunning = db.prepare<[string], { photo_id: string; story_id: string }>(
    `SELECT * FROM ${t}placement WHERE photo_id IN ${among}`,
  );
  const madeFrom = db.prepare<[string], { id: string }>(`SELECT id FROM ${t}article WHERE source_id = ?`);
  const workingCopiesOf = readsWorkingCopies(db, t);

  return {
    workingCopies: (ids: readonly string[]) => workingCopiesOf(articles.all(JSON.stringify(ids))),
    /** Every language version of these stories, the oldest first. */
    articlesOfStories: (storyIds: readonly string[]) =>
      workingCopiesOf(versions.all(JSON.stringify(storyIds))),
    stories: (ids: readonly string[]) =>
      stories.all(JSON.stringify(ids)).map(({ id, state, opened_at: openedAt }): KnownStory => ({
        ...(JSON.parse(state) as Story),
        id,
        openedAt,
      })),
    photos: (ids: readonly string[]) =>
      photos.all(JSON.stringify(ids)).map(({ id, state, filed }): KnownPhoto => ({
        ...(JSON.parse(filed) as Extract<PhotoEvent, { type: "PhotoFiled" }>["data"]),
        ...(JSON.parse(state) as Photo),
        id,
      })),
    /** The stories that these photos were ever placed in. */
    storiesEverRunning: (photoIds: readonly string[]) =>
      storiesRunning
        .all(JSON.stringify(photoIds))
        .map(({ photo_id: photoId, story_id: storyId }) => ({ photoId, storyId })),
    /** The ids of an article's translations. */
    translationsOf: (articleId: string) => madeFrom.all(articleId).map(({ id }) => id),
    /** The newsroom's name, desks, languages and policy; null before it is opened. */
    newsroom: readsNewsroom(db, t),
  };
}
