import type { Measure } from "./measure.js";

/** The most that one operation may measure, over HTTP, WebSocket and server-sent events alike. */
export type Limits = Measure;

/** What every screen of a newsroom fits into with room to spare; `cost` is a setting. */
export const usualLimits: Limits = {
  depth: 15,
  cost: 50_000,
  aliases: 100,
  directives: 60,
  rootFields: 60,
};

/** The most tokens that one GraphQL document may have. */
export const mostTokens = 2_000;

/** The most bytes that one request, or one message over a socket, may have. */
export const largestRequest = 2_000_000;
