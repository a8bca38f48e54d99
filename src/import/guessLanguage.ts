import type { ReadLanguage } from "./page.js";

const scripts: readonly (readonly [script: RegExp, languages: readonly string[]])[] = [
  [/\p{Script=Cyrillic}/gu, ["ru", "kk", "uk", "ky", "be"]],
  [/\p{Script=Latin}/gu, ["en", "es", "fr", "de", "pt", "it", "tr", "uz"]],
  [/\p{Script=Arabic}/gu, ["ar", "fa", "ur"]],
  [/\p{Script=Hebrew}/gu, ["he"]],
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/gu, ["ja"]],
  [/\p{Script=Han}/gu, ["zh"]],
  [/\p{Script=Hangul}/gu, ["ko"]],
  [/\p{Script=Greek}/gu, ["el"]],
  [/\p{Script=Georgian}/gu, ["ka"]],
  [/\p{Script=Armenian}/gu, ["hy"]],
];

const commonWords: Readonly<Record<string, string>> = {
  en: "the of and to in that was for is on with as by at from has were which said",
  es: "el la de que y en los las del se por con una para como fue según su",
  fr: "le la les des et du une dans que est pour qui par sur au avec pas",
  de: "der die und das den von mit ist nicht des dem ein eine für auf im sich",
  pt: "o que e do da em um uma os não para com dos na no foi pela",
  it: "il di che la e del della per un una non sono con gli nel alla è",
  tr: "ve bir bu için ile olarak da de olan sonra kadar daha en gibi",
  uz: "va bilan uchun bu bir ham esa edi deb bo'lgan yil oʻz",
  ru: "и в не на что с по это как из от за был его для также к о",
  kk: "және бұл деп үшін мен бойынша туралы бар болды еді осы жылы деді ол де",
  uk: "і в не на що з та до як від це за який про для й у",
  ky: "жана бул менен үчүн деп боюнча экен болгон эле ошол",
  be: "і ў не на што з да як гэта за яго для ад",
  ar: "في من على أن إلى عن التي الذي مع هذا كان قال ما بعد",
  fa: "و در به از که این را با است برای آن شد می",
  ur: "کے میں کی ہے اور سے کا نے کو پر یہ کہ",
};

/** Letters that only this language, of those in its script, can have. */
const ownLetters: Readonly<Record<string, RegExp>> = {
  kk: /[әғқұһ]/gu,
  uk: /[їєґ]/gu,
  be: /ў/gu,
  es: /[ñ¿¡]/gu,
  de: /ß/gu,
  pt: /[ãõ]/gu,
  tr: /[ğış]/gu,
  fa: /[پچژگ]/gu,
  ur: /[ٹڈڑےں]/gu,
};

const enoughWords = 20;
const sample = 20_000;

/** The language that words are in, by their script, its rarer letters and its commonest words; null if there are no words. */
export function guessLanguage(words: string): ReadLanguage | null {
  const text = words.slice(0, sample).toLowerCase();
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const shares = scripts.map(([script, languages]) => ({
    languages,
    count: text.match(script)?.length ?? 0,
  }));
  const main = shares.reduce((one, other) => (other.count > one.count ? other : one));
  if (letters === 0 || main.count === 0) return null;

  const tokens = text.match(/[\p{L}\p{M}'ʻ’]+/gu) ?? [];
  const scored = main.languages
    .map((tag) => ({ tag, score: score(tag, text, tokens) }))
    .sort((one, other) => other.score - one.score);
  const [best, next] = scored;
  const ahead = !next || best!.score >= next.score * 1.3 + 1;
  const alone = main.languages.length === 1;
  const enough = tokens.length >= enoughWords || (alone && letters >= enoughWords);
  const sure =
    main.count >= letters * 0.7 && ahead && enough && (alone || best!.score >= tokens.length * 0.05);
  return { tag: best!.tag, certainty: sure ? "sure" : "unsure" };
}

function score(tag: string, text: string, tokens: readonly string[]): number {
  const common = new Set(commonWords[tag]?.split(" "));
  const letters = ownLetters[tag] ? (text.match(ownLetters[tag])?.length ?? 0) : 0;
  return tokens.filter((token) => common.has(token)).length + letters / 2;
}
