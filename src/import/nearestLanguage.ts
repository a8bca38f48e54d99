/**
 * The one of a newsroom's languages that a page's language is a kind of, or null: `en-US` is `en`, but `sr-Latn` is no
 * `sr`, which is written in another script.
 */
export function nearestLanguage(tag: string, published: readonly string[]): string | null {
  const kin = published.filter((language) => writtenAlike(tag, language));
  return kin.length === 1 ? kin[0]! : (kin.find((language) => tag.startsWith(`${language}-`)) ?? null);
}

function writtenAlike(one: string, other: string): boolean {
  const [a, b] = [new Intl.Locale(one).maximize(), new Intl.Locale(other).maximize()];
  return a.language === b.language && a.script === b.script;
}
