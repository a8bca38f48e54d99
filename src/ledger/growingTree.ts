import { emptyRoot, nodeHash, type Hash } from "./treeHash.js";

/** A tree that is only added to, kept as the roots of its complete subtrees: its root is known at any size. */
export type GrowingTree = Readonly<{ add: (leaf: Hash) => void; size: () => number; root: () => Hash }>;

/** Begins a tree without leaves. */
export function growingTree(): GrowingTree {
  const complete: { level: number; hash: Hash }[] = [];
  let size = 0;

  function add(leaf: Hash) {
    let added = { level: 0, hash: leaf };
    for (let last = complete.at(-1); last?.level === added.level; last = complete.at(-1)) {
      complete.pop();
      added = { level: added.level + 1, hash: nodeHash(last.hash, added.hash) };
    }
    complete.push(added);
    size += 1;
  }

  const root = () =>
    complete.reduceRight<Hash | null>(
      (right, { hash }) => (right === null ? hash : nodeHash(hash, right)),
      null,
    ) ?? emptyRoot;
  return { add, size: () => size, root };
}
