import type { Blocker, PhotoBlocker, StoryBlocker } from "../blocker.js";
import type { Command, Json } from "../decider.js";
import type { Gate } from "../gate.js";
import type { PictureRole } from "../pictureRole.js";
import type { CommonRefusal } from "../refusal.js";
import type { Which } from "../zonedTime.js";
import type { Article } from "./article.js";
import type { Body } from "./body/block.js";
import type { BylineEntry } from "./text/byline.js";
import type { ArticleEvent, NotePlacement, PageOrigin, SourceRevision } from "./events.js";
import type { AlarmCode } from "./publication/alarm.js";
import type { CosmeticFault } from "./publication/cosmeticFaults.js";
import type { PublicationState } from "./publication/publication.js";
import type { DatelineWords } from "./text/dateline.js";
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
  creditLine: string | null;
  /** What the photo's own stream has against running it. */
  blockers: readonly PhotoBlocker[];
}>;

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

/** What was wrong, what is right, and where readers are told. */
export type CorrectionWords = Readonly<{ wrong: string; right: string; placement: NotePlacement }>;

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
  | Command<"ChangeDek", { dek: string | null }>
  | Command<"ChangeKicker", { kicker: string | null }>
  | Command<"SetDateline", { dateline: DatelineWords | null }>
  | Command<"ChangeSlug", { slug: string | null }>
  | Command<"SetByline", { byline: readonly BylineEntry[] }>
  | Command<"ReviseBody", { body: Body }>
  | Command<"WriteCaption", { placementId: string; caption: string; facts: Readonly<{ placed: boolean }> }>
  | Command<"WriteAltText", { placementId: string; altText: string; facts: Readonly<{ placed: boolean }> }>
  | Command<"TranslateSegment", { segmentId: string; text: string | null; content: Json }>
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
  | Command<"AcceptSuggestion", { suggestionId: string }>
  | Command<"RejectSuggestion", { suggestionId: string }>
  | Command<"ApproveArticle", { gate: Gate; facts: Readonly<{ pictures: readonly PictureAtHand[] }> }>
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
  | Command<
      "OpenCorrectionTask",
      {
        sourceArticleId: string;
        sourceEdition: number;
        sourceRevision: number;
        because: "correction" | "retraction";
      }
    >
  | Command<"UpdateArticle", { note: string | null; facts: PublicationFacts }>
  | Command<"ClarifyArticle", { note: string; facts: PublicationFacts }>
  | Command<"CorrectArticle", { note: string; explained?: CorrectionWords | null; facts: PublicationFacts }>
  | Command<"AddEditorsNote", { note: string; facts: EditionFacts }>
  | Command<
      "PublishCosmeticChange",
      { facts: PublicationFacts & Readonly<{ edition: EditionAtHand | null; mostWords: number }> }
    >
  | Command<"UnpublishArticle", { facts: HoldFacts }>
  | Command<"RepublishArticle", { facts: EditionFacts }>
  | Command<"RetractArticle", { notice: string; facts: HoldFacts }>
  | Command<"TakeDownArticle", { authority: string; basis: string; isPublic: boolean; facts: HoldFacts }>
  | Command<"KillArticle", { advisory: string; facts: HoldFacts }>
  | Command<"AcknowledgeKill", { recipient: string }>
  | Command<"LiftKill", { facts: HoldFacts }>;

/** Everything an article may answer instead of obeying. */
export type ArticleRefusal =
  | CommonRefusal
  | Readonly<{ code: "STORY_NOT_FOUND"; storyId: string }>
  | Readonly<{ code: "LANGUAGE_UNKNOWN"; language: string; languages: readonly string[] }>
  | Readonly<{ code: "SOURCE_NOT_FOUND"; articleId: string; revision: number }>
  | Readonly<{ code: "SAME_LANGUAGE"; language: string }>
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
  | Readonly<{ code: "SUGGESTION_OUTDATED"; suggestionId: string; blockId: string }>
  | Readonly<{ code: "WROTE_IT_ONESELF"; gate: Gate }>
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
  | Readonly<{ code: "ALARM_UNKNOWN"; alarmId: string }>
  | Readonly<{ code: "BLOCKED"; blockers: readonly Blocker[] }>;
