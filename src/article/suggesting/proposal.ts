import { canonicalHash } from "../../canonicalHash.js";
import type { Article } from "../article.js";
import type { Block, BlockId, Body, ListItem, Text } from "../body/block.js";
import type { TranslatedSegment } from "../translation/translation.js";

/** What somebody proposes to do to a text, and what its reader was looking at when they proposed it. */
export type Proposal =
  | Readonly<{
      kind: "change";
      blockId: BlockId;
      content: readonly Text[] | readonly ListItem[];
      /** The hash of the block as its reader saw it. */
      baseHash: string;
    }>
  | Readonly<{ kind: "removal"; blockId: BlockId; baseHash: string }>
  | Readonly<{
      kind: "insertion";
      block: Block;
      /** The block that it is to follow, null at the top, and the one that followed that, null at the end. */
      after: BlockId | null;
      before: BlockId | null;
    }>
  | Readonly<{ kind: "headline"; headline: string; instead: string }>
  | Readonly<{ kind: "dek"; dek: string | null; instead: string | null }>
  | Readonly<{
      kind: "segment";
      segmentId: string;
      words: TranslatedSegment["words"];
      /** The hash of the source's words that they translate, and of the words that stood for them; null for none. */
      sourceHash: string;
      baseHash: string | null;
    }>;

/** Whether what a proposal is about still stands exactly as its reader saw it. */
export function stillFits(proposal: Proposal, article: Article): boolean {
  switch (proposal.kind) {
    case "change":
    case "removal": {
      const block = article.body.find(({ attrs }) => attrs.id === proposal.blockId);
      return block !== undefined && canonicalHash(block) === proposal.baseHash;
    }
    case "insertion": {
      const { after, before, block } = proposal;
      const isNew = article.body.every(({ attrs }) => attrs.id !== block.attrs.id);
      return isNew && followerOf(article.body, after) === before;
    }
    case "headline":
      return article.headline === proposal.instead;
    case "dek":
      return article.dek === proposal.instead;
    case "segment":
      return (
        pinnedHash(article, proposal.segmentId) === proposal.sourceHash &&
        wordsHash(article, proposal.segmentId) === proposal.baseHash
      );
  }
}

/** The facets of what a proposal would write. */
export function facetOf(proposal: Proposal): string {
  switch (proposal.kind) {
    case "change":
    case "removal":
      return `body:${proposal.blockId}`;
    case "insertion":
      return `body:${proposal.block.attrs.id}`;
    case "headline":
    case "dek":
      return proposal.kind;
    case "segment":
      return `segment:${proposal.segmentId}`;
  }
}

/** The block that follows this one (null: the first of all); null at the end, undefined if this one is not there. */
export function followerOf(body: Body, after: BlockId | null): BlockId | null | undefined {
  const at = after === null ? -1 : body.findIndex(({ attrs }) => attrs.id === after);
  return after !== null && at === -1 ? undefined : (body[at + 1]?.attrs.id ?? null);
}

/** The hash of the words that stand for a segment; null where there are none. */
export function wordsHash({ translation }: Article, segmentId: string): string | null {
  const words = translation?.translated[segmentId]?.words;
  return words === undefined ? null : canonicalHash(words);
}

const pinnedHash = ({ translation }: Article, segmentId: string): string | undefined =>
  translation?.segments.find((segment) => segment.segmentId === segmentId)?.hash;
