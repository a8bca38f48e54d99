import { inForce, type Blocker } from "../../blocker.js";
import type { EditionFacts } from "../commands.js";

/** What stands between an edition that was published before and its readers now: its story, and its own pictures. */
export function broughtBackBlockers({ story, pictures }: EditionFacts, at: string): readonly Blocker[] {
  const ofPictures = pictures.flatMap(({ placementId, photoId, blockers }) =>
    blockers.map((blocker): Blocker => ({ ...blocker, placementId, photoId })),
  );
  return [...story, ...ofPictures].filter((blocker) => inForce(blocker, at));
}
