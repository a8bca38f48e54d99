import type { Recorded } from "../decider.js";
import { Fault } from "../fault.js";
import type { EventStore } from "../store/eventStore.js";
import { upcast } from "../store/upcast.js";
import { upcasters } from "../store/upcasters.js";
import { pauses } from "./pauses.js";
import type { Checkpoint } from "./policyFile.js";

/** How far a policy has got, and what it is held up by; null while all is well. */
export type PolicyHealth = Readonly<{ name: string; position: number; trouble: string | null }>;

/** Who follows the log event by event: from where, what it does with those that it hears, and where it remembers. */
export type FollowerParts = Readonly<{
  name: string;
  store: EventStore;
  after: Checkpoint;
  hears: (event: Recorded) => boolean;
  act: (event: Recorded) => Promise<void>;
  /** Remembers how far it has got: after each event that it acted on, and now and then between them. */
  save: (last: Checkpoint) => void;
  onFault: (fault: Fault) => void;
}>;

/** One who follows the log at a pace of its own. */
export type Follower = ReturnType<typeof openFollower>;

const page = 500;
const mostUnsaved = 1_000;

/** Follows the log one event at a time; an event that meets a fault is tried again until it does not. */
export function openFollower({ name, store, after, hears, act, save, onFault }: FollowerParts) {
  const pause = pauses();
  let last = after;
  let unsaved = 0;
  let more = false;
  let closed = false;
  let trouble: string | null = null;
  let working: Promise<void> | null = null;

  function wake() {
    more = true;
    working ??= work();
  }

  /** Tells it what has just been recorded. If it has read everything before, it need not read again what it does not hear. */
  function offer(events: readonly Recorded[]) {
    if (working || closed || events.some(hears)) return wake();
    pass(events.at(-1)!, events.length);
  }

  async function work() {
    while (more && !closed) {
      more = false;
      try {
        const events = await store.readAll(last?.position ?? -1, page);
        more ||= events.length > 0;
        for (const event of events) {
          if (closed) break;
          if (hears(event)) {
            await act(upcast(upcasters, event));
            pass(event, mostUnsaved);
          } else pass(event, 1);
          trouble = null;
          pause.begin();
        }
        if (events.length === 0) trouble = null;
      } catch (error) {
        if (closed) break;
        more = true;
        trouble = error instanceof Error ? error.message : String(error);
        onFault(
          new Fault(
            "POLICY_HELD_UP",
            `${name} is held up and tries again. ${trouble}`,
            { policy: name },
            {
              cause: error,
            },
          ),
        );
        await pause.wait();
      }
    }
    working = null;
  }

  function pass(event: Recorded, weight: number) {
    if (last && event.position <= last.position) return;
    last = event;
    unsaved += weight;
    if (unsaved < mostUnsaved) return;
    save(last);
    unsaved = 0;
  }

  return {
    wake,
    offer,
    health: (): PolicyHealth => ({ name, position: last?.position ?? -1, trouble }),
    /** Ends after the event that it is at. */
    async close() {
      closed = true;
      pause.end();
      await working;
      if (unsaved > 0) save(last);
    },
  };
}
