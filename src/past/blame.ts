import { usualEffort, type Effort } from "../difference/alignWords.js";
import { wordsOf } from "../difference/wordsOf.js";
import { canonicalHash } from "../canonicalHash.js";
import { blameBody } from "./blameBody.js";
import { noWords, rewritten, type OwnedWords } from "./ownedWords.js";
import { plainWords } from "./plainWords.js";
import type { AllSaid, Said } from "./said.js";
import { picturesThen, type TextThen } from "./textThen.js";

/** Words as they stand, and the event that put them there. */
export type BlamedRun = Readonly<{ text: string; position: number }>;

/** A part of a text, as in `headline`, `body:<block>` or `credit:<placement>`, and who is to be asked about each run of it. */
export type BlamedPart = Readonly<{ part: string; runs: readonly BlamedRun[] }>;

/** A part of a text as blame tells it, and where what it ever said is kept. */
export type PartKept = Readonly<{ part: string; stream: string; kept: string }>;

/** The parts of a text beside its body that somebody is to be asked about, in reading order: those before it and behind it. */
export function partsAround(text: TextThen): Readonly<Record<"before" | "behind", readonly PartKept[]>> {
  const own = (part: string): PartKept => ({ part, stream: `article-${text.articleId}`, kept: part });
  const headlines = Object.keys(text.article.headlines).map((role) => `headline:${role}`);
  return {
    before: ["kicker", "headline", ...headlines, "dek", "byline", "dateline", "slug"].map(own),
    behind: picturesThen(text).flatMap(({ placementId, photoId, caption, altText }) => [
      ...(caption === "" ? [] : [own(`caption:${placementId}`)]),
      ...(altText === "" ? [] : [own(`altText:${placementId}`)]),
      { part: `credit:${placementId}`, stream: `photo-${photoId}`, kept: "credit" },
    ]),
  };
}

/**
 * For each part of a text that says anything, which event put each run of its words there. Words that came back as they had
 * been go back to whoever wrote them first. The cost grows with what was ever said in these parts and in the body.
 */
export function blame(text: TextThen, said: AllSaid): readonly BlamedPart[] {
  const effort = usualEffort();
  const { before, behind } = partsAround(text);
  const own = said.get(`article-${text.articleId}`) ?? new Map<string, readonly Said[]>();
  const body = blameBody(new Map([...own].filter(([part]) => /^body(:|$)/.test(part))), effort);
  const around = ({ part, stream, kept }: PartKept) =>
    blamed(part, blamePart(said.get(stream)?.get(kept) ?? [], effort));
  return [
    ...before.flatMap(around),
    ...text.article.body.flatMap(({ attrs }) => blamed(`body:${attrs.id}`, body.get(attrs.id) ?? noWords)),
    ...behind.flatMap(around),
  ];
}

/** Whose the words of a part are that no words can come to from elsewhere. */
function blamePart(said: readonly Said[], effort: Effort): OwnedWords {
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
  }
  return said.length > 0 && plainWords(said.at(-1)!.value) !== "" ? latest : noWords;
}

function blamed(part: string, { words, owners }: OwnedWords): readonly BlamedPart[] {
  const runs: { text: string; position: number }[] = [];
  words.forEach((word, at) => {
    const last = runs.at(-1);
    if (last?.position === owners[at]) last!.text += word;
    else runs.push({ text: word, position: owners[at]! });
  });
  return runs.length === 0 ? [] : [{ part, runs }];
}
