import type { EventStore } from "../../store/eventStore.js";
import { outcomeOf } from "./outcomeOf.js";
import type { Watcher } from "./watcher.js";

/** A store that tells of everything that is appended to it. */
export function watchedStore(store: EventStore, watcher: Pick<Watcher, "append">): EventStore {
  return {
    ...store,
    append(stream, expected, events) {
      const kind = stream.split("-", 1)[0]!;
      const { run, end } = watcher.append({ kind, events: events.length });
      return run(async () => {
        try {
          const appended = await store.append(stream, expected, events);
          end({ outcome: "recorded" in appended ? "RECORDED" : "CONFLICT", failed: false });
          return appended;
        } catch (error) {
          end({ outcome: outcomeOf(error), failed: true });
          throw error;
        }
      });
    },
  };
}
