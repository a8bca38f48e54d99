import type { Point, Rect } from "../crop.js";
import type { Event } from "../decider.js";
import type { PictureRole } from "../pictureRole.js";
import type { CheckOutcome, Evidence, Modality } from "./claims/claim.js";
import type { FigureInput, ShownFigure } from "./figures/figure.js";
import type { RelationKind } from "./relation.js";
import type { TagKind } from "./tag.js";

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
  | Event<"StorySent", { desk: string; stage: string | null }>
  | Event<"StoryHeld", { reason: string; until: string | null }>
  | Event<"StoryReleasedFromHold", Readonly<Record<string, never>>>
  | Event<
      "SourceAttributed",
      { sourceId: string; name: string; kind: SourceKind; url: string | null; note: string | null }
    >
  | Event<"UrgencySet", { urgency: number }>
  | Event<
      "StoryAssigned",
      { assignmentId: string; assigneeId: string; brief: string; dueAt: string | null; length: number | null }
    >
  | Event<"AssignmentAccepted", { assignmentId: string }>
  | Event<"AssignmentDeclined", { assignmentId: string; reason: string }>
  | Event<"StoryReassigned", { assignmentId: string; assigneeId: string }>
  | Event<"DeadlineMoved", { assignmentId: string; dueAt: string }>
  | Event<"AssignmentCompleted", { assignmentId: string }>
  | Event<"AssignmentCancelled", { assignmentId: string; reason: string }>
  | Event<
      "StoryTagged",
      {
        tagId: string;
        kind: TagKind;
        scheme: string | null;
        code: string | null;
        name: string;
        role: string | null;
      }
    >
  | Event<"StoryUntagged", { tagId: string }>
  | Event<"StoryRelated", { storyId: string; relation: RelationKind }>
  | Event<"StoryUnrelated", { storyId: string }>
  | Event<"SourceCautioned", { sourceId: string; cautionId: string; text: string }>
  | Event<"SourceCautionWithdrawn", { sourceId: string; cautionId: string; reason: string }>
  | Event<"SourceRemoved", { sourceId: string }>
  | Event<
      "LinkArchived",
      {
        sourceId: string;
        linkId: string;
        url: string;
        archiveUrl: string;
        sha256: string;
        accessedAt: string;
        quote: string | null;
      }
    >
  | Event<
      "ClaimRecorded",
      {
        claimId: string;
        articleId: string | null;
        blockId: string | null;
        text: string;
        modality: Modality;
        attributedTo: string | null;
      }
    >
  | Event<"ClaimSupported", { claimId: string; supportId: string; sourceId: string; evidence: Evidence }>
  | Event<"ClaimDisputed", { claimId: string; disputeId: string; disputedBy: string; text: string }>
  | Event<"ClaimChecked", { claimId: string; outcome: CheckOutcome; method: string }>
  | Event<"ClaimLetStand", { claimId: string; reason: string }>
  | Event<"ClaimWithdrawn", { claimId: string; reason: string }>
  | Event<
      "QuoteRecorded",
      {
        quoteId: string;
        speaker: string;
        language: string;
        text: string;
        articleId: string | null;
        blockId: string | null;
      }
    >
  | Event<"QuoteTranslated", { quoteId: string; language: string; text: string; translator: string }>
  | Event<"QuoteWithdrawn", { quoteId: string; reason: string }>
  | Event<
      "DerivedFigureRecorded",
      {
        figureId: string;
        articleId: string | null;
        blockId: string | null;
        inputs: readonly FigureInput[];
        expression: string;
        shown: ShownFigure;
      }
    >
  | Event<"FigureInputCorrected", { figureId: string; name: string; value: string }>
  | Event<"FigureWithdrawn", { figureId: string; reason: string }>
  | Event<"PhotoPlaced", { placementId: string; photoId: string; role: PictureRole }>
  | Event<"PhotoTakenOut", { placementId: string }>
  | Event<"PhotoReplaced", { placementId: string; photoId: string; replacedPhotoId: string; reason: string }>
  | Event<"CropSet", { placementId: string; focalPoint: Point; rect: Rect | null }>
  | Event<
      "EmbargoSet",
      { until: string | null; wallTime: string | null; zone: string | null; imposedBy: string }
    >
  | Event<"EmbargoLifted", { basis: string }>
  | Event<"EmbargoBreachReported", { where: string }>
  | Event<"LegalReviewRequested", { articleId: string | null; concern: string }>
  | Event<"LegallyCleared", { articleId: string | null; note: string | null }>
  | Event<"LegallyClearedWithConditions", { articleId: string | null; conditions: readonly string[] }>
  | Event<"LegallyRefused", { articleId: string | null; grounds: string }>
  | Event<"LegalConditionMet", { articleId: string | null; condition: number }>
  | Event<"LegalHoldPlaced", { holdId: string; matter: string; basis: string }>
  | Event<"LegalHoldLifted", { holdId: string }>
  | Event<
      "CourtOrderRecorded",
      {
        orderId: string;
        jurisdiction: string;
        court: string;
        reference: string;
        text: string;
        /** The languages that the order covers; null for all of them. */
        languages: readonly string[] | null;
      }
    >
  | Event<"CourtOrderLifted", { orderId: string; basis: string }>;
