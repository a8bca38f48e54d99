import type { Grant, Role } from "../actor.js";
import type { Command } from "../decider.js";
import type { SavedFilter } from "./savedFilter.js";
import { deskUnknown, type CommonRefusal, type Sentences } from "../refusal.js";

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
  | Command<
      "DelegateRole",
      {
        role: Role;
        desk: string | null;
        language: string | null;
        until: string;
        facts: Readonly<{
          /** What they hold already, without what was delegated by people who have lost it. */
          held: readonly Grant[];
        }>;
      }
    >
  | Command<"EndDelegation", { role: Role; desk: string | null; language: string | null }>
  | Command<"RevokeRole", { role: Role; desk: string | null; language: string | null }>
  | Command<
      "LinkIdentity",
      {
        issuer: string;
        subject: string;
        facts: Readonly<{
          /** The other member of the staff who is linked to it already. */
          linkedTo: string | null;
        }>;
      }
    >
  | Command<"UnlinkIdentity", { issuer: string; subject: string }>
  | Command<"SaveBoardFilter", SavedFilter & Readonly<{ facts: Readonly<{ newsroom: NewsroomAtHand }> }>>
  | Command<"RemoveBoardFilter", { filterId: string }>;

/** Everything that may be answered instead. */
export type StaffRefusal =
  | CommonRefusal
  | Readonly<{ code: "ROLE_NOT_HELD"; role: Role }>
  | Readonly<{ code: "OWN_LAST_ROLE" }>
  | Readonly<{ code: "NOT_YOURS_TO_DELEGATE"; role: Role }>
  | Readonly<{ code: "ROLE_NOT_LENT"; role: Role }>
  | Readonly<{ code: "DELEGATED_TO_ONESELF" }>
  | Readonly<{ code: "FILTER_OF_SOMEBODY_ELSE" }>
  | Readonly<{ code: "IDENTITY_TAKEN"; subject: string; linkedTo: string }>
  | Readonly<{ code: "IDENTITY_NOT_LINKED"; subject: string }>
  | Readonly<{ code: "DESK_UNKNOWN"; desk: string; desks: readonly string[] }>
  | Readonly<{ code: "LANGUAGE_UNKNOWN"; language: string; languages: readonly string[] }>;

/** Each no in a sentence fit to show. */
export const staffRefusalSentences: Sentences<Exclude<StaffRefusal, CommonRefusal>> = {
  ROLE_NOT_HELD: ({ role }) => `This person does not hold the role ${role} for that desk and language.`,
  NOT_YOURS_TO_DELEGATE: ({ role }) =>
    `You do not hold the role ${role} for that desk and language yourself; what was delegated to you cannot be handed on.`,
  ROLE_NOT_LENT: ({ role }) => `The role ${role} is not lent: an editor-in-chief grants it.`,
  DELEGATED_TO_ONESELF: () => "A role is delegated to somebody else.",
  FILTER_OF_SOMEBODY_ELSE: () =>
    "Everybody saves and removes their own filters; save it under your own name.",
  IDENTITY_TAKEN: ({ subject, linkedTo }) =>
    `“${subject}” is linked to somebody else (staff-${linkedTo}); unlink it there first.`,
  IDENTITY_NOT_LINKED: ({ subject }) =>
    `This person is not linked to “${subject}” of that identity provider.`,
  OWN_LAST_ROLE: () => "An editor-in-chief cannot give up that role: someone else must take it away.",
  DESK_UNKNOWN: deskUnknown,
  LANGUAGE_UNKNOWN: ({ language, languages }) =>
    `This newsroom does not publish in “${language}”; it publishes in ${languages.join(", ")}.`,
};
