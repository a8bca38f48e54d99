import type { Move } from "./liveList.js";

/** How a thing stands in a list: null where that is not known, undefined if it is not there. */
export type Stands = string | null | undefined;

/** What became of a thing that stood in a list as it did, and stands there as it does; null for nothing. */
export function moveOf(id: string, was: Stands, is: Stands): Move | null {
  if (was === undefined) return is === undefined ? null : { id, how: "entered" };
  if (is === undefined) return { id, how: "left" };
  return was !== null && was === is ? null : { id, how: "changed" };
}
