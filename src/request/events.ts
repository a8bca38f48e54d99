import type { Event } from "../decider.js";

/** How a request between desks ended. */
export const requestOutcomes = ["done", "declined", "withdrawn"] as const;
export type RequestOutcome = (typeof requestOutcomes)[number];

/**
 * Everything that can happen to a request between desks.
 *
 * These names and shapes are on disk. Add to this list; never edit it.
 */
export type RequestEvent =
  | Event<"RequestRaised", { fromDesk: string; toDesk: string; storyId: string | null; text: string }>
  | Event<"RequestClaimed", Readonly<Record<string, never>>>
  | Event<"RequestReleased", { claimedBy: string; reason: string | null }>
  | Event<"RequestClosed", { outcome: RequestOutcome; note: string | null }>;
