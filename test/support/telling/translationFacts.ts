import type { ArticleEvent } from "../../../src/article/events.js";
import { segmentsOf, type PinnedSegment } from "../../../src/article/translation/segment.js";
import { articleAfter } from "./articleAfter.js";
import { articleId, author, bodyWritten, dana, drafted, storyId, translator, words } from "./facts.js";
import type { Told } from "./recorded.js";

/** The original that the specs translate: a headline and two paragraphs, a and b, in English. */
export const source: readonly Told<ArticleEvent>[] = [drafted, bodyWritten];

/** What a translation of these events would pin. */
export const pinOf = (told: readonly Told<ArticleEvent>[]): readonly PinnedSegment[] =>
  segmentsOf(articleAfter(told));

/** The hash that a segment has in these events. */
export const hashIn = (told: readonly Told<ArticleEvent>[], segmentId: string): string =>
  pinOf(told).find((segment) => segment.segmentId === segmentId)!.hash;

/** A Kazakh translation of these events, credited to its author and to Dana. */
export const translationOf = (told: readonly Told<ArticleEvent>[]) =>
  ({
    type: "TranslationOpened",
    data: {
      storyId,
      language: "kk",
      source: { articleId, revision: told.length - 1 },
      segments: pinOf(told),
      byline: [{ ...author, role: "originalAuthor" }, translator],
    },
    by: dana.staffId,
  }) satisfies Told<ArticleEvent>;

/** The pin moved to these events, which say these segments differently. */
export const rebasedTo = (told: readonly Told<ArticleEvent>[], changed: readonly string[]) =>
  ({
    type: "TranslationRebased",
    data: { revision: told.length - 1, segments: pinOf(told), changed },
    by: dana.staffId,
  }) satisfies Told<ArticleEvent>;

/** Dana writes a segment that is plain words. */
export const wordsTranslated = (told: readonly Told<ArticleEvent>[], segmentId: string, text: string) =>
  ({
    type: "SegmentTranslated",
    data: { segmentId, sourceHash: hashIn(told, segmentId), text },
    by: dana.staffId,
  }) satisfies Told<ArticleEvent>;

/** Dana writes a block. */
export const blockTranslated = (told: readonly Told<ArticleEvent>[], block: string, text: string) =>
  ({
    type: "BlockTranslated",
    data: { segmentId: `block:${block}`, sourceHash: hashIn(told, `block:${block}`), content: words(text) },
    by: dana.staffId,
  }) satisfies Told<ArticleEvent>;
