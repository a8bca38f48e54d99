import { diff } from "fast-myers-diff";
import { sharedPhrases } from "./sharedPhrases.js";

/** What differs between two rows of words: from where to where, in the first and in the second. */
export type Change = readonly [firstFrom: number, firstTo: number, secondFrom: number, secondTo: number];

/** How many comparisons of two words may still be made; shared by all that is compared for one answer. */
export type Effort = { left: number };

/** What an answer in about a second allows. */
export const usualEffort = (): Effort => ({ left: 20_000_000 });

const mostAtOnce = 400_000;
// How many words of a phrase, with the spaces between them, two texts may be hung up on; the longest that are found.
const phrases = [5, 3, 1] as const;
// What looking for phrases costs a word, as comparisons of two words.
const costOfLooking = 4;

/**
 * Where two rows of words differ. Short stretches are compared word by word (Myers); long ones are first hung up on phrases
 * that stand once in each. What has no such phrase, or comes when the effort is spent, is told as replaced: the cost grows
 * with the length of the texts and not with how much differs.
 */
export function alignWords(
  firstWords: readonly string[],
  secondWords: readonly string[],
  effort: Effort,
): readonly Change[] {
  const changes: Change[] = [];
  const whole = trimmed(firstWords, secondWords, [0, firstWords.length, 0, secondWords.length]);
  if (whole[0] === whole[1] || whole[2] === whole[3]) return isEmpty(whole) ? [] : [whole];
  const numbers = new Map<string, number>();
  const [first, second] = [numbered(firstWords, numbers), numbered(secondWords, numbers)];

  function compare(change: Change, phrase: number, isWhole: boolean) {
    const inner = trimmed(first, second, change);
    const [from, to, otherFrom, otherTo] = inner;
    const [words, otherWords] = [to - from, otherTo - otherFrom];
    if (words === 0 || otherWords === 0) {
      if (!isEmpty(inner)) changes.push(inner);
      return;
    }
    if (words * otherWords <= mostAtOnce && effort.left > 0) {
      let differing = 0;
      for (const [a, b, c, d] of diff(first.subarray(from, to), second.subarray(otherFrom, otherTo))) {
        changes.push([from + a, from + b, otherFrom + c, otherFrom + d]);
        differing += b - a + d - c;
      }
      effort.left -= Math.min(words * otherWords, (words + otherWords) * differing);
      return;
    }
    // Every text is looked through once, whatever was spent on those before it.
    for (let n = phrase; n < phrases.length && (isWhole || effort.left > 0); n++) {
      effort.left -= costOfLooking * (words + otherWords);
      const length = phrases[n]!;
      const shared = sharedPhrases(first, second, inner, length);
      if (shared.length === 0) continue;
      let [at, otherAt] = [from, otherFrom];
      for (const [here, there] of shared) {
        if (here < at || there < otherAt) continue; // It overlaps the one before.
        compare([at, here, otherAt, there], n, false);
        [at, otherAt] = [here + length, there + length];
      }
      compare([at, to, otherAt, otherTo], n, false);
      return;
    }
    changes.push(inner);
  }

  compare(whole, 0, true);
  return changes;
}

const isEmpty = ([from, to, otherFrom, otherTo]: Change) => from === to && otherFrom === otherTo;

/** Words as numbers, the same for the same word: they are compared and looked for faster. */
function numbered(words: readonly string[], numbers: Map<string, number>): Int32Array {
  const row = new Int32Array(words.length);
  for (let at = 0; at < row.length; at++) {
    const word = words[at]!;
    let number = numbers.get(word);
    if (number === undefined) numbers.set(word, (number = numbers.size));
    row[at] = number;
  }
  return row;
}

function trimmed<Word>(first: ArrayLike<Word>, second: ArrayLike<Word>, change: Change): Change {
  let [from, to, otherFrom, otherTo] = change;
  while (from < to && otherFrom < otherTo && first[from] === second[otherFrom]) {
    from++;
    otherFrom++;
  }
  while (from < to && otherFrom < otherTo && first[to - 1] === second[otherTo - 1]) {
    to--;
    otherTo--;
  }
  return [from, to, otherFrom, otherTo];
}
