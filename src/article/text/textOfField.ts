import type { Article } from "../article.js";

/** The words beside an article's body that one can point at: its own lines, and those of a picture in its language. */
type TextField = "headline" | "dek" | "kicker" | "caption" | "altText";

type Fields = Pick<Article, "headline" | "dek" | "kicker" | "captions" | "altTexts">;

/** What a field says; the placement says whose caption or alt text is meant. Null if it says nothing. */
export function textOfField(article: Fields, field: TextField, placementId: string | null): string | null {
  switch (field) {
    case "caption":
    case "altText": {
      const words = field === "caption" ? article.captions : article.altTexts;
      return placementId !== null && Object.hasOwn(words, placementId) ? words[placementId]! : null;
    }
    default:
      return article[field] || null;
  }
}
