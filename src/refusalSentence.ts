import { articleRefusalSentences } from "./article/refusals.js";
import { erasureRefusalSentences } from "./erasure/commands.js";
import type { Refusal } from "./newsroom.js";
import { newsroomRefusalSentences } from "./newsroom/commands.js";
import { photoRefusalSentences } from "./photo/commands.js";
import type { CommonRefusal } from "./refusal.js";
import { requestRefusalSentences } from "./request/commands.js";
import { serviceRefusalSentences } from "./service/commands.js";
import { sourceRefusalSentences } from "./source/commands.js";
import { staffRefusalSentences } from "./staff/commands.js";
import type { Contention } from "./store/perform.js";
import { storyRefusalSentences } from "./story/refusals.js";
import { threadRefusalSentences } from "./thread/commands.js";

/** Every no of the newsroom, whatever it was asked. */
export type No = Refusal | Contention;

/** A no in a sentence fit to show. */
export const refusalSentence = (no: No): string => sentences[no.code]!(no as never);

const own: {
  readonly [Code in CommonRefusal["code"] | Contention["code"] | "NOT_PERMITTED" | "KEYS_ELSEWHERE"]: (
    no: never,
  ) => string;
} = {
  KEYS_ELSEWHERE: () =>
    "This node has no keys of confidential words: ask the node of the newsroom that keeps them.",
  NOT_FOUND: () => "There is nothing under this id.",
  ALREADY_EXISTS: () => "There is something under this id already.",
  REASON_MISSING: () => "This needs a reason that others can read.",
  INVALID_INPUT: ({ problem }: Extract<CommonRefusal, { code: "INVALID_INPUT" }>) => problem,
  NOT_PERMITTED: ({ needed }: Extract<Refusal, { code: "NOT_PERMITTED" }>) =>
    needed.length === 0
      ? "Only the newsroom's own policies ask for this."
      : `This takes one of the roles ${needed.join(", ")}, held for this desk and language.`,
  STALE_REVISION: ({ expected, actual }: Extract<Contention, { code: "STALE_REVISION" }>) =>
    `You were looking at revision ${expected}; others have since changed the same thing, up to revision ${actual}. ` +
    "Nothing was recorded.",
  REVISION_NOT_REACHED: ({ expected, actual }: Extract<Contention, { code: "REVISION_NOT_REACHED" }>) =>
    `There is no revision ${expected} yet; the newest is ${actual}.`,
  COMMAND_ID_REUSED: () => "This command id was used for another command; take a new one for a new wish.",
};

const sentences: Readonly<Record<string, (no: never) => string>> = {
  ...articleRefusalSentences,
  ...erasureRefusalSentences,
  ...newsroomRefusalSentences,
  ...photoRefusalSentences,
  ...requestRefusalSentences,
  ...serviceRefusalSentences,
  ...sourceRefusalSentences,
  ...staffRefusalSentences,
  ...storyRefusalSentences,
  ...threadRefusalSentences,
  ...own,
};
