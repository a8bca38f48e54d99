import { load } from "cheerio/slim";
import { cleanLine } from "./cleanText.js";
import { nestsDeeperThan } from "./nestsDeeperThan.js";

/** A stretch of characters in a page. */
export type MarkupText = Readonly<{ kind: "text"; text: string; line: number }>;

/** An element of a page: its name in lower case, and the line its tag opens on. */
export type MarkupElement = Readonly<{
  kind: "element";
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly MarkupNode[];
  line: number;
}>;

/** Either of the two things pages are made of. Comments and doctypes are nothing. */
export type MarkupNode = MarkupText | MarkupElement;

const deepestNesting = 1000;
const hidden = new Set(["script", "style", "template", "noscript"]);

/**
 * A page's tree, or null if it nests too deeply to be a page.
 *
 * The parser does not repair as browsers do: repairing lets a small page ask for a tree of any size. The tree is
 * walked here and never queried by selector, because selecting takes quadratic time in siblings.
 */
export function parseMarkup(html: string): MarkupElement | null {
  if (nestsDeeperThan(html, deepestNesting)) return null;
  const lineAt = lineCounter(html);
  const tree = load(html, { xml: { xmlMode: false, recognizeSelfClosing: true, withStartIndices: true } });
  const copy = (node: ParsedNode): MarkupNode[] => {
    const line = lineAt(node.startIndex ?? 0);
    if (node.type === "text") return [{ kind: "text", text: node.data ?? "", line }];
    if (node.attribs === undefined) return (node.children ?? []).flatMap(copy);
    const children = (node.children ?? []).flatMap(copy);
    return [{ kind: "element", name: node.name ?? "", attributes: node.attribs, children, line }];
  };
  const children = tree
    .root()
    .toArray()
    .flatMap((root) => root.children.flatMap((child) => copy(child)));
  return { kind: "element", name: "#page", attributes: {}, children, line: 1 };
}

/** Every element below this one, in the order of the page. */
export function* elementsIn(element: MarkupElement): Generator<MarkupElement> {
  const waiting = element.children.toReversed();
  for (let node = waiting.pop(); node; node = waiting.pop())
    if (node.kind === "element") {
      yield node;
      for (let index = node.children.length - 1; index >= 0; index--) waiting.push(node.children[index]!);
    }
}

/** The words a reader sees in a node, on one line. */
export const wordsOf = (node: MarkupNode): string => cleanLine(rawWords(node));

/** The first of the elements below this one that answers, or undefined. */
export function firstIn(
  element: MarkupElement,
  wanted: (candidate: MarkupElement) => boolean,
): MarkupElement | undefined {
  for (const candidate of elementsIn(element)) if (wanted(candidate)) return candidate;
  return undefined;
}

function rawWords(node: MarkupNode): string {
  if (node.kind === "text") return node.text;
  if (hidden.has(node.name)) return "";
  const words = node.children.map(rawWords).join("");
  return spaced.has(node.name) ? ` ${words} ` : words;
}

const spaced = new Set(
  "p div li ul ol br h1 h2 h3 h4 h5 h6 td th tr table section blockquote dd dt".split(" "),
);

type ParsedNode = Readonly<{
  type: string;
  startIndex: number | null;
  name?: string;
  data?: string;
  attribs?: Readonly<Record<string, string>>;
  children?: readonly ParsedNode[];
}>;

/** Tells the line of an offset, for offsets that never go back. */
function lineCounter(text: string): (offset: number) => number {
  let line = 1;
  let lineEnd = text.indexOf("\n");
  return (offset) => {
    for (; lineEnd >= 0 && lineEnd < offset; lineEnd = text.indexOf("\n", lineEnd + 1)) line++;
    return line;
  };
}
