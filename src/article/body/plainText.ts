import type { Block, Body, ListItem, Text } from "./block.js";

/** A block's words without their marks; list items on lines of their own, nothing for pictures and embeds. */
export function plainText(block: Block): string {
  switch (block.type) {
    case "image":
    case "embed":
      return "";
    case "list":
      return block.content.map((item) => item.content.map(({ text }) => text).join("")).join("\n");
    default:
      return block.content.map(({ text }) => text).join("");
  }
}

/** A body's words, a blank line between blocks. */
export const plainBody = (body: Body): string =>
  body
    .map(plainText)
    .filter((text) => text !== "")
    .join("\n\n");

/** Whether there is anything to read in a block's content. */
export const hasWords = (content: readonly Text[] | readonly ListItem[]): boolean =>
  content.some((part) =>
    part.type === "text" ? part.text.trim() !== "" : part.content.some(({ text }) => text.trim() !== ""),
  );
