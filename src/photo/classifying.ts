import { accept, refuse } from "../decider.js";
import { passage } from "../passage.js";
import { invalid, reasonMissing } from "../refusal.js";
import type { PhotoSeam } from "./photo.js";
import { needsTerms } from "./rightsCategory.js";

/** How the desk says by what right a picture may run. */
export const classifying: PhotoSeam<"ClassifyRights", "RightsClassified"> = {
  answers: {
    ClassifyRights({ category, reason, ...command }, { rights, fromSocialMedia }) {
      const usageTerms = command.usageTerms === null ? null : passage(command.usageTerms) || null;
      if (rights?.category === category && rights.usageTerms === usageTerms) return accept();
      if (usageTerms === null && needsTerms(category))
        return refuse(invalid(["usageTerms"], "Say in the usage terms by what right or licence it runs."));
      // What others relied on is not taken back in silence, nor is what the picture's own address says.
      const settled = rights ? rights.category : fromSocialMedia ? "socialMedia" : category;
      if (category !== settled && passage(reason ?? "") === "") return refuse(reasonMissing);
      return accept({ type: "RightsClassified", data: { category, usageTerms } });
    },
  },
  effects: {
    RightsClassified: { evolve: (photo, { data }) => ({ ...photo, rights: data }), writes: () => ["rights"] },
  },
};
