import { accept, refuse, type Decision } from "../../decider.js";
import { line } from "../../line.js";
import { invalid } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import { carryingOut } from "./carryingOut.js";
import { withdrawable } from "./withdrawable.js";
import { withdrawableFrom } from "./withdrawalOrder.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;

/** How a text is killed: nobody may read any edition of it or use it, and everybody who has it is told so. */
export const killing: ArticleSeam<
  "KillArticle" | "AcknowledgeKill" | "LiftKill",
  "ArticleKilled" | "KillAcknowledged" | "KillLifted"
> = {
  answers: {
    KillArticle: (command, article) => carryingOut(kill(command, article), "kill", command, article),
    AcknowledgeKill: acknowledge,
    LiftKill: lift,
  },
  effects: {
    ArticleKilled: {
      evolve: (article, { data: { advisory } }) => ({
        ...article,
        publication: { state: "killed", advisory, acknowledgedBy: [] },
        live: null,
      }),
      writes: () => ["publication"],
      // Whoever carries out an order that was rescinded meanwhile hears of it first.
      reads: () => ["endOfOrder:*"],
    },
    KillAcknowledged: {
      evolve({ publication, ...article }, { data: { recipient } }) {
        if (publication.state !== "killed") return { ...article, publication };
        const acknowledgedBy = [...publication.acknowledgedBy, recipient];
        return { ...article, publication: { ...publication, acknowledgedBy } };
      },
      writes: ({ recipient }) => [`acknowledgement:${recipient}`],
      reads: () => ["publication"],
    },
    KillLifted: {
      evolve: (article) => ({ ...article, publication: { state: "unpublishedAfterLive" }, live: null }),
      writes: () => ["publication"],
    },
  },
};

/** Takes every edition from everybody at once, with an advisory to those who were sent it. */
function kill(command: Ask<"KillArticle">, article: Article): Answer {
  const advisory = command.advisory.normalize("NFC").trim();
  const { publication } = article;
  if (publication.state === "killed" && publication.advisory === advisory) return accept();
  const may = withdrawable(article, command, withdrawableFrom.kill);
  if ("no" in may) return may.no;
  if (advisory === "")
    return refuse(invalid(["advisory"], "Tell everybody who has it what they must stop using."));
  return accept({ type: "ArticleKilled", data: { edition: may.edition, advisory } });
}

/** Notes that somebody who was sent it has confirmed the kill. */
function acknowledge(command: Ask<"AcknowledgeKill">, { publication, lastEdition }: Article): Answer {
  if (publication.state !== "killed" || !lastEdition) return refuse({ code: "NOT_KILLED" });
  const recipient = line(command.recipient);
  if (recipient === "") return refuse(invalid(["recipient"], "Say who confirmed the kill."));
  if (publication.acknowledgedBy.includes(recipient)) return accept();
  return accept({ type: "KillAcknowledged", data: { edition: lastEdition.edition, recipient } });
}

/** Lifts a kill. Readers see nothing of it until it is republished. */
function lift(command: Ask<"LiftKill">, article: Article): Answer {
  if (article.publication.state !== "killed") return refuse({ code: "NOT_KILLED" });
  const may = withdrawable(article, command, ["killed"]);
  return "no" in may ? may.no : accept({ type: "KillLifted", data: { edition: may.edition } });
}
