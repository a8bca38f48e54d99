import { alreadyExists } from "../../refusal.js";
import type { Article } from "../article.js";
import type { ArticleCommand, ArticleRefusal } from "../commands.js";

/** What an article answers that has begun to a command that would begin it: a translation says that it is there. */
export function translationExists(
  { type }: ArticleCommand,
  { id: articleId, language, translation, spike }: Article,
): ArticleRefusal {
  if (type !== "OpenTranslation" || !translation) return alreadyExists;
  return { code: "TRANSLATION_EXISTS", articleId, language, spiked: spike !== null };
}
