/** Words of one line or many as Stet stores them: Unicode NFC, no white space at the ends. */
export const passage = (words: string): string => words.normalize("NFC").trim();
