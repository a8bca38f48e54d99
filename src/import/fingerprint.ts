import { canonicalHash } from "../canonicalHash.js";
import { line } from "../line.js";
import { blockText } from "./blockText.js";
import type { Recognised } from "./page.js";
import { wholeBlocks } from "./wholeBlocks.js";

/**
 * What makes a page the same page: the words of its headline and its text, in order. Its furniture, its markup and the
 * breaks between its paragraphs may change as they like.
 */
export const fingerprint = (page: Recognised): string =>
  canonicalHash(line([page.headline ?? "", ...wholeBlocks(page).map(blockText)].join(" ")));
