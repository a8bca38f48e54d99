import { inForce } from "../../blocker.js";
import { accept, refuse, type Decision } from "../../decider.js";
import { invalid } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import { wholeText } from "../review/scope.js";
import { blockersOf } from "./blockers.js";
import { contentOf } from "./contentOf.js";
import type { ArticleCommand, ArticleRefusal, PublicationFacts } from "../commands.js";
import { contentHashOf, type EditionClass } from "./edition.js";
import type { ArticleEvent } from "../events.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;

/** How a text goes out, and how what went out is put right. */
export const publishing: ArticleSeam<"PublishArticle" | "CorrectArticle", "EditionPublished"> = {
  answers: { PublishArticle: publish, CorrectArticle: correct },
  effects: {
    EditionPublished: {
      evolve: (article, { data: { edition, class: editionClass, revision, contentHash } }) => ({
        ...article,
        workflow: "drafting",
        live: { edition, class: editionClass, revision, contentHash },
      }),
      writes: () => ["publication", "workflow"],
      reads: () => [...wholeText, "gate:*"],
    },
  },
};

/** Publishes the first edition, or names everything that stands in the way. */
function publish(command: Ask<"PublishArticle">, article: Article): Answer {
  if (article.live) return refuse({ code: "ALREADY_LIVE", edition: article.live.edition });
  return edition(article, command, "first", null);
}

/** Publishes what was put right, with a note that readers see. */
function correct(command: Ask<"CorrectArticle">, article: Article): Answer {
  if (!article.live) return refuse({ code: "NOT_LIVE" });
  const note = command.note.normalize("NFC").trim();
  if (note === "")
    return refuse(
      invalid(["note"], "Tell readers what was wrong and what is right: a correction is never silent."),
    );
  return edition(article, command, "correction", note);
}

function edition(
  article: Article,
  { facts, at }: Readonly<{ facts: PublicationFacts; at: string }>,
  editionClass: EditionClass,
  note: string | null,
): Answer {
  const content = contentOf(article, facts);
  const contentHash = contentHashOf(content);
  if (article.live?.contentHash === contentHash)
    return refuse({ code: "NOTHING_CHANGED", edition: article.live.edition });
  const blockers = blockersOf(article, facts).filter((blocker) => inForce(blocker, at));
  if (blockers.length > 0) return refuse({ code: "BLOCKED", blockers });
  return accept({
    type: "EditionPublished",
    data: {
      edition: (article.live?.edition ?? 0) + 1,
      class: editionClass,
      note,
      revision: article.revision,
      contentHash,
      source: article.translation?.source ?? null,
      content,
    },
  });
}
