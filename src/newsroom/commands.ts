import type { Command } from "../decider.js";
import type { Gate } from "../gate.js";
import { deskClosed, deskUnknown, type CommonRefusal, type Sentences } from "../refusal.js";
import type { Stage, Thresholds } from "./events.js";

/** Everything that may be asked of the newsroom as a whole. */
export type NewsroomCommand =
  | Command<"OpenNewsroom", { name: string; language: string }>
  | Command<"AddLanguage", { language: string }>
  | Command<"OpenDesk", { desk: string; name: string }>
  | Command<"CloseDesk", { desk: string; routedTo: string }>
  | Command<"ReopenDesk", { desk: string }>
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
  | Readonly<{ code: "DESK_CLOSED"; desk: string; routedTo: string }>
  | Readonly<{ code: "DESK_UNKNOWN"; desk: string; desks: readonly string[] }>
  | Readonly<{ code: "ROUTED_IN_A_CIRCLE"; desk: string; routedTo: string }>
  | Readonly<{ code: "STAFF_MEMBER_UNKNOWN"; staffId: string }>;

/** Each of the newsroom's noes in a sentence fit to show. */
export const newsroomRefusalSentences: Sentences<Exclude<NewsroomRefusal, CommonRefusal>> = {
  DESK_CLOSED: deskClosed,
  DESK_UNKNOWN: deskUnknown,
  ROUTED_IN_A_CIRCLE: ({ desk, routedTo }) =>
    `What comes to ${routedTo} is routed to ${desk} itself: a closed desk's work ends at an open one.`,
  STAFF_MEMBER_UNKNOWN: () => "Nobody on the staff has this id.",
  DESK_ALREADY_OPEN: ({ desk }) => `There is already a desk “${desk}”, under another name.`,
};
