// Scripts that are written without spaces are told apart sign by sign, with whatever marks a sign carries.
const unspaced =
  "\\p{Script=Han}\\p{Script=Hiragana}\\p{Script=Katakana}\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const spaced = `[[\\p{L}\\p{M}\\p{N}]--[${unspaced}]]`;
const token = new RegExp(
  `${spaced}+(?:['’ʼ]${spaced}+)*|[${unspaced}]\\p{M}*|[[\\s]--[\\0]]+|[\\0-\\u{10ffff}]`,
  "gv",
);

/** A text in words, spaces and single signs (Unicode classes, any script); joined, they are the text again. */
export const wordsOf = (text: string): readonly string[] => text.match(token) ?? [];

/** Whether this is more than space and punctuation. */
export const isWord = (token: string): boolean => /[\p{L}\p{N}]/u.test(token);
