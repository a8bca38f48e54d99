import type { Mark, Text } from "../article/body/block.js";
import { cleanText } from "./cleanText.js";
import { elementKind } from "./elementKind.js";
import { standsApart, type MarkupNode } from "./markup.js";

/** Answers where a link leads, or null if it must be dropped. */
export type ResolveLink = (href: string, line: number) => string | null;

const markOf: Readonly<Record<string, Mark["type"]>> = {
  b: "strong",
  strong: "strong",
  i: "emphasis",
  em: "emphasis",
  cite: "emphasis",
};

/** A small picture that stands for a character is read as that character. */
const emoji = /^\p{Emoji_Presentation}/u;

/** The words of some markup as runs, with the marks that Stet keeps. No run is empty; white space is single. */
export function inlineText(nodes: readonly MarkupNode[], resolve: ResolveLink): readonly Text[] {
  const runs: { text: string; marks: readonly Mark[] }[] = [];
  nodes.forEach((node) => addRuns(node, [], runs, resolve));
  return joined(runs);
}

function addRuns(
  node: MarkupNode,
  marks: readonly Mark[],
  runs: { text: string; marks: readonly Mark[] }[],
  resolve: ResolveLink,
): void {
  if (node.kind === "text") {
    runs.push({ text: node.text, marks });
    return;
  }
  const kind = elementKind(node);
  if (node.name === "img" && emoji.test(node.attributes.alt ?? "")) {
    runs.push({ text: node.attributes.alt!, marks });
    return;
  }
  if (kind === "hidden" || kind === "script") return;
  if (kind === "unsupported") return void runs.push({ text: " ", marks: [] });
  if (standsApart(node.name)) runs.push({ text: " ", marks: [] });
  const inner = marksOf(node.name, node.attributes.href, node.line, marks, resolve);
  for (const child of node.children) addRuns(child, inner, runs, resolve);
  if (standsApart(node.name)) runs.push({ text: " ", marks: [] });
}

function marksOf(
  name: string,
  href: string | undefined,
  line: number,
  marks: readonly Mark[],
  resolve: ResolveLink,
) {
  const type = name === "a" ? "link" : markOf[name];
  if (type === undefined || marks.some((mark) => mark.type === type)) return marks;
  if (type === "strong" || type === "emphasis") return [...marks, { type }];
  const address = href === undefined ? null : resolve(href, line);
  return address === null ? marks : [...marks, { type: "link", attrs: { href: address } } as const];
}

/** Neighbours with the same marks become one run, and white space that touches other white space goes. */
function joined(runs: readonly { text: string; marks: readonly Mark[] }[]): readonly Text[] {
  const merged: { words: string[]; marks: readonly Mark[]; key: string }[] = [];
  let endsInSpace = true;
  for (const { text, marks } of runs) {
    const cleaned = cleanText(text);
    const words: string = endsInSpace ? cleaned.replace(/^ /u, "") : cleaned;
    if (words === "") continue;
    endsInSpace = words.endsWith(" ");
    const key = JSON.stringify(marks);
    const last = merged.at(-1);
    if (last && (last.key === key || words === " ")) last.words.push(words);
    else merged.push({ words: [words], marks, key });
  }
  return merged.flatMap(({ words, marks }, index) => {
    const text = index === merged.length - 1 ? words.join("").trimEnd() : words.join("");
    if (text === "") return [];
    return [marks.length === 0 ? { type: "text", text } : { type: "text", text: text, marks }];
  });
}
