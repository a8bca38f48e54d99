import type { Role, ServiceScope } from "../actor.js";
import type { Command } from "../decider.js";
import { deskUnknown, languageUnknown, type CommonRefusal, type Sentences } from "../refusal.js";

/** What is kept of a token: what it hashes to (SHA-256, in hexadecimal), and its last characters. */
export type Seal = Readonly<{ sha256: string; hint: string }>;

/** What issuing must know: the desks and languages that there are, and what was made for this token. */
export type IssuingFacts = Readonly<{
  desks: readonly string[];
  languages: readonly string[];
  seal: Seal | null;
}>;

/** Everything that may be asked of a service. */
export type ServiceCommand =
  | Command<
      "IssueServiceToken",
      {
        name: string;
        scopes: readonly ServiceScope[];
        role: Role | null;
        desk: string | null;
        language: string | null;
        expiresAt: string;
        facts: IssuingFacts;
      }
    >
  | Command<"RevokeServiceToken">;

/** Everything a service may answer instead of obeying. */
export type ServiceRefusal =
  | CommonRefusal
  | Readonly<{ code: "NOT_FOR_SERVICES"; role: Role }>
  | Readonly<{ code: "DESK_UNKNOWN"; desk: string; desks: readonly string[] }>
  | Readonly<{ code: "LANGUAGE_UNKNOWN"; language: string; languages: readonly string[] }>;

/** Each of a service's noes in a sentence fit to show. */
export const serviceRefusalSentences: Sentences<Exclude<ServiceRefusal, CommonRefusal>> = {
  NOT_FOR_SERVICES: ({ role }) => `The role ${role} is for people: no service acts in it.`,
  DESK_UNKNOWN: deskUnknown,
  LANGUAGE_UNKNOWN: languageUnknown,
};
