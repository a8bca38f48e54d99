import { canonicalHash } from "../../canonicalHash.js";
import { accept, refuse, type Decision } from "../../decider.js";
import { line } from "../../line.js";
import { invalid, reasonMissing } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import type { Block, BlockId, Body } from "../body/block.js";
import { hasWords } from "../body/plainText.js";
import { readContent } from "../body/readBody.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import { withWriters } from "../review/withWriters.js";
import type { Suggestion } from "./suggestion.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;
type WrittenBlock = Extract<Block, { content: unknown }>;

/** How somebody proposes other words for a block, and its writer takes them or leaves them. */
export const suggesting: ArticleSeam<
  "SuggestChange" | "AcceptSuggestion" | "RejectSuggestion",
  "SuggestionMade" | "SuggestionAccepted" | "SuggestionRejected"
> = {
  answers: { SuggestChange: suggest, AcceptSuggestion: take, RejectSuggestion: leave },
  effects: {
    SuggestionMade: {
      evolve: (article, { data, meta: { by, at } }) =>
        withSuggestion(article, { ...data, by, at, state: "open", decided: null }),
      writes: ({ suggestionId }) => [`suggestion:${suggestionId}`],
      reads: ({ blockId }) => [`body:${blockId}`],
    },
    SuggestionAccepted: {
      evolve(article, { data: { suggestionId, blockId }, meta: { by, at } }) {
        const suggestion = article.suggestions[suggestionId];
        if (!suggestion) return article;
        const decided = { by, at, reason: null };
        // Whoever's words go in has written them, whoever put them there.
        return withWriters(
          withSuggestion(article, { ...suggestion, state: "accepted", decided }),
          suggestion.by,
          [`body:${blockId}`],
        );
      },
      writes: ({ suggestionId, blockId }) => [`suggestion:${suggestionId}`, `body:${blockId}`],
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

/** Proposes other words for one block, as it was when its reader looked at it. */
function suggest(command: Ask<"SuggestChange">, article: Article, base: Article): Answer {
  const { suggestionId, blockId } = command;
  if (article.translation) return refuse({ code: "WRITTEN_BY_SEGMENT" });
  const block = writtenBlock(base.body, blockId);
  if (!block) return refuse({ code: "BLOCK_UNKNOWN", blockId });
  const read = readContent(block.type, command.content);
  if ("problem" in read) return refuse(invalid(read.path, read.problem));
  const { content } = read;
  if (!hasWords(content)) return refuse(invalid(["content"], "A suggestion has words."));
  const note = line(command.note ?? "") || null;

  const made = article.suggestions[suggestionId];
  if (made) {
    const same = made.blockId === blockId && sameContent(made.content, content) && made.note === note;
    return same ? accept() : refuse(invalid(["suggestionId"], "There is another suggestion under this id."));
  }
  if (sameContent(block.content, content)) return accept();
  const baseHash = canonicalHash(block);
  return accept({ type: "SuggestionMade", data: { suggestionId, blockId, content, note, baseHash } });
}

/** Puts the words of a suggestion into the block that they were proposed for, if it still says what it said then. */
function take({ suggestionId }: Ask<"AcceptSuggestion">, article: Article): Answer {
  const suggestion = article.suggestions[suggestionId];
  if (!suggestion) return refuse({ code: "SUGGESTION_UNKNOWN", suggestionId });
  if (suggestion.state === "accepted") return accept();
  if (suggestion.state === "rejected") return refuse({ code: "SUGGESTION_DECIDED", suggestionId });
  const { blockId, content, baseHash } = suggestion;
  const block = writtenBlock(article.body, blockId);
  if (!block || canonicalHash(block) !== baseHash)
    return refuse({ code: "SUGGESTION_OUTDATED", suggestionId, blockId });
  const changed = { ...block, content } as Block;
  return accept<ArticleEvent>(
    { type: "SuggestionAccepted", data: { suggestionId, blockId } },
    { type: "BodyRevised", data: { operations: [{ op: "changed", block: changed }] } },
  );
}

/** Leaves the block as it is, and says why. */
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

const writtenBlock = (body: Body, id: BlockId): WrittenBlock | undefined =>
  body.find((block): block is WrittenBlock => block.attrs.id === id && "content" in block);

const sameContent = (one: Suggestion["content"], other: Suggestion["content"]): boolean =>
  canonicalHash(one) === canonicalHash(other);

const withSuggestion = (article: Article, suggestion: Suggestion): Article => ({
  ...article,
  suggestions: { ...article.suggestions, [suggestion.suggestionId]: suggestion },
});
