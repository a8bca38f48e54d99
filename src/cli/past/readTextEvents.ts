import type { ArticleEvent } from "../../article/events.js";
import type { Recorded } from "../../decider.js";
import type { TextEvents } from "../../past/textThen.js";
import type { PhotoEvent } from "../../photo/events.js";
import type { EventStore } from "../../store/eventStore.js";
import { readAsOfToday } from "../../store/readAsOfToday.js";
import type { StoryEvent } from "../../story/events.js";
import { photosEverRun } from "../../story/photosEverRun.js";
import { beginningOf } from "../proving/beginningOf.js";

/** What happened to an article, its story and every photo that its story ever ran, by the article's global id. */
export async function readTextEvents(store: EventStore, article: string): Promise<TextEvents> {
  const begun = await beginningOf(store, article);
  const own = await readAsOfToday<ArticleEvent>(store, article);
  const story = await readAsOfToday<StoryEvent>(store, `story-${begun.data["storyId"] as string}`);
  const photos = new Map<string, readonly Recorded<PhotoEvent>[]>();
  for (const photoId of photosEverRun(story))
    photos.set(photoId, await readAsOfToday<PhotoEvent>(store, `photo-${photoId}`));
  return { article: own, story, photos };
}
