import type { Recorded } from "../../../src/decider.js";
import type { EventStore } from "../../../src/store/eventStore.js";

/** The same log, whose subscribers are told exactly these batches, wherever they asked to begin, as if all happened now. */
export const deliveredAs = (store: EventStore, batches: readonly (readonly Recorded[])[]): EventStore => ({
  ...store,
  head: async () => -1,
  subscribe({ onEvents, onFault }) {
    let stopped = false;
    async function deliver() {
      for (const batch of batches) if (!stopped) await onEvents(batch);
    }
    const done = deliver().catch(onFault);
    return {
      stop() {
        stopped = true;
        return done;
      },
    };
  },
});
