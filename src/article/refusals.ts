import { blockerSentence } from "../blocker.js";
import type { CommonRefusal, Sentences } from "../refusal.js";
import type { ArticleRefusal } from "./commands.js";

/** Each of an article's noes in a sentence fit to show. */
export const articleRefusalSentences: Sentences<Exclude<ArticleRefusal, CommonRefusal>> = {
  STORY_NOT_FOUND: () => "No story has been opened under this id.",
  LANGUAGE_UNKNOWN: ({ language, languages }) =>
    `This newsroom does not publish in “${language}”; it publishes in ${languages.join(", ")}.`,
  SOURCE_NOT_FOUND: ({ revision }) =>
    `There is no such article to translate, or it has no revision ${revision}.`,
  SAME_LANGUAGE: ({ language }) =>
    `The source is in “${language}” already: translate it into another language.`,
  NOT_A_TRANSLATION: () => "This article is an original: it has no source to translate from.",
  WRITTEN_BY_SEGMENT: () => "A translation is written segment by segment; use translateSegment.",
  SEGMENT_UNKNOWN: ({ segmentId }) =>
    `The pinned source has no segment “${segmentId}” to translate; the article's translation lists them.`,
  PHOTO_NOT_PLACED: () => "The story runs no picture under this placement.",
  ALREADY_IN_REVIEW: () => "The article is in review already.",
  NOT_IN_REVIEW: () => "The article is not in review; it has to be submitted first.",
  WROTE_IT_ONESELF: ({ gate }) =>
    `Four eyes: you wrote some of this text since the last ${gate} approval; someone else has to give it.`,
  ALREADY_LIVE: ({ edition }) =>
    `Edition ${edition} is live. A change to it is published as a correction with a note to readers.`,
  NOT_LIVE: () => "Nothing is live yet that could be corrected; publish the article first.",
  NOTHING_CHANGED: ({ edition }) => `The working copy says exactly what edition ${edition} says.`,
  BLOCKED: ({ blockers }) => blockers.map(blockerSentence).join(" "),
};
