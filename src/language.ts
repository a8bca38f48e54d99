/** The canonical BCP 47 form of a language tag, or null if it is none: `kk`, `sr-Latn`, `pt-BR`. */
export function languageTag(words: string): string | null {
  try {
    return Intl.getCanonicalLocales(words.trim())[0] ?? null;
  } catch {
    return null;
  }
}

const rightToLeftScripts = new Set(["Arab", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg"]);

/** Which way a language is written, from its likely script (CLDR). */
export function directionOf(language: string): "ltr" | "rtl" {
  const script = new Intl.Locale(language).maximize().script ?? "Latn";
  return rightToLeftScripts.has(script) ? "rtl" : "ltr";
}
