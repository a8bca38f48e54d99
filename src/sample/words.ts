import type { Block, Mark, Text } from "../article/body/block.js";
import type { StoryIds } from "./sampleIds.js";

/** What stands in a block: words, or runs of words of which some are marked. */
export type Words = string | readonly (string | Text)[];

const marked =
  (mark: Mark) =>
  (text: string): Text => ({ type: "text", text, marks: [mark] });

/** Words that stand out. */
export const strong = marked({ type: "strong" });
/** Words in italics, such as a ship's name. */
export const emphasis = marked({ type: "emphasis" });
/** Words that lead to an address. */
export const link = (text: string, href: string): Text => marked({ type: "link", attrs: { href } })(text);
/** Words as somebody said them. */
export const said = (text: string, speaker: string): Text =>
  marked({ type: "quote", attrs: { speaker } })(text);

/** Words as the runs that a block holds. */
export const runsOf = (words: Words): readonly Text[] =>
  (typeof words === "string" ? [words] : words).map((run) =>
    typeof run === "string" ? { type: "text", text: run } : run,
  );

/** How the blocks of a story's original are written, each under a short name of its own. */
export function blocksOf({ block, placement }: StoryIds) {
  const attrs = (name: string) => ({ id: block(name) });
  return {
    paragraph: (name: string, words: Words): Block => ({
      type: "paragraph",
      attrs: attrs(name),
      content: runsOf(words),
    }),
    heading: (name: string, words: Words): Block => ({
      type: "heading",
      attrs: { ...attrs(name), level: 2 },
      content: runsOf(words),
    }),
    quote: (name: string, words: Words): Block => ({
      type: "quote",
      attrs: attrs(name),
      content: runsOf(words),
    }),
    note: (name: string, words: Words): Block => ({
      type: "note",
      attrs: attrs(name),
      content: runsOf(words),
    }),
    list: (name: string, ...items: readonly Words[]): Block => ({
      type: "list",
      attrs: { ...attrs(name), ordered: false },
      content: items.map((item) => ({ type: "listItem", content: runsOf(item) })),
    }),
    image: (name: string, picture: string): Block => ({
      type: "image",
      attrs: { ...attrs(name), placementId: placement(picture) },
    }),
    embed: (name: string, url: string, title: string): Block => ({
      type: "embed",
      attrs: { ...attrs(name), url, title },
    }),
  };
}

/** A body in which some blocks say something else. */
export const withBlocks = (body: readonly Block[], ...changed: readonly Block[]): readonly Block[] =>
  body.map((block) => changed.find(({ attrs }) => attrs.id === block.attrs.id) ?? block);
