import { elementKind, type ElementKind } from "./elementKind.js";
import { saysMoreThan, type MarkupElement } from "./markup.js";

/** The most characters that may stand in an element of a kind; with more it is not what it is called. */
const longest: Readonly<Partial<Record<ElementKind, number>>> = {
  byline: 200,
  translator: 200,
  editor: 200,
  date: 200,
  dek: 500,
};
const longestCaption = 800;
const named = new Set(["figure", "picture", "img", "amp-img"]);
const mayHoldAll = new Set<ElementKind>(["furniture", "related", "unsupported", "picture"]);

/** What an element is for, once its contents are looked at: careless names never cost a page its text. */
export function actualKind(element: MarkupElement, isMostOfIt: boolean): ElementKind {
  const kind = elementKind(element);
  if (isMostOfIt && (mayHoldAll.has(kind) || kind in longest)) return "block";
  const most =
    kind === "picture" && !named.has(element.name)
      ? longestCaption
      : (longest[kind] ?? Number.POSITIVE_INFINITY);
  return most < Number.POSITIVE_INFINITY && saysMoreThan(element, most) ? "block" : kind;
}
