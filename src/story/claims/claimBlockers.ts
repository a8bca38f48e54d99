import type { StoryBlocker } from "../../blocker.js";
import type { Story } from "../story.js";
import type { Modality } from "./claim.js";

// What a newsroom does not say in its own voice must say whose voice it is.
const othersWords: ReadonlySet<Modality> = new Set(["alleged", "reported", "denied"]);

/** What the story's claims have against publishing it in any language. */
export function* claimBlockers({ claims }: Story): Generator<StoryBlocker> {
  for (const { claimId, text, modality, attributedTo, check, withdrawn } of claims) {
    if (withdrawn) continue;
    if (check?.outcome === "wrong") yield { code: "CLAIM_WRONG", claimId, text };
    if (othersWords.has(modality) && attributedTo === null)
      yield { code: "CLAIM_UNATTRIBUTED", claimId, text };
  }
}
