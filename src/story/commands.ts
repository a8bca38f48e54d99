import type { Grant } from "../actor.js";
import type { Point, Rect } from "../crop.js";
import type { Command } from "../decider.js";
import type { CommonRefusal } from "../refusal.js";
import type { PictureRole } from "../pictureRole.js";
import type { CheckOutcome, Evidence, Modality } from "./claims/claim.js";
import type { EmbargoEnd } from "./embargo.js";
import type { AssignmentStatus } from "./assignment.js";
import type { SourceKind } from "./events.js";
import type { FigureInput, ShownFigure } from "./figures/figure.js";
import type { Relation, RelationKind } from "./relation.js";
import type { Tag } from "./tag.js";
import type { ArticleAtHand, WhereSaid } from "./whereSaid.js";

/** What a decision about a picture must know of the photo's own stream. */
export type PhotoAtHand = Readonly<{ filed: boolean; killed: string | null }>;

/** What a decision about where a story lies must know: the desks there are, and where the wanted one's work goes if it is closed. */
export type DeskAtHand = Readonly<{ desks: readonly string[]; routedTo: string | null }>;

/** What a decision about an assignment must know of whoever is asked: the grants that let them work on this story. */
export type AssigneeAtHand = Readonly<{ joined: boolean; grants: readonly Grant[] }>;

/** What a decision about a relation must know of the other story. */
export type StoryAtHand = Readonly<{ opened: boolean; relations: readonly Relation[] }>;

/** Everything the newsroom may ask of a story. */
export type StoryCommand =
  | Command<"OpenStory", { slugline: string; desk: string; urgency: number; facts: DeskAtHand }>
  | Command<"ChangeSlugline", { slugline: string }>
  | Command<
      "SendStory",
      {
        desk: string;
        stage: string | null;
        facts: DeskAtHand & Readonly<{ stages: readonly string[] }>;
      }
    >
  | Command<
      "AttributeSource",
      { sourceId: string; name: string; kind: SourceKind; url: string | null; note: string | null }
    >
  | Command<"HoldStory", { until: string | null }>
  | Command<"ReleaseStory">
  | Command<"SetUrgency", { urgency: number }>
  | Command<
      "AssignStory",
      {
        assignmentId: string;
        assigneeId: string;
        brief: string;
        dueAt: string | null;
        length: number | null;
        facts: Readonly<{ assignee: AssigneeAtHand }>;
      }
    >
  | Command<"AcceptAssignment", { assignmentId: string }>
  | Command<"DeclineAssignment", { assignmentId: string }>
  | Command<
      "ReassignStory",
      { assignmentId: string; assigneeId: string; facts: Readonly<{ assignee: AssigneeAtHand }> }
    >
  | Command<"MoveDeadline", { assignmentId: string; dueAt: string }>
  | Command<"CompleteAssignment", { assignmentId: string }>
  | Command<"CancelAssignment", { assignmentId: string }>
  | Command<"TagStory", Tag>
  | Command<"UntagStory", { tagId: string }>
  | Command<
      "RelateStory",
      { relatedStoryId: string; relation: RelationKind; facts: Readonly<{ related: StoryAtHand }> }
    >
  | Command<"UnrelateStory", { relatedStoryId: string }>
  | Command<"CautionSource", { sourceId: string; cautionId: string; text: string }>
  | Command<"WithdrawCaution", { sourceId: string; cautionId: string }>
  | Command<"RemoveSource", { sourceId: string }>
  | Command<
      "ArchiveLink",
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
  | Command<
      "PlacePhoto",
      { placementId: string; photoId: string; role: PictureRole; facts: Readonly<{ photo: PhotoAtHand }> }
    >
  | Command<"TakeOutPhoto", { placementId: string }>
  | Command<"ReplacePhoto", { placementId: string; photoId: string; facts: Readonly<{ photo: PhotoAtHand }> }>
  | Command<"SetCrop", { placementId: string; focalPoint: Point; rect: Rect | null }>
  | Command<"SetEmbargo", { until: EmbargoEnd | null; imposedBy: string }>
  | Command<"LiftEmbargo">
  | Command<"ReportEmbargoBreach", { where: string }>
  | Command<
      "RequestLegalReview",
      { articleId: string | null; concern: string; facts: Readonly<{ ofThisStory: boolean }> }
    >
  | Command<"ClearLegally", { articleId: string | null; note: string | null }>
  | Command<"ClearLegallyWithConditions", { articleId: string | null; conditions: readonly string[] }>
  | Command<"RefuseLegally", { articleId: string | null; grounds: string }>
  | Command<"MeetLegalCondition", { articleId: string | null; condition: number }>
  | Command<
      "RecordClaim",
      WhereSaid & {
        claimId: string;
        text: string;
        modality: Modality;
        attributedTo: string | null;
        facts: Readonly<{ article: ArticleAtHand }>;
      }
    >
  | Command<"SupportClaim", { claimId: string; supportId: string; sourceId: string; evidence: Evidence }>
  | Command<"DisputeClaim", { claimId: string; disputeId: string; disputedBy: string; text: string }>
  | Command<"CheckClaim", { claimId: string; outcome: CheckOutcome; method: string }>
  | Command<"LetClaimStand", { claimId: string }>
  | Command<"WithdrawClaim", { claimId: string }>
  | Command<
      "RecordQuote",
      WhereSaid & {
        quoteId: string;
        speaker: string;
        language: string;
        text: string;
        facts: Readonly<{ article: ArticleAtHand }>;
      }
    >
  | Command<"TranslateQuote", { quoteId: string; language: string; text: string; translator: string }>
  | Command<"WithdrawQuote", { quoteId: string }>
  | Command<
      "RecordFigure",
      WhereSaid & {
        figureId: string;
        inputs: readonly FigureInput[];
        expression: string;
        shown: ShownFigure;
        facts: Readonly<{ article: ArticleAtHand }>;
      }
    >
  | Command<"CorrectFigureInput", { figureId: string; name: string; value: string }>
  | Command<"WithdrawFigure", { figureId: string }>
  | Command<"PlaceLegalHold", { holdId: string; matter: string; basis: string }>
  | Command<"LiftLegalHold", { holdId: string }>
  | Command<
      "RecordCourtOrder",
      {
        orderId: string;
        jurisdiction: string;
        court: string;
        reference: string;
        text: string;
        languages: readonly string[] | null;
        facts: Readonly<{ languages: readonly string[] }>;
      }
    >
  | Command<"LiftCourtOrder", { orderId: string; basis: string }>;

