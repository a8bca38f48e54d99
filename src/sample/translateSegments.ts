import type { Actor } from "../actor.js";
import type { Day } from "./day.js";
import type { StoryIds } from "./sampleIds.js";
import { runsOf, type Words } from "./words.js";

/** An article's words in another language, under the short names of its blocks and pictures. A list is given in lines. */
export type Translated = Readonly<{
  headline?: string;
  dek?: string;
  blocks: Readonly<Record<string, Words>>;
  captions?: Readonly<Record<string, string>>;
  altTexts?: Readonly<Record<string, string>>;
}>;

/** Writes a translation, one segment after another, as far as the words go. */
export async function translateSegments(
  { ask }: Day,
  by: Actor,
  ids: StoryIds,
  language: string,
  { headline, dek, blocks, captions = {}, altTexts = {} }: Translated,
): Promise<void> {
  const segments: readonly (readonly [segmentId: string, words: Words | undefined])[] = [
    ["headline", headline],
    ["dek", dek],
    ...Object.entries(blocks).map(([name, words]) => [`block:${ids.block(name)}`, words] as const),
    ...Object.entries(captions).map(([name, words]) => [`caption:${ids.placement(name)}`, words] as const),
    ...Object.entries(altTexts).map(([name, words]) => [`altText:${ids.placement(name)}`, words] as const),
  ];
  for (const [segmentId, words] of segments) {
    if (words === undefined) continue;
    const given =
      typeof words === "string" ? { text: words, content: null } : { text: null, content: runsOf(words) };
    await ask(by, ids.article(language), { type: "TranslateSegment", segmentId, ...given });
  }
}
