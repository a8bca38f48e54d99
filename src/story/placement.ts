import type { Crop } from "../crop.js";
import type { PictureRole } from "../pictureRole.js";

/** A picture that the story runs, in its place. */
export type Placement = Readonly<{
  placementId: string;
  photoId: string;
  role: PictureRole;
  /** The story's revision at which this picture took the place of another; words from before describe that one. */
  replacedAt: number | null;
  crop: Crop | null;
}>;
