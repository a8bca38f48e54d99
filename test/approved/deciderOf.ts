import type { Decider, Event } from "../../src/decider.js";
import { deciders } from "../../src/deciders.js";

type AnyDecider = Decider<unknown, never, Event, unknown>;

/** Every event type there is, with the decider that folds it. */
export const deciderOf: ReadonlyMap<string, AnyDecider> = new Map(
  Object.values(deciders).flatMap((decider) =>
    decider.events.map((type) => [type, decider as unknown as AnyDecider] as const),
  ),
);
