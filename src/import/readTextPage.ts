import { cleanLine } from "./cleanText.js";
import { headsRelated } from "./labels.js";
import type { PageLine, ReadBlock } from "./page.js";
import { nothingDeclared, type Piece, type Reading } from "./reading.js";
import { recogniseLine } from "./recogniseLine.js";
import { unwrapLines } from "./unwrapLines.js";

const longestHeadline = 300;

/** Takes a plain text page apart: its first line of words is the headline, every other line a paragraph or a list's item. */
export function readTextPage(text: string): Reading {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).map(cleanKeepingIndent);
  const paragraphs = unwrapLines(
    lines,
    (line) => recogniseLine(line, null, true) !== null || headsRelated(line),
  );
  const headline = paragraphs.find(
    ({ text: words }) => recogniseLine(words, null, true) === null && !bullet.test(words),
  );
  const isHeadline =
    headline !== undefined && headline.text.length <= longestHeadline && !headsRelated(headline.text);
  const rest = isHeadline ? paragraphs.filter((paragraph) => paragraph !== headline) : paragraphs;
  const words = isHeadline ? headline.text.replace(/^#{1,4} /u, "") : null;
  return {
    pieces: piecesOf(rest),
    beside: [],
    declared: { ...nothingDeclared, headline: words },
    findings: isHeadline ? [{ field: "headline", text: words!, line: headline.line }] : [],
    unrecognised: [],
    problems: [],
  };
}

const bullet = /^[-*•‣▪·] (?=\S)/u;
const number = /^(\d{1,3})[.)] (?=\S)/u;

function piecesOf(lines: readonly PageLine[]): readonly Piece[] {
  const pieces: Piece[] = [];
  for (let index = 0; index < lines.length;) {
    const { line } = lines[index]!;
    const end = listEnd(lines, index);
    if (end > index) {
      pieces.push({ line, block: listOf(lines.slice(index, end).map(({ text }) => text)) });
      index = end;
    } else {
      pieces.push({ line, block: blockOf(lines[index]!.text) });
      index++;
    }
  }
  return pieces;
}

/** Where the list that starts here ends. A single numbered line is a paragraph: “31. July” counts nothing. */
function listEnd(lines: readonly PageLine[], from: number): number {
  let end = from;
  while (end < lines.length && bullet.test(lines[end]!.text)) end++;
  if (end > from) return end;
  while (end < lines.length && number.exec(lines[end]!.text)?.[1] === String(end - from + 1)) end++;
  return end - from > 1 ? end : from;
}

const listOf = (items: readonly string[]): ReadBlock => ({
  type: "list",
  attrs: { ordered: number.test(items[0]!) },
  content: items.map((item) => ({
    type: "listItem",
    content: words(item.replace(bullet, "").replace(number, "")),
  })),
});

function blockOf(text: string): ReadBlock {
  const heading = /^(#{2,4}) (\S.*)$/u.exec(text);
  if (heading)
    return {
      type: "heading",
      attrs: { level: heading[1]!.length as 2 | 3 | 4 },
      content: words(heading[2]!),
    };
  const quote = /^> (\S.*)$/u.exec(text);
  if (quote) return { type: "quote", attrs: {}, content: words(quote[1]!) };
  return { type: "paragraph", attrs: {}, content: words(text) };
}

const words = (text: string) => [{ type: "text" as const, text }];

const cleanKeepingIndent = (raw: string) => (/^\s/u.test(raw) ? " " : "") + cleanLine(raw);
