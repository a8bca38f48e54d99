import type { Decider, Decision, Recorded } from "../decider.js";
import { refuse } from "../decider.js";
import type { Gate } from "../gate.js";
import { notFound } from "../refusal.js";
import { applyOperations } from "./body/blockOperations.js";
import type { Body } from "./body/block.js";
import type { BylineEntry } from "./byline.js";
import type { ArticleCommand, ArticleRefusal } from "./commands.js";
import { draft } from "./draft.js";
import type { EditionClass } from "./edition.js";
import type { ArticleEvent } from "./events.js";
import { articleFacets } from "./facets.js";
import { correct, publish } from "./publish.js";
import { approve, returnToWriter, submit } from "./review.js";
import { gatesTouchedBy } from "./scope.js";
import { openTranslation, rebase, translate } from "./translate.js";
import { textOf, translatedBy, type Translation } from "./translation.js";
import { changeDek, changeHeadline, reviseBody, setByline, writeAltText, writeCaption } from "./write.js";

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

/** How an article is drafted or translated, reviewed, approved, published and corrected. */
export const articleDecider: Decider<Article, ArticleCommand, ArticleEvent, ArticleRefusal> = {
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
  evolve: evolveArticle,
  decide,
  facets: articleFacets,
};

function decide(
  command: ArticleCommand,
  article: Article,
  base: Article,
): Decision<ArticleEvent, ArticleRefusal> {
  if (command.type === "DraftArticle") return draft(command, article);
  if (command.type === "OpenTranslation") return openTranslation(command, article);
  if (!article.exists) return refuse(notFound);
  switch (command.type) {
    case "ChangeHeadline":
      return changeHeadline(command, article);
    case "ChangeDek":
      return changeDek(command, article);
    case "SetByline":
      return setByline(command, article);
    case "ReviseBody":
      return reviseBody(command, article, base);
    case "WriteCaption":
      return writeCaption(command, article);
    case "WriteAltText":
      return writeAltText(command, article);
    case "TranslateSegment":
      return translate(command, article, base);
    case "RebaseTranslation":
      return rebase(command, article);
    case "SubmitArticle":
      return submit(command, article);
    case "ReturnArticle":
      return returnToWriter(command, article);
    case "ApproveArticle":
      return approve(command, article);
    case "PublishArticle":
      return publish(command, article);
    case "CorrectArticle":
      return correct(command, article);
  }
}

/** An article after one more event. Read models fold working copies with it too. */
export function evolveArticle(article: Article, event: Recorded<ArticleEvent>): Article {
  return { ...withWriter(move(article, event), event), revision: event.revision };
}

function move(article: Article, event: Recorded<ArticleEvent>): Article {
  switch (event.type) {
    case "ArticleDrafted":
      return { ...article, exists: true, id: event.stream.slice("article-".length), ...event.data };
    case "ImportRecorded":
      return article;
    case "TranslationOpened": {
      const { storyId, language, source, segments, byline } = event.data;
      const translation = { source, segments, translated: {} };
      const id = event.stream.slice("article-".length);
      return { ...article, exists: true, id, storyId, language, byline, translation, ...textOf(translation) };
    }
    case "HeadlineChanged":
    case "DekChanged":
    case "BylineSet":
      return { ...article, ...event.data };
    case "BodyRevised":
      return { ...article, body: applyOperations(article.body, event.data.operations) };
    case "CaptionWritten":
      return { ...article, captions: { ...article.captions, [event.data.placementId]: event.data.caption } };
    case "AltTextWritten":
      return { ...article, altTexts: { ...article.altTexts, [event.data.placementId]: event.data.altText } };
    case "SegmentTranslated":
    case "BlockTranslated":
    case "TranslationRebased": {
      const translation = translatedBy(article.translation, event);
      return { ...article, translation, ...textOf(translation) };
    }
    case "ArticleSubmitted":
      return { ...article, workflow: "inReview" };
    case "ArticleReturned":
      return { ...article, workflow: "drafting" };
    case "ApprovalGiven": {
      const { gate, contentHash } = event.data;
      const approval = { contentHash, by: event.meta.by, revision: event.revision };
      return {
        ...article,
        approvals: { ...article.approvals, [gate]: approval },
        writers: { ...article.writers, [gate]: [] },
      };
    }
    case "EditionPublished": {
      const { edition, class: editionClass, revision, contentHash } = event.data;
      return {
        ...article,
        workflow: "drafting",
        live: { edition, class: editionClass, revision, contentHash },
      };
    }
  }
}

function withWriter(article: Article, event: Recorded<ArticleEvent>): Article {
  const touched = gatesTouchedBy(event);
  if (touched.length === 0) return article;
  const writers = { ...article.writers };
  for (const gate of touched) {
    const already = writers[gate] ?? [];
    if (!already.includes(event.meta.by)) writers[gate] = [...already, event.meta.by];
  }
  return { ...article, writers };
}
