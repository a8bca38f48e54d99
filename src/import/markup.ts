import { load } from "cheerio/slim";
import { cleanLine } from "./cleanText.js";
import { nestsDeeperThan } from "./nestsDeeperThan.js";

/** A stretch of characters in a page, and where it stands: its line, and its offset, which orders the whole page. */
export type MarkupText = Readonly<{ kind: "text"; text: string; line: number; offset: number }>;

/** An element of a page: its name in lower case, and where its tag opens. */
export type MarkupElement = Readonly<{
  kind: "element";
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly MarkupNode[];
  line: number;
  offset: number;
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
    const offset = node.startIndex ?? 0;
    const line = lineAt(offset);
    if (node.type === "text") return [{ kind: "text", text: node.data ?? "", line, offset }];
    if (node.attribs === undefined) return (node.children ?? []).flatMap(copy);
    const children = (node.children ?? []).flatMap(copy);
    return [{ kind: "element", name: node.name ?? "", attributes: node.attribs, children, line, offset }];
  };
  const children = tree
    .root()
    .toArray()
    .flatMap((root) => root.children.flatMap((child) => copy(child)));
  return { kind: "element", name: "#page", attributes: {}, children, line: 1, offset: 0 };
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
  return standsApart(node.name) ? ` ${words} ` : words;
}

/** Whether an element of this name parts the words around it, as a line break does and a link does not. */
export const standsApart = (name: string): boolean => apart.has(name);

const apart = new Set(
  (
    "address amp-img article aside blockquote br caption center dd details div dl dt fieldset figcaption figure footer form h1 h2 " +
    "h3 h4 h5 h6 header hgroup hr iframe img li main nav object ol option p pre section summary table tbody td tfoot th " +
    "thead tr ul"
  ).split(" "),
);

/** Whether a node says more than so many characters, white space aside; looks no further than it must. */
export function saysMoreThan(node: MarkupElement, limit: number): boolean {
  let said = 0;
  const waiting: MarkupNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (next.kind === "text") said += next.text.trim().length;
    else if (!hidden.has(next.name)) for (const child of next.children) waiting.push(child);
    if (said > limit) return true;
  }
  return false;
}

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
