import type { Recorded } from "../decider.js";
import type { ChangeSignal } from "./changeSignal.js";
import type { Subscription, SubscriptionRequest } from "./eventStore.js";
import { othersTurn } from "./othersTurn.js";

/**
 * Delivers the log from a position on, by reading it: the past and the present are the same query, so there is no
 * seam between them where an event could be lost or told twice.
 */
export function followLog(
  { after, onEvents, onFault }: SubscriptionRequest,
  read: (after: number) => Promise<readonly Recorded[]>,
  changes: ChangeSignal,
): Subscription {
  let stopped = false;
  const done = deliver().catch(onFault);

  return {
    stop() {
      stopped = true;
      changes.announce(); // Also wakes the others, who find nothing new.
      return done;
    },
  };

  async function deliver(): Promise<void> {
    for (let position = after; !stopped;) {
      const seen = changes.count();
      const events = await read(position);
      if (stopped) return;
      const last = events.at(-1);
      if (last) {
        await onEvents(events);
        position = last.position;
        await othersTurn();
      } else await changes.beyond(seen);
    }
  }
}
