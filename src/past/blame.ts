import type { Block } from "../article/body/block.js";
import { plainText } from "../article/body/plainText.js";
import { canonicalHash } from "../canonicalHash.js";
import type { Json } from "../decider.js";
import { usualEffort, type Effort } from "../difference/alignWords.js";
import { wordChanges } from "../difference/wordChanges.js";
import { wordsOf } from "../difference/wordsOf.js";
import { picturesThen, type TextThen } from "./textThen.js";

/** What a part of a text said from an event on; null where it said nothing. */
export type Said = Readonly<{ position: number; value: Json }>;

/** Words as they stand, and the event that put them there. */
export type BlamedRun = Readonly<{ text: string; position: number }>;

/** A part of a text, as in `headline`, `body:<block>` or `credit:<placement>`, and who is to be asked about each run of it. */
export type BlamedPart = Readonly<{ part: string; runs: readonly BlamedRun[] }>;

/** What the parts of a text ever said, by stream and part, the oldest first. */
export type SaidOf = (stream: string, part: string) => readonly Said[];

/** A part of a text as blame tells it, and where what it ever said is kept. */
export type PartKept = Readonly<{ part: string; stream: string; kept: string }>;

/** The parts of a text that somebody is to be asked about, in reading order. */
export function partsOf(text: TextThen): readonly PartKept[] {
  const own = (part: string): PartKept => ({ part, stream: `article-${text.articleId}`, kept: part });
  const { headlines, body } = text.article;
  return [
    ...["kicker", "headline", ...Object.keys(headlines).map((role) => `headline:${role}`)].map(own),
    ...["dek", "byline", "dateline", "slug"].map(own),
    ...body.map(({ attrs }) => own(`body:${attrs.id}`)),
    ...picturesThen(text).flatMap(({ placementId, photoId, caption, altText }) => [
      ...(caption === "" ? [] : [own(`caption:${placementId}`)]),
      ...(altText === "" ? [] : [own(`altText:${placementId}`)]),
      { part: `credit:${placementId}`, stream: `photo-${photoId}`, kept: "credit" },
    ]),
  ];
}

/**
 * For each part of a text that says anything, which event put each run of its words there. Words that came back as they had
 * been go back to whoever wrote them first. The cost grows with what was ever said in these parts.
 */
export function blame(text: TextThen, saidOf: SaidOf): readonly BlamedPart[] {
  const effort = usualEffort();
  return partsOf(text).flatMap(({ part, stream, kept }): readonly BlamedPart[] => {
    const runs = blamePart(saidOf(stream, kept), effort);
    return runs.length === 0 ? [] : [{ part, runs }];
  });
}

type Owned = Readonly<{ words: number; position: number }>;

// What comparing costs a word of any version, however much was spent on those before it: an old text is looked into as well.
const spareEffort = 40;

/** Which event put each run of words of a part there. */
function blamePart(said: readonly Said[], effort: Effort): readonly BlamedRun[] {
  const known = new Map<string, readonly Owned[]>();
  let words: readonly string[] = [];
  let owned: readonly Owned[] = [];
  for (const { position, value } of said) {
    const text = plainWords(value);
    // What was taken out and put back is held against what it was.
    if (text === "") continue;
    const hash = canonicalHash(text);
    const next = wordsOf(text);
    const spared = spareEffort * (words.length + next.length);
    effort.left += spared;
    owned = known.get(hash) ?? ownedAfter(words, owned, next, position, effort);
    effort.left = Math.max(0, effort.left - spared);
    known.set(hash, owned);
    words = next;
  }
  return said.length > 0 && plainWords(said.at(-1)!.value) !== "" ? runsOf(words, owned) : [];
}

function ownedAfter(
  words: readonly string[],
  owned: readonly Owned[],
  next: readonly string[],
  position: number,
  effort: Effort,
): readonly Owned[] {
  const after: { words: number; position: number }[] = [];
  const add = (count: number, by: number) => {
    const last = after.at(-1);
    if (count === 0) return;
    if (last?.position === by) last.words += count;
    else after.push({ words: count, position: by });
  };
  let [run, left] = [0, owned[0]?.words ?? 0];
  /** Goes on by so many words of those before; they stay if they are kept. */
  const pass = (count: number, isKept: boolean) => {
    for (let rest = count; rest > 0;) {
      const taken = Math.min(rest, left);
      if (isKept) add(taken, owned[run]!.position);
      [rest, left] = [rest - taken, left - taken];
      if (left === 0) left = owned[++run]?.words ?? 0;
    }
  };
  let at = 0;
  for (const [from, to, otherFrom, otherTo] of wordChanges(words, next, effort)) {
    pass(from - at, true);
    pass(to - from, false);
    add(otherTo - otherFrom, position);
    at = to;
  }
  pass(words.length - at, true);
  return after;
}

function runsOf(words: readonly string[], owned: readonly Owned[]): readonly BlamedRun[] {
  let at = 0;
  return owned.map(({ words: count, position }) => {
    const text = words.slice(at, at + count).join("");
    at += count;
    return { text, position };
  });
}

/** The words of whatever a part says: a line, a block, names, a dateline, a credit. */
function plainWords(value: Json): string {
  if (value === null || typeof value === "string") return value ?? "";
  if (Array.isArray(value)) return value.map((entry: Json) => plainWords(entry)).join(", ");
  const { creditLine, name, text, type } = value as Readonly<Record<string, Json | undefined>>;
  const said = creditLine ?? name ?? text;
  if (typeof said === "string") return said;
  if (typeof type !== "string") return "";
  const block = value as unknown as Block;
  if (block.type === "image") return "(picture)";
  return block.type === "embed" ? `${block.attrs.title} (${block.attrs.url})` : plainText(block);
}
