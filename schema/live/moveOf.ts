import type { Move } from "./liveList.js";

/** What became of a thing in a list that it was in or not, and is in or not; null for nothing. */
export function moveOf(id: string, was: boolean, is: boolean): Move | null {
  if (!was && !is) return null;
  return { id, how: was ? (is ? "changed" : "left") : "entered" };
}
