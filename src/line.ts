/** One line of words as Stet stores it: Unicode NFC, white space folded to single spaces, none at the ends. */
export const line = (words: string): string => words.normalize("NFC").replace(/\s+/gu, " ").trim();
