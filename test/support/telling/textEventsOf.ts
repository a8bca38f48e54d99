import type { Recorded } from "../../../src/decider.js";
import type { TextEvents } from "../../../src/past/textThen.js";

/** What a log tells of an article, its story and all photos, as the past is made of it. */
export function textEventsOf(log: readonly Recorded[], articleId: string): TextEvents {
  const article = log.filter(({ stream }) => stream === `article-${articleId}`);
  const story = `story-${article[0]!.data["storyId"] as string}`;
  const photos = new Map<string, Recorded[]>();
  for (const event of log.filter(({ stream }) => stream.startsWith("photo-"))) {
    const id = event.stream.slice("photo-".length);
    photos.set(id, [...(photos.get(id) ?? []), event]);
  }
  const told = { article, story: log.filter(({ stream }) => stream === story), photos };
  return told as unknown as TextEvents;
}
