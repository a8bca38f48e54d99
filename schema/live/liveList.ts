import type { Recorded } from "../../src/decider.js";
import type { Look } from "./look.js";

/** What became of a thing in a list: it came in, was changed in it, or went out of it. */
export type How = "entered" | "changed" | "left";

/** A thing, by its own id, and what became of it in a list. */
export type Move = Readonly<{ id: string; how: How }>;

/** An event that changed a list, and what it moved in it. */
export type ListChange = Readonly<{ event: Recorded; moves: readonly Move[] }>;

/** A list that can be listened to. */
export type LiveList = Readonly<{
  /** Tells it from every other one, with its filter: those who listen to the same share the work. */
  key: string;
  /** The things that an event touches, whether they are in the list or not. */
  touched: (event: Recorded, look: Look) => readonly string[];
  /** Those of some things that are in the list now. */
  among: (ids: readonly string[], look: Look) => readonly string[];
}>;
