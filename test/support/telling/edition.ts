import type { PictureAtHand } from "../../../src/article/commands.js";
import { contentHashOf } from "../../../src/article/publication/edition.js";
import type { ArticleEvent } from "../../../src/article/events.js";
import { contentOf } from "../../../src/article/publication/contentOf.js";
import { articleAfter } from "./articleAfter.js";
import type { Told } from "./recorded.js";

type EditionPublished = Extract<ArticleEvent, { type: "EditionPublished" }>;

/** The edition that publishes exactly the text that these events leave, running these pictures. */
export function edition(
  number: number,
  told: readonly Told<ArticleEvent>[],
  pictures: readonly PictureAtHand[] = [],
  differences: Partial<EditionPublished["data"]> = {},
): EditionPublished {
  const article = articleAfter(told);
  const content = contentOf(article, { pictures });
  return {
    type: "EditionPublished",
    data: {
      edition: number,
      class: number === 1 ? "first" : "correction",
      note: number === 1 ? null : "An earlier version named another court.",
      revision: article.revision,
      contentHash: contentHashOf(content),
      source: article.translation?.source ?? null,
      content,
      ...differences,
    },
  };
}
