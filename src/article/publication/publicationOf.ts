import type { Article } from "../article.js";
import type { PublicationState } from "./publication.js";
import { pending } from "./schedule.js";

/** Whether readers see an article, or are going to at a set time. */
export const publicationOf = (
  article: Pick<Article, "publication" | "schedule">,
): PublicationState | "scheduled" =>
  article.publication.state === "unpublished" && pending(article) ? "scheduled" : article.publication.state;
