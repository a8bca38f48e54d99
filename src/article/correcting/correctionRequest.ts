import type { Confidential } from "../../sealed.js";

/** Who asks for a correction, as the newsroom sees them. */
export const askerKinds = ["reader", "subject", "staff", "authority", "other"] as const;
export type AskerKind = (typeof askerKinds)[number];

/**
 * Whoever says that something is wrong. Who they are and how to reach them is confidential: sealed, but in plain words
 * where it was recorded before such words were.
 */
export type Asker = Readonly<{ kind: AskerKind; name: Confidential; contact: Confidential }>;

/** What became of looking into it. */
export const correctionOutcomes = ["accepted", "rejected"] as const;
export type CorrectionOutcome = (typeof correctionOutcomes)[number];

/** How much harm an error does. */
export const correctionSeverities = ["minor", "serious", "grave"] as const;
export type CorrectionSeverity = (typeof correctionSeverities)[number];

/** What somebody says is wrong with what was published, and how far the newsroom has come with it. */
export type CorrectionRequest = Readonly<{
  requestId: string;
  askedBy: Asker;
  /** How it reached the newsroom: a letter, the telephone, a comment. */
  channel: string;
  text: string;
  /** What they gave to prove it: an address, or words. */
  evidence: string | null;
  recorded: Readonly<{ by: string; at: string }>;
  /** The newest assessment. What is rejected was no error, and has no severity. */
  assessment: Readonly<{
    outcome: CorrectionOutcome;
    severity: CorrectionSeverity | null;
    grounds: string;
    by: string;
    at: string;
  }> | null;
  /** The edition that put it right, or that was retracted for it. */
  answered: Readonly<{ edition: number; by: string; at: string }> | null;
  /** Who opened who asks; left out while nobody did. */
  openings?: readonly Readonly<{ openingId: string; by: string }>[];
}>;
