import type { Command } from "../decider.js";
import type { Gate } from "../gate.js";
import { deskUnknown, type CommonRefusal, type Sentences } from "../refusal.js";
import type { Stage, Thresholds } from "./events.js";

/** Everything that may be asked of the newsroom as a whole. */
export type NewsroomCommand =
  | Command<"OpenNewsroom", { name: string; language: string }>
  | Command<"AddLanguage", { language: string }>
  | Command<"OpenDesk", { desk: string; name: string }>
  | Command<"SetDeskStages", { desk: string; stages: readonly Stage[] }>
  | Command<"AddDeskMember", { desk: string; staffId: string; facts: Readonly<{ joined: boolean }> }>
  | Command<"RemoveDeskMember", { desk: string; staffId: string }>
  | Command<
      "AdoptDeskPolicy",
      { desk: string; gatesForOriginals: readonly Gate[]; gatesForTranslations: readonly Gate[] }
    >
  | Command<"SetThresholds", Thresholds>
  | Command<"AdoptPolicy", { gatesForOriginals: readonly Gate[]; gatesForTranslations: readonly Gate[] }>;

/** Everything the newsroom may answer instead of obeying. */
export type NewsroomRefusal =
  | CommonRefusal
  | Readonly<{ code: "DESK_ALREADY_OPEN"; desk: string }>
  | Readonly<{ code: "DESK_UNKNOWN"; desk: string; desks: readonly string[] }>
  | Readonly<{ code: "STAFF_MEMBER_UNKNOWN"; staffId: string }>;

/** Each of the newsroom's noes in a sentence fit to show. */
export const newsroomRefusalSentences: Sentences<Exclude<NewsroomRefusal, CommonRefusal>> = {
  DESK_UNKNOWN: deskUnknown,
  STAFF_MEMBER_UNKNOWN: () => "Nobody on the staff has this id.",
  DESK_ALREADY_OPEN: ({ desk }) => `There is already a desk “${desk}”, under another name.`,
};
