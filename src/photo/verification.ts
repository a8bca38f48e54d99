/** What is looked into before a picture from outside is believed. */
export const checks = [
  "firstUpload",
  "ownerContact",
  "reverseSearch",
  "place",
  "date",
  "manipulation",
  "context",
] as const;

/** One of the checks. */
export type Check = (typeof checks)[number];

/** What a check found about what the picture is said to be. */
export const checkResults = ["confirmed", "contradicted", "inconclusive"] as const;

/** One of the results. */
export type CheckResult = (typeof checkResults)[number];

/** What the desk concluded. */
export const verdicts = ["verified", "unverified", "false"] as const;

/** One of the verdicts. */
export type Verdict = (typeof verdicts)[number];

/** The checks without which nobody can call a picture verified, whatever they found. */
export const necessaryChecks = ["firstUpload", "ownerContact", "place", "date"] as const satisfies Check[];

const words: Readonly<Record<Check, string>> = {
  firstUpload: "the first upload",
  ownerContact: "the contact with its owner",
  reverseSearch: "the reverse search",
  place: "the place",
  date: "the date",
  manipulation: "manipulation",
  context: "the context",
};

/** Checks as a sentence lists them. */
export const checkWords = (listed: readonly Check[]): string =>
  listed.map((check) => words[check]).join(", ");
