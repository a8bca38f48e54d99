import { usualLimits, type Limits } from "./limits.js";
import type { Rates } from "./rateLimit.js";

/** What a server allows of those who ask it. */
export type Guards = Readonly<{
  /** What one operation may ask for. */
  operation: Limits;
  /** What each may ask for in a minute. */
  rates: Rates;
  /** Milliseconds after which an operation is given up. */
  deadline: number;
  /** How many sockets may be open at once, and how many operations may run on each. */
  sockets: number;
  operationsPerSocket: number;
  /** The pages, by origin, that may ask from a browser beside the server's own. */
  origins: readonly string[];
  /** Who may ask what the contract consists of. */
  introspection: "everybody" | "staff" | "nobody";
  /** Whether `/metrics` is served. */
  metrics: boolean;
  /** Whether the address of who asks is told by a proxy in front (`X-Forwarded-For`). */
  behindProxy: boolean;
}>;

/** What a newsroom's server allows if its settings say nothing. */
export const usualGuards: Guards = {
  operation: usualLimits,
  rates: { staff: 3_000_000, readers: 300_000 },
  deadline: 15_000,
  sockets: 4_000,
  operationsPerSocket: 50,
  origins: [],
  introspection: "everybody",
  metrics: false,
  behindProxy: false,
};
