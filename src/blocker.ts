import type { Gate } from "./gate.js";
import { underLegalHold, type Sentences } from "./refusal.js";

/** What a photo's own stream has against running it, wherever it is placed. */
export type PhotoBlocker =
  | Readonly<{
      code:
        | "PHOTO_UNCREDITED"
        | "PHOTO_KILLED"
        | "PHOTO_FALSE"
        | "PHOTO_UNVERIFIED"
        | "PERMISSION_MISSING"
        | "PERMISSION_REFUSED"
        | "RIGHTS_UNCLASSIFIED";
    }>
  | Readonly<{ code: "LEASE_NOT_BEGUN"; until: string }>
  | Readonly<{ code: "LEASE_ENDED"; from: string }>;

/** What the story has against publishing any of its languages. */
export type StoryBlocker =
  | Readonly<{ code: "EMBARGOED"; until: string | null }>
  | Readonly<{ code: "STORY_HELD"; reason: string; until: string | null }>
  | Readonly<{ code: "LEGAL_REVIEW_OUTSTANDING" }>
  | Readonly<{ code: "LEGAL_CONDITIONS_UNMET"; conditions: readonly string[] }>
  | Readonly<{ code: "LEGAL_REFUSED"; grounds: string }>
  | Readonly<{ code: "LEGAL_HOLD"; matter: string }>
  | Readonly<{ code: "COURT_ORDER"; jurisdiction: string; reference: string }>
  | Readonly<{ code: "CLAIM_WRONG" | "CLAIM_UNATTRIBUTED"; claimId: string; text: string }>
  | Readonly<{ code: "FIGURE_STALE"; figureId: string; shown: string; computed: string | null }>;

/**
 * One thing that stands between an article and its readers. Some stand only for a time: until an instant (null: without
 * end), or from one on; `inForce` tells.
 */
export type Blocker =
  | Readonly<{
      code:
        | "HEADLINE_MISSING"
        | "BODY_EMPTY"
        | "AUTHOR_UNCREDITED"
        | "TRANSLATOR_UNCREDITED"
        | "NOT_SUBMITTED"
        | "SCHEDULED_OTHERWISE";
    }>
  | Readonly<{ code: "ON_HOLD" | "SPIKED"; reason: string }>
  | Readonly<{
      code: "WITHDRAWAL_ORDERED";
      orderId: string;
      how: "retract" | "takeDown" | "kill";
      grounds: string;
    }>
  | Readonly<{ code: "GATE_CLOSED" | "APPROVAL_VOID"; gate: Gate }>
  | Readonly<{ code: "GATE_REFUSED"; gate: Gate; grounds: string }>
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
  ON_HOLD: ({ reason }) => `It is on hold: ${reason}`,
  SPIKED: ({ reason }) => `It was spiked: ${reason}`,
  WITHDRAWAL_ORDERED: ({ how, grounds }) => `It has been ordered that it be ${ordered[how]}: ${grounds}`,
  SCHEDULED_OTHERWISE: () =>
    "Its pictures or their credit lines are no longer those of the text that was scheduled.",
  GATE_CLOSED: ({ gate }) => `The ${gate} approval is missing.`,
  GATE_REFUSED: ({ gate, grounds }) => `The ${gate} approval was refused to this very text: ${grounds}`,
  APPROVAL_VOID: ({ gate }) => `What the ${gate} approval was given to has been changed since.`,
  PHOTO_UNCREDITED: () => "A picture has no credit line.",
  PHOTO_KILLED: () => "A picture was killed.",
  PHOTO_FALSE: () => "A picture is not what it is said to be.",
  PHOTO_UNVERIFIED: () => "A picture from social media has not been verified.",
  PERMISSION_MISSING: () => "A picture's owner has not given permission.",
  PERMISSION_REFUSED: () => "A picture's owner has refused permission.",
  RIGHTS_UNCLASSIFIED: () => "A picture was found on social media, and its rights have not been classified.",
  LEASE_NOT_BEGUN: ({ until }) => `A picture's lease begins at ${until}.`,
  LEASE_ENDED: ({ from }) => `A picture's lease ends at ${from}.`,
  CAPTION_MISSING: () => "A picture has no caption.",
  ALT_TEXT_MISSING: () => "A picture has no alt text.",
  PHOTO_NOT_PLACED: () => "The body shows a picture that the story does not run.",
  EMBARGOED: ({ until }) =>
    until === null ? "The story is under embargo." : `The story is under embargo until ${until}.`,
  STORY_HELD: ({ reason, until }) =>
    until === null ? `The story is on hold: ${reason}` : `The story is on hold until ${until}: ${reason}`,
  LEGAL_REVIEW_OUTSTANDING: () => "Legal was asked and has not answered.",
  LEGAL_CONDITIONS_UNMET: ({ conditions }) =>
    `Legal cleared it with conditions that are not met: ${conditions.join("; ")}`,
  LEGAL_REFUSED: ({ grounds }) => `Legal refused it: ${grounds}`,
  LEGAL_HOLD: underLegalHold,
  COURT_ORDER: ({ jurisdiction, reference }) =>
    `A court's order (${reference}, ${jurisdiction}) keeps it from readers in this language.`,
  CLAIM_WRONG: ({ text }) => `A claim was found wrong and has not been withdrawn: ${text}`,
  CLAIM_UNATTRIBUTED: ({ text }) => `A claim does not say whose words it repeats: ${text}`,
  FIGURE_STALE: ({ shown, computed }) =>
    computed === null
      ? `A figure shows ${shown}, which can no longer be worked out from its inputs.`
      : `A figure shows ${shown}, but its inputs now make ${computed}.`,
  SEGMENT_UNTRANSLATED: () => "A segment is not translated.",
  SEGMENT_STALE: () => "A segment translates words that the pinned source no longer has.",
};

const ordered = { retract: "retracted", takeDown: "taken down", kill: "killed" } as const;

/** What stands in the way, in a sentence. */
export const blockerSentence = (blocker: Blocker): string =>
  (sentences[blocker.code] as (blocker: Blocker) => string)(blocker);
