import type { Event } from "../decider.js";
import type { Sealed } from "../sealed.js";

/**
 * Everything that can happen to a source whose identity is kept from the newsroom at large.
 *
 * These names and shapes are on disk. Add to this list; never edit it.
 */
export type SourceEvent =
  | Event<
      "ConfidentialSourceRecorded",
      {
        /** The story that they are a source of. */
        storyId: string;
        /** What may be said of them, in plain words. */
        alias: string;
        identity: Sealed;
        contact: Sealed | null;
        note: Sealed | null;
      }
    >
  | Event<
      "ConfidentialSourceRevised",
      { alias: string; identity: Sealed; contact: Sealed | null; note: Sealed | null }
    >
  /** Which source that a story names in public words this is. */
  | Event<"SourceKeptConfidential", { storyId: string; sourceId: string }>
  | Event<"SourceReaderLetIn", { staffId: string }>
  | Event<"SourceReaderLetOut", { staffId: string }>
  /** Who opened it is whoever it is by, and why is its reason. */
  | Event<"ConfidentialSourceOpened", { openingId: string }>;
