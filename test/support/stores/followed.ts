import { vi } from "vitest";
import type { Recorded } from "../../../src/decider.js";
import type { EventStore } from "../../../src/store/eventStore.js";

/** A subscription that keeps what arrived for the given streams, however busy the rest of the log may be. */
export function followed(store: EventStore, after: number, streams: readonly string[]) {
  const seen: Recorded[] = [];
  const faults: unknown[] = [];
  const subscription = store.subscribe({
    after,
    onEvents: (events) => void seen.push(...events.filter((event) => streams.includes(event.stream))),
    onFault: (error) => faults.push(error),
  });

  return {
    seen,
    faults,
    stop: () => subscription.stop(),
    /** Resolves when so many events have arrived; a moment longer would also show one too many. */
    async until(count: number): Promise<void> {
      await vi.waitUntil(() => seen.length >= count || faults.length > 0, { timeout: 15_000, interval: 5 });
      await new Promise((resolve) => setTimeout(resolve, 20));
    },
  };
}
