import { elementKind, type ElementKind } from "./elementKind.js";
import { gatherList } from "./gatherList.js";
import { inlineText, type ResolveLink } from "./inlineText.js";
import { readLabel } from "./labels.js";
import { elementsIn, wordsOf, type MarkupElement, type MarkupNode } from "./markup.js";
import type { PageLine, ReadBlock, RelatedItem } from "./page.js";
import { holdsImage } from "./readFigure.js";
import type { Piece } from "./reading.js";

/** Everything met on a walk through an article, in the order of the page, each thing under what it is. */
export type Gathered = {
  pieces: Piece[];
  pictures: MarkupElement[];
  titles: PageLine[];
  /** Elements that only speak about the article, under what their markup says they are. */
  notes: { kind: "byline" | "translator" | "editor" | "date" | "dek"; element: MarkupElement }[];
  related: (RelatedItem & { line: number })[];
  dropped: { name: string; line: number }[];
  leftOver: PageLine[];
};

type Shape = Readonly<{ type: "paragraph" | "quote" }> | Readonly<{ type: "heading"; level: 2 | 3 | 4 }>;

const longestNote = 200;
const longestDek = 500;

/** Walks through an article and keeps every word of it somewhere: as text, beside it, or as left over. */
export function gatherArticle(
  article: MarkupElement,
  prose: ReadonlyMap<MarkupElement, number>,
  resolve: ResolveLink,
): Gathered {
  const gathered: Gathered = {
    pieces: [],
    pictures: [],
    titles: [],
    notes: [],
    related: [],
    dropped: [],
    leftOver: [],
  };
  const special = specialWithin(article);
  const mostOfIt = (prose.get(article) ?? 0) * 0.4;
  let run: MarkupNode[] = [];

  const flush = (shape: Shape) => {
    for (const nodes of splitAtBreaks(run)) {
      const content = inlineText(nodes, resolve);
      if (content.length > 0) gathered.pieces.push({ line: lineOf(nodes), block: blockOf(shape, content) });
    }
    run = [];
  };
  const within = (element: MarkupElement, shape: Shape, outer: Shape) => {
    flush(outer);
    element.children.forEach((child) => visit(child, shape));
    flush(shape);
  };

  const visit = (node: MarkupNode, shape: Shape): void => {
    if (node.kind === "text") return void run.push(node);
    const kind = actualKind(node, (prose.get(node) ?? 0) > mostOfIt);
    switch (kind) {
      case "hidden":
        return;
      case "script":
      case "unsupported":
        if (!/ld\+json/u.test(node.attributes.type ?? ""))
          gathered.dropped.push({ name: node.name, line: node.line });
        return;
      case "related":
      case "furniture":
        flush(shape);
        return setAside(node, kind, gathered, resolve);
      case "byline":
      case "translator":
      case "editor":
      case "date":
      case "dek":
        if (shape.type !== "paragraph" || insideSentence(node, kind, run)) return void run.push(node);
        dropLabel();
        flush(shape);
        if (kind === "byline") noteParts(node, gathered);
        else gathered.notes.push({ kind, element: node });
        return;
      case "picture":
        if (!holdsImage(node)) return within(node, shape, shape);
        flush(shape);
        return void gathered.pictures.push(node);
      case "list":
        flush(shape);
        return gatherList(node, gathered, resolve);
      case "table":
        flush(shape);
        if (special.get(node) || isLayout(node)) return node.children.forEach((child) => visit(child, shape));
        gathered.dropped.push({ name: "table", line: node.line });
        return void gathered.leftOver.push({ line: node.line, text: wordsOf(node) });
      case "heading":
        if (node.name === "h1") gathered.titles.push({ line: node.line, text: wordsOf(node) });
        return within(node, { type: "heading", level: levelOf(node.name) }, shape);
      case "quote":
        return within(node, { type: "quote" }, shape);
      case "block":
        return within(node, shape, shape);
      case "inline":
        if (special.get(node)) return within(node, shape, shape);
        return void run.push(node);
    }
  };
  /** A label before a marked name, `By <a rel=author>`, is said already by the mark. */
  const dropLabel = () => {
    const before = wordsOf({ kind: "element", name: "span", attributes: {}, children: run, line: 0 });
    if (before !== "" && (/^[^\p{L}]*$/u.test(before) || isOnlyLabel(before))) run = [];
  };
  article.children.forEach((child) => visit(child, { type: "paragraph" }));
  flush({ type: "paragraph" });
  return gathered;
}

