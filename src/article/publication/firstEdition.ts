import { refuse, type Decision } from "../../decider.js";
import type { Article } from "../article.js";
import type { ArticleRefusal, PublicationFacts } from "../commands.js";
import type { ArticleEvent } from "../events.js";
import { newEdition } from "./newEdition.js";

/** Publishes the first edition, or names everything that stands in the way. */
export function firstEdition(
  article: Article,
  command: Readonly<{ facts: PublicationFacts; at: string }>,
): Decision<ArticleEvent, ArticleRefusal> {
  const { lastEdition, publication } = article;
  if (lastEdition === null || publication.state === "unpublished")
    return newEdition(article, command, "first", null);
  const { edition } = lastEdition;
  if (publication.state === "live") return refuse({ code: "ALREADY_LIVE", edition });
  return refuse({ code: "WITHDRAWN", as: publication.state, edition });
}
