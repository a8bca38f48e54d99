import { alignWords, type Change, type Effort } from "./alignWords.js";
import { isWord } from "./wordsOf.js";

/** Where two rows of words differ; changes with nothing but spaces and punctuation between them are one, as a person would mark them. */
export function wordChanges(
  first: readonly string[],
  second: readonly string[],
  effort: Effort,
): readonly Change[] {
  const told: Change[] = [];
  for (const change of alignWords(first, second, effort)) {
    const before = told.at(-1);
    const between = before && first.slice(before[1], change[0]);
    if (before && !between!.some((word) => isWord(word) || isBreak(word)))
      told.splice(-1, 1, [before[0], change[1], before[2], change[3]]);
    else told.push(change);
  }
  return told;
}

// What begins an item of a list, or a line, is not put together with what is before it.
const isBreak = (word: string): boolean => word === "\0" || word.includes("\n");
