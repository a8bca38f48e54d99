import type { MarkupElement } from "./markup.js";

/** The elements on the way from an element to one inside it, the outer one first; none if it is not inside. */
export function pathTo(inner: MarkupElement, outer: MarkupElement): readonly MarkupElement[] {
  if (inner === outer) return [outer];
  for (const child of outer.children) {
    if (child.kind !== "element") continue;
    const path = pathTo(inner, child);
    if (path.length > 0) return [outer, ...path];
  }
  return [];
}

/** The smallest element that holds both of these. */
export function closestAround(page: MarkupElement, one: MarkupElement, other: MarkupElement): MarkupElement {
  const holders = new Set(pathTo(one, page));
  return pathTo(other, page).findLast((element) => holders.has(element)) ?? page;
}

/** An element without some of the parts inside it. What stood on both sides of one stays parted. */
export function without(element: MarkupElement, parts: ReadonlySet<MarkupElement>): MarkupElement {
  return {
    ...element,
    children: element.children.map((child) => {
      if (child.kind === "text") return child;
      return parts.has(child) ? { ...child, name: "br", children: [] } : without(child, parts);
    }),
  };
}
