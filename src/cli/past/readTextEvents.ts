import type { ArticleEvent } from "../../article/events.js";
import type { Event, Recorded } from "../../decider.js";
import type { TextEvents } from "../../past/textThen.js";
import type { PhotoEvent } from "../../photo/events.js";
import type { EventStore } from "../../store/eventStore.js";
import { upcast } from "../../store/upcast.js";
import { upcasters } from "../../store/upcasters.js";
import type { StoryEvent } from "../../story/events.js";
import { beginningOf } from "../proving/beginningOf.js";

/** What happened to an article, its story and every photo that its story ever ran, by the article's global id. */
export async function readTextEvents(store: EventStore, article: string): Promise<TextEvents> {
  const begun = await beginningOf(store, article);
  const own = await readStream<ArticleEvent>(store, article);
  const story = await readStream<StoryEvent>(store, `story-${begun.data["storyId"] as string}`);
  const ran = new Set(story.flatMap(({ data }) => ("photoId" in data ? [data.photoId] : [])));
  const photos = new Map<string, readonly Recorded<PhotoEvent>[]>();
  for (const photoId of ran) photos.set(photoId, await readStream<PhotoEvent>(store, `photo-${photoId}`));
  return { article: own, story, photos };
}

const readStream = async <E extends Event>(store: EventStore, stream: string) =>
  (await store.readStream(stream)).map((event) =>
    upcast(upcasters, event),
  ) as unknown as readonly Recorded<E>[];
