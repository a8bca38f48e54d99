import { workingCopies } from "../projections/workingCopies.js";
import type { WorkingCopyQueries } from "../projections/workingCopyQueries.js";
import type { Recorded } from "../src/decider.js";
import type { Context } from "./context.js";

/** An event that changed what the board shows, and the articles that it changed. */
export type Change = Readonly<{ event: Recorded; articleIds: readonly string[] }>;

const pageSize = 200;

/**
 * Every change after a position (null: from now on), once and in order, each as soon as the read models show it.
 * The log is read at the listener's own pace, so a slow one holds up nobody and nothing piles up.
 */
export async function* changes({ store, readModels }: Context, after: number | null): AsyncGenerator<Change> {
  let position = after ?? readModels.position();
  let wake: () => void = () => {};
  let woken = new Promise<void>((go) => (wake = go));
  const stop = readModels.onApplied(() => wake());
  try {
    for (;;) {
      const reached = readModels.position();
      const page = position < reached ? await store.readAll(position, pageSize) : [];
      for (const event of page) {
        if (event.position > reached) break;
        position = event.position;
        const articleIds = touched(event, readModels.of(workingCopies));
        if (articleIds.length > 0) yield { event, articleIds };
      }
      if (page.length > 0 && page[0]!.position <= reached) continue;
      await woken;
      woken = new Promise<void>((go) => (wake = go));
    }
  } finally {
    stop();
  }
}

/** The articles that an event touches: an article's own and its translations, or all that share the story or picture. */
function touched({ stream }: Recorded, desk: WorkingCopyQueries): readonly string[] {
  const separator = stream.indexOf("-");
  const id = stream.slice(separator + 1);
  switch (stream.slice(0, separator)) {
    case "article":
      return [id, ...desk.translationsOf(id)];
    case "story":
      return desk.articlesOfStories([id]).map((copy) => copy.id);
    case "photo": {
      const stories = desk.storiesEverRunning([id]).map(({ storyId }) => storyId);
      return desk.articlesOfStories(stories).map((copy) => copy.id);
    }
    default:
      return [];
  }
}
