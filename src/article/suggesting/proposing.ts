import { canonicalHash } from "../../canonicalHash.js";
import { accept, refuse, type Decision } from "../../decider.js";
import { line } from "../../line.js";
import { invalid } from "../../refusal.js";
import type { Article, ArticleSeam } from "../article.js";
import type { Block } from "../body/block.js";
import { hasWords } from "../body/plainText.js";
import { readBody, readContent } from "../body/readBody.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import { writing } from "../text/writing.js";
import { translating } from "../translation/translating.js";
import { followerOf, wordsHash, type Proposal } from "./proposal.js";
import { asksFor, withProposal } from "./suggestion.js";

type Answer = Decision<ArticleEvent, ArticleRefusal>;
type Ask<Type extends ArticleCommand["type"]> = Extract<ArticleCommand, { type: Type }>;
type Event<Type extends ArticleEvent["type"]> = Extract<ArticleEvent, { type: Type }>;
type Proposing = "SuggestChange" | "SuggestRemoval" | "SuggestInsertion" | "SuggestHeadline" | "SuggestDek";

/** How somebody proposes to change a text, bound to what they were looking at. Nobody has written anything yet. */
export const proposing: ArticleSeam<
  Proposing | "SuggestSegment",
  | "SuggestionMade"
  | "RemovalSuggested"
  | "InsertionSuggested"
  | "HeadlineSuggested"
  | "DekSuggested"
  | "SegmentSuggested"
> = {
  answers: {
    SuggestChange: change,
    SuggestRemoval: removal,
    SuggestInsertion: insertion,
    SuggestHeadline: headline,
    SuggestDek: dek,
    SuggestSegment: segment,
  },
  effects: {
    SuggestionMade: {
      evolve: (article, { data: { blockId, content, baseHash, ...data }, meta }) =>
        withProposal(article, data, meta, { kind: "change", blockId, content, baseHash }),
      writes: ({ suggestionId }) => [`suggestion:${suggestionId}`],
      reads: ({ blockId }) => [`body:${blockId}`],
    },
    RemovalSuggested: {
      evolve: (article, { data: { blockId, baseHash, ...data }, meta }) =>
        withProposal(article, data, meta, { kind: "removal", blockId, baseHash }),
      writes: ({ suggestionId }) => [`suggestion:${suggestionId}`],
      reads: ({ blockId }) => [`body:${blockId}`],
    },
    InsertionSuggested: {
      evolve: (article, { data: { block, after, before, ...data }, meta }) =>
        withProposal(article, data, meta, { kind: "insertion", block, after, before }),
      writes: ({ suggestionId }) => [`suggestion:${suggestionId}`],
      reads: ({ after }) => [`place:${after ?? "top"}`],
    },
    HeadlineSuggested: {
      evolve: (article, { data: { headline: words, instead, ...data }, meta }) =>
        withProposal(article, data, meta, { kind: "headline", headline: words, instead }),
      writes: ({ suggestionId }) => [`suggestion:${suggestionId}`],
      reads: () => ["headline"],
    },
    DekSuggested: {
      evolve: (article, { data: { dek: words, instead, ...data }, meta }) =>
        withProposal(article, data, meta, { kind: "dek", dek: words, instead }),
      writes: ({ suggestionId }) => [`suggestion:${suggestionId}`],
      reads: () => ["dek"],
    },
    SegmentSuggested: {
      evolve: (article, { data: { segmentId, words, sourceHash, baseHash, ...data }, meta }) =>
        withProposal(article, data, meta, { kind: "segment", segmentId, words, sourceHash, baseHash }),
      writes: ({ suggestionId }) => [`suggestion:${suggestionId}`],
      reads: ({ segmentId }) => [`segment:${segmentId}`, `pin:${segmentId}`],
    },
  },
};

const bySegment: Answer = refuse({ code: "WRITTEN_BY_SEGMENT" });

/** Proposes other words for one block, as it was when its reader looked at it. */
function change(command: Ask<"SuggestChange">, article: Article, base: Article): Answer {
  const { blockId } = command;
  if (article.translation) return bySegment;
  const block = blockOf(base, blockId);
  if (!block || !("content" in block)) return refuse({ code: "BLOCK_UNKNOWN", blockId });
  const read = readContent(block.type, command.content);
  if ("problem" in read) return refuse(invalid(read.path, read.problem));
  const { content } = read;
  if (!hasWords(content)) return refuse(invalid(["content"], "A suggestion has words."));
  const isThere = canonicalHash(block.content) === canonicalHash(content);
  return propose(
    command,
    article,
    { kind: "change", blockId, content, baseHash: canonicalHash(block) },
    isThere,
  );
}

