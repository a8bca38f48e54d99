import type { Blocker, PhotoBlocker, StoryBlocker } from "../blocker.js";
import type { Crop } from "../crop.js";
import type { Command, Json } from "../decider.js";
import type { Gate } from "../gate.js";
import type { PictureRole } from "../pictureRole.js";
import type { CommonRefusal } from "../refusal.js";
import type { Which } from "../zonedTime.js";
import type { Article } from "./article.js";
import type { BlockId, Body } from "./body/block.js";
import type { BylineEntry } from "./text/byline.js";
import type { Answering, CorrectionCommand, CorrectionWords } from "./correcting/commands.js";
import type { ArticleEvent, PageOrigin, SourceRevision } from "./events.js";
import type { AlarmCode } from "./publication/alarm.js";
import type { CosmeticFault } from "./publication/cosmeticFaults.js";
import type { PublicationState } from "./publication/publication.js";
import type { OrderWords } from "./publication/withdrawalOrder.js";
import type { DatelineWords } from "./text/dateline.js";
import type { EdNoteAudience } from "./text/edNote.js";
import type { HeadlineRole } from "./text/headlines.js";
import type { PictureInPlace } from "./text/pictureWords.js";
import type { PinnedSegment } from "./translation/segment.js";

/** What a decision about an article must know of its story and the newsroom. */
export type StoryAtHand = Readonly<{ opened: boolean; languages: readonly string[] }>;

/** The source as it stood at the revision that a translation pins; null if there is no such article or revision. */
export type SourceAtHand = Readonly<{
  storyId: string;
  language: string;
  byline: readonly BylineEntry[];
  segments: readonly PinnedSegment[];
}> | null;

/** A picture that the story runs, with what its photo's stream says at this moment. */
export type PictureAtHand = Readonly<{
  placementId: string;
  photoId: string;
  role: PictureRole;
  /** The story's revision at which it took the place of another picture; null if it did not. */
  replacedAt: number | null;
  crop: Crop | null;
  creditLine: string | null;
  /** By staff member, the photo's revision at which they last credited it. */
  creditedBy: Readonly<Record<string, number>>;
  /** What the photo's own stream has against running it. */
  blockers: readonly PhotoBlocker[];
}>;

/** What writing the words of a picture must know of its place in the story. */
export type PlaceAtHand = Readonly<{
  placed: boolean;
  /** The story's revision at which its picture took the place of another; null if none did. */
  replacedAt: number | null;
}>;

/** What saying something on a gate must know: the pictures that are part of what it is said of. */
export type GateFacts = Readonly<{ pictures: readonly PictureAtHand[] }>;

/** What publishing must know beside the article itself. */
export type PublicationFacts = Readonly<{
  pictures: readonly PictureAtHand[];
  /** What the story has against publishing any of its languages. */
  story: readonly StoryBlocker[];
  requiredGates: readonly Gate[];
}>;

/** What scheduling must know: the same, and the article as it stood at the pinned revision, if there is such a one. */
export type ScheduleFacts = PublicationFacts &
  Readonly<{
    pinned: Article | null;
    /** How many minutes after its hour something may still go out by itself. */
    lateMinutes: number;
  }>;

/** A time as the clocks of an IANA zone show it; which of the two, where they show it twice. */
export type WallTime = Readonly<{ wallTime: string; zone: string; which: Which | null }>;

/** An edition as it was published. */
export type EditionAtHand = Extract<ArticleEvent, { type: "EditionPublished" }>["data"];

/** What bringing the newest edition before readers again must know: it as it was published, and what speaks against it. */
export type EditionFacts = Readonly<{
  edition: EditionAtHand | null;
  /** The edition's own pictures, with what their photos' streams say at this moment. */
  pictures: readonly PictureAtHand[];
  story: readonly StoryBlocker[];
}>;

/** What taking an article from its readers must know: the legal hold that its story is under, if it is. */
export type HoldFacts = Readonly<{ hold: Readonly<{ matter: string }> | null }>;

/** What a withdrawal says that may be ordered: the id of the alarm, should nobody else have ordered it. */
type Withdrawal = Readonly<{ alarmId: string; facts: HoldFacts }>;

/** What restoring must know: the article as it stood at the earlier revision, if it has one, and where the story runs pictures. */
export type RestoreFacts = Readonly<{ past: Article | null; places: readonly PictureInPlace[] }>;

/** What writing a segment must know of the picture that it may be the words of. */
export type PictureFacts = Pick<PlaceAtHand, "replacedAt">;

