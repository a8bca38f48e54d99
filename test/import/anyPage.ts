import fc from "fast-check";
import type { ImportReport } from "../../src/import/page.js";

/** Words that each occur once in their page, so that none can be lost, doubled or glued to another unnoticed. */
type Tree = string | Readonly<{ tag: string; attributes: string; inside: readonly Tree[] }>;

const blocks = [
  "p",
  "div",
  "section",
  "h2",
  "h3",
  "blockquote",
  "ul",
  "ol",
  "li",
  "figure",
  "figcaption",
  "aside",
  "header",
];
const others = [
  "nav",
  "footer",
  "table",
  "tr",
  "td",
  "center",
  "form",
  "iframe",
  "h1",
  "article",
  "main",
  "dl",
  "dd",
  "pre",
];
const inlines = ["b", "i", "em", "strong", "a", "span", "time", "cite", "small"];
const classes = [
  "",
  "",
  "",
  "byline",
  "author",
  "translator",
  "date",
  "dek",
  "lead",
  "related",
  "share",
  "caption",
  "credit",
];
const words = [
  "The",
  "Photo:",
  "By",
  "Ada Ortiz",
  "said",
  "March 1, 2026",
  "Source:",
  "©",
  "Read also:",
  "PORT VARNA —",
  "harbour.",
];

const text = fc
  .array(fc.oneof({ weight: 3, arbitrary: fc.constant("◆") }, fc.constantFrom(...words)), {
    minLength: 1,
    maxLength: 6,
  })
  .map((some) => some.join(" "));
const sentence = fc.constant(`◆ ${"◆ and ".repeat(12)}◆.`);

const { tree } = fc.letrec<{ tree: Tree; element: Tree }>((tie) => ({
  element: fc.record({
    tag: fc.constantFrom(...blocks, ...blocks, ...others, ...inlines, ...inlines),
    attributes: fc.constantFrom(...classes).map((name) => (name === "" ? "" : ` class="${name}"`)),
    inside: fc.array(tie("tree"), { maxLength: 4 }),
  }),
  tree: fc.oneof(
    { depthSize: "small", withCrossShrink: true },
    text,
    sentence,
    fc.constant<Tree>({ tag: "img", attributes: ' src="https://a.example/x.jpg"', inside: [] }),
    fc.constant<Tree>({ tag: "br", attributes: "", inside: [] }),
    tie("element"),
  ),
}));

/** Pages with any elements in any order, each `◆` in their words a token of its own. */
export const anyHtmlPage: fc.Arbitrary<string> = fc
  .tuple(fc.boolean(), fc.array(tree, { minLength: 1, maxLength: 8 }))
  .map(([marked, body]) => {
    const inside = row(body);
    return numbered(`<html><body>${marked ? `<article>${inside}</article>` : inside}</body></html>`);
  });

/** Plain text pages of lines of any kind. */
export const anyTextPage: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom("", "", "- ", "1. ", "## ", "> ", "  "),
      fc.oneof(text, sentence, fc.constant("")),
    ),
    {
      minLength: 1,
      maxLength: 14,
    },
  )
  .map((lines) => numbered(lines.map(([opening, words_]) => opening + words_).join("\n")));

/** Only words that a reader sees parted are parted here: by the edges of a block, or by space around what runs on. */
function written(tree_: Tree): string {
  if (typeof tree_ === "string") return tree_;
  const { tag, attributes, inside } = tree_;
  if (tag === "img" || tag === "br") return `<${tag}${attributes}>`;
  const element = `<${tag}${attributes}>${row(inside)}</${tag}>`;
  return inlines.includes(tag) ? ` ${element} ` : element;
}

const row = (trees: readonly Tree[]): string =>
  trees.map((one, n) => (typeof one === typeof trees[n - 1] ? " " : "") + written(one)).join("");

function numbered(page: string): string {
  let n = 0;
  return page.replaceAll("◆", () => `w${n++}x`);
}

/** The tokens in some words, in order. */
export const tokensIn = (written_: string): readonly string[] => written_.match(/w\d+x/gu) ?? [];

/** The tokens of the text that a report would draft, in order. */
export const textTokens = ({ recognised }: ImportReport): readonly string[] =>
  tokensIn(JSON.stringify([recognised.dateline?.words, recognised.blocks]));

/** Every token that a report accounts for, wherever. */
export const allTokens = (report: ImportReport): ReadonlySet<string> =>
  new Set(tokensIn(JSON.stringify(report)));
