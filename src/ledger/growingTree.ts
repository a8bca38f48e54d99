import type { Completed } from "./tree.js";
import { emptyRoot, nodeHash, type Hash } from "./treeHash.js";

/** A tree that is only added to, kept as the roots of its complete subtrees: its root is known at any size. */
export type GrowingTree = Readonly<{
  /** Adds a leaf; answers what it completes, the leaf itself first. */
  add: (leaf: Hash) => readonly Completed[];
  size: () => number;
  root: () => Hash;
}>;

/** Begins a tree without leaves. */
export function growingTree(): GrowingTree {
  const complete: Completed[] = [];
  let size = 0;

  function add(leaf: Hash): readonly Completed[] {
    let added: Completed = { level: 0, index: size, hash: leaf };
    const completed = [added];
    for (let last = complete.at(-1); last?.level === added.level; last = complete.at(-1)) {
      complete.pop();
      added = { level: added.level + 1, index: last.index / 2, hash: nodeHash(last.hash, added.hash) };
      completed.push(added);
    }
    complete.push(added);
    size += 1;
    return completed;
  }

  const root = () =>
    complete.reduceRight<Hash | null>(
      (right, { hash }) => (right === null ? hash : nodeHash(hash, right)),
      null,
    ) ?? emptyRoot;
  return { add, size: () => size, root };
}
