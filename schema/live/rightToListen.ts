import type { Actor } from "../../src/actor.js";
import { atInstant } from "../../src/atInstant.js";
import { staffOnly } from "../context.js";
import type { Doorbell } from "../doorbell.js";

/** Whether a listener may go on listening. */
export type RightToListen = Readonly<{
  /** Asks anew at the next check, because somebody's roles have changed. */
  doubt: () => void;
  /** Throws, as a query would, if the listener holds no role any more. */
  check: () => Promise<void>;
  /** Stops watching the clock. */
  letGo: () => void;
}>;

/** The right of somebody who listens: theirs for as long as they hold a role, and no longer than the last of them runs. */
export function rightToListen(
  viewer: Actor,
  bell: Doorbell,
  actorNow: (staffId: string) => Promise<Actor | null>,
): RightToListen {
  let doubted = false;
  let forget: (() => void) | undefined;

  function doubt() {
    doubted = true;
    bell.ring();
  }

  function watchTheClock({ grants }: Actor) {
    forget?.();
    forget = undefined;
    const ends = grants.flatMap(({ until }) => until ?? []);
    if (ends.length < grants.length || ends.length === 0) return;
    const last = Math.max(...ends.map((until) => Date.parse(until)));
    forget = atInstant(last, Date.now, doubt);
  }

  async function check() {
    if (!doubted) return;
    doubted = false;
    watchTheClock(staffOnly({ viewer: await actorNow(viewer.staffId) }));
  }

  watchTheClock(viewer);
  return { doubt, check, letGo: () => forget?.() };
}
