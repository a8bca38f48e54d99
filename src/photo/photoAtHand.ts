import type { PhotoBlocker } from "../blocker.js";
import type { Photo } from "./photo.js";

/** What a decision about an article that runs this picture must know of it: its credit, and all that speaks against it. */
export function photoAtHand(
  photo: Photo,
): Readonly<{ creditLine: string | null; blockers: readonly PhotoBlocker[] }> {
  return { creditLine: photo.credit?.creditLine ?? null, blockers: [...blockersOf(photo)] };
}

function* blockersOf({ killed, credit }: Photo): Generator<PhotoBlocker> {
  if (killed !== null) yield { code: "PHOTO_KILLED" };
  if (credit === null) yield { code: "PHOTO_UNCREDITED" };
}
