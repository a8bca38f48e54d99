import type { Actor } from "../actor.js";
import type { PictureRole } from "../pictureRole.js";
import type { Day } from "./day.js";
import type { StoryIds } from "./sampleIds.js";

/** A picture as it comes to the desk. */
export type ArrivingPicture = Readonly<{
  name: string;
  role: PictureRole;
  description: string;
  sourceUrl?: string;
  suppliedCredit?: string;
}>;

/** Files a picture and gives it its place in the story. */
export async function placePicture(
  { ask }: Day,
  by: Actor,
  ids: StoryIds,
  { name, role, description, sourceUrl, suppliedCredit }: ArrivingPicture,
): Promise<void> {
  const photoId = ids.photo(name);
  await ask(by, photoId, {
    type: "FilePhoto",
    description,
    sourceUrl: sourceUrl ?? null,
    suppliedCredit: suppliedCredit ?? null,
  });
  await ask(by, ids.story, { type: "PlacePhoto", placementId: ids.placement(name), photoId, role });
}
