import type { Upcasters } from "./upcast.js";

/** Every event type whose stored shape has changed, with how the older shapes read today; grows, never shrinks. */
export const upcasters: Upcasters = {
  // Who asks, and how to reach them, is sealed from version 2 on; what was recorded in plain words stays in them.
  CorrectionRequested: [(data) => data],
};
