import type { Blocker } from "../blocker.js";
import type { Event } from "../decider.js";
import type { Gate } from "../gate.js";
import type { ListItem, Text } from "./body/block.js";
import type { BlockOperation } from "./body/blockOperations.js";
import type { BylineEntry } from "./text/byline.js";
import type { Dateline } from "./text/dateline.js";
import type { AlarmCode } from "./publication/alarm.js";
import type { EditionClass, EditionContent } from "./publication/edition.js";
import type { PinnedSegment } from "./translation/segment.js";

/** Where readers find a correction: as grave as the error was. */
export type NotePlacement = "top" | "foot";

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
  | Event<"KickerChanged", { kicker: string | null }>
  | Event<"DatelineSet", { dateline: Dateline | null }>
  | Event<"SlugChanged", { slug: string | null }>
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
  | Event<"ArticlePutOnHold", { reason: string }>
  | Event<"ArticleResumed", Readonly<Record<string, never>>>
  | Event<"ArticleSpiked", { reason: string }>
  | Event<"ArticleRevived", Readonly<Record<string, never>>>
  | Event<"LockTaken", { purpose: string; until: string }>
  | Event<"LockReleased", Readonly<Record<string, never>>>
  | Event<
      "LockBroken",
      {
        reason: string;
        holder: string;
        since: string;
        purpose: string;
        until: string;
        /** What the holder had recorded meanwhile. */
        revisions: readonly number[];
      }
    >
  | Event<
      "SuggestionMade",
      {
        suggestionId: string;
        blockId: string;
        content: readonly Text[] | readonly ListItem[];
        note: string | null;
        /** The hash of the block as its reader saw it. */
        baseHash: string;
      }
    >
  | Event<"SuggestionAccepted", { suggestionId: string; blockId: string }>
  | Event<"SuggestionRejected", { suggestionId: string; reason: string }>
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
    >
  | Event<
      "PublicationScheduled",
      {
        scheduleId: string;
        /** The working copy's revision that is pinned, and the hash of what it would show to readers. */
        revision: number;
        contentHash: string;
        at: string;
        zone: string;
        wallTime: string;
      }
    >
  | Event<"ScheduleMoved", { scheduleId: string; at: string; zone: string; wallTime: string }>
  | Event<"ScheduleCancelled", { scheduleId: string; reason: string }>
  | Event<"ScheduleFired", { scheduleId: string; revision: number }>
  | Event<"ScheduleFailed", { scheduleId: string; because: string; blockers: readonly Blocker[] }>
  | Event<"ScheduleMissed", { scheduleId: string; lateBySeconds: number }>
  | Event<"AlarmRaised", { alarmId: string; code: AlarmCode; about: string }>
  | Event<"AlarmDismissed", { alarmId: string; reason: string }>
  | Event<
      "CorrectionTaskOpened",
      {
        sourceArticleId: string;
        sourceEdition: number;
        sourceRevision: number;
        because: "correction" | "retraction";
      }
    >
  | Event<"CorrectionTaskClosed", { sourceEdition: number; because: "correction" | "retraction" }>
  | Event<"CorrectionExplained", { edition: number; wrong: string; right: string; placement: NotePlacement }>
  | Event<"ArticleUnpublished", { edition: number }>
  | Event<"ArticleRepublished", { edition: number }>
  | Event<"ArticleRetracted", { edition: number; notice: string }>
  | Event<"ArticleTakenDown", { edition: number; authority: string; basis: string; isPublic: boolean }>
  | Event<"ArticleKilled", { edition: number; advisory: string }>
  | Event<"KillAcknowledged", { edition: number; recipient: string }>
  | Event<"KillLifted", { edition: number }>;
