import type { StoryBlocker } from "../../blocker.js";
import type { Story } from "../story.js";
import type { Claim, Modality } from "./claim.js";

// What a newsroom does not say in its own voice must say whose voice it is.
const othersWords: ReadonlySet<Modality> = new Set(["alleged", "reported", "denied"]);

/** Whether a claim repeats somebody's words and does not say whose. */
export const lacksAttribution = ({ modality, attributedTo }: Claim): boolean =>
  othersWords.has(modality) && attributedTo === null;

/** What the story's claims have against publishing it in any language. */
export function* claimBlockers({ claims }: Story): Generator<StoryBlocker> {
  for (const claim of claims) {
    const { claimId, text, check, withdrawn } = claim;
    if (withdrawn) continue;
    if (check?.outcome === "wrong") yield { code: "CLAIM_WRONG", claimId, text };
    if (lacksAttribution(claim) && !claim.letStand) yield { code: "CLAIM_UNATTRIBUTED", claimId, text };
  }
}
