import type { Block, Body, ListItem, Text } from "../body/block.js";
import type { SourceRevision } from "../events.js";
import { isTranslatable, type PinnedSegment } from "./segment.js";

/** A segment's words in the target language, and the hash of the source's words that they translate. */
export type TranslatedSegment = Readonly<{
  sourceHash: string;
  words: string | readonly Text[] | readonly ListItem[];
}>;

/** What makes an article a translation: its pin, the pinned segments, and what has been translated of them. */
export type Translation = Readonly<{
  source: SourceRevision;
  segments: readonly PinnedSegment[];
  translated: Readonly<Record<string, TranslatedSegment>>;
}>;

/** How a pinned segment stands: without words, up to date with the pin, or made from words the pin no longer has. */
export type SegmentState = "untranslated" | "translated" | "stale";

/** How a pinned segment of this translation stands; the ones without words are always up to date. */
export function segmentState(translation: Translation, segment: PinnedSegment): SegmentState {
  if (!isTranslatable(segment)) return "translated";
  const done = translation.translated[segment.segmentId];
  if (!done || (segment.block !== null && blockOf(segment, done) === null)) return "untranslated";
  return done.sourceHash === segment.hash ? "translated" : "stale";
}

/** The text that the translated segments make, in the order of the pinned source. */
export function textOf({ segments, translated }: Translation): Readonly<{
  headline: string;
  dek: string | null;
  body: Body;
  captions: Readonly<Record<string, string>>;
  altTexts: Readonly<Record<string, string>>;
}> {
  const words = (segmentId: string) => {
    const said = translated[segmentId]?.words;
    return typeof said === "string" ? said : null;
  };
  const byPlacement = (kind: "caption" | "altText") =>
    Object.fromEntries(
      segments.flatMap(({ segmentId }) => {
        const said = segmentId.startsWith(`${kind}:`) ? words(segmentId) : null;
        return said === null ? [] : [[segmentId.slice(kind.length + 1), said] as const];
      }),
    );
  return {
    headline: words("headline") ?? "",
    dek: segments.some(({ segmentId }) => segmentId === "dek") ? words("dek") : null,
    body: segments.flatMap((segment) => blockOf(segment, translated[segment.segmentId]) ?? []),
    captions: byPlacement("caption"),
    altTexts: byPlacement("altText"),
  };
}

function blockOf(segment: PinnedSegment, done: TranslatedSegment | undefined): Block | null {
  if (segment.block === null) return null;
  if (!isTranslatable(segment)) return segment.block as Block;
  if (!done || typeof done.words === "string") return null;
  // The source may have become a list since; words of the other shape wait until they are translated again.
  const isItems = done.words[0]?.type === "listItem";
  if (isItems !== (segment.block.type === "list")) return null;
  return { ...segment.block, content: done.words } as Block;
}
