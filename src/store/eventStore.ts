import type { Event, Metadata, Recorded } from "../decider.js";

/** An event on its way into the log: decided, signed, and with an id that a retry will repeat. */
export type NewEvent = Event & Readonly<{ id: string; schemaVersion: number; meta: Metadata }>;

/** What an append answers: the events as the log holds them, or the revision the stream is really at (-1: no stream). */
export type Appended =
  Readonly<{ recorded: readonly Recorded[] }> | Readonly<{ conflict: { actual: number } }>;

/** A part of a stream: revisions are inclusive, `to` defaults to the end, `limit` to no limit. */
export type StreamRange = Readonly<{ from?: number; to?: number; backwards?: boolean; limit?: number }>;

/** A running subscription. `stop` resolves when nothing more will be delivered. */
export type Subscription = Readonly<{ stop: () => Promise<void> }>;

/** Where a subscription begins and what it does with each batch; the next batch waits for the handler. */
export type SubscriptionRequest = Readonly<{
  /** Exclusive; -1 begins with the first event ever. */
  after: number;
  onEvents: (events: readonly Recorded[]) => void | Promise<void>;
  /** Called once, when the handler threw or the store can no longer be followed; nothing is delivered after it. */
  onFault: (error: unknown) => void;
}>;

/**
 * The log, and the only way to it. Every adapter is held to `test/store/eventStoreContract.ts`.
 *
 * Promised by every store:
 * - Revisions of a stream count 0, 1, 2 … without holes. Positions grow along the whole log; they are opaque, stay
 *   below 2^53, may have holes, and an event never changes its own.
 * - `append` is atomic and durable: what it answered survives the death of the process at once.
 * - `append` with the ids that this stream already holds from `expected + 1` on answers what was recorded the first time.
 * - `subscribe` delivers every event after the given position once, in order, first the past and then the present.
 * - Nothing is ever changed or removed.
 *
 * Not promised:
 * - An id is unique in its stream, not in the log: a store need not notice it in another one.
 * - There is no append over several streams at once.
 */
export type EventStore = Readonly<{
  /** Appends at the given revision: the last one that the writer saw, or -1 for a stream that must not exist yet. */
  append: (stream: string, expected: number, events: readonly NewEvent[]) => Promise<Appended>;
  /** A stream's events, oldest first unless asked backwards; none if there is no such stream. */
  readStream: (stream: string, range?: StreamRange) => Promise<readonly Recorded[]>;
  /** The log after a position (-1: from the start), oldest first, in pages of at most `limit`. */
  readAll: (after: number, limit: number) => Promise<readonly Recorded[]>;
  subscribe: (request: SubscriptionRequest) => Subscription;
  /** The position of the newest event, -1 in an empty log. */
  head: () => Promise<number>;
  /** Resolves if the store answers; throws a Fault that says why not. */
  ping: () => Promise<void>;
  close: () => Promise<void>;
}>;

/** The most that one append may weigh, in bytes of JSON, over every store alike. */
export const largestAppend = 1_000_000;
