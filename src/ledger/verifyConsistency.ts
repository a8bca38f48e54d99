import { isHash, nodeHash, sameHash, type Hash } from "./treeHash.js";

/** Two trees, and what is said to prove that the first is the beginning of the second. */
export type Consistency = Readonly<{
  first: Readonly<{ size: number; root: Hash }>;
  second: Readonly<{ size: number; root: Hash }>;
  path: readonly Hash[];
}>;

/**
 * Whether one tree is the beginning of another (RFC 9162, section 2.1.4.2). A tree without leaves is the beginning of
 * every other, which proves nothing, and is answered no.
 */
export function verifyConsistency({ first, second, path }: Consistency): boolean {
  if (![first.size, second.size].every(Number.isSafeInteger)) return false;
  if (first.size < 1 || first.size > second.size) return false;
  if (first.size === second.size) return path.length === 0 && sameHash(first.root, second.root);
  if (![first.root, second.root, ...path].every(isHash)) return false;
  const whole = Number.isInteger(Math.log2(first.size)) && 2 ** Math.log2(first.size) === first.size;
  const [start, ...rest] = whole ? [first.root, ...path] : path;
  if (start === undefined) return false;
  let [at, last] = [first.size - 1, second.size - 1];
  while (at % 2 === 1) [at, last] = [half(at), half(last)];
  let [older, newer] = [start, start];
  for (const hash of rest) {
    if (last === 0) return false;
    if (at % 2 === 1 || at === last) {
      older = nodeHash(hash, older);
      newer = nodeHash(hash, newer);
      while (at % 2 === 0 && at !== 0) [at, last] = [half(at), half(last)];
    } else newer = nodeHash(newer, hash);
    [at, last] = [half(at), half(last)];
  }
  return last === 0 && sameHash(older, first.root) && sameHash(newer, second.root);
}

const half = (n: number) => Math.floor(n / 2);
