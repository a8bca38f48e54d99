import { createHash } from "node:crypto";

/** A SHA-256 hash: 32 bytes. */
export type Hash = Uint8Array;

const [leafMark, nodeMark] = [Uint8Array.of(0), Uint8Array.of(1)];

/** The hash of a leaf (RFC 6962, section 2.1), which no node can have. */
export const leafHash = (leaf: string | Uint8Array): Hash =>
  createHash("sha256").update(leafMark).update(leaf).digest();

/** The hash of a node above two others (RFC 6962, section 2.1). */
export const nodeHash = (left: Hash, right: Hash): Hash =>
  createHash("sha256").update(nodeMark).update(left).update(right).digest();

/** A hash as checkpoints and proofs spell it. */
export const inBase64 = (hash: Hash): string => Buffer.from(hash).toString("base64");

/** The root of a tree without leaves (RFC 6962, section 2.1). */
export const emptyRoot: Hash = createHash("sha256").digest();

/** Whether some bytes are as many as a hash has. */
export const isHash = (bytes: Uint8Array): boolean => bytes.length === 32;

/** Whether two hashes are the same. */
export const sameHash = (one: Hash, other: Hash): boolean => Buffer.compare(one, other) === 0;
