import { refuse, type Decision } from "../../decider.js";
import { line } from "../../line.js";
import { reasonMissing } from "../../refusal.js";
import type { Article } from "../article.js";
import type { ArticleRefusal, HoldFacts } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import type { PublicationState } from "./publication.js";

type Asking = Readonly<{ reason: string | null; facts: HoldFacts }>;

/**
 * The edition that a withdrawal is about, or why there may be none: nothing was ever live, it stands elsewhere than `from`
 * already, its story is under a legal hold, or nobody said why.
 */
export function withdrawable(
  { publication: { state }, lastEdition }: Article,
  { reason, facts: { hold } }: Asking,
  from: readonly PublicationState[],
): Readonly<{ edition: number }> | Readonly<{ no: Decision<ArticleEvent, ArticleRefusal> }> {
  if (!lastEdition || state === "unpublished") return { no: refuse({ code: "NOT_LIVE" }) };
  const { edition } = lastEdition;
  if (!from.includes(state) && state !== "live")
    return { no: refuse({ code: "WITHDRAWN", as: state, edition }) };
  if (hold) return { no: refuse({ code: "LEGAL_HOLD", matter: hold.matter }) };
  if (line(reason ?? "") === "") return { no: refuse(reasonMissing) };
  return { edition };
}
