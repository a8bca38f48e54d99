import type { Role } from "../actor.js";
import type { Command } from "../decider.js";
import type { CommonRefusal, Sentences } from "../refusal.js";

/** The desks and languages that a grant may name. */
export type NewsroomAtHand = Readonly<{ desks: readonly string[]; languages: readonly string[] }>;

/** Everything the newsroom may ask about a staff member. */
export type StaffCommand =
  | Command<"AddStaffMember", { name: string }>
  | Command<"RenameStaffMember", { name: string }>
  | Command<
      "GrantRole",
      {
        role: Role;
        desk: string | null;
        language: string | null;
        facts: Readonly<{ newsroom: NewsroomAtHand }>;
      }
    >
  | Command<"RevokeRole", { role: Role; desk: string | null; language: string | null }>;

/** Everything that may be answered instead. */
export type StaffRefusal =
  | CommonRefusal
  | Readonly<{ code: "ROLE_NOT_HELD"; role: Role }>
  | Readonly<{ code: "OWN_LAST_ROLE" }>
  | Readonly<{ code: "DESK_UNKNOWN"; desk: string; desks: readonly string[] }>
  | Readonly<{ code: "LANGUAGE_UNKNOWN"; language: string; languages: readonly string[] }>;

/** Each no in a sentence fit to show. */
export const staffRefusalSentences: Sentences<Exclude<StaffRefusal, CommonRefusal>> = {
  ROLE_NOT_HELD: ({ role }) => `This person does not hold the role ${role} for that desk and language.`,
  OWN_LAST_ROLE: () => "An editor-in-chief cannot give up that role: someone else must take it away.",
  DESK_UNKNOWN: ({ desk, desks }) =>
    desks.length === 0
      ? "This newsroom has no desk yet: an editor-in-chief opens one with openDesk."
      : `There is no desk “${desk}” in this newsroom; there is ${desks.join(", ")}.`,
  LANGUAGE_UNKNOWN: ({ language, languages }) =>
    `This newsroom does not publish in “${language}”; it publishes in ${languages.join(", ")}.`,
};
