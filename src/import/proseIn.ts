import { elementKind } from "./elementKind.js";
import { wordsOf, type MarkupElement } from "./markup.js";

const longEnough = 60;

/** How many characters of running text each element holds, leaving out navigation, asides and scripts. */
export function proseIn(page: MarkupElement): ReadonlyMap<MarkupElement, number> {
  const prose = new Map<MarkupElement, number>();
  measure(page, prose);
  return prose;
}

function measure(element: MarkupElement, prose: Map<MarkupElement, number>): number {
  const kind = elementKind(element);
  const silent =
    kind === "script" || kind === "hidden" || element.name === "nav" || element.name === "footer";
  let length = 0;
  if (!silent) {
    const own = element.children
      .filter((child) => child.kind === "text")
      .map(wordsOf)
      .join(" ")
      .trim().length;
    for (const child of element.children) if (child.kind === "element") length += measure(child, prose);
    length += element.name === "p" || own >= longEnough ? own : 0;
  }
  prose.set(element, length);
  return length;
}
