import { directionOf } from "../../language.js";

/** How words are marked on a line: in colours at a terminal, by signs anywhere else. */
export type Paint = Readonly<{
  removed: (words: string) => string;
  inserted: (words: string) => string;
  remarked: (words: string) => string;
  faint: (words: string) => string;
  /** A line in the direction of its language, whatever stands around it. */
  line: (words: string) => string;
}>;

const [firstStrong, rightToLeft, end] = ["\u2068", "\u2067", "\u2069"];

/**
 * Marks for a text in this language. Words of a right-to-left script are isolated (UAX 9), so that signs and numbers stay
 * with the words that they are set around.
 */
export function paintFor(language: string, isTerminal: boolean): Paint {
  const isRightToLeft = directionOf(language) === "rtl";
  const apart = (words: string) => (isRightToLeft ? `${firstStrong}${words}${end}` : words);
  const line = (words: string) => (isRightToLeft ? `${rightToLeft}${words}${end}` : words);
  const inColour = (code: string) => (words: string) => `\u001B[${code}m${apart(words)}\u001B[0m`;
  if (isTerminal)
    return {
      removed: inColour("9;31"),
      inserted: inColour("32"),
      remarked: inColour("4"),
      faint: inColour("2"),
      line,
    };
  return {
    removed: (words) => `[-${apart(words)}-]`,
    inserted: (words) => `{+${apart(words)}+}`,
    remarked: (words) => `<${apart(words)}>`,
    faint: (words) => words,
    line,
  };
}
