/** Where a picture runs: at the head of the article, or beside its text. */
export const pictureRoles = ["lead", "inline"] as const;

/** One of the places for a picture. */
export type PictureRole = (typeof pictureRoles)[number];
