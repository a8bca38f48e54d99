import { deciderOf, type Seam } from "../deciderOf.js";
import type { Gate } from "../gate.js";
import type { Recorded } from "../decider.js";
import type { Body } from "./body/block.js";
import type { ArticleCommand, ArticleRefusal } from "./commands.js";
import type { ArticleEvent } from "./events.js";
import type { EditionClass } from "./publication/edition.js";
import { publishing } from "./publication/publishing.js";
import { reviewing } from "./review/reviewing.js";
import { gatesTouchedBy } from "./review/scope.js";
import type { BylineEntry } from "./text/byline.js";
import { drafting } from "./text/drafting.js";
import { writing } from "./text/writing.js";
import { translating } from "./translation/translating.js";
import type { Translation } from "./translation/translation.js";

/** An approval, and exactly what text it was given to. */
export type Approval = Readonly<{ contentHash: string; by: string; revision: number }>;

/** The edition that readers see. */
export type LiveEdition = Readonly<{
  edition: number;
  class: EditionClass;
  revision: number;
  contentHash: string;
}>;

/** One language's text of a story as its stream tells it: the working copy and where it stands. */
export type Article = Readonly<{
  exists: boolean;
  id: string;
  revision: number;
  storyId: string;
  language: string;
  headline: string;
  dek: string | null;
  byline: readonly BylineEntry[];
  body: Body;
  captions: Readonly<Record<string, string>>;
  altTexts: Readonly<Record<string, string>>;
  translation: Translation | null;
  workflow: "drafting" | "inReview";
  approvals: Readonly<Partial<Record<Gate, Approval>>>;
  /** By gate, who wrote anything in its scope since its last approval. */
  writers: Readonly<Partial<Record<Gate, readonly string[]>>>;
  live: LiveEdition | null;
}>;

/** One seam of the work on an article. */
export type ArticleSeam<Commands extends ArticleCommand["type"], Events extends ArticleEvent["type"]> = Seam<
  Article,
  ArticleCommand,
  ArticleEvent,
  ArticleRefusal,
  Commands,
  Events
>;

/** How an article is drafted or translated, reviewed, approved, published and corrected. */
export const articleDecider = deciderOf<Article, ArticleCommand, ArticleEvent, ArticleRefusal>({
  category: "article",
  initial: {
    exists: false,
    id: "",
    revision: -1,
    storyId: "",
    language: "",
    headline: "",
    dek: null,
    byline: [],
    body: [],
    captions: {},
    altTexts: {},
    translation: null,
    workflow: "drafting",
    approvals: {},
    writers: {},
    live: null,
  },
  exists: ({ exists }) => exists,
  beginning: ["DraftArticle", "OpenTranslation"],
  answers: {
    ...drafting.answers,
    ...writing.answers,
    ...translating.answers,
    ...reviewing.answers,
    ...publishing.answers,
  },
  effects: {
    ...drafting.effects,
    ...writing.effects,
    ...translating.effects,
    ...reviewing.effects,
    ...publishing.effects,
  },
  always: withWriter,
});

/** Remembers, by gate, whose words are not approved yet. */
function withWriter(article: Article, event: Recorded<ArticleEvent>, writes: readonly string[]): Article {
  const touched = gatesTouchedBy(writes);
  if (touched.length === 0) return article;
  const writers = { ...article.writers };
  for (const gate of touched) {
    const already = writers[gate] ?? [];
    if (!already.includes(event.meta.by)) writers[gate] = [...already, event.meta.by];
  }
  return { ...article, writers };
}
