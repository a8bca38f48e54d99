import type { Command } from "../decider.js";
import type { CommonRefusal, Sentences } from "../refusal.js";
import type { DescriptionChanges } from "./description.js";
import type { LeaseZone } from "./lease.js";
import type { ManifestVerdict } from "./manifest.js";
import type { RightsCategory } from "./rightsCategory.js";
import { checkWords, type Check, type CheckResult, type Verdict } from "./verification.js";

/** Everything the newsroom may ask of a photo. */
export type PhotoCommand =
  | Command<"FilePhoto", { description: string; sourceUrl: string | null; suppliedCredit: string | null }>
  | Command<
      "CreditPhoto",
      { creditLine: string; photographer?: string | null; copyrightHolder?: string | null }
    >
  | Command<"DescribePhoto", { changes: DescriptionChanges }>
  | Command<"KillPhoto">
  | Command<"ClassifyRights", { category: RightsCategory; usageTerms: string | null }>
  /** Instants; or wall times, where it says in which zone. */
  | Command<"GrantLease", { from: string | null; to: string | null; inZone?: LeaseZone | null }>
  | Command<"EndLease">
  | Command<"RequestPermission", { owner: string; channel: string }>
  | Command<"GrantPermission", { scope: string; creditAs: string; evidence: string }>
  | Command<"RefusePermission", { answer: string | null }>
  | Command<"OverridePermission", { grounds: string }>
  | Command<"RecordVerificationCheck", { check: Check; result: CheckResult; evidence: string }>
  | Command<"CheckManifest", { verdict: ManifestVerdict; tool: string; manifestSha256: string | null }>
  | Command<"ConcludeVerification", { verdict: Verdict; note: string }>;

/** Everything a photo may answer instead of obeying. */
export type PhotoRefusal =
  | CommonRefusal
  | Readonly<{ code: "CREDIT_LINE_EMPTY" }>
  | Readonly<{ code: "CREDIT_LINE_IS_AN_ADDRESS"; creditLine: string }>
  | Readonly<{ code: "PHOTO_KILLED"; reason: string }>
  | Readonly<{ code: "LEASE_NOT_GRANTED" }>
  | Readonly<{ code: "PERMISSION_NOT_REQUESTED" }>
  | Readonly<{ code: "PERMISSION_HELD"; owner: string }>
  | Readonly<{ code: "VERIFICATION_INCOMPLETE"; missing: readonly Check[] }>
  | Readonly<{ code: "VERIFICATION_CONTRADICTED"; checks: readonly Check[] }>;

/** Each of a photo's noes in a sentence fit to show. */
export const photoRefusalSentences: Sentences<Exclude<PhotoRefusal, CommonRefusal>> = {
  CREDIT_LINE_EMPTY: () => "A credit needs a line to print, such as “Name/Agency”.",
  CREDIT_LINE_IS_AN_ADDRESS: ({ creditLine }) =>
    `“${creditLine}” is a web address, not a credit line: name who made or holds the picture; the address is its source.`,
  PHOTO_KILLED: ({ reason }) => `This photo was killed and must not be used: ${reason}`,
  LEASE_NOT_GRANTED: () => "No lease was granted for this picture, so there is none to end.",
  PERMISSION_NOT_REQUESTED: () =>
    "Nobody has been asked yet: request the permission first, which names the owner.",
  PERMISSION_HELD: ({ owner }) => `${owner} granted permission; there is nothing to override.`,
  VERIFICATION_INCOMPLETE: ({ missing }) =>
    `A picture is verified when these have been looked into too: ${checkWords(missing)}.`,
  VERIFICATION_CONTRADICTED: ({ checks }) =>
    `What was found speaks against it: ${checkWords(checks)}. Record the check anew if that was wrong.`,
};
