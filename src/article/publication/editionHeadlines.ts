import type { Article } from "../article.js";
import type { ArticleEvent } from "../events.js";
import { hasHeadlines, sameHeadlines, type Headlines } from "../text/headlines.js";

/** That an edition went out under these headlines in other places: told right after it, and only if there are any. */
export const editionHeadlines = (edition: number, headlines: Headlines): readonly ArticleEvent[] =>
  hasHeadlines(headlines) ? [{ type: "EditionHeadlined", data: { edition, headlines } }] : [];

/** Whether the working copy, its content having this hash, says exactly what the newest edition says everywhere. */
export const isInNewestEdition = (
  { lastEdition, headlines }: Pick<Article, "lastEdition" | "headlines">,
  contentHash: string,
): boolean => lastEdition?.contentHash === contentHash && sameHeadlines(lastEdition.headlines, headlines);

/** The article with these headlines as those of its newest edition. */
export function withEditionHeadlines(article: Article, headlines: Headlines): Article {
  const { live, lastEdition } = article;
  return {
    ...article,
    live: live && { ...live, headlines },
    lastEdition: lastEdition && { ...lastEdition, headlines },
  };
}
