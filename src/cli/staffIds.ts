import type { EventStore } from "../store/eventStore.js";
import { pagesOfLog } from "../store/pagesOfLog.js";

const prefix = "staff-";

/** The ids of everybody who was ever on the staff, read from the log. */
export async function staffIds(store: EventStore): Promise<readonly string[]> {
  const ids = new Set<string>();
  for await (const page of pagesOfLog(store))
    for (const { stream } of page) if (stream.startsWith(prefix)) ids.add(stream.slice(prefix.length));
  return [...ids];
}
