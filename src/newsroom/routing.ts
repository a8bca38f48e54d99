import type { Newsroom } from "./newsroom.js";

/**
 * The open desk that a closed one's incoming work goes to, at the end of its routing; null for a desk that is open.
 * What lay on the closed desk stays there, and is that desk's to work on.
 */
export function routedTo({ closedDesks }: Pick<Newsroom, "closedDesks">, desk: string): string | null {
  if (!Object.hasOwn(closedDesks, desk)) return null;
  let next = closedDesks[desk]!.routedTo;
  while (Object.hasOwn(closedDesks, next)) next = closedDesks[next]!.routedTo;
  return next;
}
