import type { Decider, Event } from "../decider.js";

/** The facets on which new events and what others wrote meanwhile get in each other's way; none if they do not. */
export function overlapOf<E extends Event>(
  { facets }: Pick<Decider<never, never, E, never>, "facets">,
  yours: readonly E[],
  theirs: readonly E[],
): readonly string[] {
  const wanted = yours.map(facets).flatMap(({ writes, reads }) => [...writes, ...reads]);
  const taken = new Set(theirs.flatMap((event) => facets(event).writes));
  return [...taken].filter((facet) => wanted.some((pattern) => matches(pattern, facet)));
}

const matches = (pattern: string, facet: string): boolean =>
  pattern.endsWith("*") ? facet.startsWith(pattern.slice(0, -1)) : pattern === facet;