/** Proposes to take a block out. */
function removal(command: Ask<"SuggestRemoval">, article: Article, base: Article): Answer {
  const { blockId } = command;
  if (article.translation) return bySegment;
  const block = blockOf(base, blockId);
  if (!block) return refuse({ code: "BLOCK_UNKNOWN", blockId });
  return propose(command, article, { kind: "removal", blockId, baseHash: canonicalHash(block) });
}

/** Proposes another block for a place. It gets the suggestion's id, unless it brings one that no block has. */
function insertion(command: Ask<"SuggestInsertion">, article: Article, base: Article): Answer {
  const { suggestionId, after } = command;
  if (article.translation) return bySegment;
  const before = followerOf(base.body, after);
  if (before === undefined) return refuse({ code: "BLOCK_UNKNOWN", blockId: after ?? "" });
  const read = readBody([command.block], () => suggestionId);
  if ("problem" in read) return refuse(invalid(["block", ...read.path.slice(1)], read.problem));
  const block = read.body[0]!;
  if ("content" in block && !hasWords(block.content))
    return refuse(invalid(["block", "content"], "A suggestion has words."));
  const proposal = { kind: "insertion", block, after, before } as const;
  const made = article.suggestions[suggestionId];
  if (!made && blockOf(article, block.attrs.id))
    return refuse(invalid(["block", "attrs", "id"], "A block has this id already; leave it out."));
  return propose(command, article, proposal);
}

/** Proposes another headline for an original. */
function headline(command: Ask<"SuggestHeadline">, article: Article, base: Article): Answer {
  const asked = writing.answers.ChangeHeadline({ ...command, type: "ChangeHeadline" }, base, base);
  if ("refused" in asked) return asked;
  const [changed] = asked.accepted as readonly Event<"HeadlineChanged">[];
  const words = changed?.data.headline ?? base.headline;
  const proposal = { kind: "headline", headline: words, instead: base.headline } as const;
  return propose(command, article, proposal, !changed);
}

/** Proposes another dek for an original, or none. */
function dek(command: Ask<"SuggestDek">, article: Article, base: Article): Answer {
  const asked = writing.answers.ChangeDek({ ...command, type: "ChangeDek" }, base, base);
  if ("refused" in asked) return asked;
  const [changed] = asked.accepted as readonly Event<"DekChanged">[];
  const words = changed ? changed.data.dek : base.dek;
  return propose(command, article, { kind: "dek", dek: words, instead: base.dek }, !changed);
}

/** Proposes words for a segment of a translation. The same words for one that is stale say that they still hold. */
function segment(command: Ask<"SuggestSegment">, article: Article, base: Article): Answer {
  const { segmentId } = command;
  const asked = translating.answers.TranslateSegment({ ...command, type: "TranslateSegment" }, base, base);
  if ("refused" in asked) return asked;
  const [written] = asked.accepted as readonly Event<"SegmentTranslated" | "BlockTranslated">[];
  if (!written) return accept();
  const words = written.type === "SegmentTranslated" ? written.data.text : written.data.content;
  const { sourceHash } = written.data;
  const baseHash = wordsHash(base, segmentId);
  return propose(command, article, { kind: "segment", segmentId, words, sourceHash, baseHash });
}

/** Records a proposal, unless it was made already or says what stands there. */
function propose(
  { suggestionId, note: said }: Readonly<{ suggestionId: string; note: string | null }>,
  article: Article,
  proposal: Proposal,
  isThere = false,
): Answer {
  const note = line(said ?? "") || null;
  const made = article.suggestions[suggestionId];
  if (made)
    return asksFor(made, proposal, note)
      ? accept()
      : refuse(invalid(["suggestionId"], "There is another suggestion under this id."));
  return isThere ? accept() : accept(suggested(proposal, { suggestionId, note }));
}

function suggested(
  proposal: Proposal,
  made: Readonly<{ suggestionId: string; note: string | null }>,
): ArticleEvent {
  switch (proposal.kind) {
    case "change": {
      const { blockId, content, baseHash } = proposal;
      return { type: "SuggestionMade", data: { ...made, blockId, content, baseHash } };
    }
    case "removal": {
      const { blockId, baseHash } = proposal;
      return { type: "RemovalSuggested", data: { ...made, blockId, baseHash } };
    }
    case "insertion": {
      const { block, after, before } = proposal;
      return { type: "InsertionSuggested", data: { ...made, block, after, before } };
    }
    case "headline": {
      const { headline: words, instead } = proposal;
      return { type: "HeadlineSuggested", data: { ...made, headline: words, instead } };
    }
    case "dek": {
      const { dek: words, instead } = proposal;
      return { type: "DekSuggested", data: { ...made, dek: words, instead } };
    }
    case "segment": {
      const { segmentId, words, sourceHash, baseHash } = proposal;
      return { type: "SegmentSuggested", data: { ...made, segmentId, words, sourceHash, baseHash } };
    }
  }
}

const blockOf = ({ body }: Article, id: string): Block | undefined =>
  body.find(({ attrs }) => attrs.id === id);