/** Everything a story may answer instead of obeying. */
export type StoryRefusal =
  | CommonRefusal
  | Readonly<{ code: "DESK_UNKNOWN"; desk: string; desks: readonly string[] }>
  | Readonly<{ code: "DESK_CLOSED"; desk: string; routedTo: string }>
  | Readonly<{ code: "STAGE_UNKNOWN"; desk: string; stage: string; stages: readonly string[] }>
  | Readonly<{ code: "STAFF_MEMBER_UNKNOWN"; staffId: string }>
  | Readonly<{ code: "ASSIGNEE_WITHOUT_ROLE"; staffId: string }>
  | Readonly<{ code: "ASSIGNMENT_UNKNOWN"; assignmentId: string }>
  | Readonly<{ code: "ASSIGNMENT_NOT_OPEN"; assignmentId: string; status: AssignmentStatus }>
  | Readonly<{ code: "NOT_THE_ASSIGNEE"; assignmentId: string; assigneeId: string }>
  | Readonly<{ code: "ALREADY_TAGGED"; tagId: string }>
  | Readonly<{ code: "TAG_UNKNOWN"; tagId: string }>
  | Readonly<{ code: "STORY_NOT_FOUND"; storyId: string }>
  | Readonly<{ code: "STORY_NOT_RELATED"; storyId: string }>
  | Readonly<{ code: "RELATED_THE_OTHER_WAY"; storyId: string; relation: RelationKind }>
  | Readonly<{ code: "SOURCE_UNKNOWN"; sourceId: string }>
  | Readonly<{ code: "CAUTION_UNKNOWN"; cautionId: string }>
  | Readonly<{ code: "SOURCE_RESTED_ON"; sourceId: string; claims: number; figures: number }>
  | Readonly<{
      code: "CLAIM_UNKNOWN" | "CLAIM_FOUND_WRONG" | "CLAIM_RECORDED_ONESELF" | "CLAIM_STANDS";
      claimId: string;
    }>
  | Readonly<{ code: "QUOTE_UNKNOWN"; quoteId: string }>
  | Readonly<{ code: "FIGURE_UNKNOWN"; figureId: string }>
  | Readonly<{ code: "CLAIM_WITHDRAWN" | "QUOTE_WITHDRAWN" | "FIGURE_WITHDRAWN"; reason: string }>
  | Readonly<{ code: "FIGURE_DOES_NOT_ADD_UP"; computed: string }>
  | Readonly<{ code: "FIGURE_INPUT_UNKNOWN"; name: string; names: readonly string[] }>
  | Readonly<{ code: "BLOCK_UNKNOWN"; blockId: string }>
  | Readonly<{ code: "PHOTO_NOT_FILED"; photoId: string }>
  | Readonly<{ code: "PHOTO_KILLED"; reason: string }>
  | Readonly<{ code: "LEAD_PHOTO_TAKEN"; placementId: string }>
  | Readonly<{ code: "PHOTO_NOT_PLACED" | "PHOTO_ALREADY_PLACED"; placementId: string }>
  | Readonly<{ code: "EMBARGO_HOLDS_LONGER"; until: string | null }>
  | Readonly<{ code: "NEVER_EMBARGOED" }>
  | Readonly<{ code: "ARTICLE_NOT_OF_STORY"; articleId: string }>
  | Readonly<{ code: "LEGAL_REVIEW_NOT_REQUESTED"; articleId: string | null }>
  | Readonly<{ code: "LEGAL_CONDITION_UNKNOWN"; condition: number; conditions: number }>
  | Readonly<{ code: "LEGAL_HOLD_UNKNOWN"; holdId: string }>
  | Readonly<{ code: "COURT_ORDER_UNKNOWN"; orderId: string }>
  | Readonly<{ code: "LANGUAGE_UNKNOWN"; language: string; languages: readonly string[] }>
  | Readonly<{ code: "LEGAL_HOLD"; matter: string }>;
