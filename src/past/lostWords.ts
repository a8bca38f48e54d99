import type { Effort } from "../difference/alignWords.js";
import { isWord } from "../difference/wordsOf.js";
import type { OwnedWords, Rewriting, Stretch } from "./ownedWords.js";

/** Words that left a text, with those that stood around them. */
export type Lost = Readonly<{ of: OwnedWords; gone: readonly Stretch[] }>;

/** Words that left a text, to be found again by their phrases. */
export type LostWords = Readonly<{
  add: (lost: Lost) => void;
  /** Gives what a rewriting put in back to whoever wrote it, where it is of words that are lost. */
  giveBack: (rewriting: Rewriting) => void;
}>;

/** What words must have in common to be the same ones. */
export type Likeness = Readonly<{
  /** So many words, counting the spaces and signs between them. */
  phrase: number;
  /** Or all of a shorter stretch. */
  orWhole: boolean;
}>;

type Place = Readonly<{ of: OwnedWords; at: number }>;

/**
 * Keeps words that left a text, by every phrase that has some of them. Where several were alike, those that left last are
 * meant. Once the effort is spent, nothing more is kept.
 */
export function lostWords({ phrase, orWhole }: Likeness, effort: Effort): LostWords {
  const places = new Map<string, Place>();

  function add({ of, gone }: Lost) {
    const { words } = of;
    if (orWhole)
      for (const stretch of gone) {
        const [from, to] = betweenSigns(words, stretch);
        if (to > from && to - from < phrase) places.set(keyOf(words, from, to), { of, at: from });
      }
    for (const at of phrasesWith(words, gone)) {
      if (effort.left <= 0) return;
      effort.left -= phrase;
      places.set(keyOf(words, at, at + phrase), { of, at });
    }
  }

  /** Where the phrases begin that have some of these words. */
  function* phrasesWith(words: readonly string[], stretches: readonly Stretch[]): Generator<number> {
    let next = 0;
    for (const [from, to] of stretches)
      for (next = Math.max(next, from - phrase + 1); next < to && next + phrase <= words.length; next++)
        if (isWord(words[next]!)) yield next;
  }

  function giveBack({ words, owners, come }: Rewriting) {
    if (places.size === 0) return;
    if (orWhole)
      for (const stretch of come) {
        const [from, to] = betweenSigns(words, stretch);
        const whole = to > from && to - from < phrase ? places.get(keyOf(words, from, to)) : undefined;
        if (whole)
          for (let one = from; one < to; one++) owners[one] = whole.of.owners[whole.at + one - from]!;
      }
    const isNew = new Uint8Array(words.length);
    for (const [from, to] of come) isNew.fill(1, from, to);
    let taken = 0;

    /** Takes over the owners of all that is the same around a place and was put in. */
    function take({ of, at }: Place, here: number) {
      const shift = at - here;
      let [from, to] = [here, here];
      while (from > taken && words[from - 1] === of.words[from - 1 + shift]) from--;
      while (to < words.length && words[to] === of.words[to + shift]) to++;
      for (let one = from; one < to; one++) if (isNew[one]) owners[one] = of.owners[one + shift]!;
      taken = to;
    }

    for (const at of phrasesWith(words, come)) {
      const place = at + phrase <= taken ? undefined : places.get(keyOf(words, at, at + phrase));
      if (place) take(place, at);
    }
  }

  return { add, giveBack };
}

const keyOf = (words: readonly string[], from: number, to: number) => words.slice(from, to).join("\0");

/** A stretch without the spaces and signs around it. */
function betweenSigns(words: readonly string[], [from, to]: Stretch): Stretch {
  let [begin, end] = [from, to];
  while (begin < end && !isWord(words[begin]!)) begin++;
  while (end > begin && !isWord(words[end - 1]!)) end--;
  return [begin, end];
}
