import type { Block, BlockId, Body, ListItem, Text } from "../article/body/block.js";
import { longestRise } from "../article/body/longestRise.js";
import { canonicalHash } from "../canonicalHash.js";
import { usualEffort, type Effort } from "./alignWords.js";
import { differenceOfTexts, runsOn, type Run, type Segment } from "./differenceOfTexts.js";

/** A block without its words. */
export type Shape = Omit<Block, "content">;

/**
 * A block on either side of a difference, paired by its permanent id. `was` and `is` are its places in the first and the
 * second body, null where it does not stand. `moved` are as few as there can be.
 */
export type BlockDifference = Readonly<{
  id: BlockId;
  change: "equal" | "changed" | "inserted" | "removed";
  moved: boolean;
  was: number | null;
  is: number | null;
  /** What kind of block it was and is; null where it does not stand. */
  before: Shape | null;
  after: Shape | null;
  /** Its words; none for one that stands as it stood, and for pictures and embeds. */
  segments: readonly Segment[];
}>;

/** The difference of two bodies in the order of the second; what was removed stands behind what it stood behind. */
export function differenceOfBodies(
  first: Body,
  second: Body,
  effort: Effort = usualEffort(),
): readonly BlockDifference[] {
  const stood = new Map(first.map((block, was) => [block.attrs.id, { block, was }]));
  const stands = new Set(second.map(({ attrs }) => attrs.id));
  const staying = new Set(longestRise(second.flatMap(({ attrs }) => stood.get(attrs.id)?.was ?? [])));
  const told: BlockDifference[] = [];
  let next = 0;

  function tellRemoved() {
    for (; next < first.length && !stands.has(first[next]!.attrs.id); next++) {
      const block = first[next]!;
      const segments = differenceOfTexts(runsOf(block), [], effort);
      told.push({
        id: block.attrs.id,
        change: "removed",
        moved: false,
        was: next,
        is: null,
        before: shapeOf(block),
        after: null,
        segments,
      });
    }
  }

  skipMoved();
  second.forEach((block, is) => {
    const { id } = block.attrs;
    const before = stood.get(id);
    const same = before && (before.block === block || canonicalHash(before.block) === canonicalHash(block));
    told.push({
      id,
      change: !before ? "inserted" : same ? "equal" : "changed",
      moved: before !== undefined && !staying.has(before.was),
      was: before?.was ?? null,
      is,
      before: before ? shapeOf(before.block) : null,
      after: shapeOf(block),
      segments: same ? [] : differenceOfTexts(before ? runsOf(before.block) : [], runsOf(block), effort),
    });
    if (!before || !staying.has(before.was)) return;
    next = before.was + 1;
    skipMoved();
  });

  /** Goes on to the next block that stays, telling what was removed on the way; what moved is told at its new place. */
  function skipMoved() {
    for (;;) {
      tellRemoved();
      if (next >= first.length || staying.has(next)) return;
      next++;
    }
  }
  return told;
}

/** The second body of a difference, made from its first one. */
export const applyDifference = (first: Body, difference: readonly BlockDifference[]): Body =>
  sideOf("second", first, difference);

/** The first body of a difference, made from its second one. */
export const undoDifference = (second: Body, difference: readonly BlockDifference[]): Body =>
  sideOf("first", second, difference);

function sideOf(side: "first" | "second", other: Body, difference: readonly BlockDifference[]): Body {
  const known = new Map(other.map((block) => [block.attrs.id, block]));
  const place = ({ was, is }: BlockDifference) => (side === "first" ? was : is);
  return difference
    .filter((block) => place(block) !== null)
    .toSorted((a, b) => place(a)! - place(b)!)
    .map(({ id, change, before, after, segments }) => {
      const block = change === "equal" ? known.get(id) : null;
      if (block === undefined)
        throw new TypeError(`This is no difference of that body: it has no block ${id}.`);
      return block ?? blockOf((side === "first" ? before : after)!, runsOn(side, segments));
    });
}

function runsOf(block: Block): readonly Run[] {
  const runs = (content: readonly Text[]) => content.map(({ text, marks = [] }): Run => ({ text, marks }));
  if (!("content" in block)) return [];
  if (block.type !== "list") return runs(block.content);
  return block.content.flatMap((item) => [
    { text: "", marks: [], startsItem: true } as const,
    ...runs(item.content),
  ]);
}

function blockOf(shape: Shape, runs: readonly Run[]): Block {
  const text = ({ text, marks }: Run): Text =>
    marks.length === 0 ? { type: "text", text } : { type: "text", text, marks };
  if (shape.type === "image" || shape.type === "embed") return shape as Block;
  if (shape.type !== "list") return { ...shape, content: runs.map(text) } as Block;
  const items: { type: "listItem"; content: Text[] }[] = [];
  for (const run of runs) {
    if (run.startsItem) items.push({ type: "listItem", content: [] });
    else items.at(-1)!.content.push(text(run));
  }
  return { ...shape, content: items satisfies readonly ListItem[] } as Block;
}

const shapeOf = ({ type, attrs }: Block): Shape => ({ type, attrs });
