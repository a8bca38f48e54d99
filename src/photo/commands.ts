import type { Command } from "../decider.js";
import type { CommonRefusal, Sentences } from "../refusal.js";

/** Everything the newsroom may ask of a photo. */
export type PhotoCommand =
  | Command<"FilePhoto", { description: string; sourceUrl: string | null; suppliedCredit: string | null }>
  | Command<
      "CreditPhoto",
      { creditLine: string; photographer: string | null; copyrightHolder: string | null }
    >
  | Command<"KillPhoto">;

/** Everything a photo may answer instead of obeying. */
export type PhotoRefusal =
  | CommonRefusal
  | Readonly<{ code: "CREDIT_LINE_EMPTY" }>
  | Readonly<{ code: "CREDIT_LINE_IS_AN_ADDRESS"; creditLine: string }>
  | Readonly<{ code: "PHOTO_KILLED"; reason: string }>
  | Readonly<{ code: "REASON_MISSING" }>;

/** Each of a photo's noes in a sentence fit to show. */
export const photoRefusalSentences: Sentences<Exclude<PhotoRefusal, CommonRefusal>> = {
  CREDIT_LINE_EMPTY: () => "A credit needs a line to print, such as “Name/Agency”.",
  CREDIT_LINE_IS_AN_ADDRESS: ({ creditLine }) =>
    `“${creditLine}” is a web address, not a credit line: name who made or holds the picture; the address is its source.`,
  PHOTO_KILLED: ({ reason }) => `This photo was killed and must not be used: ${reason}`,
  REASON_MISSING: () => "Killing a photo needs a reason that others can read.",
};
