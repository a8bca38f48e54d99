import { searchWeights, type SearchField } from "./searchFields.js";
import type { Passage } from "./searchPassages.js";
import type { Sought } from "./searchQuery.js";
import { wordsOf, type FoundWord } from "./searchWords.js";

/** Where something stands in a text, in UTF-16 units; `to` is just behind it. */
export type TextRange = Readonly<{ from: number; to: number }>;

/** The words around what was found, and where in them it is. */
export type Snippet = Readonly<{
  field: SearchField;
  text: string;
  ranges: readonly TextRange[];
  /** There is more of the passage before, or after, these words. */
  goesOnBefore: boolean;
  goesOnAfter: boolean;
}>;

type Found = Readonly<{
  passage: Passage;
  words: readonly FoundWord[];
  ranges: readonly TextRange[];
  kinds: number;
}>;

const longest = 240;
const lead = 60;

/** The passage that says most of what is sought, the weightiest first, cut to a few lines around it. */
export function snippetOf(passages: readonly Passage[], sought: readonly Sought[]): Snippet {
  const found = passages.map((passage) => find(passage, sought));
  const best = found.reduce((one, other) => (worth(other) > worth(one) ? other : one));
  return cut(best);
}

const worth = ({ kinds, passage }: Found) => kinds * 100 + (kinds > 0 ? searchWeights[passage.field] : 0);

function find(passage: Passage, sought: readonly Sought[]): Found {
  const words = wordsOf(passage.text);
  const found = sought
    .filter(({ field }) => field === null || field === passage.field)
    .map((one) => occurrences(words, one));
  const ranges = apart(found.flat());
  return { passage, words, ranges, kinds: found.filter((places) => places.length > 0).length };
}

function occurrences(words: readonly FoundWord[], { words: sought, isPrefix }: Sought): readonly TextRange[] {
  const last = sought.length - 1;
  const isLast = (word: string) => (isPrefix ? word.startsWith(sought[last]!) : word === sought[last]);
  const found: TextRange[] = [];
  for (let at = 0; at + last < words.length; at++) {
    const end = words[at + last]!;
    if (isLast(end.word) && sought.every((word, n) => n === last || words[at + n]!.word === word))
      found.push({ from: words[at]!.from, to: end.to });
  }
  return found;
}

/** The same places in order, those that touch made one. */
function apart(ranges: readonly TextRange[]): readonly TextRange[] {
  const all: TextRange[] = [];
  for (const range of ranges.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    const before = all.at(-1);
    if (before && range.from < before.to)
      all.splice(-1, 1, { from: before.from, to: Math.max(before.to, range.to) });
    else all.push(range);
  }
  return all;
}

/** A passage that is too long is cut between words, a little before the first thing found. */
function cut({ passage: { field, text }, words, ranges }: Found): Snippet {
  if (text.length <= longest) return { field, text, ranges, goesOnBefore: false, goesOnAfter: false };
  const wanted = Math.max(0, Math.min((ranges[0]?.from ?? 0) - lead, text.length - longest));
  const from = wanted === 0 ? 0 : (words.find((word) => word.from >= wanted)?.from ?? whole(text, wanted));
  const end = words.findLast((word) => word.to <= from + longest)?.to ?? 0;
  const rest = text.length - from <= longest;
  const to = rest ? text.length : end > from ? end : whole(text, from + longest);
  const within = ranges
    .filter((range) => range.from >= from && range.from < to)
    .map((range) => ({ from: range.from - from, to: Math.min(range.to, to) - from }));
  return {
    field,
    text: text.slice(from, to),
    ranges: within,
    goesOnBefore: from > 0,
    goesOnAfter: to < text.length,
  };
}

/** A place in a text, or the one before it where it would part the two halves of a sign. */
const whole = (text: string, at: number) => (/[\udc00-\udfff]/.test(text[at] ?? "") ? at - 1 : at);
