import type { Recorded } from "../decider.js";
import type { EventStore } from "./eventStore.js";

const pageSize = 1_000;

/** The log behind a position, page by page to where it ends: however long it is, one page of it is in memory. */
export async function* pagesOfLog(
  store: Pick<EventStore, "readAll">,
  after = -1,
): AsyncGenerator<readonly Recorded[], void> {
  for (let page = await store.readAll(after, pageSize); page.length > 0;) {
    yield page;
    page = await store.readAll(page.at(-1)!.position, pageSize);
  }
}
