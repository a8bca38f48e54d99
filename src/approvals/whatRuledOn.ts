import type { Article } from "../article/article.js";
import { diffBody } from "../article/body/blockOperations.js";
import type { Body } from "../article/body/block.js";
import type { PictureAtHand } from "../article/commands.js";
import { canonicalHash } from "../canonicalHash.js";
import type { Json } from "../decider.js";
import type { Gate } from "../gate.js";
import type { ChangedSince } from "./ruling.js";

/** A text with its story's pictures, at one moment. */
export type AtMoment = Readonly<{
  article: Article;
  pictures: readonly Pick<PictureAtHand, "placementId" | "photoId" | "creditLine" | "crop">[];
}>;

/** Everything in which what a gate looks at differs between two moments. */
export function changedBetween(gate: Gate, was: AtMoment, is: AtMoment): ChangedSince {
  const [then, now] = [was.article, is.article];
  const words = [
    ...keysThatDiffer("caption:", then.captions, now.captions),
    ...keysThatDiffer("altText:", then.altTexts, now.altTexts),
  ];
  if (gate === "photo") {
    const pictures = keysThatDiffer("picture:", byPlace(was), byPlace(is));
    return { fields: [...pictures, ...orderThatDiffers(was, is), ...words], blocks: blocksOf([], []) };
  }
  const blocks = blocksOf(then.body, now.body);
  const fields = (["headline", "dek", "kicker", "dateline", "slug", "byline"] as const).filter(
    (field) => !same(then[field], now[field]),
  );
  const headlines = keysThatDiffer("headline:", then.headlines, now.headlines);
  const body = Object.values(blocks).some((ids) => ids.length > 0) ? ["body"] : [];
  return { fields: [...fields, ...headlines, ...body, ...words], blocks };
}

/** Whether what a gate looks at is the same at two moments; what is one and the same object is not read for it. */
export function isSame(gate: Gate, was: AtMoment, is: AtMoment): boolean {
  const [then, now] = [was.article, is.article];
  if (!same(then.captions, now.captions) || !same(then.altTexts, now.altTexts)) return false;
  if (gate === "photo") return same(looksOf(was), looksOf(is));
  const parts = ["headline", "headlines", "dek", "kicker", "dateline", "slug", "byline"] as const;
  return parts.every((part) => same(then[part], now[part])) && sameBlocks(then.body, now.body);
}

function blocksOf(was: Body, is: Body): ChangedSince["blocks"] {
  const operations = sameBlocks(was, is) ? [] : diffBody(was, is);
  const ids = (op: keyof ChangedSince["blocks"]) =>
    operations
      .filter((operation) => operation.op === op)
      .map((operation) => ("block" in operation ? operation.block.attrs.id : operation.id));
  return { inserted: ids("inserted"), changed: ids("changed"), moved: ids("moved"), removed: ids("removed") };
}

const sameBlocks = (one: Body, other: Body): boolean =>
  one === other || (one.length === other.length && one.every((block, n) => same(block, other[n])));

const same = (one: unknown, other: unknown): boolean =>
  one === other || canonicalHash((one ?? null) as Json) === canonicalHash((other ?? null) as Json);

const looksOf = ({ pictures }: AtMoment) =>
  pictures.map(({ placementId, photoId, creditLine, crop }) => ({ placementId, photoId, creditLine, crop }));

const byPlace = (moment: AtMoment) =>
  Object.fromEntries(looksOf(moment).map((picture) => [picture.placementId, picture]));

/** Whether the pictures that are there at both moments run in another order. */
function orderThatDiffers(was: AtMoment, is: AtMoment): readonly string[] {
  const [then, now] = [was, is].map(({ pictures }) => pictures.map(({ placementId }) => placementId));
  const inBoth = (all: readonly string[], others: readonly string[]) =>
    all.filter((placement) => others.includes(placement)).join();
  return inBoth(then!, now!) === inBoth(now!, then!) ? [] : ["picture:order"];
}

const keysThatDiffer = (
  prefix: string,
  was: Readonly<Record<string, unknown>>,
  is: Readonly<Record<string, unknown>>,
): readonly string[] =>
  [...new Set([...Object.keys(was), ...Object.keys(is)])]
    .filter((key) => !same(was[key], is[key]))
    .map((key) => `${prefix}${key}`);