/** A suggestion's own id, and what the text's writers should know of it. */
export type Proposed = Readonly<{ suggestionId: string; note: string | null }>;

/** Everything the newsroom may ask of an article. */
export type ArticleCommand =
  | Command<
      "DraftArticle",
      {
        storyId: string;
        language: string;
        headline: string;
        dek: string | null;
        byline: readonly BylineEntry[];
        body: Body;
        importedFrom: PageOrigin | null;
        facts: StoryAtHand;
      }
    >
  | Command<
      "OpenTranslation",
      { source: SourceRevision; language: string; facts: StoryAtHand & { source: SourceAtHand } }
    >
  | Command<"ChangeHeadline", { headline: string }>
  | Command<"SetHeadlineFor", { role: HeadlineRole; text: string | null }>
  | Command<"ChangeDek", { dek: string | null }>
  | Command<"ChangeKicker", { kicker: string | null }>
  | Command<"SetDateline", { dateline: DatelineWords | null }>
  | Command<"ChangeSlug", { slug: string | null }>
  | Command<"SetByline", { byline: readonly BylineEntry[] }>
  | Command<"SetEdNote", { text: string | null; audience: EdNoteAudience }>
  | Command<"ReviseBody", { body: Body }>
  | Command<"RestoreRevision", { toRevision: number; facts: RestoreFacts }>
  | Command<"WriteCaption", { placementId: string; caption: string; facts: PlaceAtHand }>
  | Command<"WriteAltText", { placementId: string; altText: string; facts: PlaceAtHand }>
  | Command<
      "TranslateSegment",
      {
        segmentId: string;
        text: string | null;
        content: Json;
        facts: Readonly<Pick<PlaceAtHand, "replacedAt">>;
      }
    >
  | Command<"RebaseTranslation", { revision: number; facts: Readonly<{ source: SourceAtHand }> }>
  | Command<"SubmitArticle", { note: string | null }>
  | Command<"ReturnArticle", { notes: string }>
  | Command<"PutOnHold">
  | Command<"ResumeArticle">
  | Command<"SpikeArticle", { facts: HoldFacts }>
  | Command<"ReviveArticle">
  | Command<"TakeLock", { purpose: string; until: string }>
  | Command<"ReleaseLock">
  | Command<"BreakLock">
  | Command<"SuggestChange", { suggestionId: string; blockId: string; content: Json; note: string | null }>
  | Command<"SuggestRemoval", Proposed & Readonly<{ blockId: BlockId }>>
  | Command<"SuggestInsertion", Proposed & Readonly<{ block: Json; after: BlockId | null }>>
  | Command<"SuggestHeadline", Proposed & Readonly<{ headline: string }>>
  | Command<"SuggestDek", Proposed & Readonly<{ dek: string | null }>>
  | Command<
      "SuggestSegment",
      Proposed & Readonly<{ segmentId: string; text: string | null; content: Json; facts: PictureFacts }>
    >
  | Command<"AcceptSuggestion", { suggestionId: string; facts: PictureFacts }>
  | Command<"RejectSuggestion", { suggestionId: string }>
  | Command<"ApproveArticle", { gate: Gate; facts: GateFacts }>
  | Command<"RefuseApproval", { gate: Gate; grounds: string; facts: GateFacts }>
  | Command<"WaiveGate", { gate: Gate; facts: GateFacts }>
  | Command<"PublishArticle", { facts: PublicationFacts }>
  | Command<
      "SchedulePublication",
      WallTime & Readonly<{ scheduleId: string; revision: number; facts: ScheduleFacts }>
    >
  | Command<"MoveSchedule", WallTime & Readonly<{ facts: ScheduleFacts }>>
  | Command<"CancelSchedule">
  | Command<"FireSchedule", { scheduleId: string; facts: ScheduleFacts }>
  | Command<"RaiseAlarm", { alarmId: string; code: AlarmCode; about: string }>
  | Command<"DismissAlarm", { alarmId: string }>
  | CorrectionCommand
  | Command<"ExportEvidence", { exportId: string }>
  | Command<"UpdateArticle", { note: string | null; facts: PublicationFacts }>
  | Command<"ClarifyArticle", Answering & Readonly<{ note: string; facts: PublicationFacts }>>
  | Command<
      "CorrectArticle",
      Answering & CorrectionWords & Readonly<{ note: string; facts: PublicationFacts }>
    >
  | Command<"AddEditorsNote", Answering & Readonly<{ note: string; facts: EditionFacts }>>
  | Command<
      "PublishCosmeticChange",
      { facts: PublicationFacts & Readonly<{ edition: EditionAtHand | null; mostWords: number }> }
    >
  | Command<"UnpublishArticle", { facts: HoldFacts }>
  | Command<"RepublishArticle", { facts: EditionFacts }>
  | Command<"OrderWithdrawal", OrderWords & Readonly<{ orderId: string }>>
  | Command<"RescindWithdrawalOrder", { orderId: string }>
  | Command<"RetractArticle", Withdrawal & Answering & Readonly<{ notice: string }>>
  | Command<"TakeDownArticle", Withdrawal & Readonly<{ authority: string; basis: string; isPublic: boolean }>>
  | Command<"KillArticle", Withdrawal & Readonly<{ advisory: string }>>
  | Command<"AcknowledgeKill", { recipient: string }>
  | Command<"LiftKill", { facts: HoldFacts }>;

