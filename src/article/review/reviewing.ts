import { accept, refuse, type Decision } from "../../decider.js";
import { invalid } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import { creditedSince, photosIn } from "./creditedSince.js";
import { refusedByLegal, rulingOn } from "./gateRuling.js";
import { notInReview } from "./notInReview.js";
import { gateReads, scopeHash } from "./scope.js";
import { withoutRefusal } from "./withoutRefusal.js";

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
      evolve(article, { data: { gate, contentHash }, meta: { by, at, saw }, revision }) {
        return {
          ...article,
          approvals: { ...article.approvals, [gate]: { contentHash, by, at, revision } },
          refusals: withoutRefusal(article.refusals, gate, contentHash),
          writers: { ...article.writers, [gate]: [] },
          photosSeen: gate === "photo" ? photosIn(saw) : article.photosSeen,
        };
      },
      writes: ({ gate }) => [`gate:${gate}`],
      reads: ({ gate }) => gateReads(gate),
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

/**
 * Opens a gate for exactly this text. Whoever wrote any of it since the gate's last approval cannot, nor, at the photo
 * gate, whoever credited one of its pictures.
 */
function approve(command: Ask<"ApproveArticle">, article: Article): Answer {
  const { gate, by, facts } = command;
  const no = notInReview(article);
  if (no) return refuse(no);
  if (rulingOn(gate, article, facts.pictures)?.state === "cleared") return accept();
  const grounds = gate === "legal" ? refusedByLegal(article) : null;
  if (grounds !== null && !by.grants.some(({ role }) => role === "legal"))
    return refuse({ code: "REFUSED_BY_LEGAL", grounds });
  const wrote = article.writers[gate]?.includes(by.staffId) ?? false;
  if (wrote || (gate === "photo" && creditedSince(by.staffId, article, facts.pictures)))
    return refuse({ code: "WROTE_IT_ONESELF", gate });
  const contentHash = scopeHash(gate, article, facts.pictures);
  return accept({ type: "ApprovalGiven", data: { gate, contentHash } });
}
