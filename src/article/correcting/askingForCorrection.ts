import { accept, refuse, type Decision } from "../../decider.js";
import { line } from "../../line.js";
import { invalid, reasonMissing } from "../../refusal.js";
import { sameWords } from "../../sealed.js";
import type { Article, ArticleSeam } from "../article.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import type { CorrectionRequest } from "./correctionRequest.js";
import { correctionRequestOf } from "./correctionRequestOf.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;

/** How somebody says that what was published is wrong, the newsroom looks into it, and an edition answers them. */
export const askingForCorrection: ArticleSeam<
  "RequestCorrection" | "OpenAskersContact" | "AssessCorrection",
  "CorrectionRequested" | "AskersContactOpened" | "CorrectionAssessed" | "CorrectionRequestAnswered"
> = {
  answers: { RequestCorrection: request, OpenAskersContact: open, AssessCorrection: assess },
  effects: {
    CorrectionRequested: {
      evolve: (article, { data, meta: { by, at } }) => ({
        ...article,
        correctionRequests: [
          ...article.correctionRequests,
          { ...data, recorded: { by, at }, assessment: null, answered: null },
        ],
      }),
      writes: ({ requestId }) => [facetOf(requestId)],
    },
    AskersContactOpened: {
      evolve: (article, { data: { requestId, openingId }, meta: { by } }) =>
        withRequest(article, requestId, {
          openings: [...openingsOf(correctionRequestOf(article, requestId)), { openingId, by }],
        }),
      // Two people may open it at once; each opening stands for itself.
      writes: ({ openingId }) => [`opening:${openingId}`],
    },
    CorrectionAssessed: {
      evolve: (article, { data: { requestId, ...assessed }, meta: { by, at } }) =>
        withRequest(article, requestId, { assessment: { ...assessed, by, at } }),
      writes: ({ requestId }) => [facetOf(requestId)],
      // What was looked into is what readers see: a newer edition may say something else.
      reads: () => ["publication"],
    },
    CorrectionRequestAnswered: {
      evolve: (article, { data: { requestId, edition }, meta: { by, at } }) =>
        withRequest(article, requestId, { answered: { edition, by, at } }),
      writes: ({ requestId }) => [facetOf(requestId)],
    },
  },
};

/** Keeps who says what is wrong, how it reached the newsroom, and what they gave to prove it. */
function request(command: Ask<"RequestCorrection">, article: Article): Answer {
  const { requestId, askedBy } = command;
  const channel = line(command.channel);
  const [text, evidence] = [wordsOf(command.text), wordsOf(command.evidence ?? "") || null];
  const data = { requestId, askedBy, channel, text, evidence };

  const kept = correctionRequestOf(article, requestId);
  if (kept) {
    const same =
      (["channel", "text", "evidence"] as const).every((field) => kept[field] === data[field]) &&
      kept.askedBy.kind === askedBy.kind &&
      (["name", "contact"] as const).every((field) => sameWords(kept.askedBy[field], askedBy[field]));
    return same ? accept() : refuse(invalid(["requestId"], "There is another request under this id."));
  }
  if (!article.lastEdition) return refuse({ code: "NEVER_PUBLISHED" });
  if (channel === "") return refuse(invalid(["channel"], "Say how it reached the newsroom."));
  if (text === "") return refuse(invalid(["text"], "Say what they say is wrong."));
  return accept({ type: "CorrectionRequested", data });
}

/** Lets whoever may read who asks, and how to reach them, for a reason: nobody reads it unseen. */
function open({ requestId, openingId, by, reason }: Ask<"OpenAskersContact">, article: Article): Answer {
  const kept = correctionRequestOf(article, requestId);
  if (!kept) return refuse({ code: "CORRECTION_REQUEST_UNKNOWN", requestId });
  if (reason === null) return refuse(reasonMissing);
  if (kept.askedBy.name === null && kept.askedBy.contact === null)
    return refuse({ code: "ASKER_UNKNOWN", requestId });
  if (openingsOf(kept).some((one) => one.openingId === openingId && one.by === by.staffId)) return accept();
  return accept({ type: "AskersContactOpened", data: { requestId, openingId } });
}

/** Says whether it was an error, how grave, and on what grounds. Who wrote the text cannot say that it is right. */
function assess(command: Ask<"AssessCorrection">, article: Article): Answer {
  const { requestId, outcome, severity, by } = command;
  const kept = correctionRequestOf(article, requestId);
  if (!kept) return refuse({ code: "CORRECTION_REQUEST_UNKNOWN", requestId });
  const { assessment, answered } = kept;
  const grounds = wordsOf(command.grounds);
  const same =
    assessment?.outcome === outcome && assessment.severity === severity && assessment.grounds === grounds;
  if (same) return accept();
  if (answered) return refuse({ code: "CORRECTION_REQUEST_ANSWERED", requestId, edition: answered.edition });
  if (grounds === "") return refuse(invalid(["grounds"], "Say on what grounds."));
  if (outcome === "accepted" && severity === null)
    return refuse(
      invalid(["severity"], "Say how grave the error is: its correction is as prominent as that."),
    );
  if (outcome === "rejected" && severity !== null)
    return refuse(invalid(["severity"], "What is rejected was no error, so it is not grave."));
  if (outcome === "rejected" && article.authors.includes(by.staffId))
    return refuse({ code: "WROTE_WHAT_IS_DISPUTED" });
  return accept({ type: "CorrectionAssessed", data: { requestId, outcome, severity, grounds } });
}

const openingsOf = (request: CorrectionRequest | null) => request?.openings ?? [];
const facetOf = (requestId: string) => `correctionRequest:${requestId}`;
const wordsOf = (words: string): string => words.normalize("NFC").trim();

const withRequest = (
  article: Article,
  requestId: string,
  change: Partial<Article["correctionRequests"][number]>,
): Article => ({
  ...article,
  correctionRequests: article.correctionRequests.map((request) =>
    request.requestId === requestId ? { ...request, ...change } : request,
  ),
});
