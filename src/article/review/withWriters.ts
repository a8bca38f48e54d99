import type { Article } from "../article.js";
import { gatesTouchedBy } from "./scope.js";

/** The article with this person among those, by gate, whose words are not approved yet, if these facets are words. */
export function withWriters(article: Article, staffId: string, writes: readonly string[]): Article {
  const unheard = gatesTouchedBy(writes).filter((gate) => !article.writers[gate]?.includes(staffId));
  if (unheard.length === 0) return article;
  const added = unheard.map((gate) => [gate, [...(article.writers[gate] ?? []), staffId]] as const);
  return { ...article, writers: { ...article.writers, ...Object.fromEntries(added) } };
}
