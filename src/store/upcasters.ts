import type { Upcasters } from "./upcast.js";

/** Every event type whose stored shape has changed, with how the older shapes read today; grows, never shrinks. */
export const upcasters: Upcasters = {};
