import { usualEffort, type Effort } from "../difference/alignWords.js";
import { wordsOf } from "../difference/wordsOf.js";
import { canonicalHash } from "../canonicalHash.js";
import { blameBody } from "./blameBody.js";
import { noWords, rewritten, type OwnedWords } from "./ownedWords.js";
import { plainWords } from "./plainWords.js";
import type { AllSaid, Said, Sayings } from "./said.js";
import { picturesThen, type TextThen } from "./textThen.js";

/** Words as they stand, and the event that put them there. */
export type BlamedRun = Readonly<{ text: string; position: number }>;

/**
 * A part of a text, as in `headline`, `body:<block>` or `credit:<placement>`, and who is to be asked about each run of it. One
 * that is not traced was written over more often than could be looked through: it is one run, under its last change.
 */
export type BlamedPart = Readonly<{ part: string; isTraced: boolean; runs: readonly BlamedRun[] }>;

/** Where what a part ever said is kept; of a row also all that ever stood in it. */
export type Kept = Readonly<{ stream: string; kept: string; withItsThings?: true }>;

/** A part of a text as blame tells it. */
type PartKept = Kept & Readonly<{ part: string }>;

/** The parts of a text that somebody is to be asked about, in reading order. */
function partsOf(text: TextThen): readonly PartKept[] {
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

/** What must be known to tell who wrote a text: its parts, and all of its body, whose words may be from blocks that are gone. */
export const toBeKnown = (text: TextThen): readonly Kept[] => [
  ...partsOf(text).filter(({ kept }) => !kept.startsWith("body:")),
  { stream: `article-${text.articleId}`, kept: "body", withItsThings: true },
];

/**
 * For each part of a text that says anything, which event put each run of its words there. Words that came back as they had
 * been go back to whoever wrote them first. The cost grows with what was ever said in these parts and in the body.
 */
export function blame(text: TextThen, said: AllSaid): readonly BlamedPart[] {
  const steps = blaming(text, said);
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

// Some five milliseconds' work.
const wordsATurn = 10_000;

/** The same, and whenever it has been at it for a while it waits for `turn`: others go first, or it throws to give up. */
export async function blameInTurns(
  text: TextThen,
  said: AllSaid,
  turn: () => Promise<void>,
): Promise<readonly BlamedPart[]> {
  const steps = blaming(text, said);
  for (let words = 0; ;) {
    const { done, value } = steps.next();
    if (done) return value;
    words += value;
    if (words < wordsATurn) continue;
    await turn();
    words = 0;
  }
}

const unsaid: Sayings = { said: [], isAll: true };

/** Goes through everything that was said, and says time and again how many words that were. */
function* blaming(text: TextThen, said: AllSaid): Generator<number, readonly BlamedPart[]> {
  const effort = usualEffort();
  const own = said.get(`article-${text.articleId}`) ?? new Map<string, Sayings>();
  const body = yield* blameBody(new Map([...own].filter(([part]) => /^body(:|$)/.test(part))), effort);
  const blamed: BlamedPart[] = [];
  for (const { part, stream, kept } of partsOf(text)) {
    const told = said.get(stream)?.get(kept) ?? unsaid;
    const traced = part.startsWith("body:") ? body.get(part.slice("body:".length)) : undefined;
    const runs = runsOf(traced ?? (yield* blamePart(told.said, effort)));
    if (runs.length > 0) blamed.push({ part, isTraced: told.isAll, runs });
  }
  return blamed;
}

/** Whose the words of a part are that no words can come to from elsewhere. */
function* blamePart(said: readonly Said[], effort: Effort): Generator<number, OwnedWords> {
  const known = new Map<string, readonly number[]>();
  let latest = noWords;
  for (const { position, value } of said) {
    const text = plainWords(value);
    // What was taken out and put back is held against what it was.
    if (text === "") continue;
    const key = canonicalHash(text);
    const { words, owners } = rewritten(latest, wordsOf(text), position, effort);
    latest = { words, owners: known.get(key) ?? owners };
    known.set(key, latest.owners);
    yield words.length;
  }
  return said.length > 0 && plainWords(said.at(-1)!.value) !== "" ? latest : noWords;
}

function runsOf({ words, owners }: OwnedWords): readonly BlamedRun[] {
  const runs: { text: string; position: number }[] = [];
  words.forEach((word, at) => {
    const last = runs.at(-1);
    if (last?.position === owners[at]) last!.text += word;
    else runs.push({ text: word, position: owners[at]! });
  });
  return runs;
}
