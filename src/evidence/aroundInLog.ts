import type { EventStore } from "../store/eventStore.js";
import { pagesOfLog } from "../store/pagesOfLog.js";
import { beginsAround, type FindAround } from "./gatherEvidence.js";

/** Finds what stands around an article by reading the log once, from its beginning to the export. */
export const aroundInLog =
  (store: Pick<EventStore, "readAll">): FindAround =>
  async (sought) => {
    const found: string[] = [];
    for await (const page of pagesOfLog(store)) {
      for (const event of page)
        if (event.position <= sought.until && beginsAround(event, sought) !== null) found.push(event.stream);
      if (page.at(-1)!.position >= sought.until) break;
    }
    return found;
  };
