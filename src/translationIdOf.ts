import { v5 as uuidv5 } from "uuid";
import type { Asked } from "./asked.js";
import { languageTag } from "./language.js";

const namespace = "7c1d0f52-2a86-4b0b-9b3e-6a4f5f1f7d18";

/**
 * The id of the one translation of a source into a language. Whoever opens it, and however many do at the same instant,
 * they begin the same stream, and only the first of them does.
 */
export const translationIdOf = ({
  source,
  language,
}: Pick<Extract<Asked, { type: "OpenTranslation" }>, "source" | "language">): string =>
  uuidv5(`${source.articleId} ${languageTag(language) ?? language}`, namespace);
