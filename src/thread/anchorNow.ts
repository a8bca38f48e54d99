import type { Anchor } from "./events.js";
import { matchWords } from "./matchWords.js";

/** Where words stand in a text, in UTF-16 units. */
export type Span = Readonly<{ from: number; to: number }>;

type Word = Span & Readonly<{ text: string; hasLetters: boolean }>;

/**
 * Where the words that a comment is about stand in what their block says now; null if they are gone, or more than half
 * of their letters are, or the block is. Edits elsewhere shift them, edits within stretch or shrink them, and words that
 * were carried off whole to another place of the block are found there.
 */
export function anchorNow(
  { from, to, blockText, quote }: Omit<Anchor, "blockId">,
  now: string | null,
): Span | null {
  if (now === null) return null;
  if (now === blockText) return { from, to };
  const before = wordsOf(blockText);
  const after = wordsOf(now);
  const places = matchWords(textsOf(before), textsOf(after));

  const meant = before
    .map((word, index) => ({
      ...word,
      from: Math.max(word.from, from),
      to: Math.min(word.to, to),
      begin: word.from,
      place: places[index]!,
    }))
    .filter((part) => part.from < part.to);
  const told = telling(meant);
  const left = told.filter(({ place }) => place !== -1);
  if (left.length === 0 || lengthOf(left) * 2 < lengthOf(told)) return carriedOff(quote, now, after, places);

  const [first, last] = [left[0]!, left.at(-1)!];
  const span = {
    from: after[first.place]!.from + first.from - first.begin,
    to: after[last.place]!.from + last.to - last.begin,
  };
  // What the quote has before its first word and behind its last belongs to it as long as it stands there.
  const lead = first === told[0] ? blockText.slice(from, first.from) : "";
  const trail = last === told.at(-1) ? blockText.slice(last.to, to) : "";
  return {
    from: now.slice(0, span.from).endsWith(lead) ? span.from - lead.length : span.from,
    to: now.startsWith(trail, span.to) ? span.to + trail.length : span.to,
  };
}

/** Where the quote stands among words that are new in the text, if it does so once. */
function carriedOff(
  quote: string,
  now: string,
  after: readonly Word[],
  places: readonly number[],
): Span | null {
  const kept = new Set(places);
  const fresh = after.map((word, place) => ({ ...word, isNew: !kept.has(place) }));
  const found: Span[] = [];
  for (let from = now.indexOf(quote); from !== -1; from = now.indexOf(quote, from + 1)) {
    const to = from + quote.length;
    const there = telling(fresh.filter((word) => word.from < to && word.to > from));
    if (there.length > 0 && there.every(({ isNew }) => isNew)) found.push({ from, to });
  }
  return found.length === 1 ? found[0]! : null;
}

/** Those by which words are known again: full stops and commas are everywhere, and count only where there is nothing else. */
function telling<Part extends Word>(words: readonly Part[]): readonly Part[] {
  const lettered = words.filter(({ hasLetters }) => hasLetters);
  return lettered.length > 0 ? lettered : words;
}

/** A text's words and marks, as any script writes them, without the white space between. */
function wordsOf(text: string): readonly Word[] {
  const segmenter = new Intl.Segmenter("en", { granularity: "word" });
  return Array.from(segmenter.segment(text), ({ segment, index, isWordLike }) => ({
    text: segment,
    from: index,
    to: index + segment.length,
    hasLetters: isWordLike ?? false,
  })).filter((word) => word.text.trim() !== "");
}

const textsOf = (words: readonly Word[]): readonly string[] => words.map(({ text }) => text);
const lengthOf = (spans: readonly Span[]): number => spans.reduce((sum, { from, to }) => sum + to - from, 0);
