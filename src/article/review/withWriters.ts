import type { Article } from "../article.js";
import { gatesTouchedBy } from "./scope.js";

/**
 * The article with this person among its authors and among those, by gate, whose words are not approved yet, if these
 * facets are words.
 */
export function withWriters(article: Article, staffId: string, writes: readonly string[]): Article {
  const touched = gatesTouchedBy(writes);
  if (touched.length === 0) return article;
  const unheard = touched.filter((gate) => !article.writers[gate]?.includes(staffId));
  const isNew = !article.authors.includes(staffId);
  if (unheard.length === 0 && !isNew) return article;
  const added = unheard.map((gate) => [gate, [...(article.writers[gate] ?? []), staffId]] as const);
  return {
    ...article,
    authors: isNew ? [...article.authors, staffId] : article.authors,
    writers: { ...article.writers, ...Object.fromEntries(added) },
  };
}
