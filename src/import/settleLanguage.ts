import { languageTag } from "../language.js";
import { guessLanguage } from "./guessLanguage.js";
import type { Problem, ReadLanguage } from "./page.js";
import { problem } from "./problem.js";

/** The language of a page: what it declares unless its words plainly say otherwise, as templates declare carelessly. */
export function settleLanguage(
  declared: string | null,
  words: string,
): { language: ReadLanguage | null; problems: readonly Problem[] } {
  const tag = declared === null ? null : languageTag(declared.replaceAll("_", "-"));
  const guessed = guessLanguage(words);

  if (tag !== null && (guessed === null || guessed.certainty === "unsure" || sameLanguage(tag, guessed.tag)))
    return { language: { tag, certainty: "declared" }, problems: [] };
  if (guessed === null)
    return {
      language: null,
      problems: [problem("LANGUAGE_UNCERTAIN", "language", "Nothing shows the page's language.")],
    };
  if (tag !== null) {
    const message = `The page declares “${tag}” but its words read as “${guessed.tag}”.`;
    return {
      language: { ...guessed, certainty: "unsure" },
      problems: [problem("LANGUAGE_UNCERTAIN", "language", message)],
    };
  }
  if (guessed.certainty === "sure") return { language: guessed, problems: [] };
  const message = `The language may be “${guessed.tag}”, but the page has too few words to be sure.`;
  return { language: guessed, problems: [problem("LANGUAGE_UNCERTAIN", "language", message)] };
}

const sameLanguage = (one: string, other: string) =>
  new Intl.Locale(one).language === new Intl.Locale(other).language;
