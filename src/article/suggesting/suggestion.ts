import { canonicalHash } from "../../canonicalHash.js";
import type { Article } from "../article.js";
import { stillFits, type Proposal } from "./proposal.js";

/** Something that somebody proposed to do to a text, and what became of it. */
export type Suggestion = Readonly<{
  suggestionId: string;
  proposal: Proposal;
  note: string | null;
  by: string;
  at: string;
  state: "open" | "accepted" | "rejected";
  decided: Readonly<{ by: string; at: string; reason: string | null }> | null;
}>;

/** Whether what an open suggestion was made for no longer stands as it did then. */
export const isOutdated = ({ state, proposal }: Suggestion, article: Article): boolean =>
  state === "open" && !stillFits(proposal, article);

/** Whether a suggestion asks for this, whatever its reader was looking at. */
export const asksFor = (suggestion: Suggestion, proposal: Proposal, note: string | null): boolean =>
  suggestion.note === note && canonicalHash(wish(suggestion.proposal)) === canonicalHash(wish(proposal));

/** The article with an open suggestion. */
export const withProposal = (
  article: Article,
  { suggestionId, note }: Readonly<{ suggestionId: string; note: string | null }>,
  { by, at }: Readonly<{ by: string; at: string }>,
  proposal: Proposal,
): Article => withSuggestion(article, { suggestionId, proposal, note, by, at, state: "open", decided: null });

/** The article with this suggestion as it stands now. */
export const withSuggestion = (article: Article, suggestion: Suggestion): Article => ({
  ...article,
  suggestions: { ...article.suggestions, [suggestion.suggestionId]: suggestion },
});

function wish(proposal: Proposal) {
  switch (proposal.kind) {
    case "change":
      return [proposal.kind, proposal.blockId, proposal.content];
    case "removal":
      return [proposal.kind, proposal.blockId];
    case "insertion":
      return [proposal.kind, proposal.block, proposal.after];
    case "headline":
      return [proposal.kind, proposal.headline];
    case "dek":
      return [proposal.kind, proposal.dek];
    case "segment":
      return [proposal.kind, proposal.segmentId, proposal.words];
  }
}
