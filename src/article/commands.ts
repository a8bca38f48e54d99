import type { Blocker, PhotoBlocker, StoryBlocker } from "../blocker.js";
import type { Command, Json } from "../decider.js";
import type { Gate } from "../gate.js";
import type { PictureRole } from "../pictureRole.js";
import type { CommonRefusal } from "../refusal.js";
import type { Body } from "./body/block.js";
import type { BylineEntry } from "./text/byline.js";
import type { PageOrigin, SourceRevision } from "./events.js";
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
  | Command<"SetByline", { byline: readonly BylineEntry[] }>
  | Command<"ReviseBody", { body: Body }>
  | Command<"WriteCaption", { placementId: string; caption: string; facts: Readonly<{ placed: boolean }> }>
  | Command<"WriteAltText", { placementId: string; altText: string; facts: Readonly<{ placed: boolean }> }>
  | Command<"TranslateSegment", { segmentId: string; text: string | null; content: Json }>
  | Command<"RebaseTranslation", { revision: number; facts: Readonly<{ source: SourceAtHand }> }>
  | Command<"SubmitArticle", { note: string | null }>
  | Command<"ReturnArticle", { notes: string }>
  | Command<"ApproveArticle", { gate: Gate; facts: Readonly<{ pictures: readonly PictureAtHand[] }> }>
  | Command<"PublishArticle", { facts: PublicationFacts }>
  | Command<"CorrectArticle", { note: string; facts: PublicationFacts }>;

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
  | Readonly<{ code: "WROTE_IT_ONESELF"; gate: Gate }>
  | Readonly<{ code: "ALREADY_LIVE"; edition: number }>
  | Readonly<{ code: "NOT_LIVE" }>
  | Readonly<{ code: "NOTHING_CHANGED"; edition: number }>
  | Readonly<{ code: "BLOCKED"; blockers: readonly Blocker[] }>;
