/** A word of a text as it is looked for, and where it stands there, in UTF-16 units. */
export type FoundWord = Readonly<{ word: string; from: number; to: number }>;

const longest = 100;
const runs = /(?:[\p{L}\p{N}\p{M}]|\u00ad|\u200c|\u200d)+/gu;
const plain = /^[0-9a-zа-яәғқңөұүһі]+$/;

// Scripts that write no spaces between words: each sign is a word, and a word of several is a phrase.
const unspacedScripts = ["Han", "Hiragana", "Katakana", "Thai", "Lao", "Khmer", "Myanmar"];
const unspaced = unspacedScripts.map((script) => `\\p{sc=${script}}`).join("");
const anyUnspaced = new RegExp(`[${unspaced}]`, "u");
const pieces = new RegExp(`[${unspaced}]\\p{M}*|[^${unspaced}]+`, "gu");

/** The words of a text, in order. What is written and what is looked for are cut and folded alike. */
export function wordsOf(text: string): readonly FoundWord[] {
  const found: FoundWord[] = [];
  const add = (word: string, from: number, to: number) => {
    if (word !== "") found.push({ word: short(word), from, to });
  };
  for (const { 0: run, index } of text.matchAll(runs)) {
    const small = run.toLowerCase();
    if (plain.test(small)) add(small, index, index + run.length);
    else if (anyUnspaced.test(run))
      for (const { 0: piece, index: at } of run.matchAll(pieces))
        add(folded(piece), index + at, index + at + piece.length);
    else add(folded(run), index, index + run.length);
  }
  return found;
}

/** Whether a word is a sign of a script without spaces, of which one is as much as a word. */
export const isUnspaced = (word: string): boolean => anyUnspaced.test(word);

const vowelMarks = /(?<=[\p{sc=Latin}\p{sc=Greek}\p{sc=Arabic}\p{sc=Hebrew}]\p{M}*)\p{M}/gu;
const stress = /(?<=[аеиоуыэюяіүұөә])[\u0300\u0301]|(?<=е)\u0308/gu;
const alike: Readonly<Record<string, string>> = {
  ß: "ss",
  æ: "ae",
  œ: "oe",
  ø: "o",
  ł: "l",
  đ: "d",
  ð: "d",
  þ: "th",
  ı: "i",
  ħ: "h",
  ς: "σ",
};
const folds = new RegExp(`[${Object.keys(alike).join("")}]`, "gu");
// A tatweel only stretches an Arabic word; what is left after it are signs that came out of a compatibility form.
const noLetters = /\u0640|[^\p{L}\p{N}\p{M}]/gu;

/**
 * A word in the form in which it is compared: in small letters, without the accents of Latin and Greek letters and the
 * vowel signs of Arabic and Hebrew ones. Cyrillic letters stay what they are, so that қ is not к and й is not и; only the
 * stress marks of textbooks go, and ё is е, as it is mostly written.
 */
const folded = (written: string): string =>
  written
    .normalize("NFKD")
    .toLowerCase()
    .replace(vowelMarks, "")
    .replace(stress, "")
    .normalize("NFC")
    .replace(folds, (letter) => alike[letter]!)
    .replace(noLetters, "");

const short = (word: string) => (word.length > longest ? Array.from(word).slice(0, longest).join("") : word);
