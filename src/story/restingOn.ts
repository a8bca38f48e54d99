import type { Story } from "./story.js";

/** How many claims and figures, of those that the story still makes, rest on a source; null if none does. */
export function restingOn(
  { claims, figures }: Story,
  sourceId: string,
): Readonly<{ claims: number; figures: number }> | null {
  const resting = {
    claims: claims.filter(
      ({ supports, withdrawn }) => !withdrawn && supports.some((support) => support.sourceId === sourceId),
    ).length,
    figures: figures.filter(
      ({ inputs, withdrawn }) => !withdrawn && inputs.some((input) => input.sourceId === sourceId),
    ).length,
  };
  return resting.claims + resting.figures > 0 ? resting : null;
}
