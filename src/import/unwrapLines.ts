import type { PageLine } from "./page.js";

const widestWrap = 120;
const standsAlone = /^(?:[-*•‣▪·]\s|#{1,4}\s|>\s|\d{1,3}[.)]\s)/u;

/**
 * The paragraphs of a plain text: its lines, unless a mail program broke them to a width. Then blank lines
 * part the paragraphs, and lines go on in small letters where the line before ran out.
 */
export function unwrapLines(
  lines: readonly string[],
  isWhole: (line: string) => boolean,
): readonly PageLine[] {
  const numbered = lines.map((raw, index) => ({
    line: index + 1,
    text: raw.trim(),
    indented: /^\s/u.test(raw),
  }));
  const continues = numbered.map(
    ({ text }, index) =>
      index > 0 &&
      text !== "" &&
      !standsAlone.test(text) &&
      !isWhole(text) &&
      numbered[index - 1]!.text !== "" &&
      !isWhole(numbered[index - 1]!.text),
  );
  const wrapped = isWrapped(numbered, continues);
  const paragraphs: PageLine[] = [];
  numbered.forEach(({ line, text }, index) => {
    if (text === "") return;
    const before = paragraphs.at(-1);
    if (wrapped && continues[index] && before)
      paragraphs[paragraphs.length - 1] = { line: before.line, text: join(before.text, text) };
    else paragraphs.push({ line, text });
  });
  return paragraphs;
}

function isWrapped(lines: readonly { text: string }[], continues: readonly boolean[]): boolean {
  const inner = lines.flatMap(({ text }, index) =>
    continues[index] ? [{ before: lines[index - 1]!.text, text }] : [],
  );
  const parted = lines.some(({ text }, index) => text === "" && index > 0 && index < lines.length - 1);
  if (inner.length === 0 || !parted || inner.some(({ before }) => before.length > widestWrap)) return false;
  const running = inner.filter(
    ({ before, text }) => /^\p{Ll}/u.test(text) || !/[.!?…:؟][»”")]?$/u.test(before),
  );
  const small = inner.filter(({ text }) => /^\p{Ll}/u.test(text));
  const cased = inner.some(({ text }) => /\p{Ll}/u.test(text));
  return cased ? small.length >= inner.length * 0.3 : running.length >= inner.length * 0.6;
}

const join = (before: string, after: string) =>
  /\p{L}-$/u.test(before) ? before + after : `${before} ${after}`;
