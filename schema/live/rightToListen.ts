import type { Actor } from "../../src/actor.js";
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

const longestTimer = 2 ** 31 - 1; // Milliseconds, some 24 days; a longer one would go off at once.

/** The right of somebody who listens: theirs for as long as they hold a role, and no longer than the last of them runs. */
export function rightToListen(
  viewer: Actor,
  bell: Doorbell,
  actorNow: (staffId: string) => Promise<Actor | null>,
): RightToListen {
  let doubted = false;
  let timer: NodeJS.Timeout | undefined;

  function doubt() {
    doubted = true;
    bell.ring();
  }

  function watchTheClock({ grants }: Actor) {
    clearTimeout(timer);
    const ends = grants.flatMap(({ until }) => until ?? []);
    if (ends.length < grants.length || ends.length === 0) return;
    // A timer may go off up to a millisecond before its time.
    const left = Math.max(...ends.map((until) => Date.parse(until))) - Date.now() + 1;
    timer = setTimeout(doubt, Math.max(0, Math.min(left, longestTimer))).unref();
  }

  async function check() {
    if (!doubted) return;
    doubted = false;
    watchTheClock(staffOnly({ viewer: await actorNow(viewer.staffId) }));
  }

  watchTheClock(viewer);
  return { doubt, check, letGo: () => clearTimeout(timer) };
}
