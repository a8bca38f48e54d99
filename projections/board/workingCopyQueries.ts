import type { PhotoEvent } from "../../src/photo/events.js";
import type { Photo } from "../../src/photo/photo.js";
import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";
import type { Story } from "../../src/story/story.js";
import type { KeptStates } from "../engine/keptStates.js";
import { newsroomAmong, readsWorkingCopies, type KeptCopies } from "./workingCopy.js";

type Filed = Extract<PhotoEvent, { type: "PhotoFiled" }>["data"];

/** A story with its id. */
export type KnownStory = Story & Readonly<{ id: string; openedAt: string }>;

/** A photo with its id and what was said when it was filed. */
export type KnownPhoto = Photo & Readonly<{ id: string }> & Filed;

/** Looking things up by id, many at a time in a statement or two; what is unknown is left out. */
export function workingCopyQueries(db: SqliteDatabase, t: string, kept: KeptCopies) {
  const among = "(SELECT value FROM json_each(?))";
  const versions = db.prepare<[string], { id: string }>(
    `SELECT id FROM ${t}article WHERE story_id IN ${among} ORDER BY drafted_at, id`,
  );
  const stories = db.prepare<[string], { id: string; opened_at: string }>(
    `SELECT id, opened_at FROM ${t}story WHERE id IN ${among}`,
  );
  const photos = db.prepare<[string], { id: string; filed: string }>(
    `SELECT id, filed FROM ${t}photo WHERE id IN ${among}`,
  );
  const storiesRunning = db.prepare<[string], { photo_id: string; story_id: string }>(
    `SELECT * FROM ${t}placement WHERE photo_id IN ${among}`,
  );
  const madeFrom = db.prepare<[string], { id: string }>(`SELECT id FROM ${t}article WHERE source_id = ?`);
  const workingCopies = readsWorkingCopies(db, t, kept);

  return {
    workingCopies,
    /** Every language version of these stories, the oldest first. */
    articlesOfStories: (storyIds: readonly string[]) =>
      workingCopies(versions.all(JSON.stringify(storyIds)).map(({ id }) => id)),
    stories: knownBy<Story, KnownStory>(kept.stories, (ids) =>
      stories
        .all(JSON.stringify(ids))
        .map(({ id, opened_at: openedAt }) => [id, (state) => ({ ...state, id, openedAt })]),
    ),
    photos: knownBy<Photo, KnownPhoto>(kept.photos, (ids) =>
      photos
        .all(JSON.stringify(ids))
        .map(({ id, filed }) => [id, (state) => ({ ...(JSON.parse(filed) as Filed), ...state, id })]),
    ),
    /** The stories that these photos were ever placed in. */
    storiesEverRunning: (photoIds: readonly string[]) =>
      storiesRunning
        .all(JSON.stringify(photoIds))
        .map(({ photo_id: photoId, story_id: storyId }) => ({ photoId, storyId })),
    /** The ids of an article's translations. */
    translationsOf: (articleId: string) => madeFrom.all(articleId).map(({ id }) => id),
    /** The newsroom's name, desks, languages and policy; null before it is opened. */
    newsroom: () => newsroomAmong(kept),
  };
}

type Completed<State, Known> = readonly [id: string, complete: (state: State) => Known];

/** Reads states by id, completed by what lies in their rows; each state is completed once for as long as it stands. */
function knownBy<State extends object, Known>(
  states: KeptStates<State>,
  rowsOf: (ids: readonly string[]) => readonly Completed<State, Known>[],
): (ids: readonly string[]) => readonly Known[] {
  const known = new WeakMap<State, Known>();
  return (ids) => {
    const found = states.getAll(ids);
    const fresh = [...found].filter(([, state]) => !known.has(state)).map(([id]) => id);
    if (fresh.length > 0)
      for (const [id, complete] of rowsOf(fresh)) known.set(found.get(id)!, complete(found.get(id)!));
    return ids.flatMap((id) => (found.has(id) ? known.get(found.get(id)!)! : []));
  };
}
