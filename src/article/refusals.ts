import { blockerSentence } from "../blocker.js";
import { type CommonRefusal, languageUnknown, type Sentences, underLegalHold } from "../refusal.js";
import type { ArticleRefusal } from "./commands.js";
import { cosmeticFaultSentences } from "./publication/cosmeticFaults.js";

/** Each of an article's noes in a sentence fit to show. */
export const articleRefusalSentences: Sentences<Exclude<ArticleRefusal, CommonRefusal>> = {
  STORY_NOT_FOUND: () => "No story has been opened under this id.",
  LANGUAGE_UNKNOWN: languageUnknown,
  SOURCE_NOT_FOUND: ({ revision }) =>
    `There is no such article to translate, or it has no revision ${revision}.`,
  SAME_LANGUAGE: ({ language }) =>
    `The source is in “${language}” already: translate it into another language.`,
  TRANSLATION_EXISTS: ({ language, spiked }) =>
    spiked
      ? `Its translation into “${language}” was spiked: it is revived, not opened a second time.`
      : `Its translation into “${language}” has been opened already; there is one, which everybody works on.`,
  NOT_A_TRANSLATION: () => "This article is an original: it has no source to translate from.",
  WRITTEN_BY_SEGMENT: () => "A translation is written segment by segment; use translateSegment.",
  SEGMENT_UNKNOWN: ({ segmentId }) =>
    `The pinned source has no segment “${segmentId}” to translate; the article's translation lists them.`,
  PHOTO_NOT_PLACED: () => "The story runs no picture under this placement.",
  ALREADY_IN_REVIEW: () => "The article is in review already.",
  NOT_IN_REVIEW: () => "The article is not in review; it has to be submitted first.",
  ON_HOLD: ({ reason }) => `The article is on hold: ${reason}`,
  SPIKED: ({ reason }) =>
    `The article was spiked and has to be revived first. It was spiked because: ${reason}`,
  STILL_LIVE: ({ edition }) =>
    `Readers see edition ${edition}: what is live is unpublished or retracted, not spiked.`,
  LOCKED: ({ purpose, until }) =>
    `Somebody holds the lock until ${until} (${purpose}). It stops nobody from writing; breaking it takes a reason.`,
  BLOCK_UNKNOWN: () => "The article has no such block of words.",
  SUGGESTION_UNKNOWN: () => "Nobody has suggested anything here under this id.",
  SUGGESTION_DECIDED: () => "This suggestion has been decided already.",
  SUGGESTION_OUTDATED: () =>
    "What this was suggested for has been changed since; look at both, and write what it should say.",
  WROTE_IT_ONESELF: ({ gate }) =>
    gate === "photo"
      ? "Four eyes: you credited or described one of these pictures since the last photo approval; someone else has to give it."
      : `Four eyes: you wrote some of this text since the last ${gate} approval; someone else has to give it.`,
  REFUSED_BY_LEGAL: ({ grounds }) => `Legal refused it, and only legal lets it pass: ${grounds}`,
  ALREADY_LIVE: ({ edition }) =>
    `Edition ${edition} is live. A change to it is published as what it is: an update, a clarification, a correction or a cosmetic change.`,
  NOT_LIVE: () => "Nothing of it is before its readers.",
  NOT_KILLED: () => "The article has not been killed.",
  WITHDRAWN: ({ as, edition }) => withdrawn[as](edition),
  NOT_COSMETIC: ({ because }) =>
    `A cosmetic change leaves what is said as it is. ${because.map((fault) => cosmeticFaultSentences[fault]).join(" ")}`,
  LEGAL_HOLD: underLegalHold,
  NOTHING_CHANGED: ({ edition }) => `The working copy says exactly what edition ${edition} says.`,
  ALREADY_SCHEDULED: ({ scheduledAt }) =>
    `Something goes out at ${scheduledAt} already: move or cancel that schedule.`,
  NOT_SCHEDULED: () => "Nothing is scheduled.",
  ALARM_UNKNOWN: () => "There is no such alarm; somebody may have dismissed it already.",
  WITHDREW_IT_ONESELF: () =>
    "Four eyes: you withdrew it without an order; somebody else of legal or standards has to look at it.",
  WITHDRAWAL_ORDER_UNKNOWN: () => "Nobody has ordered a withdrawal of this article under this id.",
  WITHDRAWAL_ORDER_CARRIED_OUT: () =>
    "This order has been carried out: there is nothing left of it to rescind.",
  NEVER_PUBLISHED: () => "Readers have never seen any of it: what is wrong is changed in the text itself.",
  WROTE_WHAT_IS_DISPUTED: () =>
    "Four eyes: you wrote some of this text; someone else has to say that nothing in it is wrong.",
  ASKER_UNKNOWN: () => "Whoever asked gave neither a name nor a way to reach them: there is nothing to open.",
  CORRECTION_REQUEST_UNKNOWN: () => "Nobody has asked for a correction of this article under this id.",
  CORRECTION_NOT_ACCEPTED: () =>
    "This request has not been accepted: assess it first, then say which edition answers it.",
  CORRECTION_REQUEST_ANSWERED: ({ edition }) =>
    `Edition ${edition} answered this request; what is still wrong is asked for anew.`,
  CORRECTION_TASK_UNKNOWN: ({ sourceEdition }) =>
    `The translation has no such task from edition ${sourceEdition} of its source.`,
  NOT_DUE: ({ scheduledAt }) => `It is scheduled for ${scheduledAt}, which is still to come.`,
  BLOCKED: ({ blockers }) => blockers.map(blockerSentence).join(" "),
};

const withdrawn: Readonly<
  Record<Extract<ArticleRefusal, { code: "WITHDRAWN" }>["as"], (edition: number) => string>
> = {
  unpublishedAfterLive: (edition) =>
    `Edition ${edition} was unpublished: republish it, or publish what was changed as an update, a clarification or a correction.`,
  retracted: (edition) => `Edition ${edition} was retracted; readers see the notice in its place.`,
  takenDown: (edition) => `Edition ${edition} was taken down.`,
  killed: (edition) =>
    `Edition ${edition} was killed, and every one before it; only an editor-in-chief lifts a kill.`,
};
