import { accept, refuse, type Decision } from "../../decider.js";
import { invalid } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import { pictureWords, scopeHash, wholeText } from "./scope.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;

/** How a text is handed over, handed back, and approved. */
export const reviewing: ArticleSeam<
  "SubmitArticle" | "ReturnArticle" | "ApproveArticle",
  "ArticleSubmitted" | "ArticleReturned" | "ApprovalGiven"
> = {
  answers: { SubmitArticle: submit, ReturnArticle: returnToWriter, ApproveArticle: approve },
  effects: {
    ArticleSubmitted: {
      evolve: (article) => ({ ...article, workflow: "inReview" }),
      writes: () => ["workflow"],
    },
    ArticleReturned: {
      evolve: (article) => ({ ...article, workflow: "drafting" }),
      writes: () => ["workflow"],
    },
    ApprovalGiven: {
      evolve(article, { data: { gate, contentHash }, meta: { by }, revision }) {
        return {
          ...article,
          approvals: { ...article.approvals, [gate]: { contentHash, by, revision } },
          writers: { ...article.writers, [gate]: [] },
        };
      },
      writes: ({ gate }) => [`gate:${gate}`],
      reads: ({ gate }) => [...(gate === "photo" ? pictureWords : wholeText), "workflow"],
    },
  },
};

/** Hands the article over to those who approve it. */
function submit(command: Ask<"SubmitArticle">, article: Article): Answer {
  if (article.hold) return refuse({ code: "ON_HOLD", reason: article.hold.reason });
  if (article.workflow === "inReview") return refuse({ code: "ALREADY_IN_REVIEW" });
  return accept({ type: "ArticleSubmitted", data: { note: command.note?.normalize("NFC").trim() || null } });
}

/** Hands the article back to its writer, saying what is to be done. */
function returnToWriter(command: Ask<"ReturnArticle">, article: Article): Answer {
  if (article.hold) return refuse({ code: "ON_HOLD", reason: article.hold.reason });
  if (article.workflow !== "inReview") return refuse({ code: "NOT_IN_REVIEW" });
  const notes = command.notes.normalize("NFC").trim();
  if (notes === "") return refuse(invalid(["notes"], "Say what the writer should do."));
  return accept({ type: "ArticleReturned", data: { notes } });
}

/** Opens a gate for exactly this text. Whoever wrote any of it since the gate's last approval cannot. */
function approve(command: Ask<"ApproveArticle">, article: Article): Answer {
  const { gate, by, facts } = command;
  if (article.hold) return refuse({ code: "ON_HOLD", reason: article.hold.reason });
  if (article.workflow !== "inReview") return refuse({ code: "NOT_IN_REVIEW" });
  const contentHash = scopeHash(gate, article, facts.pictures);
  if (article.approvals[gate]?.contentHash === contentHash) return accept();
  if (article.writers[gate]?.includes(by.staffId)) return refuse({ code: "WROTE_IT_ONESELF", gate });
  return accept({ type: "ApprovalGiven", data: { gate, contentHash } });
}
