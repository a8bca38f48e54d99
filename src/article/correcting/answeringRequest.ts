import { accept, refuse, type Decision } from "../../decider.js";
import type { Article } from "../article.js";
import type { ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import { correctionRequestOf } from "./correctionRequestOf.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;

/** The same answer, saying which request for a correction it answers, if the command names one. */
export function answeringRequest(
  { answers: requestId = null }: Readonly<{ answers?: string | null }>,
  article: Article,
  answer: Answer,
): Answer {
  if ("refused" in answer || requestId === null) return answer;
  const request = correctionRequestOf(article, requestId);
  if (!request) return refuse({ code: "CORRECTION_REQUEST_UNKNOWN", requestId });
  const { assessment, answered } = request;
  // Where nothing else is recorded, the edition that says so is out already.
  const edition = editionIn(answer.accepted) ?? article.lastEdition?.edition ?? 0;
  if (answered?.edition === edition) return answer;
  if (answered) return refuse({ code: "CORRECTION_REQUEST_ANSWERED", requestId, edition: answered.edition });
  if (assessment?.outcome !== "accepted") return refuse({ code: "CORRECTION_NOT_ACCEPTED", requestId });
  return accept<ArticleEvent>(...answer.accepted, {
    type: "CorrectionRequestAnswered",
    data: { requestId, edition },
  });
}

function editionIn(events: readonly ArticleEvent[]): number | undefined {
  return events.flatMap((event) =>
    event.type === "EditionPublished" || event.type === "ArticleRetracted" ? event.data.edition : [],
  )[0];
}
