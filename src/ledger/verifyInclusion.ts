import { isHash, nodeHash, sameHash, type Hash } from "./treeHash.js";

/** A leaf's place in a tree, and what is said to prove it. */
export type Inclusion = Readonly<{
  leaf: Hash;
  index: number;
  size: number;
  path: readonly Hash[];
  root: Hash;
}>;

/** Whether a leaf is in a tree at its place (RFC 9162, section 2.1.3.2). */
export function verifyInclusion({ leaf, index, size, path, root }: Inclusion): boolean {
  if (![index, size].every(Number.isSafeInteger) || index < 0 || index >= size) return false;
  if (![leaf, root, ...path].every(isHash)) return false;
  let [at, last] = [index, size - 1];
  let hash = leaf;
  for (const sibling of path) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      hash = nodeHash(sibling, hash);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else hash = nodeHash(hash, sibling);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameHash(hash, root);
}

const half = (n: number) => Math.floor(n / 2);
