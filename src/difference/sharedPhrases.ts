import { longestRise } from "../article/body/longestRise.js";
import type { Change } from "./alignWords.js";

const nowhere = -1;
const often = -2;

/**
 * Where the phrases of so many words stand that are once in either stretch of two rows of numbered words, in the order that
 * most of them share. It takes a time that grows with the length of the stretches alone.
 */
export function sharedPhrases(
  first: Int32Array,
  second: Int32Array,
  [from, to, otherFrom, otherTo]: Change,
  length: number,
): readonly (readonly [here: number, there: number])[] {
  const table = 2 ** Math.ceil(Math.log2(2 * (to - from + otherTo - otherFrom)));
  const here = new Int32Array(table).fill(nowhere);
  const there = new Int32Array(table).fill(nowhere);
  // By slot, where its phrase was read first; those of the second row are counted below -1.
  const read = new Int32Array(table);
  const slots = new Int32Array(Math.max(0, otherTo - otherFrom - length + 1));

  const wordAt = (place: number, n: number) => (place > 0 ? first[place - 1 + n] : second[-place - 1 + n]);
  function slotOf(row: Int32Array, at: number, place: number): number {
    let hash = 0;
    for (let n = 0; n < length; n++) hash = Math.imul(hash ^ row[at + n]!, 0x9e3779b1) ^ (hash >>> 15);
    for (let slot = (hash ^ (hash >>> 13)) & (table - 1); ; slot = (slot + 1) & (table - 1)) {
      if (read[slot] === 0) read[slot] = place;
      let n = 0;
      while (n < length && wordAt(read[slot]!, n) === row[at + n]) n++;
      if (n === length) return slot;
    }
  }

  for (let at = from; at + length <= to; at++) {
    const slot = slotOf(first, at, at + 1);
    here[slot] = here[slot] === nowhere ? at : often;
  }
  for (let at = otherFrom; at + length <= otherTo; at++) {
    const slot = slotOf(second, at, -at - 1);
    there[slot] = there[slot] === nowhere ? at : often;
    slots[at - otherFrom] = slot;
  }
  const pairs = new Map<number, number>();
  for (const slot of slots) if (here[slot]! >= 0 && there[slot]! >= 0) pairs.set(here[slot]!, there[slot]!);
  return longestRise([...pairs.keys()]).map((at) => [at, pairs.get(at)!]);
}
