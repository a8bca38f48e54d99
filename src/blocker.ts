import type { Gate } from "./gate.js";
import type { Sentences } from "./refusal.js";

/** What a photo's own stream has against running it, wherever it is placed. */
export type PhotoBlocker = Readonly<{ code: "PHOTO_UNCREDITED" | "PHOTO_KILLED" }>;

/** What the story has against publishing any of its languages. */
export type StoryBlocker = Readonly<{ code: "EMBARGOED"; until: string | null }>;

/**
 * One thing that stands between an article and its readers. Some stand only for a time: until an instant (null: without
 * end), or from one on; `inForce` tells.
 */
export type Blocker =
  | Readonly<{
      code:
        "HEADLINE_MISSING" | "BODY_EMPTY" | "AUTHOR_UNCREDITED" | "TRANSLATOR_UNCREDITED" | "NOT_SUBMITTED";
    }>
  | Readonly<{ code: "GATE_CLOSED" | "APPROVAL_VOID"; gate: Gate }>
  | (PhotoBlocker & Readonly<{ placementId: string; photoId: string }>)
  | Readonly<{ code: "CAPTION_MISSING" | "ALT_TEXT_MISSING" | "PHOTO_NOT_PLACED"; placementId: string }>
  | Readonly<{ code: "SEGMENT_UNTRANSLATED" | "SEGMENT_STALE"; segmentId: string }>
  | StoryBlocker;

/** Whether a blocker stands at an instant. */
export function inForce(blocker: Blocker, at: string): boolean {
  const { from = null, until = null } = blocker as Readonly<{ from?: string | null; until?: string | null }>;
  return (from === null || at >= from) && (until === null || at < until);
}

const sentences: Sentences<Blocker> = {
  HEADLINE_MISSING: () => "The headline is missing.",
  BODY_EMPTY: () => "The body has no words.",
  AUTHOR_UNCREDITED: () => "The byline names no author.",
  TRANSLATOR_UNCREDITED: () => "The byline names no translator.",
  NOT_SUBMITTED: () => "It has not been submitted for review.",
  GATE_CLOSED: ({ gate }) => `The ${gate} approval is missing.`,
  APPROVAL_VOID: ({ gate }) => `What the ${gate} approval was given to has been changed since.`,
  PHOTO_UNCREDITED: () => "A picture has no credit line.",
  PHOTO_KILLED: () => "A picture was killed.",
  CAPTION_MISSING: () => "A picture has no caption.",
  ALT_TEXT_MISSING: () => "A picture has no alt text.",
  PHOTO_NOT_PLACED: () => "The body shows a picture that the story does not run.",
  EMBARGOED: ({ until }) =>
    until === null ? "The story is under embargo." : `The story is under embargo until ${until}.`,
  SEGMENT_UNTRANSLATED: () => "A segment is not translated.",
  SEGMENT_STALE: () => "A segment translates words that the pinned source no longer has.",
};

/** What stands in the way, in a sentence. */
export const blockerSentence = (blocker: Blocker): string =>
  (sentences[blocker.code] as (blocker: Blocker) => string)(blocker);
