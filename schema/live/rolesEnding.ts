import type { Span } from "../../projections/turns.js";
import type { Grant } from "../../src/actor.js";
import { millisecondsOf } from "../../src/instant.js";
import { earliest } from "./earliest.js";

/** When roles that were delegated end by themselves. */
export type RolesEnding = Readonly<{
  /** The first end after an instant, in milliseconds since 1970; null if there is none. */
  next: (after: number) => number | null;
  /** Whether one of them ends in a time. */
  within: (span: Span) => boolean;
}>;

/** Looks for the ends of roles. */
export function rolesEnding(grants: readonly Grant[]): RolesEnding {
  const ends = grants.flatMap(({ until }) => (until === undefined ? [] : millisecondsOf(until)));
  return {
    next: (after) => earliest(...ends.filter((end) => end > after)),
    within: ({ from, until }) => ends.some((end) => end > from && end <= until),
  };
}
