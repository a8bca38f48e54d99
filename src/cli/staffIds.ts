import type { EventStore } from "../store/eventStore.js";

const prefix = "staff-";
const pageSize = 1_000;

/** The ids of everybody who was ever on the staff, read from the log. */
export async function staffIds(store: EventStore): Promise<readonly string[]> {
  const ids = new Set<string>();
  for (let page = await store.readAll(-1, pageSize); page.length > 0;) {
    for (const { stream } of page) if (stream.startsWith(prefix)) ids.add(stream.slice(prefix.length));
    page = await store.readAll(page.at(-1)!.position, pageSize);
  }
  return [...ids];
}
