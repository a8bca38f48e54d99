import type { ArticleEvent } from "../article/events.js";
import type { PhotoEvent } from "../photo/events.js";
import type { StaffEvent } from "../staff/events.js";
import type { EventStore } from "../store/eventStore.js";
import { readAsOfToday } from "../store/readAsOfToday.js";
import type { StoryEvent } from "../story/events.js";
import { photosEverRun } from "../story/photosEverRun.js";
import type { Ruling } from "./ruling.js";
import { isRuling, rulingsOf } from "./rulingsOf.js";

/** Everything that was said on the gates of an article, read from the log; null if there is no such article. */
export async function readRulings(
  store: Pick<EventStore, "readStream">,
  articleId: string,
): Promise<readonly Ruling[] | null> {
  const article = await readAsOfToday<ArticleEvent>(store, `article-${articleId}`);
  const [begun] = article;
  if (!begun) return null;
  const given = article.filter(isRuling);
  if (given.length === 0) return [];
  const { storyId } = begun.data as Readonly<{ storyId: string }>;
  const story = await readAsOfToday<StoryEvent>(store, `story-${storyId}`);
  const pictures = photosEverRun(story);
  const people = new Set(given.map(({ meta }) => meta.by));
  const [photos, staff] = await Promise.all([
    Promise.all([...pictures].map((id) => readAsOfToday<PhotoEvent>(store, `photo-${id}`))),
    Promise.all([...people].map((id) => readAsOfToday<StaffEvent>(store, `staff-${id}`))),
  ]);
  return rulingsOf({ article, story, photos: photos.flat(), staff: staff.flat() });
}
