import type { Unread } from "./slowReaders.js";
import { usualLimits, type Limits } from "./limits.js";
import type { Rates } from "./rateLimit.js";
import { noTrustedDocuments, type TrustedDocuments } from "./trustedDocuments.js";

/** What a server allows of those who ask it. */
export type Guards = Readonly<{
  /** What one operation may ask for. */
  operation: Limits;
  /** What each may ask for in a minute. */
  rates: Rates;
  /** Milliseconds after which an operation is given up. */
  deadline: number;
  /** How many sockets may be open at once, and how many operations may run on each; on a connection of HTTP, too. */
  sockets: number;
  operationsPerSocket: number;
  /** How many sockets and streams may be open from one address; null for as many as they like. */
  linesPerAddress: number | null;
  /** When whoever does not read what they listen to is cut off. */
  unread: Unread;
  /** The pages, by origin, that may ask from a browser beside the server's own. */
  origins: readonly string[];
  /** Who may ask what the contract consists of. */
  introspection: "everybody" | "staff" | "nobody";
  /** The operations that are known beforehand, and whether any other may be asked. */
  documents: TrustedDocuments;
  /**
   * Milliseconds for which everything that is due waits, on the average of a second, from when on nothing new is taken
   * up; null for never. A process that is at work all the time and answers promptly is not overloaded.
   */
  overload: number | null;
  /** How long a request may take to arrive. */
  arrival: Arrival;
  /** Whether `/metrics` is served. */
  metrics: boolean;
  /** Whether the address of who asks is told by a proxy in front (`X-Forwarded-For`). */
  behindProxy: boolean;
}>;

/** Milliseconds in which the headers of a request, and all of it, must have arrived, and how often that is looked at. */
export type Arrival = Readonly<{ headers: number; request: number; lookedAtEvery: number }>;

/** What a newsroom's server allows if its settings say nothing. */
export const usualGuards: Guards = {
  operation: usualLimits,
  rates: { staff: 3_000_000, readers: 300_000 },
  deadline: 15_000,
  sockets: 4_000,
  operationsPerSocket: 50,
  linesPerAddress: 1_000,
  unread: { bytes: 1_000_000, milliseconds: 10_000 },
  origins: [],
  introspection: "everybody",
  documents: noTrustedDocuments,
  overload: 500,
  arrival: { headers: 10_000, request: 30_000, lookedAtEvery: 2_000 },
  metrics: false,
  behindProxy: false,
};
