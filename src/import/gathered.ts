import { headsRelated } from "./labels.js";
import { wordsOf, type MarkupElement } from "./markup.js";
import type { PageLine, RelatedItem } from "./page.js";
import type { Piece } from "./reading.js";

/** Everything met on a walk through an article, in the order of the page, each thing under what it is. */
export type Gathered = {
  pieces: PlacedPiece[];
  pictures: MarkupElement[];
  /** Elements that only speak about the article, under what their markup says they are. */
  notes: { kind: "byline" | "translator" | "editor" | "date" | "dek"; element: MarkupElement }[];
  related: (RelatedItem & { line: number })[];
  dropped: { name: string; line: number }[];
  leftOver: PageLine[];
  /** Words that do nothing but head a list of other pages. */
  listHeads: PageLine[];
};

/** A block of a page and its place in the order of the page; a line may hold a whole page. */
export type PlacedPiece = Piece & Readonly<{ offset: number }>;

/** The beginning of a walk. */
export const nothingGathered = (): Gathered => ({
  pieces: [],
  pictures: [],
  notes: [],
  related: [],
  dropped: [],
  leftOver: [],
  listHeads: [],
});

/** Keeps an element's words as words that nobody understood. */
export function leaveOver(element: MarkupElement, { leftOver, listHeads }: Gathered): void {
  const text = wordsOf(element);
  if (text !== "") (headsRelated(text) ? listHeads : leftOver).push({ line: element.line, text });
}
