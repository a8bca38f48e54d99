import type { Event } from "../decider.js";
import type { PictureRole } from "../pictureRole.js";

/** What a source is. */
export type SourceKind = "outlet" | "official" | "person" | "document" | "socialMedia" | "ownReporting";

/**
 * Everything that can happen to a story, the part of a piece of work that all its languages share.
 *
 * These names and shapes are on disk. Add to this list; never edit it.
 */
export type StoryEvent =
  | Event<"StoryOpened", { slugline: string; desk: string; urgency: number }>
  | Event<"SluglineChanged", { slugline: string }>
  | Event<
      "SourceAttributed",
      { sourceId: string; name: string; kind: SourceKind; url: string | null; note: string | null }
    >
  | Event<"PhotoPlaced", { placementId: string; photoId: string; role: PictureRole }>
  | Event<"PhotoTakenOut", { placementId: string }>;
