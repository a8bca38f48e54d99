import { accept, refuse, type Decision, type Json } from "../../decider.js";
import { line } from "../../line.js";
import { invalid, reasonMissing } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import type { Block } from "../body/block.js";
import { applyOperations, type BlockOperation } from "../body/blockOperations.js";
import { readBody } from "../body/readBody.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import { withWriters } from "../review/withWriters.js";
import { writing } from "../text/writing.js";
import { translating } from "../translation/translating.js";
import { facetOf, stillFits, type Proposal } from "./proposal.js";
import { withSuggestion } from "./suggestion.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;
type Decided = Extract<ArticleEvent, { type: "SuggestionAccepted" | "AmendmentAccepted" }>;

/** How a text's writers take what somebody proposed, or leave it. */
export const suggesting: ArticleSeam<
  "AcceptSuggestion" | "RejectSuggestion",
  "SuggestionAccepted" | "AmendmentAccepted" | "SuggestionRejected"
> = {
  answers: { AcceptSuggestion: take, RejectSuggestion: leave },
  effects: {
    SuggestionAccepted: {
      evolve: accepted,
      writes: ({ suggestionId, blockId }) => [`suggestion:${suggestionId}`, `body:${blockId}`],
    },
    AmendmentAccepted: {
      evolve: accepted,
      // What it amends is written by the events that are recorded with it.
      writes: ({ suggestionId }) => [`suggestion:${suggestionId}`],
    },
    SuggestionRejected: {
      evolve(article, { data: { suggestionId, reason }, meta: { by, at } }) {
        const suggestion = article.suggestions[suggestionId];
        if (!suggestion) return article;
        return withSuggestion(article, { ...suggestion, state: "rejected", decided: { by, at, reason } });
      },
      writes: ({ suggestionId }) => [`suggestion:${suggestionId}`],
    },
  },
};

function accepted(
  article: Article,
  { data, meta: { by, at } }: Decided & Readonly<{ meta: Readonly<{ by: string; at: string }> }>,
): Article {
  const suggestion = article.suggestions[data.suggestionId];
  if (!suggestion) return article;
  const taken = { ...suggestion, state: "accepted", decided: { by, at, reason: null } } as const;
  // Whoever's words go in has written them, whoever put them there.
  return withWriters(withSuggestion(article, taken), suggestion.by, [facetOf(suggestion.proposal)]);
}

/** Does what was proposed, if what it was proposed for still stands as it did then. */
function take(command: Ask<"AcceptSuggestion">, article: Article): Answer {
  const { suggestionId } = command;
  const suggestion = article.suggestions[suggestionId];
  if (!suggestion) return refuse({ code: "SUGGESTION_UNKNOWN", suggestionId });
  if (suggestion.state === "accepted") return accept();
  if (suggestion.state === "rejected") return refuse({ code: "SUGGESTION_DECIDED", suggestionId });
  const { proposal } = suggestion;
  if (!stillFits(proposal, article)) return refuse({ code: "SUGGESTION_OUTDATED", suggestionId });
  const written = write(proposal, command, article);
  if ("refused" in written) return written;
  return accept<ArticleEvent>(
    proposal.kind === "change"
      ? { type: "SuggestionAccepted", data: { suggestionId, blockId: proposal.blockId } }
      : { type: "AmendmentAccepted", data: { suggestionId } },
    ...written.accepted,
  );
}

/** Asks for what was proposed as the text's writer would, so that whatever refuses them refuses this. */
function write(proposal: Proposal, command: Ask<"AcceptSuggestion">, article: Article): Answer {
  const { by, at, reason, facts } = command;
  const asked = { by, at, reason };
  switch (proposal.kind) {
    case "headline": {
      const { headline } = proposal;
      return writing.answers.ChangeHeadline({ type: "ChangeHeadline", ...asked, headline }, article, article);
    }
    case "dek": {
      const { dek } = proposal;
      return writing.answers.ChangeDek({ type: "ChangeDek", ...asked, dek }, article, article);
    }
    case "segment": {
      const { segmentId, words } = proposal;
      const said =
        typeof words === "string" ? { text: words, content: null } : { text: null, content: words as Json };
      const translated = { type: "TranslateSegment", ...asked, segmentId, ...said, facts } as const;
      return translating.answers.TranslateSegment(translated, article, article);
    }
    default: {
      const body = applyOperations(article.body, [operationOf(proposal, article)]);
      const read = readBody(body, () => "");
      if ("problem" in read) return refuse(invalid(["suggestionId"], read.problem));
      return writing.answers.ReviseBody({ type: "ReviseBody", ...asked, body }, article, article);
    }
  }
}

function operationOf(
  proposal: Extract<Proposal, { kind: "change" | "removal" | "insertion" }>,
  { body }: Article,
): BlockOperation {
  switch (proposal.kind) {
    case "change": {
      const block = body.find(({ attrs }) => attrs.id === proposal.blockId);
      return { op: "changed", block: { ...block, content: proposal.content } as Block };
    }
    case "removal":
      return { op: "removed", id: proposal.blockId };
    case "insertion":
      return { op: "inserted", block: proposal.block, after: proposal.after };
  }
}

/** Leaves the text as it is, and says why. */
function leave(command: Ask<"RejectSuggestion">, article: Article): Answer {
  const { suggestionId } = command;
  const suggestion = article.suggestions[suggestionId];
  if (!suggestion) return refuse({ code: "SUGGESTION_UNKNOWN", suggestionId });
  if (suggestion.state === "rejected") return accept();
  if (suggestion.state === "accepted") return refuse({ code: "SUGGESTION_DECIDED", suggestionId });
  const reason = line(command.reason ?? "");
  if (reason === "") return refuse(reasonMissing);
  return accept({ type: "SuggestionRejected", data: { suggestionId, reason } });
}
