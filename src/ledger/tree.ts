import { emptyRoot, nodeHash, type Hash } from "./treeHash.js";

/** The hash of a complete subtree of 2^level leaves, the index-th of its level from the left. */
export type NodeAt = (level: number, index: number) => Hash;

/** A node that became complete. */
export type Completed = Readonly<{ level: number; index: number; hash: Hash }>;

/** The nodes that one more leaf completes, the leaf itself first: two on average, one for each level at the most. */
export function completedBy(hash: Hash, size: number, at: NodeAt): readonly Completed[] {
  const completed: Completed[] = [{ level: 0, index: size, hash }];
  for (let last = completed[0]!; last.index % 2 === 1; last = completed.at(-1)!) {
    const { level, index } = last;
    const above = {
      level: level + 1,
      index: (index - 1) / 2,
      hash: nodeHash(at(level, index - 1), last.hash),
    };
    completed.push(above);
  }
  return completed;
}

/** The root over the first so many leaves (RFC 6962, section 2.1). */
export const rootOf = (size: number, at: NodeAt): Hash => (size === 0 ? emptyRoot : hashOf(0, size, at));

/** What proves that a leaf is in the tree over the first `size` leaves (RFC 6962, section 2.1.1). */
export function inclusionPath(index: number, size: number, at: NodeAt): readonly Hash[] {
  if (!(index >= 0 && index < size)) throw new RangeError(`There is no leaf ${index} among ${size}.`);
  const path: Hash[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + largestPowerBelow(to - from);
    if (index < middle) {
      path.push(hashOf(middle, to, at));
      to = middle;
    } else {
      path.push(hashOf(from, middle, at));
      from = middle;
    }
  }
  return path.toReversed();
}

/** What proves that the tree over `first` leaves is the beginning of that over `second` (RFC 6962, section 2.1.2). */
export function consistencyPath(first: number, second: number, at: NodeAt): readonly Hash[] {
  if (!(first >= 0 && first <= second)) throw new RangeError(`${first} leaves are no part of ${second}.`);
  if (first === 0 || first === second) return [];
  const path: Hash[] = [];
  let [from, to] = [0, second];
  // As long as the smaller tree is a complete subtree that begins at 0, whoever checks has its root already.
  let isKnown = true;
  while (to !== first || !isKnown) {
    if (to === first) {
      path.push(hashOf(from, to, at));
      break;
    }
    const middle = from + largestPowerBelow(to - from);
    if (first <= middle) {
      path.push(hashOf(middle, to, at));
      to = middle;
    } else {
      path.push(hashOf(from, middle, at));
      from = middle;
      isKnown = false;
    }
  }
  return path.toReversed();
}

/** The hash over a run of leaves that begins where a subtree begins. */
function hashOf(from: number, to: number, at: NodeAt): Hash {
  const count = to - from;
  const level = Math.round(Math.log2(count));
  if (2 ** level === count) return at(level, from / count);
  const middle = from + largestPowerBelow(count);
  return nodeHash(hashOf(from, middle, at), hashOf(middle, to, at));
}

/** The largest power of two below a number. */
function largestPowerBelow(count: number): number {
  let power = 1;
  while (power * 2 < count) power *= 2;
  return power;
}
