import { articleDecider, type Article } from "../article/article.js";
import type { Block } from "../article/body/block.js";
import type { SourceRevision } from "../article/events.js";
import type { Keepings } from "./keeping.js";

/**
 * What is not told of an article's past: what its stream counts, what was asked and answered beside its text (the trail tells
 * that), and what was said in confidence.
 */
type Left =
  | "exists"
  | "id"
  | "revision"
  | "translation"
  | "lock"
  | "suggestions"
  | "refusals"
  | "waivers"
  | "writers"
  | "photosSeen"
  | "alarms"
  | "withdrawalOrders"
  | "authors"
  | "correctionRequests"
  | "correctionTasks"
  | "exports";

/** An article as it stood: its text and what stood around it, its work and its publication. */
export type ArticleThen = Omit<Article, Left> &
  Readonly<{
    /** For a translation, what it was made from. */
    source: SourceRevision | null;
  }>;

/** What of an article its past tells; written out, because it is made for every event of every article. */
export const articleThen = (article: Article): ArticleThen => ({
  storyId: article.storyId,
  language: article.language,
  headline: article.headline,
  headlines: article.headlines,
  dek: article.dek,
  kicker: article.kicker,
  dateline: article.dateline,
  slug: article.slug,
  byline: article.byline,
  edNote: article.edNote,
  body: article.body,
  captions: article.captions,
  altTexts: article.altTexts,
  sawStory: article.sawStory,
  workflow: article.workflow,
  hold: article.hold,
  spike: article.spike,
  approvals: article.approvals,
  publication: article.publication,
  live: article.live,
  lastEdition: article.lastEdition,
  schedule: article.schedule,
  source: article.translation?.source ?? null,
});

/** An article of which nothing has happened. */
export const noArticleYet: ArticleThen = articleThen(articleDecider.initial);

/** How each part of an article is kept. Parts go by the names of the facets that events touch. */
export const articleKeepings: Keepings<ArticleThen> = {
  storyId: "whole",
  language: "whole",
  headline: "whole",
  headlines: { each: "headline" },
  dek: "whole",
  kicker: "whole",
  dateline: "whole",
  slug: "whole",
  byline: "whole",
  edNote: "whole",
  body: { row: "body", idOf: ({ attrs }: Block) => attrs.id },
  captions: { each: "caption" },
  altTexts: { each: "altText" },
  sawStory: { each: "sawStory" },
  source: "whole",
  workflow: "whole",
  hold: "whole",
  spike: "whole",
  approvals: { each: "approval" },
  publication: "whole",
  live: "whole",
  lastEdition: "whole",
  schedule: "whole",
};
