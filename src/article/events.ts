import type { Blocker } from "../blocker.js";
import type { Event } from "../decider.js";
import type { Gate } from "../gate.js";
import type { Block, BlockId, ListItem, Text } from "./body/block.js";
import type { BlockOperation } from "./body/blockOperations.js";
import type { BylineEntry } from "./text/byline.js";
import type { Dateline } from "./text/dateline.js";
import type { EdNoteAudience } from "./text/edNote.js";
import type { HeadlineRole, Headlines } from "./text/headlines.js";
import type { Asker, CorrectionOutcome, CorrectionSeverity } from "./correcting/correctionRequest.js";
import type { AlarmCode } from "./publication/alarm.js";
import type { EditionClass, EditionContent } from "./publication/edition.js";
import type { OrderWords } from "./publication/withdrawalOrder.js";
import type { CorrectionCause } from "./translation/correctionTask.js";
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
  /** The headline for one place; null where the headline itself is to stand. */
  | Event<"HeadlineSetFor", { role: HeadlineRole; text: string | null }>
  | Event<"DekChanged", { dek: string | null }>
  | Event<"KickerChanged", { kicker: string | null }>
  | Event<"DatelineSet", { dateline: Dateline | null }>
  | Event<"SlugChanged", { slug: string | null }>
  | Event<"BylineSet", { byline: readonly BylineEntry[] }>
  | Event<"EdNoteSet", { edNote: Readonly<{ text: string; audience: EdNoteAudience }> | null }>
  | Event<"BodyRevised", { operations: readonly BlockOperation[] }>
  | Event<
      "RevisionRestored",
      {
        fromRevision: number;
        /** By gate, whose words come back that it had not been opened for by then. */
        unapproved: readonly Readonly<{ gate: Gate; by: readonly string[] }>[];
      }
    >
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
  | Event<
      "RemovalSuggested",
      { suggestionId: string; blockId: string; note: string | null; baseHash: string }
    >
  | Event<
      "InsertionSuggested",
      {
        suggestionId: string;
        block: Block;
        /** The block that it is to follow, null at the top, and the one that followed that, null at the end. */
        after: BlockId | null;
        before: BlockId | null;
        note: string | null;
      }
    >
  | Event<
      "HeadlineSuggested",
      { suggestionId: string; headline: string; instead: string; note: string | null }
    >
  | Event<
      "DekSuggested",
      { suggestionId: string; dek: string | null; instead: string | null; note: string | null }
    >
  | Event<
      "SegmentSuggested",
      {
        suggestionId: string;
        segmentId: string;
        words: string | readonly Text[] | readonly ListItem[];
        sourceHash: string;
        /** The hash of the words that stood for the segment; null where there were none. */
        baseHash: string | null;
        note: string | null;
      }
    >
  /** A suggestion of any kind but other words for a block, which `SuggestionAccepted` tells. */
  | Event<"AmendmentAccepted", { suggestionId: string }>
  | Event<"SuggestionAccepted", { suggestionId: string; blockId: string }>
  | Event<"SuggestionRejected", { suggestionId: string; reason: string }>
  | Event<"ApprovalGiven", { gate: Gate; contentHash: string }>
  | Event<"ApprovalRefused", { gate: Gate; contentHash: string; grounds: string }>
  | Event<"GateWaived", { gate: Gate; contentHash: string }>
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
  /** What stands over an edition in other places, told right after it where there is any such. */
  | Event<"EditionHeadlined", { edition: number; headlines: Headlines }>
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
      "CorrectionRequested",
      { requestId: string; askedBy: Asker; channel: string; text: string; evidence: string | null }
    >
  | Event<"AskersContactOpened", { requestId: string; openingId: string }>
  /** Who took a bundle of evidence out of the newsroom is whoever it is by, and why is its reason. */
  | Event<"EvidenceExported", { exportId: string; format: number }>
  | Event<
      "CorrectionAssessed",
      {
        requestId: string;
        outcome: CorrectionOutcome;
        severity: CorrectionSeverity | null;
        grounds: string;
      }
    >
  | Event<"CorrectionRequestAnswered", { requestId: string; edition: number }>
  | Event<
      "CorrectionTaskOpened",
      {
        sourceArticleId: string;
        sourceEdition: number;
        sourceRevision: number;
        because: CorrectionCause;
      }
    >
  | Event<"CorrectionTaskClosed", { sourceEdition: number; because: CorrectionCause }>
  | Event<"CorrectionExplained", { edition: number; wrong: string; right: string; placement: NotePlacement }>
  | Event<"ArticleUnpublished", { edition: number }>
  | Event<"ArticleRepublished", { edition: number }>
  | Event<"WithdrawalOrdered", OrderWords & Readonly<{ orderId: string }>>
  | Event<"WithdrawalOrderRescinded", { orderId: string; reason: string }>
  | Event<"ArticleRetracted", { edition: number; notice: string }>
  | Event<"ArticleTakenDown", { edition: number; authority: string; basis: string; isPublic: boolean }>
  | Event<"ArticleKilled", { edition: number; advisory: string }>
  | Event<"WithdrawalOrderCarriedOut", { orderId: string }>
  | Event<"KillAcknowledged", { edition: number; recipient: string }>
  | Event<"KillLifted", { edition: number }>;
