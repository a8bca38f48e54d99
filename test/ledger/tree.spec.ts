import { createHash } from "node:crypto";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { growingTree } from "../../src/ledger/growingTree.js";
import { completedBy, consistencyPath, inclusionPath, rootOf, type NodeAt } from "../../src/ledger/tree.js";
import { leafHash, type Hash } from "../../src/ledger/treeHash.js";
import { verifyConsistency } from "../../src/ledger/verifyConsistency.js";
import { verifyInclusion } from "../../src/ledger/verifyInclusion.js";

/** A tree over some leaves, kept as the ledger's file keeps it. */
function treeOver(leaves: readonly string[]): NodeAt {
  const nodes = new Map<string, Hash>();
  const at: NodeAt = (level, index) => nodes.get(`${level} ${index}`)!;
  for (const [size, leaf] of leaves.entries())
    for (const { level, index, hash } of completedBy(leafHash(leaf), size, at))
      nodes.set(`${level} ${index}`, hash);
  return at;
}

/** The root as RFC 6962 defines it, in the fewest words. */
function rootByDefinition(leaves: readonly string[]): string {
  const sha256 = (...parts: readonly (string | Uint8Array)[]) => {
    const hash = createHash("sha256");
    for (const part of parts) hash.update(part);
    return hash.digest();
  };
  const mth = (some: readonly string[]): Uint8Array => {
    if (some.length === 0) return sha256();
    if (some.length === 1) return sha256(Uint8Array.of(0), some[0]!);
    let k = 1;
    while (k * 2 < some.length) k *= 2;
    return sha256(Uint8Array.of(1), mth(some.slice(0, k)), mth(some.slice(k)));
  };
  return hex(mth(leaves));
}

const hex = (hash: Uint8Array) => Buffer.from(hash).toString("hex");
const anyLeaves = fc.array(fc.string(), { minLength: 1, maxLength: 70 });
const anyPlace = fc.nat();
const flipped = (hash: Hash, bit: number) => {
  const other = Uint8Array.from(hash);
  other[(bit >> 3) % other.length]! ^= 1 << (bit & 7);
  return other;
};

describe("The tree over a log", () => {
  // The leaves with which the authors of RFC 6962 test their own, and the roots over none and over all of them.
  const published = [
    "",
    "00",
    "10",
    "2021",
    "3031",
    "40414243",
    "5051525354555657",
    "606162636465666768696a6b6c6d6e6f",
  ];

  test("has the roots that the authors of RFC 6962 publish", () => {
    const tree = growingTree();
    expect(hex(tree.root())).toBe("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    tree.add(leafHash(Buffer.from(published[0]!, "hex")));
    expect(hex(tree.root())).toBe("6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d");
    for (const leaf of published.slice(1)) tree.add(leafHash(Buffer.from(leaf, "hex")));
    expect(hex(tree.root())).toBe("5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");
  });

  test("has the root that RFC 6962 defines, at every size, however it is kept", () => {
    fc.assert(
      fc.property(anyLeaves, (leaves) => {
        const [at, tree] = [treeOver(leaves), growingTree()];
        for (let size = 0; size <= leaves.length; size++) {
          if (size > 0) tree.add(leafHash(leaves[size - 1]!));
          const root = rootByDefinition(leaves.slice(0, size));
          expect([hex(rootOf(size, at)), hex(tree.root())]).toStrictEqual([root, root]);
        }
      }),
      { numRuns: 30 },
    );
  });

  test("proves each leaf at its place, and no other leaf, place, size or path", () => {
    fc.assert(
      fc.property(anyLeaves, anyPlace, anyPlace, (leaves, place, bit) => {
        const at = treeOver(leaves);
        const size = leaves.length;
        const index = place % size;
        const path = inclusionPath(index, size, at);
        const claim = { leaf: leafHash(leaves[index]!), index, size, path, root: rootOf(size, at) };
        expect(verifyInclusion(claim)).toBe(true);
        expect(verifyInclusion({ ...claim, leaf: flipped(claim.leaf, bit) })).toBe(false);
        expect(verifyInclusion({ ...claim, root: flipped(claim.root, bit) })).toBe(false);
        expect(verifyInclusion({ ...claim, path: [...path, claim.root] })).toBe(false);
        if (path.length === 0) return;
        const which = bit % path.length;
        expect(verifyInclusion({ ...claim, path: path.with(which, flipped(path[which]!, bit)) })).toBe(false);
        expect(verifyInclusion({ ...claim, path: path.slice(1) })).toBe(false);
        expect(verifyInclusion({ ...claim, index: size })).toBe(false);
      }),
    );
  });

  test("proves that each smaller one is its beginning, and that no other tree is", () => {
    fc.assert(
      fc.property(anyLeaves, anyPlace, anyPlace, (leaves, place, bit) => {
        const at = treeOver(leaves);
        const second = { size: leaves.length, root: rootOf(leaves.length, at) };
        const size = (place % leaves.length) + 1;
        const first = { size, root: rootOf(size, at) };
        const path = consistencyPath(size, leaves.length, at);
        expect(verifyConsistency({ first, second, path })).toBe(true);
        const forged = { size, root: flipped(first.root, bit) };
        expect(verifyConsistency({ first: forged, second, path })).toBe(false);
        expect(
          verifyConsistency({ first, second: { ...second, root: flipped(second.root, bit) }, path }),
        ).toBe(false);
        expect(verifyConsistency({ first, second, path: [...path, second.root] })).toBe(false);
        if (path.length === 0) return;
        const which = bit % path.length;
        const other = path.with(which, flipped(path[which]!, bit));
        expect(verifyConsistency({ first, second, path: other })).toBe(false);
      }),
    );
  });

  test("keeps two hashes an event on average, and its proofs grow as the logarithm of the log", () => {
    const leaves = Array.from({ length: 1_000 }, (_, n) => String(n));
    const at = treeOver(leaves);
    for (const index of [0, 1, 511, 512, 998, 999])
      expect(inclusionPath(index, leaves.length, at).length).toBeLessThanOrEqual(10);
    const kept = leaves.reduce((sum, leaf, size) => sum + completedBy(leafHash(leaf), size, at).length, 0);
    expect(kept).toBeLessThan(2 * leaves.length);
  });
});
