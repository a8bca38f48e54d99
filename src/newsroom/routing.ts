import type { Newsroom } from "./newsroom.js";

type Routed = Pick<Newsroom, "closedDesks">;

/**
 * The open desk that a closed one's incoming work goes to, at the end of its routing; null for a desk that is open.
 * What lay on the closed desk stays there, and is that desk's to work on.
 */
export function routedTo({ closedDesks }: Routed, desk: string): string | null {
  if (!Object.hasOwn(closedDesks, desk)) return null;
  let next = closedDesks[desk]!.routedTo;
  while (Object.hasOwn(closedDesks, next)) next = closedDesks[next]!.routedTo;
  return next;
}

/** A desk, and the closed ones whose incoming work goes to it or by way of it: all that its closing or opening reroutes. */
export function routedThrough(newsroom: Routed, desk: string): readonly string[] {
  const next = Object.entries(newsroom.closedDesks)
    .filter(([, closed]) => closed.routedTo === desk)
    .flatMap(([closed]) => routedThrough(newsroom, closed));
  return [desk, ...next];
}
