import type { Text } from "../article/body/block.js";
import type { ReadBlock } from "./page.js";

/** A block's runs of words in order, those of a list's items one after another. */
export const runsOf = (block: ReadBlock): readonly Text[] =>
  block.type === "list" ? block.content.flatMap((item) => item.content) : block.content;

/** Runs of words as one string, without their marks. */
export const plainText = (runs: readonly Text[]): string => runs.map((run) => run.text).join("");

/** A block's words, a list's items each on a line. */
export const blockText = (block: ReadBlock): string =>
  block.type === "list"
    ? block.content.map((item) => plainText(item.content)).join("\n")
    : plainText(block.content);

/** The address that the first link among these words leads to. */
export function linkOf(runs: readonly Text[]): string | null {
  for (const run of runs)
    for (const mark of run.marks ?? []) if (mark.type === "link") return mark.attrs.href;
  return null;
}

/** Whether these words are one link and nothing besides. */
export const isAllLink = (runs: readonly Text[]): boolean =>
  runs.length > 0 &&
  runs.every((run) => run.text.trim() === "" || run.marks?.some((mark) => mark.type === "link") === true);

/** Runs of words cut in two after so many characters. */
export function cutAfter(
  runs: readonly Text[],
  length: number,
): Readonly<{ first: readonly Text[]; rest: readonly Text[] }> {
  const first: Text[] = [];
  const rest: Text[] = [];
  let left = length;
  for (const run of runs) {
    const [before, after] = [run.text.slice(0, left), run.text.slice(left)];
    if (before !== "") first.push({ ...run, text: before });
    if (after !== "") rest.push({ ...run, text: after });
    left -= before.length;
  }
  return { first, rest };
}

/** A paragraph of plain words. */
export const paragraph = (text: string): ReadBlock => ({
  type: "paragraph",
  attrs: {},
  content: [{ type: "text", text }],
});
