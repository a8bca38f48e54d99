import { accept, refuse } from "../../decider.js";
import { passage } from "../../passage.js";
import { reasonMissing } from "../../refusal.js";
import type { ArticleSeam } from "../article.js";
import { refusedByLegal, rulingOn } from "./gateRuling.js";
import { notInReview } from "./notInReview.js";
import { gateReads, scopeHash } from "./scope.js";
import { withoutRefusal } from "./withoutRefusal.js";

/** How exactly one text is let pass without a gate, on record. */
export const waiving: ArticleSeam<"WaiveGate", "GateWaived"> = {
  answers: {
    WaiveGate({ gate, reason, facts: { pictures } }, article) {
      const no = notInReview(article);
      if (no) return refuse(no);
      const grounds = gate === "legal" ? refusedByLegal(article) : null;
      if (grounds !== null) return refuse({ code: "REFUSED_BY_LEGAL", grounds });
      const state = rulingOn(gate, article, pictures)?.state;
      if (state === "cleared" || state === "waived") return accept();
      if (passage(reason ?? "") === "") return refuse(reasonMissing);
      return accept({
        type: "GateWaived",
        data: { gate, contentHash: scopeHash(gate, article, pictures) },
      });
    },
  },
  effects: {
    GateWaived: {
      evolve: (article, { data: { gate, contentHash }, meta: { by, at, reason }, revision }) => ({
        ...article,
        waivers: {
          ...article.waivers,
          [gate]: { contentHash, reason: passage(reason ?? ""), by, at, revision },
        },
        refusals: withoutRefusal(article.refusals, gate, contentHash),
      }),
      writes: ({ gate }) => [`gate:${gate}`],
      reads: ({ gate }) => gateReads(gate),
    },
  },
};
