import type { Article } from "../../src/article/article.js";
import { isTranslatable, segmentsOf, type PinnedSegment } from "../../src/article/translation/segment.js";
import { segmentState, type Translation } from "../../src/article/translation/translation.js";

/**
 * How a segment of a translation stands against its source as it is now: never translated, up to date, made from words
 * that the source has changed since, new in the source since the pin, or gone from it.
 */
export type SegmentStanding = "untranslated" | "upToDate" | "stale" | "added" | "removed";

/** One segment of a translation and how it stands. */
export type SegmentStatus = Readonly<{ segmentId: string; standing: SegmentStanding }>;

/** Every segment of a translation in the order of its source, those gone from the source last. */
export function translationStatus(translation: Translation, source: Article): readonly SegmentStatus[] {
  const pinned = new Map(translation.segments.map((segment) => [segment.segmentId, segment]));
  const current = translatableIn(source);
  const here = new Set(current.map(({ segmentId }) => segmentId));

  const standing = current.map(({ segmentId, hash }): SegmentStatus => {
    const pin = pinned.get(segmentId);
    if (!pin) return { segmentId, standing: "added" };
    if (segmentState(translation, pin) === "untranslated") return { segmentId, standing: "untranslated" };
    const madeFrom = translation.translated[segmentId]?.sourceHash;
    return { segmentId, standing: madeFrom === hash ? "upToDate" : "stale" };
  });
  const removed = translation.segments
    .filter((segment) => isTranslatable(segment) && !here.has(segment.segmentId))
    .map(({ segmentId }): SegmentStatus => ({ segmentId, standing: "removed" }));
  return [...standing, ...removed];
}

// A source has many translations, and each is looked at again and again while the source stays as it is.
const translatable = new WeakMap<Article, readonly PinnedSegment[]>();

function translatableIn(source: Article): readonly PinnedSegment[] {
  const known = translatable.get(source) ?? segmentsOf(source).filter(isTranslatable);
  translatable.set(source, known);
  return known;
}
