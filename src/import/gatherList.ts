import type { ListItem } from "../article/body/block.js";
import { elementKind } from "./elementKind.js";
import { leaveOver, type Gathered } from "./gathered.js";
import { inlineText, type ResolveLink } from "./inlineText.js";
import { elementsIn, type MarkupElement, type MarkupNode } from "./markup.js";

/** Keeps a list as one block, its nested lists' items in line with its own: an article's list has one level. */
export function gatherList(list: MarkupElement, gathered: Gathered, resolve: ResolveLink): void {
  const items: ListItem[] = [];
  addItems(list.children, items, resolve);
  for (const element of elementsIn(list)) {
    const kind = elementKind(element);
    if (kind === "script" || kind === "unsupported")
      gathered.dropped.push({ name: element.name, line: element.line });
    if (kind === "unsupported") leaveOver(element, gathered);
    if (element.name === "img") gathered.pictures.push(element);
  }
  if (items.length === 0) return;
  const block = { type: "list", attrs: { ordered: list.name === "ol" }, content: items } as const;
  gathered.pieces.push({ line: list.line, offset: list.offset, block });
}

/** Words outside any item become items of their own rather than being lost. */
function addItems(nodes: readonly MarkupNode[], items: ListItem[], resolve: ResolveLink): void {
  let run: MarkupNode[] = [];
  const flush = () => {
    const content = inlineText(run, resolve);
    if (content.length > 0) items.push({ type: "listItem", content });
    run = [];
  };
  for (const node of nodes) {
    if (node.kind === "element" && (starts.has(node.name) || holdsList(node))) {
      flush();
      addItems(node.children, items, resolve);
    } else run.push(node);
  }
  flush();
}

const starts = new Set(["li", "ul", "ol"]);

const holdsList = (element: MarkupElement): boolean =>
  [...elementsIn(element)].some(({ name }) => starts.has(name));