const isOnlyLabel = (words: string) => {
  const label = readLabel(`${words.replace(/:$/u, "")}:`);
  return label !== null && label.value === "";
};

function actualKind(element: MarkupElement, isMostOfIt: boolean): ElementKind {
  const kind = elementKind(element);
  if ((kind === "furniture" || kind === "related") && isMostOfIt) return "block";
  const longest = kind === "dek" ? longestDek : kind === "byline" || kind === "date" ? longestNote : Infinity;
  if (longest < Infinity && (isMostOfIt || wordsOf(element).length > longest)) return "block";
  // An outlet's bar above its page is no part of the page, but an article's own header is.
  return kind;
}

/** Whether a marked name or date stands amid a sentence, where taking it out would leave a hole. */
function insideSentence({ name }: MarkupElement, kind: ElementKind, run: readonly MarkupNode[]): boolean {
  if (kind === "dek" || (name !== "time" && name !== "span" && name !== "a" && name !== "b")) return false;
  const before = run
    .map((node) => wordsOf(node))
    .join(" ")
    .trim();
  return /\p{L}/u.test(before) && !isOnlyLabel(before);
}

/** A byline box may hold a date besides names; each is noted on its own. */
function noteParts(element: MarkupElement, gathered: Gathered): void {
  const parts = [...elementsIn(element)].filter((part) => elementKind(part) === "date");
  const children = element.children.filter((child) => child.kind === "text" || !parts.includes(child));
  gathered.notes.push({ kind: "byline", element: { ...element, children } });
  for (const part of parts) gathered.notes.push({ kind: "date", element: part });
}

function setAside(
  element: MarkupElement,
  kind: "related" | "furniture",
  gathered: Gathered,
  resolve: ResolveLink,
): void {
  const links = [...elementsIn(element)].filter((one) => one.name === "a" && wordsOf(one) !== "");
  if (kind === "related" && links.length > 0)
    for (const link of links)
      gathered.related.push({
        title: wordsOf(link),
        url: link.attributes.href === undefined ? null : resolve(link.attributes.href, link.line),
        line: link.line,
      });
  else if (wordsOf(element) !== "") gathered.leftOver.push({ line: element.line, text: wordsOf(element) });
}

/** The elements that hold anything which is more than a run of words. */
function specialWithin(article: MarkupElement): ReadonlyMap<MarkupElement, boolean> {
  const special = new Map<MarkupElement, boolean>();
  const look = (element: MarkupElement): boolean => {
    const holds = element.children.map(
      (child) => child.kind === "element" && (look(child) || isSpecial(child)),
    );
    special.set(element, holds.includes(true));
    return holds.includes(true);
  };
  look(article);
  return special;
}

const isSpecial = (element: MarkupElement) => {
  const kind = elementKind(element);
  return kind !== "inline" && kind !== "hidden" && !cells.has(element.name);
};
const cells = new Set(["tr", "td", "th", "tbody", "thead", "tfoot", "caption"]);

/** A table of one column lays out; a table of several short cells in rows says something that words alone do not. */
function isLayout(table: MarkupElement): boolean {
  const rows = [...elementsIn(table)].filter(({ name }) => name === "tr");
  const widest = Math.max(
    0,
    ...rows.slice(0, 100).map((row) => row.children.filter((cell) => cell.kind === "element").length),
  );
  return widest < 2 || rows.length < 2;
}

/** Two line breaks, with nothing between them, part paragraphs on pages older than paragraphs. */
function splitAtBreaks(nodes: readonly MarkupNode[]): readonly (readonly MarkupNode[])[] {
  const parts: MarkupNode[][] = [[]];
  let breaks = 0;
  for (const node of nodes) {
    if (node.kind === "element" && node.name === "br") breaks++;
    else if (node.kind === "element" || node.text.trim() !== "") {
      if (breaks > 1) parts.push([]);
      breaks = 0;
    }
    parts.at(-1)!.push(node);
  }
  return parts;
}

const lineOf = (nodes: readonly MarkupNode[]) =>
  nodes.find((node) => node.kind === "element" || node.text.trim() !== "")?.line ?? 1;

const levelOf = (name: string): 2 | 3 | 4 => Math.min(4, Math.max(2, Number(name.slice(1)))) as 2 | 3 | 4;

const blockOf = (shape: Shape, content: ReturnType<typeof inlineText>): ReadBlock =>
  shape.type === "heading"
    ? { type: "heading", attrs: { level: shape.level }, content }
    : { type: shape.type, attrs: {}, content };
