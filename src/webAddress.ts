/** Whether these words are nothing but a web address, with or without its scheme: `facebook.com/name/`. */
export const isWebAddress = (words: string): boolean =>
  /^(?:[a-z][a-z0-9+.-]*:\/\/\S+|(?:[\p{L}\p{N}-]+\.)+\p{L}{2,}(?::\d+)?(?:[/?#]\S*)?)$/iu.test(words.trim());

/** The address in its full form if it is an http or https one, else null. */
export function fullWebAddress(words: string): string | null {
  const trimmed = words.trim();
  if (!URL.canParse(trimmed)) return null;
  const address = new URL(trimmed);
  return address.protocol === "http:" || address.protocol === "https:" ? address.href : null;
}
