import { accept, refuse, type Decision } from "../../decider.js";
import { line } from "../../line.js";
import { invalid } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import { answeringRequest } from "../correcting/answeringRequest.js";
import { correctionRequestOf } from "../correcting/correctionRequestOf.js";
import { settlingTasks } from "../translation/correctingAfterSource.js";
import { broughtBackBlockers } from "./broughtBackBlockers.js";
import { contentOf } from "./contentOf.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import { cosmeticFaults } from "./cosmeticFaults.js";
import type { ArticleEvent } from "../events.js";
import { sameHeadlines } from "../text/headlines.js";
import { editionHeadlines } from "./editionHeadlines.js";
import { newEdition } from "./newEdition.js";
import { orderBlockers } from "./withdrawalOrder.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;

/** How what went out is changed: always as a new edition, which says what kind of change it is. */
export const changing: ArticleSeam<
  "UpdateArticle" | "ClarifyArticle" | "CorrectArticle" | "AddEditorsNote" | "PublishCosmeticChange",
  "CorrectionExplained"
> = {
  answers: {
    UpdateArticle: update,
    ClarifyArticle: (command, article) =>
      answeringRequest(command, article, settlingTasks(clarify(command, article), article)),
    CorrectArticle: (command, article) =>
      answeringRequest(command, article, settlingTasks(correct(command, article), article)),
    AddEditorsNote: (command, article) =>
      answeringRequest(command, article, addEditorsNote(command, article)),
    PublishCosmeticChange: publishCosmeticChange,
  },
  effects: {
    // Told with the edition that it explains, and kept with it for readers; nothing is decided on it.
    CorrectionExplained: { evolve: (article) => article, writes: () => ["publication"] },
  },
};

/** Publishes new facts; nothing was wrong. */
function update(command: Ask<"UpdateArticle">, article: Article): Answer {
  return unchangeable(article) ?? newEdition(article, command, "update", wordsOf(command.note ?? "") || null);
}

/** Publishes plainer words for what misled, and tells readers. */
function clarify(command: Ask<"ClarifyArticle">, article: Article): Answer {
  const no = unchangeable(article);
  if (no) return no;
  const note = wordsOf(command.note);
  if (note === "")
    return refuse(invalid(["note"], "Tell readers what was unclear: a clarification is never silent."));
  return newEdition(article, command, "clarification", note);
}

/** Publishes what was put right, and tells readers what was wrong, what is right, and where they find that. */
function correct(command: Ask<"CorrectArticle">, article: Article): Answer {
  const no = unchangeable(article);
  if (no) return no;
  const note = wordsOf(command.note);
  if (note === "")
    return refuse(
      invalid(["note"], "Tell readers what was wrong and what is right: a correction is never silent."),
    );
  const { placement, answers = null } = command;
  const [wrong, right] = [line(command.wrong), line(command.right)];
  if (wrong === "") return refuse(invalid(["wrong"], "Say what was wrong."));
  if (right === "") return refuse(invalid(["right"], "Say what is right."));
  if (wrong === right) return refuse(invalid(["right"], "What is right is not what was wrong."));
  const request = answers === null ? null : correctionRequestOf(article, answers);
  if (placement === "foot" && request?.assessment?.severity === "grave")
    return refuse(invalid(["placement"], "The error was grave: readers find its correction above the text."));
  const answer = newEdition(article, command, "correction", note);
  if ("refused" in answer) return answer;
  const edition = (article.lastEdition?.edition ?? 0) + 1;
  return accept<ArticleEvent>(...answer.accepted, {
    type: "CorrectionExplained",
    data: { edition, wrong, right, placement },
  });
}

/**
 * Tells readers of a problem with how the live text was made. It is published again as it stands, with the note; what
 * the desk is working on meanwhile stays on the desk.
 */
function addEditorsNote(command: Ask<"AddEditorsNote">, article: Article): Answer {
  const { facts, at } = command;
  if (!article.live || !facts.edition) return notLive(article);
  const note = wordsOf(command.note);
  if (note === "") return refuse(invalid(["note"], "An editor's note has words."));
  if (article.live.class === "editorsNote" && article.live.note === note) return accept();
  const blockers = [...orderBlockers(article), ...broughtBackBlockers(facts, at)];
  if (blockers.length > 0) return refuse({ code: "BLOCKED", blockers });
  const edition = article.live.edition + 1;
  return accept<ArticleEvent>(
    { type: "EditionPublished", data: { ...facts.edition, edition, class: "editorsNote", note } },
    ...editionHeadlines(edition, article.live.headlines),
  );
}

/** Publishes a change that changes nothing of what is said, without a note; refused if it does more than that. */
function publishCosmeticChange(command: Ask<"PublishCosmeticChange">, article: Article): Answer {
  const { facts } = command;
  if (!article.live || !facts.edition) return notLive(article);
  const faults = cosmeticFaults(facts.edition.content, contentOf(article, facts), facts.mostWords);
  const retitled = !sameHeadlines(article.live.headlines, article.headlines);
  const because = retitled
    ? ["headline" as const, ...faults.filter((fault) => fault !== "headline")]
    : faults;
  if (because.length > 0) return refuse({ code: "NOT_COSMETIC", because });
  return newEdition(article, command, "cosmetic", null);
}

/** Only what is live, or was unpublished and may come back changed, is changed by an edition. */
function unchangeable(article: Article): Answer | null {
  const { state } = article.publication;
  return state === "live" || state === "unpublishedAfterLive" ? null : notLive(article);
}

function notLive({ publication: { state }, lastEdition }: Article): Answer {
  if (state === "unpublished" || state === "live" || !lastEdition) return refuse({ code: "NOT_LIVE" });
  return refuse({ code: "WITHDRAWN", as: state, edition: lastEdition.edition });
}

const wordsOf = (note: string): string => note.normalize("NFC").trim();
