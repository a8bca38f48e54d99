import { accept, refuse, type Decision } from "../../decider.js";
import { reasonMissing } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask = Extract<ArticleCommand, { type: "ExportEvidence" }>;

/** The number of the layout in which evidence is exported (docs/evidence.md); a new layout would be a new number. */
const format = 1;

/** How everything that was recorded of a text is taken out of the newsroom: never before it is on record by whom and why. */
export const exportingEvidence: ArticleSeam<"ExportEvidence", "EvidenceExported"> = {
  answers: { ExportEvidence: exportEvidence },
  effects: {
    EvidenceExported: {
      evolve: (article, { data: { exportId } }) => ({ ...article, exports: [...article.exports, exportId] }),
      // Two people may ask for it at once; each export stands for itself.
      writes: ({ exportId }) => [`export:${exportId}`],
    },
  },
};

function exportEvidence({ exportId, reason }: Ask, { exports }: Article): Answer {
  if (reason === null) return refuse(reasonMissing);
  if (exports.includes(exportId)) return accept();
  return accept({ type: "EvidenceExported", data: { exportId, format } });
}
