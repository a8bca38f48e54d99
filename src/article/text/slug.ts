const longest = 100;
const word = "[\\p{L}\\p{M}\\p{N}]+";
const form = new RegExp(`^${word}(?:-${word})*$`, "u");

/** Whether these words can stand in a web address as they are: small letters of any script, digits, single hyphens. */
export const isSlug = (words: string): boolean =>
  words.length <= longest && form.test(words) && words === words.normalize("NFC").toLowerCase();

/** The slug that a headline suggests, in its own script; null if it has neither letters nor digits. */
export function proposedSlug(headline: string, language: string): string | null {
  const words = headline
    .normalize("NFC")
    .toLocaleLowerCase(language)
    .normalize("NFC")
    .replace(/['’ʼ]/gu, "")
    .match(new RegExp(word, "gu"));
  let slug = "";
  for (const next of words ?? []) {
    const longer = slug === "" ? next.slice(0, longest) : `${slug}-${next}`;
    if (longer.length > longest) break;
    slug = longer;
  }
  return isSlug(slug) ? slug : null;
}
