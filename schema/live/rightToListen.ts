import type { Actor } from "../../src/actor.js";
import { atInstant } from "../../src/atInstant.js";
import type { Context } from "../context.js";
import type { Doorbell } from "../doorbell.js";
import { earliest } from "./earliest.js";

/** Whether a listener may go on listening. */
export type RightToListen = Readonly<{
  /** Asks anew at the next check, because somebody's roles have changed. */
  doubt: () => void;
  /** Throws, as a query would, if the listener may not any more. */
  check: () => Promise<void>;
  /** Stops watching the clock. */
  letGo: () => void;
}>;

/** Somebody with the roles that let them listen; throws, as a query would, if none does. */
export type MayListen = (context: Pick<Context, "viewer">) => Actor;

/** What the right to listen hangs on. */
type RightParts = Readonly<{
  may: MayListen;
  actorNow: (staffId: string) => Promise<Actor | null>;
  /** In milliseconds since 1970. */
  clock: () => number;
}>;

/** The right of somebody who listens: theirs for as long as a role gives it, asked anew whenever one of them ends. */
export function rightToListen(
  context: Pick<Context, "viewer">,
  bell: Doorbell,
  { may, actorNow, clock }: RightParts,
): RightToListen {
  const viewer = may(context);
  let doubted = false;
  let forget: (() => void) | undefined;

  function doubt() {
    doubted = true;
    bell.ring();
  }

  function watchTheClock({ grants }: Actor) {
    forget?.();
    forget = undefined;
    const ends = earliest(...grants.map(({ until }) => (until === undefined ? null : Date.parse(until))));
    if (ends !== null) forget = atInstant(ends, clock, doubt);
  }

  async function check() {
    if (!doubted) return;
    doubted = false;
    watchTheClock(may({ viewer: await actorNow(viewer.staffId) }));
  }

  watchTheClock(viewer);
  return { doubt, check, letGo: () => forget?.() };
}
