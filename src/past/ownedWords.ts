import type { Effort } from "../difference/alignWords.js";
import { wordChanges } from "../difference/wordChanges.js";

/** Words, and for each of them the place in the log of the event that put it there. */
export type OwnedWords = Readonly<{ words: readonly string[]; owners: readonly number[] }>;

/** A stretch of words, from one to before another. */
export type Stretch = readonly [from: number, to: number];

/** What a rewriting made, what of the words before it took out, and what of the new ones it put in. */
export type Rewriting = Readonly<{
  words: readonly string[];
  owners: number[];
  gone: readonly Stretch[];
  come: readonly Stretch[];
}>;

/** Where nothing stands yet. */
export const noWords: OwnedWords = { words: [], owners: [] };

// What comparing costs a word of any version, however much was spent on those before it: an old text is looked into as well.
const spareEffort = 40;

/** Writes words in the place of others: what is the same keeps its owners, all else belongs to the event at this position. */
export function rewritten(
  before: OwnedWords,
  words: readonly string[],
  position: number,
  effort: Effort,
): Rewriting {
  const owners: number[] = [];
  const gone: Stretch[] = [];
  const come: Stretch[] = [];
  const spared = spareEffort * (before.words.length + words.length);
  effort.left += spared;
  let at = 0;
  for (const [from, to, otherFrom, otherTo] of wordChanges(before.words, words, effort)) {
    for (; at < from; at++) owners.push(before.owners[at]!);
    if (to > from) gone.push([from, to]);
    if (otherTo > otherFrom) come.push([otherFrom, otherTo]);
    for (let count = otherTo - otherFrom; count > 0; count--) owners.push(position);
    at = to;
  }
  for (; at < before.words.length; at++) owners.push(before.owners[at]!);
  effort.left = Math.max(0, effort.left - spared);
  return { words, owners, gone, come };
}
