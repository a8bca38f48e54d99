import type { Block } from "../../../src/article/body/block.js";
import type { ArticleEvent } from "../../../src/article/events.js";
import { canonicalHash } from "../../../src/canonicalHash.js";
import { words } from "./facts.js";

/** That somebody proposed these words for a block that said this. */
export const suggestion = (suggestionId: string, block: Block, text: string) =>
  ({
    type: "SuggestionMade",
    data: {
      suggestionId,
      blockId: block.attrs.id,
      content: words(text),
      note: null,
      baseHash: canonicalHash(block),
    },
  }) satisfies ArticleEvent;
