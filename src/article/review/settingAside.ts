import type { Blocker } from "../../blocker.js";
import { accept, refuse, type Decision } from "../../decider.js";
import { line } from "../../line.js";
import { reasonMissing } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;

/** Why a text was set aside, by whom, and where it goes on when it is taken up again. */
export type SetAside<Workflow extends string> = Readonly<{
  reason: string;
  by: string;
  at: string;
  goesOnAs: Workflow;
}>;

/** How a text is set aside, for a while (on hold) or given up (spiked), and taken up again where it was. */
export const settingAside: ArticleSeam<
  "PutOnHold" | "ResumeArticle" | "SpikeArticle" | "ReviveArticle",
  "ArticlePutOnHold" | "ArticleResumed" | "ArticleSpiked" | "ArticleRevived"
> = {
  answers: { PutOnHold: putOnHold, ResumeArticle: resume, SpikeArticle: spike, ReviveArticle: revive },
  effects: {
    ArticlePutOnHold: {
      evolve: (article, { data: { reason }, meta: { by, at } }) => ({
        ...article,
        workflow: "onHold",
        hold: { reason, by, at, goesOnAs: article.workflow === "inReview" ? "inReview" : "drafting" },
      }),
      writes: () => ["workflow"],
    },
    ArticleResumed: {
      evolve: (article) => ({ ...article, workflow: article.hold?.goesOnAs ?? "drafting", hold: null }),
      writes: () => ["workflow"],
    },
    ArticleSpiked: {
      evolve: (article, { data: { reason }, meta: { by, at } }) => ({
        ...article,
        workflow: "spiked",
        spike: { reason, by, at, goesOnAs: article.workflow === "spiked" ? "drafting" : article.workflow },
      }),
      writes: () => ["workflow"],
    },
    ArticleRevived: {
      evolve: (article) => ({ ...article, workflow: article.spike?.goesOnAs ?? "drafting", spike: null }),
      writes: () => ["workflow"],
    },
  },
};

/** Whether the text has been submitted for review, be it on hold or spiked since. */
export const isSubmitted = ({ workflow, hold, spike }: Article): boolean =>
  (hold?.goesOnAs ?? spike?.goesOnAs ?? workflow) === "inReview";

/** What keeps the article from its readers because it was set aside. */
export function* setAsideBlockers({ hold, spike }: Article): Generator<Blocker> {
  if (spike) yield { code: "SPIKED", reason: spike.reason };
  if (hold) yield { code: "ON_HOLD", reason: hold.reason };
}

/** Keeps the article from its readers until it is resumed; writing it goes on. */
function putOnHold(command: Ask<"PutOnHold">, article: Article): Answer {
  if (article.spike) return refuse({ code: "SPIKED", reason: article.spike.reason });
  if (article.hold) return accept();
  const reason = line(command.reason ?? "");
  if (reason === "") return refuse(reasonMissing);
  return accept({ type: "ArticlePutOnHold", data: { reason } });
}

/** Lets an article that was on hold go on from where it was. */
function resume(_: Ask<"ResumeArticle">, article: Article): Answer {
  if (article.spike) return refuse({ code: "SPIKED", reason: article.spike.reason });
  return article.hold ? accept({ type: "ArticleResumed", data: {} }) : accept();
}

/** Gives the article up. Nothing is lost: it can be read, and revived. */
function spike(command: Ask<"SpikeArticle">, article: Article): Answer {
  if (article.spike) return accept();
  if (article.live) return refuse({ code: "STILL_LIVE", edition: article.live.edition });
  if (command.facts.hold) return refuse({ code: "LEGAL_HOLD", ...command.facts.hold });
  const reason = line(command.reason ?? "");
  if (reason === "") return refuse(reasonMissing);
  return accept({ type: "ArticleSpiked", data: { reason } });
}

/** Takes a spiked article up again, as it was. */
function revive(_: Ask<"ReviveArticle">, article: Article): Answer {
  return article.spike ? accept({ type: "ArticleRevived", data: {} }) : accept();
}
