import type { ReadModels } from "../projections/readModels.js";
import { threads } from "../projections/threads.js";
import { workingCopies } from "../projections/workingCopies.js";
import { streamName } from "../src/asked.js";
import type { Recorded } from "../src/decider.js";
import { upcast } from "../src/store/upcast.js";
import { upcasters } from "../src/store/upcasters.js";
import { staffOnly, type Context } from "./context.js";
import { doorbell, type Doorbell } from "./doorbell.js";
import { lettingGo } from "./lettingGo.js";

/** An event that changed what the board shows, and the articles that it changed. */
export type Change = Readonly<{ event: Recorded; articleIds: readonly string[] }>;

const pageSize = 200;
const staffPrefix = streamName("staff", "");

/**
 * Every change after a position (null: from now on), once and in order, each as soon as the read models show it.
 * The log is read at the listener's own pace, so a slow one holds up nobody and nothing piles up. Only staff may
 * listen, and only for as long as they hold a role.
 */
export function changes(context: Context, after: number | null): AsyncIterableIterator<Change> {
  staffOnly(context);
  const bell = doorbell();
  const stop = context.readModels.onApplied(bell.ring);
  return lettingGo(tell(context, after ?? context.readModels.position(), bell), bell, stop);
}

async function* tell(context: Context, after: number, bell: Doorbell): AsyncGenerator<Change> {
  const { store, readModels, newsroom, viewer } = context;
  let position = after;
  while (!bell.closed()) {
    const reached = readModels.position();
    const page = position < reached ? await store.readAll(position, pageSize) : [];
    const visible = page.filter((stored) => stored.position <= reached);
    for (const event of visible.map((stored) => upcast(upcasters, stored))) {
      position = event.position;
      // Not only their own: what was delegated to them goes when its lender loses it.
      if (viewer && event.stream.startsWith(staffPrefix))
        staffOnly({ viewer: await newsroom.actor(viewer.staffId) });
      const articleIds = touched(event, readModels);
      if (articleIds.length > 0) yield { event, articleIds };
    }
    if (visible.length === 0) await bell.heard();
  }
}

/** The articles that an event touches: an article's own and its translations, the one talked about, or all that share the story or picture. */
function touched({ stream }: Recorded, readModels: ReadModels): readonly string[] {
  const desk = readModels.of(workingCopies);
  const separator = stream.indexOf("-");
  const id = stream.slice(separator + 1);
  switch (stream.slice(0, separator)) {
    case "article":
      return [id, ...desk.translationsOf(id)];
    case "thread":
      return readModels
        .of(threads)
        .threads([id])
        .map(({ articleId }) => articleId);
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
