import type { Recorded } from "../decider.js";

/** The photos that a story ever ran, by the events of its stream, whether they run still or not. */
export const photosEverRun = (story: readonly Pick<Recorded, "data">[]): ReadonlySet<string> =>
  new Set(story.flatMap(({ data: { photoId } }) => (typeof photoId === "string" ? [photoId] : [])));
