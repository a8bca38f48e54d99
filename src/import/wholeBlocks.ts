import type { ReadBlock, Recognised } from "./page.js";

/** A page's blocks with its dateline back at the head of the first paragraph, where the page printed it. */
export function wholeBlocks({ blocks, dateline }: Recognised): readonly ReadBlock[] {
  const at = blocks.findIndex(({ type }) => type === "paragraph");
  const opening = blocks[at];
  if (dateline === null || opening?.type !== "paragraph") return blocks;
  return blocks.with(at, { ...opening, content: [...dateline.words, ...opening.content] });
}
