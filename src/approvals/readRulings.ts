import type { ArticleEvent } from "../article/events.js";
import type { Recorded } from "../decider.js";
import type { PhotoEvent } from "../photo/events.js";
import type { StaffEvent } from "../staff/events.js";
import type { EventStore } from "../store/eventStore.js";
import { upcast } from "../store/upcast.js";
import { upcasters } from "../store/upcasters.js";
import type { StoryEvent } from "../story/events.js";
import type { Ruling } from "./ruling.js";
import { isRuling, rulingsOf } from "./rulingsOf.js";

/** Everything that was said on the gates of an article, read from the log; null if there is no such article. */
export async function readRulings(
  { readStream }: Pick<EventStore, "readStream">,
  articleId: string,
): Promise<readonly Ruling[] | null> {
  const read = async <E extends Recorded>(stream: string) =>
    (await readStream(stream)).map((event) => upcast(upcasters, event)) as unknown as readonly E[];
  const article = await read<Recorded<ArticleEvent>>(`article-${articleId}`);
  const [begun] = article;
  if (!begun) return null;
  const given = article.filter(isRuling);
  if (given.length === 0) return [];
  const { storyId } = begun.data as Readonly<{ storyId: string }>;
  const story = await read<Recorded<StoryEvent>>(`story-${storyId}`);
  const pictures = new Set(story.flatMap(({ data }) => ("photoId" in data ? [data.photoId] : [])));
  const people = new Set(given.map(({ meta }) => meta.by));
  const [photos, staff] = await Promise.all([
    Promise.all([...pictures].map((id) => read<Recorded<PhotoEvent>>(`photo-${id}`))),
    Promise.all([...people].map((id) => read<Recorded<StaffEvent>>(`staff-${id}`))),
  ]);
  return rulingsOf({ article, story, photos: photos.flat(), staff: staff.flat() });
}
