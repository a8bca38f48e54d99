import type { Article } from "../article.js";
import type { PictureAtHand } from "../commands.js";

/** Whether somebody credited one of these pictures since the photo gate last approved it here, or before it ever did. */
export const creditedSince = (
  staffId: string,
  { photosSeen }: Article,
  pictures: readonly PictureAtHand[],
): boolean =>
  pictures.some(({ photoId, creditedBy }) => (creditedBy[staffId] ?? -1) > (photosSeen[photoId] ?? -1));

/** By photo, the revision of it that a decision saw. */
export const photosIn = (saw: Readonly<Record<string, number>>): Readonly<Record<string, number>> =>
  Object.fromEntries(
    Object.entries(saw).flatMap(([stream, revision]) =>
      stream.startsWith(prefix) ? [[stream.slice(prefix.length), revision] as const] : [],
    ),
  );

const prefix = "photo-";
