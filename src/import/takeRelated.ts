import { blockText, isAllLink, linkOf, plainText, runsOf } from "./blockText.js";
import { headsRelated, readLabel } from "./labels.js";
import type { RelatedItem } from "./page.js";
import type { Piece } from "./reading.js";

/** Other pages that the piece at this index begins to list, and how many pieces the list takes up; null if none. */
export function takeRelated(
  pieces: readonly Piece[],
  index: number,
  outsideProse: boolean,
): { items: readonly RelatedItem[]; taken: number } | null {
  const { block } = pieces[index]!;
  if (block.type === "list") {
    const linked = outsideProse && block.content.every((item) => isAllLink(item.content));
    return linked ? { items: itemsOf(pieces[index]!), taken: 1 } : null;
  }

  const text = blockText(block);
  if (headsRelated(text)) {
    const listed = pieces.slice(index + 1, titlesEnd(pieces, index + 1));
    return listed.length === 0 ? null : { items: listed.flatMap(itemsOf), taken: listed.length + 1 };
  }
  const label = readLabel(text);
  if (label?.meaning !== "related" || text.length > longestTitle || /[.…]$/u.test(label.value)) return null;
  return { items: [{ title: label.value, url: linkOf(runsOf(block)) }], taken: 1 };
}

const longestTitle = 250;

/** Where the titles under a heading end: after its lists, after its linked lines, or at the end of the page. */
function titlesEnd(pieces: readonly Piece[], from: number): number {
  const endOf = (isListed: (piece: Piece) => boolean) => {
    const end = pieces.findIndex((piece, index) => index >= from && !isListed(piece));
    return end < 0 ? pieces.length : end;
  };
  const lists = endOf(({ block }) => block.type === "list" || isAllLink(runsOf(block)));
  if (lists > from) return lists;
  const titles = endOf(({ block }) => block.type === "paragraph" && isTitle(blockText(block)));
  return titles === pieces.length ? titles : from;
}

const isTitle = (text: string) =>
  text.length <= longestTitle && !/[.…:;]$/u.test(text) && readLabel(text) === null;

const itemsOf = ({ block }: Piece): readonly RelatedItem[] =>
  (block.type === "list" ? block.content.map((item) => item.content) : [block.content]).map((runs) => ({
    title: plainText(runs),
    url: linkOf(runs),
  }));
