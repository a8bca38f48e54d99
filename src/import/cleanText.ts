/**
 * A run of page words in Stet's form: NFC, single spaces, nothing unprintable. White space at the ends
 * becomes one space rather than none, because a run may continue the run before it.
 */
export const cleanText = (words: string): string =>
  words
    .replace(/[\u00ad\u200b]/gu, "") // Soft hyphens and zero-width spaces: hints to a layout long gone.
    .replace(/\p{Surrogate}/gu, "\ufffd")
    .normalize("NFC")
    .replace(/[\s\p{Cc}]+/gu, " ");

/** The same, on its own: without space at the ends. */
export const cleanLine = (words: string): string => cleanText(words).trim();
