import type { Recorded } from "../../decider.js";
import { Fault } from "../../fault.js";
import { pauses } from "../../policies/pauses.js";
import type { SubjectErased } from "../../sealing/heldBefore.js";
import type { KeyRing } from "../../sealing/keyRing.js";
import type { EventStore } from "../../store/eventStore.js";
import { pagesOfLog } from "../../store/pagesOfLog.js";

/** What it takes to keep what was erased erased. */
export type ErasedParts = Readonly<{
  store: Pick<EventStore, "readAll" | "subscribe" | "head">;
  keys: KeyRing;
  carryOut: (event: SubjectErased) => Promise<unknown>;
  onFault: (fault: Fault) => void;
}>;

const mostUnmarked = 10_000;

/**
 * Carries out every erasure in the log on these keys: first those that they have not seen, so that a backup of the keys
 * that is older than an erasure brings nothing back, and then each new one, whichever node it was confirmed on.
 */
export async function keepErased({ store, keys, carryOut, onFault }: ErasedParts) {
  const head = await store.head();
  // Keys that have seen more than there is belong to a log that was put back: it may tell other things at these places.
  let after = keys.erasedUpTo() > head ? -1 : keys.erasedUpTo();
  let marked = after;

  async function hear(events: readonly Recorded[]) {
    const erased = events.filter(({ type }) => type === "SubjectErased");
    for (const event of erased) await carryOut(event as unknown as SubjectErased);
    after = events.at(-1)?.position ?? after;
    if (erased.length > 0 || after - marked >= mostUnmarked) mark();
  }
  const mark = () => {
    keys.setErasedUpTo(after);
    marked = after;
  };

  for await (const page of pagesOfLog(store, after)) await hear(page);
  mark();

  const pause = pauses();
  let closed = false;
  const follow = () =>
    store.subscribe({ after, onEvents: hear, onFault: (error) => void (closed || again(error)) });
  async function again(error: unknown): Promise<void> {
    const why = error instanceof Error ? error.message : String(error);
    const message = `What was erased elsewhere cannot be followed, and is tried again. ${why}`;
    onFault(new Fault("POLICY_HELD_UP", message, {}, { cause: error }));
    await pause.wait();
    if (!closed) following = follow();
  }

  let following = follow();
  return {
    async close() {
      if (closed) return;
      closed = true;
      pause.end();
      await following.stop();
      mark();
    },
  };
}
