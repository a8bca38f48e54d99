import { actualKind } from "./actualKind.js";
import type { ElementKind } from "./elementKind.js";
import { besideNotes, contentsWithin, inSentences } from "./contentsWithin.js";
import { leaveOver, nothingGathered, type Gathered } from "./gathered.js";
import { gatherList } from "./gatherList.js";
import { inlineText, type ResolveLink } from "./inlineText.js";
import { readLabel } from "./labels.js";
import { elementsIn, wordsOf, type MarkupElement, type MarkupNode } from "./markup.js";
import { pathTo, without } from "./markupTree.js";
import type { ReadBlock } from "./page.js";
import { holdsImage, isDecoration } from "./readFigure.js";

type Shape = Readonly<{ type: "paragraph" | "quote" }> | Readonly<{ type: "heading"; level: 2 | 3 | 4 }>;

/**
 * Walks through an article, or through what stands around the element to leave out, and keeps every word of it somewhere:
 * as text, beside it, or as left over.
 */
export function gatherArticle(
  article: MarkupElement,
  prose: ReadonlyMap<MarkupElement, number>,
  resolve: ResolveLink,
  leaveOut: MarkupElement | null = null,
): Gathered {
  const gathered = nothingGathered();
  const contents = contentsWithin(article);
  const around = new Set(leaveOut ? pathTo(leaveOut, article) : []);
  const mostOfIt = (prose.get(article) ?? 0) * 0.4;
  let run: MarkupNode[] = [];
  let marks: readonly MarkupElement[] = [];

  /** Words inside a link or a mark keep it, even where that holds whole blocks. */
  const put = (node: MarkupNode) =>
    void run.push(
      marks.reduceRight<MarkupNode>(
        (inner, mark) => ({ ...mark, line: inner.line, offset: inner.offset, children: [inner] }),
        node,
      ),
    );
  const flush = (shape: Shape) => {
    for (const nodes of splitAtBreaks(run)) {
      const content = inlineText(nodes, resolve);
      const { line, offset } = firstWords(nodes);
      if (content.length > 0) gathered.pieces.push({ line, offset, block: blockOf(shape, content) });
    }
    run = [];
  };
  const within = (element: MarkupElement, shape: Shape, outer: Shape) => {
    flush(outer);
    element.children.forEach((child) => visit(child, shape));
    flush(shape);
  };

  const marked = (element: MarkupElement, shape: Shape) => {
    const outer = marks;
    if (contents.get(element) === "blocks") flush(shape);
    marks = [...marks, element];
    element.children.forEach((child) => visit(child, shape));
    if (contents.get(element) === "blocks") flush(shape);
    marks = outer;
  };

  const visit = (node: MarkupNode, shape: Shape): void => {
    if (node.kind === "text") return put(node);
    if (node === leaveOut) return flush(shape);
    if (around.has(node)) return within(node, shape, shape);
    const kind = actualKind(node, (prose.get(node) ?? 0) > mostOfIt);
    switch (kind) {
      case "hidden":
        return;
      case "script":
      case "unsupported":
        if (!/ld\+json/u.test(node.attributes.type ?? ""))
          gathered.dropped.push({ name: node.name, line: node.line });
        if (kind === "script") return;
        flush(shape);
        return leaveOver(node, gathered);
      case "related":
      case "furniture":
        flush(shape);
        return setAside(node, kind, gathered, resolve);
      case "byline":
      case "translator":
      case "editor":
      case "date":
      case "dek":
        if (
          contents.get(node) !== "blocks" &&
          (shape.type !== "paragraph" || insideSentence(node, kind, run))
        )
          return put(node);
        if (kind === "dek" && holdsImage(node)) return within(node, shape, shape);
        dropLabel();
        flush(shape);
        return void gathered.notes.push({ kind, element: node });
      case "picture":
        if (!holdsImage(node)) return within(node, shape, shape);
        if (node.name === "img" && isDecoration(node)) return put(node);
        flush(shape);
        return void gathered.pictures.push(node);
      case "list":
        flush(shape);
        return gatherList(node, gathered, resolve);
      case "table":
        flush(shape);
        if (contents.get(node) === "blocks" || isLayout(node)) return within(node, shape, shape);
        gathered.dropped.push({ name: "table", line: node.line });
        return leaveOver(node, gathered);
      case "heading":
        return within(node, { type: "heading", level: levelOf(node.name) }, shape);
      case "quote":
        return within(node, { type: "quote" }, shape);
      case "block":
        return within(node, shape, shape);
      case "inline":
        if (contents.get(node) === "words") return put(node);
        if (contents.get(node) === "notes" && (hasLetters(run) || hasLetters(besideNotes(node))))
          return put(node);
        return marked(node, shape);
    }
  };
  /** A label before a marked name, `By <a rel=author>`, is said already by the mark. */
  const dropLabel = () => {
    const before = run.map(wordsOf).join(" ").trim();
    if (before !== "" && (/^[^\p{L}]*$/u.test(before) || isOnlyLabel(before))) run = [];
  };
  if (article !== leaveOut) article.children.forEach((child) => visit(child, { type: "paragraph" }));
  flush({ type: "paragraph" });
  return gathered;
}

const isOnlyLabel = (words: string) => {
  const label = readLabel(`${words.replace(/:$/u, "")}:`);
  return label !== null && label.value === "";
};

/** Whether a marked name or date stands amid a sentence, where taking it out would leave a hole. */
const insideSentence = ({ name }: MarkupElement, kind: ElementKind, run: readonly MarkupNode[]): boolean =>
  kind !== "dek" && inSentences.has(name) && hasLetters(run);

/** Whether these begin with words that say more than a label does. */
function hasLetters(nodes: readonly MarkupNode[]): boolean {
  const words = nodes.slice(0, mostNodesBefore).map(wordsOf).join(" ").trim();
  return /\p{L}/u.test(words) && !isOnlyLabel(words);
}

const mostNodesBefore = 20;

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
  leaveOver(kind === "related" ? without(element, new Set(links)) : element, gathered);
}

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

const firstWords = (nodes: readonly MarkupNode[]): Readonly<{ line: number; offset: number }> =>
  nodes.find((node) => node.kind === "element" || node.text.trim() !== "") ?? { line: 1, offset: 0 };

const levelOf = (name: string): 2 | 3 | 4 => Math.min(4, Math.max(2, Number(name.slice(1)))) as 2 | 3 | 4;

const blockOf = (shape: Shape, content: ReturnType<typeof inlineText>): ReadBlock =>
  shape.type === "heading"
    ? { type: "heading", attrs: { level: shape.level }, content }
    : { type: shape.type, attrs: {}, content };
