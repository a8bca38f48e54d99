import { contentHashOf, type EditionClass } from "../../../src/article/publication/edition.js";
import { contentOf } from "../../../src/article/publication/contentOf.js";
import type { ArticleEvent } from "../../../src/article/events.js";
import type { PublicationFacts } from "../../../src/article/commands.js";
import { approvalOf, articleAfter } from "./articleAfter.js";
import { altTextWritten, bodyWritten, captionWritten, drafted, picture, submitted } from "./facts.js";
import type { Told } from "./recorded.js";

/** The past of an article, as specs tell it. */
export type Past = readonly Told<ArticleEvent>[];

/** What publishing knows of the story of the specs, with its one picture. */
export const facts: PublicationFacts = { pictures: [picture], story: [], requiredGates: ["copy"] };

/** The next edition of what these events leave. */
export function editionAfter(past: Past, editionClass: EditionClass, note: string | null = null) {
  const article = articleAfter(past);
  const content = contentOf(article, facts);
  return {
    type: "EditionPublished",
    data: {
      edition: (article.lastEdition?.edition ?? 0) + 1,
      class: editionClass,
      note,
      revision: article.revision,
      contentHash: contentHashOf(content),
      source: null,
      content,
    },
  } satisfies ArticleEvent;
}

/** Submitted and read by Omar, as everything that is published has been. */
export function read(past: Past): Past {
  const handedOver = [...past, submitted];
  return [...handedOver, approvalOf("copy", handedOver, [picture])];
}

const text = read([drafted, bodyWritten, captionWritten, altTextWritten]);

/** The first edition of the article of the specs. */
export const firstEdition = editionAfter(text, "first");

/** An article that readers see. */
export const live: Past = [...text, firstEdition];
