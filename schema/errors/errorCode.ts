import { articleRefusalSentences } from "../../src/article/refusals.js";
import type { Refusal } from "../../src/newsroom.js";
import { newsroomRefusalSentences } from "../../src/newsroom/commands.js";
import { photoRefusalSentences } from "../../src/photo/commands.js";
import type { CommonRefusal } from "../../src/refusal.js";
import { staffRefusalSentences } from "../../src/staff/commands.js";
import type { Contention } from "../../src/store/perform.js";
import { storyRefusalSentences } from "../../src/story/commands.js";
import { enumType } from "../enumType.js";

/** Every no of the newsroom, whatever it was asked. */
export type No = Refusal | Contention;

export const ErrorCode = enumType<No["code"]>("ErrorCode", "Why a command was not obeyed.", {
  ALREADY_EXISTS: "There is something under this id already.",
  ALREADY_IN_REVIEW: "The article is in review already.",
  ALREADY_LIVE: "An edition is live already.",
  BLOCKED: "Something stands between the article and its readers.",
  COMMAND_ID_REUSED: "The command id was used for another command before.",
  CREDIT_LINE_EMPTY: "The credit line has no words.",
  CREDIT_LINE_IS_AN_ADDRESS: "The credit line is a bare web address.",
  DESK_ALREADY_OPEN: "There is a desk of this id under another name.",
  DESK_UNKNOWN: "There is no such desk.",
  INVALID_INPUT: "The input cannot be used as it is.",
  LANGUAGE_UNKNOWN: "The newsroom does not publish in this language.",
  LEAD_PHOTO_TAKEN: "The story has a lead picture already.",
  NOTHING_CHANGED: "There is nothing new to publish.",
  NOT_A_TRANSLATION: "The article is an original.",
  NOT_FOUND: "There is nothing under this id.",
  NOT_IN_REVIEW: "The article is not in review.",
  NOT_LIVE: "No edition is live.",
  NOT_PERMITTED: "The roles held do not allow this here.",
  OWN_LAST_ROLE: "An editor-in-chief cannot give up the role.",
  PHOTO_KILLED: "The photo was killed.",
  PHOTO_NOT_FILED: "No such photo has been filed.",
  PHOTO_NOT_PLACED: "The story runs no such picture.",
  REASON_MISSING: "A reason is needed.",
  REVISION_NOT_REACHED: "The expected revision does not exist yet.",
  ROLE_NOT_HELD: "The person does not hold this role.",
  SAME_LANGUAGE: "The source is in this language already.",
  SEGMENT_UNKNOWN: "The pinned source has no such segment.",
  SOURCE_NOT_FOUND: "There is no such source revision.",
  STALE_REVISION: "Others changed the same thing meanwhile.",
  STORY_NOT_FOUND: "No such story has been opened.",
  WRITTEN_BY_SEGMENT: "A translation is written segment by segment.",
  WROTE_IT_ONESELF: "Four eyes: the approver wrote some of it.",
});

const own: {
  readonly [Code in CommonRefusal["code"] | Contention["code"] | "NOT_PERMITTED"]: (no: never) => string;
} = {
  NOT_FOUND: () => "There is nothing under this id.",
  ALREADY_EXISTS: () => "There is something under this id already.",
  INVALID_INPUT: ({ problem }: Extract<CommonRefusal, { code: "INVALID_INPUT" }>) => problem,
  NOT_PERMITTED: ({ needed }: Extract<Refusal, { code: "NOT_PERMITTED" }>) =>
    `This takes one of the roles ${needed.join(", ")}, held for this desk and language.`,
  STALE_REVISION: ({ expected, actual }: Extract<Contention, { code: "STALE_REVISION" }>) =>
    `You were looking at revision ${expected}; others have since changed the same thing, up to revision ${actual}. ` +
    "Nothing was recorded.",
  REVISION_NOT_REACHED: ({ expected, actual }: Extract<Contention, { code: "REVISION_NOT_REACHED" }>) =>
    `There is no revision ${expected} yet; the newest is ${actual}.`,
  COMMAND_ID_REUSED: () => "This command id was used for another command; take a new one for a new wish.",
};

const sentences: Readonly<Record<string, (no: never) => string>> = {
  ...articleRefusalSentences,
  ...newsroomRefusalSentences,
  ...photoRefusalSentences,
  ...staffRefusalSentences,
  ...storyRefusalSentences,
  ...own,
};

/** A no in a sentence fit to show. */
export const sentenceOf = (no: No): string => sentences[no.code]!(no as never);
