import type { Event } from "../decider.js";

/**
 * Everything that can happen to a photo, in the photo desk's own words (IPTC Photo Metadata).
 *
 * These names and shapes are on disk. Add to this list; never edit it.
 */
export type PhotoEvent =
  | Event<"PhotoFiled", { description: string; sourceUrl: string | null; suppliedCredit: string | null }>
  | Event<
      "PhotoCredited",
      { creditLine: string; photographer: string | null; copyrightHolder: string | null }
    >
  | Event<"PhotoKilled", { reason: string }>;
