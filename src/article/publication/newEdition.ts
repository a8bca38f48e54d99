import { inForce } from "../../blocker.js";
import { accept, refuse, type Decision } from "../../decider.js";
import type { Article } from "../article.js";
import { blockersOf } from "./blockers.js";
import { contentOf } from "./contentOf.js";
import type { ArticleRefusal, PublicationFacts } from "../commands.js";
import { editionHeadlines, isInNewestEdition } from "./editionHeadlines.js";
import { contentHashOf, type EditionClass } from "./edition.js";
import type { ArticleEvent } from "../events.js";

/** Publishes the working copy as the next edition, or names everything that stands in the way. */
export function newEdition(
  article: Article,
  { facts, at }: Readonly<{ facts: PublicationFacts; at: string }>,
  editionClass: EditionClass,
  note: string | null,
): Decision<ArticleEvent, ArticleRefusal> {
  const content = contentOf(article, facts);
  const contentHash = contentHashOf(content);
  const { lastEdition } = article;
  if (lastEdition && isInNewestEdition(article, contentHash))
    return refuse({ code: "NOTHING_CHANGED", edition: lastEdition.edition });
  const blockers = blockersOf(article, facts).filter((blocker) => inForce(blocker, at));
  if (blockers.length > 0) return refuse({ code: "BLOCKED", blockers });
  const edition = (lastEdition?.edition ?? 0) + 1;
  return accept<ArticleEvent>(
    {
      type: "EditionPublished",
      data: {
        edition,
        class: editionClass,
        note,
        revision: article.revision,
        contentHash,
        source: article.translation?.source ?? null,
        content,
      },
    },
    ...editionHeadlines(edition, article.headlines),
  );
}
