import { accept, refuse, type Decision } from "../decider.js";
import { invalid } from "../refusal.js";
import type { Article } from "./article.js";
import type { ArticleCommand, ArticleRefusal } from "./commands.js";
import type { ArticleEvent } from "./events.js";
import { scopeHash } from "./scope.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;

/** Hands the article over to those who approve it. */
export function submit(command: Ask<"SubmitArticle">, article: Article): Answer {
  if (article.workflow === "inReview") return refuse({ code: "ALREADY_IN_REVIEW" });
  return accept({ type: "ArticleSubmitted", data: { note: command.note?.normalize("NFC").trim() || null } });
}

/** Hands the article back to its writer, saying what is to be done. */
export function returnToWriter(command: Ask<"ReturnArticle">, article: Article): Answer {
  if (article.workflow !== "inReview") return refuse({ code: "NOT_IN_REVIEW" });
  const notes = command.notes.normalize("NFC").trim();
  if (notes === "") return refuse(invalid(["notes"], "Say what the writer should do."));
  return accept({ type: "ArticleReturned", data: { notes } });
}

/** Opens a gate for exactly this text. Whoever wrote any of it since the gate's last approval cannot. */
export function approve(command: Ask<"ApproveArticle">, article: Article): Answer {
  const { gate, by, facts } = command;
  if (article.workflow !== "inReview") return refuse({ code: "NOT_IN_REVIEW" });
  const contentHash = scopeHash(gate, article, facts.pictures);
  if (article.approvals[gate]?.contentHash === contentHash) return accept();
  if (article.writers[gate]?.includes(by.staffId)) return refuse({ code: "WROTE_IT_ONESELF", gate });
  return accept({ type: "ApprovalGiven", data: { gate, contentHash } });
}
