import { canonicalHash } from "../../canonicalHash.js";
import type { PictureRole } from "../../pictureRole.js";
import type { Body } from "../body/block.js";
import type { BylineEntry } from "../text/byline.js";
import type { Dateline } from "../text/dateline.js";

/** Why an edition was published: the first one, or what kind of change it makes. */
export const editionClasses = [
  "first",
  "update",
  "clarification",
  "correction",
  "editorsNote",
  "cosmetic",
] as const;

/** One of the classes of edition. */
export type EditionClass = (typeof editionClasses)[number];

/** A picture exactly as readers saw it in an edition. */
export type EditionPicture = Readonly<{
  placementId: string;
  photoId: string;
  role: PictureRole;
  creditLine: string;
  caption: string;
  altText: string;
}>;

/**
 * An edition's words and pictures in full: the fact that readers saw, whatever moves on elsewhere. What stands around the
 * text is there only where it was set, so that what was hashed before there was any keeps its hash.
 */
export type EditionContent = Readonly<{
  language: string;
  direction: "ltr" | "rtl";
  headline: string;
  dek: string | null;
  byline: readonly BylineEntry[];
  body: Body;
  pictures: readonly EditionPicture[];
  kicker?: string;
  dateline?: Dateline;
  slug?: string;
}>;

/** The hash by which an edition, and everything signed over it, names exactly this content. */
export const contentHashOf = (content: EditionContent): string => canonicalHash(content);
