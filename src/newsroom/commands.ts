import type { Command } from "../decider.js";
import type { Gate } from "../gate.js";
import type { CommonRefusal, Sentences } from "../refusal.js";

/** Everything that may be asked of the newsroom as a whole. */
export type NewsroomCommand =
  | Command<"OpenNewsroom", { name: string; language: string }>
  | Command<"AddLanguage", { language: string }>
  | Command<"OpenDesk", { desk: string; name: string }>
  | Command<"AdoptPolicy", { gatesForOriginals: readonly Gate[]; gatesForTranslations: readonly Gate[] }>;

/** Everything the newsroom may answer instead of obeying. */
export type NewsroomRefusal = CommonRefusal | Readonly<{ code: "DESK_ALREADY_OPEN"; desk: string }>;

/** Each of the newsroom's noes in a sentence fit to show. */
export const newsroomRefusalSentences: Sentences<Exclude<NewsroomRefusal, CommonRefusal>> = {
  DESK_ALREADY_OPEN: ({ desk }) => `There is already a desk “${desk}”, under another name.`,
};
