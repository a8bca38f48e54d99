import type { Span } from "../../projections/turns.js";
import type { Recorded } from "../../src/decider.js";
import type { Look } from "./look.js";

/** What became of a thing in a list: it came in, was changed in it, or went out of it. */
export type How = "entered" | "changed" | "left";

/** A thing, by its own id, and what became of it in a list. */
export type Move = Readonly<{ id: string; how: How }>;

/**
 * What changed a list: an event, or time alone (null); at which instant, how far the log had been heard then, and what
 * it moved in the list.
 */
export type ListChange = Readonly<{
  event: Recorded | null;
  at: string;
  position: number;
  moves: readonly Move[];
}>;

/** A list that can be listened to. */
export type LiveList = Readonly<{
  /** Tells it from every other one, with its filter: those who listen to the same share the work. */
  key: string;
  /** The things that an event touches, whether they are in the list or not. */
  touched: (event: Recorded, look: Look) => readonly string[];
  /** Those of some things that are in the list, as an instant has it. */
  among: (ids: readonly string[], look: Look, at: string) => readonly string[];
  /**
   * Those with how each of them stands, as words: whatever touches a thing changes it only if it then stands otherwise.
   * Left out where whatever touches a thing changes it.
   */
  standing?: (ids: readonly string[], look: Look, at: string) => ReadonlyMap<string, string>;
  /** What of it changes though nothing happens; left out where that is nothing. */
  inTime?: InTime;
}>;

/** What changes by itself as time passes, in milliseconds since 1970. */
export type InTime = Readonly<{
  /** The first instant after one at which anything may; null if nothing will. */
  next: (after: number, look: Look) => number | null;
  /** The things that may have in a time, whether they are in the list or not. */
  touched: (span: Span, look: Look) => readonly string[];
}>;
