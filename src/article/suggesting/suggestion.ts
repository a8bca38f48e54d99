import { canonicalHash } from "../../canonicalHash.js";
import type { BlockId, Body, ListItem, Text } from "../body/block.js";

/** Other words that somebody proposed for a block, and what became of them. */
export type Suggestion = Readonly<{
  suggestionId: string;
  blockId: BlockId;
  content: readonly Text[] | readonly ListItem[];
  note: string | null;
  /** The hash of the block that its reader was looking at. */
  baseHash: string;
  by: string;
  at: string;
  state: "open" | "accepted" | "rejected";
  decided: Readonly<{ by: string; at: string; reason: string | null }> | null;
}>;

/** Whether the block that an open suggestion was made for no longer says what it said then. */
export function isOutdated({ state, blockId, baseHash }: Suggestion, body: Body): boolean {
  if (state !== "open") return false;
  const block = body.find(({ attrs }) => attrs.id === blockId);
  return block === undefined || canonicalHash(block) !== baseHash;
}
