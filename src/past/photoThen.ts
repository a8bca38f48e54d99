import { photoDecider, type Photo } from "../photo/photo.js";
import type { Keepings } from "./keeping.js";

/** What is not told of a photo's past: how the desk came to run it, which the trail tells. */
type Left =
  | "revision"
  | "filed"
  | "fromSocialMedia"
  | "described"
  | "creditedBy"
  | "rights"
  | "lease"
  | "permission"
  | "checks"
  | "manifest"
  | "conclusion";

/** A photo as it stood: the credit line that readers see, and whether it was killed. */
export type PhotoThen = Omit<Photo, Left>;

/** What of a photo its past tells. */
export const photoThen = ({ credit, killed }: Photo): PhotoThen => ({ credit, killed });

/** A photo of which nothing has happened. */
export const noPhotoYet: PhotoThen = photoThen(photoDecider.initial);

/** How each part of a photo is kept. */
export const photoKeepings: Keepings<PhotoThen> = { credit: "whole", killed: "whole" };
