import type { Recorded } from "../decider.js";
import { Fault } from "../fault.js";
import type { EventStore } from "../store/eventStore.js";
import { pauses } from "./pauses.js";

/** Who wants to hear of everything that is recorded, and to be woken when something may have been missed. */
export type Listener = Readonly<{ offer: (events: readonly Recorded[]) => void; wake: () => void }>;

/** Tells listeners what is recorded from now on; a store that cannot be followed for a while is followed again. */
export async function listen(
  store: EventStore,
  listeners: readonly Listener[],
  onFault: (fault: Fault) => void,
): Promise<Readonly<{ stop: () => Promise<void> }>> {
  const pause = pauses();
  let stopped = false;
  let subscription = await begin();

  async function begin() {
    const after = await store.head();
    const begun = store.subscribe({
      after,
      onEvents(events) {
        pause.begin();
        for (const { offer } of listeners) offer(events);
      },
      onFault: (error) => void (stopped || again(error)),
    });
    for (const { wake } of listeners) wake();
    return begun;
  }

  async function again(error: unknown): Promise<void> {
    const why = error instanceof Error ? error.message : String(error);
    const message = `The policies cannot follow the log and try again. ${why}`;
    onFault(new Fault("POLICY_HELD_UP", message, {}, { cause: error }));
    await pause.wait();
    if (stopped) return;
    try {
      subscription = await begin();
    } catch (still) {
      return again(still);
    }
  }

  return {
    async stop() {
      stopped = true;
      pause.end();
      await subscription.stop();
    },
  };
}
