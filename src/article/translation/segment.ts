import { canonicalHash } from "../../canonicalHash.js";
import type { Block } from "../body/block.js";
import { hasWords } from "../body/plainText.js";
import type { Article } from "../article.js";

/** A block without its words: what a translation of it keeps. */
export type BlockShape = Readonly<{ type: Block["type"]; attrs: Block["attrs"] }>;

/**
 * One piece of a source's text as a translation pins it: `headline`, `dek`, `block:<id>`, `caption:<placement>` or
 * `altText:<placement>`, with the hash of its words at that revision. Blocks also keep their shape.
 */
export type PinnedSegment = Readonly<{ segmentId: string; hash: string; block: BlockShape | null }>;

/** An article's text in segments, in reading order: what a translation of it would pin. Blank blocks are left out. */
export function segmentsOf(article: Article): readonly PinnedSegment[] {
  return [
    words("headline", article.headline),
    ...(article.dek === null ? [] : [words("dek", article.dek)]),
    ...article.body.filter(isSegment).map((block) => ({
      segmentId: `block:${block.attrs.id}`,
      hash: canonicalHash(block),
      block: { type: block.type, attrs: block.attrs } as BlockShape,
    })),
    ...Object.entries(article.captions).map(([placementId, text]) => words(`caption:${placementId}`, text)),
    ...Object.entries(article.altTexts).map(([placementId, text]) => words(`altText:${placementId}`, text)),
  ];
}

/** Whether a segment has words to translate: pictures and embeds are carried over as they are. */
export const isTranslatable = ({ block }: PinnedSegment): boolean =>
  block === null || (block.type !== "image" && block.type !== "embed");

const isSegment = (block: Block): boolean => !("content" in block) || hasWords(block.content);

const words = (segmentId: string, text: string): PinnedSegment => ({
  segmentId,
  hash: canonicalHash(text),
  block: null,
});
