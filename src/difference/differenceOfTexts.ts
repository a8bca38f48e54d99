import type { Mark } from "../article/body/block.js";
import type { Effort } from "./alignWords.js";
import { wordChanges } from "./wordChanges.js";
import { wordsOf } from "./wordsOf.js";

/** Words under the same marks. An empty run that `startsItem` begins an item of a list. */
export type Run = Readonly<{ text: string; marks: readonly Mark[]; startsItem?: true }>;

/** A run of one text or of both; one that stayed while its marks changed tells the marks it had as well. */
export type Segment = Readonly<{
  change: "equal" | "inserted" | "removed" | "remarked";
  text: string;
  marks: readonly Mark[];
  hadMarks?: readonly Mark[];
  startsItem?: true;
}>;

// No text can hold this sign, so it can stand for the beginning of an item.
const item = "\0";

/** The difference of two texts, word by word, marks included; all of both is told. */
export function differenceOfTexts(
  first: readonly Run[],
  second: readonly Run[],
  effort: Effort,
): readonly Segment[] {
  const [was, is] = [signsOf(first), signsOf(second)];
  const [wasWords, isWords] = [wordsOf(was.text), wordsOf(is.text)];
  const [wasAt, isAt] = [startsOf(wasWords), startsOf(isWords)];
  const segments: Segment[] = [];
  let [at, otherAt] = [0, 0];
  const tellEqual = (to: number, otherTo: number) => {
    for (const both of pairs(was.cut(at, to), is.cut(otherAt, otherTo))) segments.push(both);
  };
  for (const [from, to, otherFrom, otherTo] of wordChanges(wasWords, isWords, effort)) {
    tellEqual(wasAt[from]!, isAt[otherFrom]!);
    for (const run of was.cut(wasAt[from]!, wasAt[to]!)) segments.push({ change: "removed", ...run });
    for (const run of is.cut(isAt[otherFrom]!, isAt[otherTo]!)) segments.push({ change: "inserted", ...run });
    [at, otherAt] = [wasAt[to]!, isAt[otherTo]!];
  }
  tellEqual(was.text.length, is.text.length);
  return segments;
}

function startsOf(words: readonly string[]): readonly number[] {
  const starts = [0];
  for (const word of words) starts.push(starts.at(-1)! + word.length);
  return starts;
}

/** A text as one row of signs, of which any part can be cut out again; parts are cut in rising order. */
function signsOf(runs: readonly Run[]) {
  const texts = runs.map(({ text, startsItem }) => (startsItem ? item : text));
  let [n, start] = [0, 0];
  function* cut(from: number, to: number): Generator<Run> {
    for (let at = from; at < to;) {
      while (start + texts[n]!.length <= at) start += texts[n++]!.length;
      const end = Math.min(to, start + texts[n]!.length);
      yield runs[n]!.startsItem ? runs[n]! : { ...runs[n]!, text: texts[n]!.slice(at - start, end - start) };
      at = end;
    }
  }
  return { text: texts.join(""), cut };
}

/** Two cuts of the same words, run by run as neither changes its marks. */
function* pairs(one: Iterable<Run>, other: Iterable<Run>): Generator<Segment> {
  const theirs = other[Symbol.iterator]();
  let rest: Run | undefined;
  for (let mine of one) {
    for (;;) {
      const next: Run = rest ?? (theirs.next().value as Run);
      if (mine.startsItem) {
        rest = undefined;
        yield { change: "equal", ...mine };
        break;
      }
      const length = Math.min(mine.text.length, next.text.length);
      const text = mine.text.slice(0, length);
      rest = next.text.length > length ? { ...next, text: next.text.slice(length) } : undefined;
      yield sameMarks(mine.marks, next.marks)
        ? { change: "equal", text, marks: mine.marks }
        : { change: "remarked", text, marks: next.marks, hadMarks: mine.marks };
      if (mine.text.length === length) break;
      mine = { ...mine, text: mine.text.slice(length) };
    }
  }
}

/** Whether two runs are marked alike; marks stand in one order. */
export const sameMarks = (one: readonly Mark[], other: readonly Mark[]): boolean =>
  one.length === other.length &&
  one.every((mark, n) => JSON.stringify(Object.entries(mark)) === JSON.stringify(Object.entries(other[n]!)));

/** The text on one side of a difference: the one that was there, or the one that came of it. */
export function runsOn(side: "first" | "second", segments: readonly Segment[]): readonly Run[] {
  const gone = side === "first" ? "inserted" : "removed";
  const runs: Run[] = [];
  for (const { change, text, marks, hadMarks, startsItem } of segments) {
    if (change === gone) continue;
    const own = side === "first" && hadMarks ? hadMarks : marks;
    const before = runs.at(-1);
    if (before && !startsItem && !before.startsItem && sameMarks(before.marks, own))
      runs.splice(-1, 1, { ...before, text: before.text + text });
    else runs.push({ text, marks: own, ...(startsItem && { startsItem }) });
  }
  return runs;
}
