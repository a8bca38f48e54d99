import { accept, refuse } from "../../decider.js";
import { passage } from "../../passage.js";
import { invalid } from "../../refusal.js";
import type { ArticleSeam } from "../article.js";
import { notInReview } from "./notInReview.js";
import { gateReads, scopeHash } from "./scope.js";

/** How a gate is refused to exactly one text. */
export const refusing: ArticleSeam<"RefuseApproval", "ApprovalRefused"> = {
  answers: {
    RefuseApproval({ gate, facts, ...words }, article) {
      const no = notInReview(article);
      if (no) return refuse(no);
      const grounds = passage(words.grounds);
      if (grounds === "") return refuse(invalid(["grounds"], "Say why it may not go out like this."));
      const contentHash = scopeHash(gate, article, facts.pictures);
      const said = article.refusals[gate]?.find((refusal) => refusal.contentHash === contentHash);
      if (said?.grounds === grounds) return accept();
      return accept({ type: "ApprovalRefused", data: { gate, contentHash, grounds } });
    },
  },
  effects: {
    ApprovalRefused: {
      evolve(article, { data: { gate, contentHash, grounds }, meta: { by, at }, revision }) {
        const { approvals, waivers, refusals } = article;
        const ofOthers = (refusals[gate] ?? []).filter((refusal) => refusal.contentHash !== contentHash);
        return {
          ...article,
          // What was said of other texts stands: a no is a no to this one.
          approvals: approvals[gate]?.contentHash === contentHash ? without(approvals, gate) : approvals,
          waivers: waivers[gate]?.contentHash === contentHash ? without(waivers, gate) : waivers,
          refusals: { ...refusals, [gate]: [...ofOthers, { contentHash, grounds, by, at, revision }] },
        };
      },
      writes: ({ gate }) => [`gate:${gate}`],
      reads: ({ gate }) => gateReads(gate),
    },
  },
};

function without<Said extends object>(said: Said, gate: keyof Said): Said {
  const { [gate]: _, ...others } = said;
  return others as Said;
}
