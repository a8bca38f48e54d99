import type { ListChange } from "./liveList.js";

const mostMoves = 200;

/**
 * A change in parts that are not too large to be sent. Whoever resumes behind any but the last part of what an event
 * changed is told all of it again.
 */
export function inParts(change: ListChange): readonly ListChange[] {
  const { event, position, moves } = change;
  const count = Math.ceil(moves.length / mostMoves);
  if (count <= 1) return moves.length > 0 ? [change] : [];
  return Array.from({ length: count }, (_, part) => ({
    ...change,
    position: event && part < count - 1 ? position - 1 : position,
    moves: moves.slice(part * mostMoves, (part + 1) * mostMoves),
  }));
}

/** The place in the log of what brought a change about, or of what happened last before it. */
export const placeOf = ({ event, position }: ListChange): number => event?.position ?? position;
