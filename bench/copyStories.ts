import { v7 } from "uuid";
import type { Recorded } from "../src/decider.js";
import type { EventStore } from "../src/store/eventStore.js";

const ownStreams = /^(story|article)-/;
const pageSize = 1_000;

/**
 * Appends so many copies of the stories that a log tells, each under ids of its own; they share their pictures and the
 * ids of their blocks, so that what was approved stays approved. A copy is what the commands would have recorded.
 */
export async function copyStories(store: EventStore, copies: number): Promise<void> {
  const stories = await storiesIn(store);
  for (let copy = 0; copy < copies; copy++) {
    const told = stories[copy % stories.length]!;
    const ids = new Map(told.map(([stream]) => [stream.slice(stream.indexOf("-") + 1), v7()]));
    await Promise.all(
      told.map(([stream, events]) => {
        const renamed = (words: string) =>
          [...ids].reduce((text, [from, to]) => text.replaceAll(from, to), words);
        const again = JSON.parse(renamed(JSON.stringify(events))) as Recorded[];
        return store.append(
          renamed(stream),
          -1,
          again.map(({ type, schemaVersion, data, meta }) => ({
            id: v7(),
            type,
            schemaVersion,
            data,
            meta: { ...meta, commandId: v7() },
          })),
        );
      }),
    );
  }
}

type Told = readonly (readonly [stream: string, events: readonly Recorded[]])[];

async function storiesIn(store: EventStore): Promise<readonly Told[]> {
  const streams = new Map<string, Recorded[]>();
  for (let page = await store.readAll(-1, pageSize); page.length > 0;) {
    for (const event of page.filter(({ stream }) => ownStreams.test(stream))) {
      const events = streams.get(event.stream) ?? [];
      events.push(event);
      streams.set(event.stream, events);
    }
    page = await store.readAll(page.at(-1)!.position, pageSize);
  }
  const stories = new Map<string, [string, Recorded[]][]>();
  for (const [stream, events] of streams) {
    const told = stories.get(storyOf(events)) ?? [];
    told.push([stream, events]);
    stories.set(storyOf(events), told);
  }
  return [...stories.values()];
}

/** The story that a stream is, or that its article belongs to; a translation says whose translation it is. */
function storyOf([first]: readonly Recorded[]): string {
  const { stream, data } = first!;
  const { storyId } = data as { storyId?: string };
  return storyId ?? stream.slice(stream.indexOf("-") + 1);
}
