import type { Grant } from "../actor.js";
import type { Command } from "../decider.js";
import { deskUnknown, underLegalHold, type CommonRefusal, type Sentences } from "../refusal.js";
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

/** What a decision about an assignment must know of whoever is asked: the grants that let them work on this story. */
export type AssigneeAtHand = Readonly<{ joined: boolean; grants: readonly Grant[] }>;

/** What a decision about a relation must know of the other story. */
export type StoryAtHand = Readonly<{ opened: boolean; relations: readonly Relation[] }>;

/** Everything the newsroom may ask of a story. */
export type StoryCommand =
  | Command<
      "OpenStory",
      { slugline: string; desk: string; urgency: number; facts: Readonly<{ desks: readonly string[] }> }
    >
  | Command<"ChangeSlugline", { slugline: string }>
  | Command<
      "SendStory",
      {
        desk: string;
        stage: string | null;
        facts: Readonly<{ desks: readonly string[]; stages: readonly string[] }>;
      }
    >
  | Command<
      "AttributeSource",
      { sourceId: string; name: string; kind: SourceKind; url: string | null; note: string | null }
    >
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
  | Command<"LiftLegalHold", { holdId: string }>;

/** Everything a story may answer instead of obeying. */
export type StoryRefusal =
  | CommonRefusal
  | Readonly<{ code: "DESK_UNKNOWN"; desk: string; desks: readonly string[] }>
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
  | Readonly<{ code: "SOURCE_RESTED_ON"; sourceId: string; claims: number; figures: number }>
  | Readonly<{ code: "CLAIM_UNKNOWN" | "CLAIM_FOUND_WRONG" | "CLAIM_RECORDED_ONESELF"; claimId: string }>
  | Readonly<{ code: "QUOTE_UNKNOWN"; quoteId: string }>
  | Readonly<{ code: "FIGURE_UNKNOWN"; figureId: string }>
  | Readonly<{ code: "CLAIM_WITHDRAWN" | "QUOTE_WITHDRAWN" | "FIGURE_WITHDRAWN"; reason: string }>
  | Readonly<{ code: "FIGURE_DOES_NOT_ADD_UP"; computed: string }>
  | Readonly<{ code: "FIGURE_INPUT_UNKNOWN"; name: string; names: readonly string[] }>
  | Readonly<{ code: "BLOCK_UNKNOWN"; blockId: string }>
  | Readonly<{ code: "PHOTO_NOT_FILED"; photoId: string }>
  | Readonly<{ code: "PHOTO_KILLED"; reason: string }>
  | Readonly<{ code: "LEAD_PHOTO_TAKEN"; placementId: string }>
  | Readonly<{ code: "PHOTO_NOT_PLACED"; placementId: string }>
  | Readonly<{ code: "EMBARGO_HOLDS_LONGER"; until: string | null }>
  | Readonly<{ code: "NEVER_EMBARGOED" }>
  | Readonly<{ code: "ARTICLE_NOT_OF_STORY"; articleId: string }>
  | Readonly<{ code: "LEGAL_REVIEW_NOT_REQUESTED"; articleId: string | null }>
  | Readonly<{ code: "LEGAL_CONDITION_UNKNOWN"; condition: number; conditions: number }>
  | Readonly<{ code: "LEGAL_HOLD_UNKNOWN"; holdId: string }>
  | Readonly<{ code: "LEGAL_HOLD"; matter: string }>;

/** Each of a story's noes in a sentence fit to show. */
export const storyRefusalSentences: Sentences<Exclude<StoryRefusal, CommonRefusal>> = {
  DESK_UNKNOWN: deskUnknown,
  STAGE_UNKNOWN: ({ desk, stage, stages }) =>
    `The desk ${desk} has no stage “${stage}”; it has ${stages.join(", ") || "none yet"}.`,
  STAFF_MEMBER_UNKNOWN: () => "Nobody on the staff has this id.",
  ASSIGNEE_WITHOUT_ROLE: () => "This person holds no role in which they could work on this desk's stories.",
  ASSIGNMENT_UNKNOWN: () => "The story has no assignment under this id.",
  ASSIGNMENT_NOT_OPEN: ({ status }) => `This assignment was ${status}.`,
  NOT_THE_ASSIGNEE: () => "This is for the person who was assigned to say.",
  ALREADY_TAGGED: () =>
    "The story has this tag already, in other words; say that one better under its own id.",
  TAG_UNKNOWN: () => "The story has no tag under this id.",
  STORY_NOT_FOUND: () => "No story has been opened under this id.",
  STORY_NOT_RELATED: () => "The story is not related to that one.",
  RELATED_THE_OTHER_WAY: () =>
    "The other story says this of this one already; both cannot come after each other.",
  SOURCE_UNKNOWN: () => "The story has no source under this id.",
  SOURCE_RESTED_ON: ({ claims, figures }) =>
    `What the story says still rests on this source (claims: ${claims}, figures: ${figures}); withdraw that first.`,
  CLAIM_UNKNOWN: () => "The story makes no claim under this id.",
  CLAIM_FOUND_WRONG: () =>
    "This claim was found wrong: withdraw it and record what is right as another, or have it checked anew.",
  CLAIM_RECORDED_ONESELF: () => "Four eyes: whoever worded a claim does not check it.",
  CLAIM_WITHDRAWN: ({ reason }) => `This claim was withdrawn: ${reason}`,
  QUOTE_UNKNOWN: () => "The story holds no quote under this id.",
  QUOTE_WITHDRAWN: ({ reason }) => `This quote was withdrawn: ${reason}`,
  FIGURE_UNKNOWN: () => "The story shows no figure under this id.",
  FIGURE_WITHDRAWN: ({ reason }) => `This figure was withdrawn: ${reason}`,
  FIGURE_DOES_NOT_ADD_UP: ({ computed }) =>
    `This does not add up: rounded half up to the decimals that are shown, it comes to ${computed}.`,
  FIGURE_INPUT_UNKNOWN: ({ name, names }) =>
    `The figure has no input “${name}”; it has ${names.join(", ") || "none"}.`,
  BLOCK_UNKNOWN: () => "The article has no such block of words.",
  PHOTO_NOT_FILED: () => "No photo has been filed under this id.",
  PHOTO_KILLED: ({ reason }) => `This photo was killed and must not be used: ${reason}`,
  LEAD_PHOTO_TAKEN: () => "This story already has a lead picture; take that one out first.",
  PHOTO_NOT_PLACED: () => "The story runs no picture under this placement.",
  EMBARGO_HOLDS_LONGER: ({ until }) =>
    `The story is under embargo${until === null ? "" : ` until ${until}`}: lift it, saying on what basis, before one that ends earlier is set.`,
  NEVER_EMBARGOED: () => "The story was never under embargo.",
  ARTICLE_NOT_OF_STORY: () => "This article is none of the story's.",
  LEGAL_REVIEW_NOT_REQUESTED: ({ articleId }) =>
    `Nobody has asked legal about ${articleId === null ? "the story" : "this article"}.`,
  LEGAL_CONDITION_UNKNOWN: ({ condition, conditions }) =>
    conditions === 0
      ? "It was not cleared with conditions."
      : `There is no condition ${condition}; they are numbered from 0 to ${conditions - 1}.`,
  LEGAL_HOLD_UNKNOWN: () => "The story was never under this legal hold.",
  LEGAL_HOLD: underLegalHold,
};
