import { elementKind, type ElementKind } from "./elementKind.js";
import { elementsIn, type MarkupElement, type MarkupNode } from "./markup.js";
import { without } from "./markupTree.js";
import { isDecoration } from "./readFigure.js";

/** What an element holds at most: plain words, names and dates among them, or whole blocks. */
export type Contents = "words" | "notes" | "blocks";

/** What each element of an article holds. */
export function contentsWithin(article: MarkupElement): ReadonlyMap<MarkupElement, Contents> {
  const contents = new Map<MarkupElement, Contents>();
  const look = (element: MarkupElement): Contents => {
    const held = element.children.flatMap((child) =>
      child.kind === "element" ? [look(child), standingAs(child)] : [],
    );
    const most = held.includes("blocks") ? "blocks" : held.includes("notes") ? "notes" : "words";
    contents.set(element, most);
    return most;
  };
  look(article);
  return contents;
}

function standingAs(element: MarkupElement): Contents {
  const kind = elementKind(element);
  if (kind === "inline" || kind === "hidden" || cells.has(element.name)) return "words";
  if (noteKinds.has(kind) && inSentences.has(element.name)) return "notes";
  return element.name === "img" && isDecoration(element) ? "words" : "blocks";
}
const cells = new Set(["tr", "td", "th", "tbody", "thead", "tfoot", "caption"]);
const noteKinds = new Set<ElementKind>(["byline", "translator", "editor", "date"]);

/** The elements that may mark a name or a date amid a sentence. */
export const inSentences: ReadonlySet<string> = new Set(["time", "span", "a", "b", "strong", "i", "em"]);

/** What an element says beside the names and dates marked in it. */
export const besideNotes = (element: MarkupElement): readonly MarkupNode[] => [
  without(element, new Set([...elementsIn(element)].filter((part) => noteKinds.has(elementKind(part))))),
];
