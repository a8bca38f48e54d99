import { accept, refuse, type Decision } from "../../decider.js";
import { line } from "../../line.js";
import { invalid, reasonMissing } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import { answeringRequest } from "../correcting/answeringRequest.js";
import { settlingTasks } from "../translation/correctingAfterSource.js";
import { broughtBackBlockers } from "./broughtBackBlockers.js";
import { carryingOut } from "./carryingOut.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import { setAsideBlockers } from "../review/settingAside.js";
import { withdrawable } from "./withdrawable.js";
import { orderBlockers, withdrawableFrom } from "./withdrawalOrder.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;

/** How a text is taken from its readers, in each of the ways that mean something different, and brought back. */
export const withdrawing: ArticleSeam<
  "UnpublishArticle" | "RepublishArticle" | "RetractArticle" | "TakeDownArticle",
  "ArticleUnpublished" | "ArticleRepublished" | "ArticleRetracted" | "ArticleTakenDown"
> = {
  answers: {
    UnpublishArticle: unpublish,
    RepublishArticle: republish,
    RetractArticle(command, article) {
      const answer = settlingTasks(retract(command, article), article);
      return carryingOut(answeringRequest(command, article, answer), "retract", command, article);
    },
    TakeDownArticle: (command, article) =>
      carryingOut(takeDown(command, article), "takeDown", command, article),
  },
  effects: {
    ArticleUnpublished: {
      evolve: (article) => ({ ...article, publication: { state: "unpublishedAfterLive" }, live: null }),
      writes: () => ["publication"],
    },
    ArticleRepublished: {
      evolve: (article) => ({ ...article, publication: { state: "live" }, live: article.lastEdition }),
      writes: () => ["publication"],
    },
    ArticleRetracted: {
      evolve: (article, { data: { notice } }) => ({
        ...article,
        publication: { state: "retracted", notice },
        live: null,
      }),
      writes: () => ["publication"],
      // Whoever carries out an order that was rescinded meanwhile hears of it first.
      reads: () => ["endOfOrder:*"],
    },
    ArticleTakenDown: {
      evolve: (article, { data: { authority, basis, isPublic } }) => ({
        ...article,
        publication: { state: "takenDown", authority, basis, isPublic },
        live: null,
      }),
      writes: () => ["publication"],
      reads: () => ["endOfOrder:*"],
    },
  },
};

/** Takes what is live from its readers without a word to them; it can be brought back. */
function unpublish(command: Ask<"UnpublishArticle">, article: Article): Answer {
  if (article.publication.state === "unpublishedAfterLive") return accept();
  const may = withdrawable(article, command, ["live"]);
  return "no" in may ? may.no : accept({ type: "ArticleUnpublished", data: { edition: may.edition } });
}

/** Makes the newest edition live again, just as it was: no new edition, for nothing in it is new. */
function republish(command: Ask<"RepublishArticle">, article: Article): Answer {
  const { publication, lastEdition } = article;
  if (publication.state === "live") return accept();
  if (!lastEdition) return refuse({ code: "NOT_LIVE" });
  const { edition } = lastEdition;
  if (publication.state === "killed") return refuse({ code: "WITHDRAWN", as: "killed", edition });
  if (line(command.reason ?? "") === "") return refuse(reasonMissing);
  const blockers = [
    ...setAsideBlockers(article),
    ...orderBlockers(article),
    ...broughtBackBlockers(command.facts, command.at),
  ];
  if (blockers.length > 0) return refuse({ code: "BLOCKED", blockers });
  return accept({ type: "ArticleRepublished", data: { edition } });
}

/** Says in public that the text cannot stand: the page remains, with the notice in the text's place. */
function retract(command: Ask<"RetractArticle">, article: Article): Answer {
  const notice = command.notice.normalize("NFC").trim();
  const { publication } = article;
  if (publication.state === "retracted" && publication.notice === notice) return accept();
  const may = withdrawable(article, command, withdrawableFrom.retract);
  if ("no" in may) return may.no;
  if (notice === "") return refuse(invalid(["notice"], "Tell readers why the text cannot stand."));
  return accept({ type: "ArticleRetracted", data: { edition: may.edition, notice } });
}

/** Removes it because somebody outside may demand so; readers are told that it was, and by whom only if that is public. */
function takeDown(command: Ask<"TakeDownArticle">, article: Article): Answer {
  const [authority, basis] = [line(command.authority), line(command.basis)];
  const { isPublic } = command;
  const { publication } = article;
  const same =
    publication.state === "takenDown" &&
    publication.authority === authority &&
    publication.basis === basis &&
    publication.isPublic === isPublic;
  if (same) return accept();
  const may = withdrawable(article, command, withdrawableFrom.takeDown);
  if ("no" in may) return may.no;
  if (authority === "") return refuse(invalid(["authority"], "Say who demands that it be taken down."));
  if (basis === "") return refuse(invalid(["basis"], "Say on what basis it is taken down."));
  return accept({ type: "ArticleTakenDown", data: { edition: may.edition, authority, basis, isPublic } });
}
