import { articleRefusalSentences } from "./article/refusals.js";
import type { Refusal } from "./newsroom.js";
import { newsroomRefusalSentences } from "./newsroom/commands.js";
import { photoRefusalSentences } from "./photo/commands.js";
import type { CommonRefusal } from "./refusal.js";
import { staffRefusalSentences } from "./staff/commands.js";
import type { Contention } from "./store/perform.js";
import { storyRefusalSentences } from "./story/commands.js";

/** Every no of the newsroom, whatever it was asked. */
export type No = Refusal | Contention;

/** A no in a sentence fit to show. */
export const refusalSentence = (no: No): string => sentences[no.code]!(no as never);

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