/** Everything an article may answer instead of obeying. */
export type ArticleRefusal =
  | CommonRefusal
  | Readonly<{ code: "STORY_NOT_FOUND"; storyId: string }>
  | Readonly<{ code: "LANGUAGE_UNKNOWN"; language: string; languages: readonly string[] }>
  | Readonly<{ code: "SOURCE_NOT_FOUND"; articleId: string; revision: number }>
  | Readonly<{ code: "SAME_LANGUAGE"; language: string }>
  | Readonly<{ code: "TRANSLATION_EXISTS"; articleId: string; language: string; spiked: boolean }>
  | Readonly<{ code: "NOT_A_TRANSLATION" }>
  | Readonly<{ code: "WRITTEN_BY_SEGMENT" }>
  | Readonly<{ code: "SEGMENT_UNKNOWN"; segmentId: string }>
  | Readonly<{ code: "PHOTO_NOT_PLACED"; placementId: string }>
  | Readonly<{ code: "ALREADY_IN_REVIEW" }>
  | Readonly<{ code: "NOT_IN_REVIEW" }>
  | Readonly<{ code: "ON_HOLD" | "SPIKED"; reason: string }>
  | Readonly<{ code: "STILL_LIVE"; edition: number }>
  | Readonly<{ code: "LOCKED"; holder: string; purpose: string; until: string }>
  | Readonly<{ code: "BLOCK_UNKNOWN"; blockId: string }>
  | Readonly<{ code: "SUGGESTION_UNKNOWN" | "SUGGESTION_DECIDED"; suggestionId: string }>
  | Readonly<{ code: "SUGGESTION_OUTDATED"; suggestionId: string }>
  | Readonly<{ code: "WROTE_IT_ONESELF"; gate: Gate }>
  | Readonly<{ code: "REFUSED_BY_LEGAL"; grounds: string }>
  | Readonly<{ code: "ALREADY_LIVE"; edition: number }>
  | Readonly<{ code: "NOT_LIVE" }>
  | Readonly<{ code: "NOT_KILLED" }>
  | Readonly<{
      code: "WITHDRAWN";
      as: Exclude<PublicationState, "unpublished" | "live">;
      edition: number;
    }>
  | Readonly<{ code: "NOT_COSMETIC"; because: readonly CosmeticFault[] }>
  | Readonly<{ code: "LEGAL_HOLD"; matter: string }>
  | Readonly<{ code: "NOTHING_CHANGED"; edition: number }>
  | Readonly<{ code: "ALREADY_SCHEDULED" | "NOT_DUE"; scheduledAt: string }>
  | Readonly<{ code: "NOT_SCHEDULED" }>
  | Readonly<{ code: "ALARM_UNKNOWN" | "WITHDREW_IT_ONESELF"; alarmId: string }>
  | Readonly<{ code: "WITHDRAWAL_ORDER_UNKNOWN" | "WITHDRAWAL_ORDER_CARRIED_OUT"; orderId: string }>
  | Readonly<{ code: "NEVER_PUBLISHED" | "WROTE_WHAT_IS_DISPUTED" }>
  | Readonly<{
      code: "CORRECTION_REQUEST_UNKNOWN" | "CORRECTION_NOT_ACCEPTED" | "ASKER_UNKNOWN";
      requestId: string;
    }>
  | Readonly<{ code: "CORRECTION_REQUEST_ANSWERED"; requestId: string; edition: number }>
  | Readonly<{ code: "CORRECTION_TASK_UNKNOWN"; sourceEdition: number }>
  | Readonly<{ code: "BLOCKED"; blockers: readonly Blocker[] }>;
