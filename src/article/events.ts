import type { Event } from "../decider.js";
import type { Gate } from "../gate.js";
import type { ListItem, Text } from "./body/block.js";
import type { BlockOperation } from "./body/blockOperations.js";
import type { BylineEntry } from "./text/byline.js";
import type { EditionClass, EditionContent } from "./publication/edition.js";
import type { PinnedSegment } from "./translation/segment.js";

/** The article and revision that a translation is made from. */
export type SourceRevision = Readonly<{ articleId: string; revision: number }>;

/** Where an imported article came from; the furniture is what stood on the page beside the article. */
export type PageOrigin = Readonly<{
  name: string;
  sha256: string;
  url: string | null;
  furniture: readonly string[];
}>;

/**
 * Everything that can happen to an article, one language's text of a story, in the order of a normal day.
 *
 * These names and shapes are on disk. Add to this list; never edit it.
 */
export type ArticleEvent =
  | Event<
      "ArticleDrafted",
      {
        storyId: string;
        language: string;
        headline: string;
        dek: string | null;
        byline: readonly BylineEntry[];
      }
    >
  | Event<"ImportRecorded", PageOrigin>
  | Event<
      "TranslationOpened",
      {
        storyId: string;
        language: string;
        source: SourceRevision;
        segments: readonly PinnedSegment[];
        byline: readonly BylineEntry[];
      }
    >
  | Event<"HeadlineChanged", { headline: string }>
  | Event<"DekChanged", { dek: string | null }>
  | Event<"BylineSet", { byline: readonly BylineEntry[] }>
  | Event<"BodyRevised", { operations: readonly BlockOperation[] }>
  | Event<"CaptionWritten", { placementId: string; caption: string }>
  | Event<"AltTextWritten", { placementId: string; altText: string }>
  | Event<"SegmentTranslated", { segmentId: string; sourceHash: string; text: string }>
  | Event<
      "BlockTranslated",
      { segmentId: string; sourceHash: string; content: readonly Text[] | readonly ListItem[] }
    >
  | Event<
      "TranslationRebased",
      { revision: number; segments: readonly PinnedSegment[]; changed: readonly string[] }
    >
  | Event<"ArticleSubmitted", { note: string | null }>
  | Event<"ArticleReturned", { notes: string }>
  | Event<"ApprovalGiven", { gate: Gate; contentHash: string }>
  | Event<
      "EditionPublished",
      {
        edition: number;
        class: EditionClass;
        note: string | null;
        /** The working copy's revision that was published. */
        revision: number;
        contentHash: string;
        source: SourceRevision | null;
        content: EditionContent;
      }
    >;
