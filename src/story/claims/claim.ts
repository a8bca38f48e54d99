import { refuse } from "../../decider.js";
import type { StoryRefusal } from "../commands.js";
import type { Story } from "../story.js";
import type { WhereSaid } from "../whereSaid.js";
import type { Withdrawal } from "../withdrawal.js";

/** In which way something is claimed. */
export type Modality = "asserted" | "alleged" | "reported" | "ruled" | "denied";

/** What a check of a claim came to. */
export type CheckOutcome = "confirmed" | "unconfirmed" | "wrong";

/** What a source has for a claim: its words, or where they stand, when that was read and the hash of what was read. */
export type Evidence = Readonly<{
  quote: string | null;
  url: string | null;
  accessedAt: string | null;
  sha256: string | null;
}>;

/** A source's support for a claim, and the words of the claim that it was given for. */
export type Support = Readonly<{
  supportId: string;
  sourceId: string;
  evidence: Evidence;
  claimText: string;
  by: string;
  at: string;
}>;

/** Somebody's objection to a claim, and the words of the claim that it was raised against. */
export type Dispute = Readonly<{
  disputeId: string;
  disputedBy: string;
  text: string;
  claimText: string;
  by: string;
  at: string;
}>;

/** What a check came to, and how it was made. */
export type ClaimCheck = Readonly<{ outcome: CheckOutcome; method: string; by: string; at: string }>;

/** Why a claim may stand as it is, by whom and since when. */
export type LetStand = Readonly<{ reason: string; by: string; at: string }>;

/** Something that the story says is so, and what speaks for and against it. */
export type Claim = WhereSaid &
  Readonly<{
    claimId: string;
    text: string;
    modality: Modality;
    attributedTo: string | null;
    /** Everybody who worded it, the first one first: none of them checks it. */
    writers: readonly string[];
    recordedAt: string;
    supports: readonly Support[];
    disputes: readonly Dispute[];
    /** The newest check of these words; null if these were not checked. */
    check: ClaimCheck | null;
    /** Why it may stand exactly as it is without saying whose words it repeats; null if nobody said so. */
    letStand: LetStand | null;
    withdrawn: Withdrawal | null;
  }>;

/** The claim under an id that the story still makes; else the no to answer with. */
export function claimIn(
  { claims }: Story,
  claimId: string,
): Readonly<{ claim: Claim }> | Readonly<{ refused: StoryRefusal }> {
  const claim = claims.find((one) => one.claimId === claimId);
  if (!claim) return refuse({ code: "CLAIM_UNKNOWN", claimId });
  if (claim.withdrawn) return refuse({ code: "CLAIM_WITHDRAWN", reason: claim.withdrawn.reason });
  return { claim };
}

/** The story with something new said of one claim. */
export const withClaim = (story: Story, claimId: string, said: (claim: Claim) => Partial<Claim>): Story => ({
  ...story,
  claims: story.claims.map((claim) => (claim.claimId === claimId ? { ...claim, ...said(claim) } : claim)),
});
