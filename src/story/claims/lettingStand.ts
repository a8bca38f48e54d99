import { accept, refuse } from "../../decider.js";
import { passage } from "../../passage.js";
import { reasonMissing } from "../../refusal.js";
import type { StorySeam } from "../story.js";
import { claimIn, withClaim } from "./claim.js";
import { lacksAttribution } from "./claimBlockers.js";

/** How a claim is let stand as it is worded, though it does not say whose words it repeats. */
export const lettingStand: StorySeam<"LetClaimStand", "ClaimLetStand"> = {
  answers: {
    LetClaimStand({ claimId, ...words }, story) {
      const found = claimIn(story, claimId);
      if ("refused" in found) return found;
      const { claim } = found;
      if (claim.check?.outcome === "wrong") return refuse({ code: "CLAIM_FOUND_WRONG", claimId });
      if (claim.letStand) return accept();
      if (!lacksAttribution(claim)) return refuse({ code: "CLAIM_STANDS", claimId });
      const reason = passage(words.reason ?? "");
      if (reason === "") return refuse(reasonMissing);
      return accept({ type: "ClaimLetStand", data: { claimId, reason } });
    },
  },
  effects: {
    ClaimLetStand: {
      evolve: (story, { data: { claimId, reason }, meta: { by, at } }) =>
        withClaim(story, claimId, () => ({ letStand: { reason, by, at } })),
      writes: ({ claimId }) => [`claim:${claimId}:stand`],
      // It is said of these words, after what was found when they were checked.
      reads: ({ claimId }) => [`claim:${claimId}`, `claim:${claimId}:check`],
    },
  },
};
