import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Json } from "./decider.js";

/** The SHA-256, in hex, of a value's RFC 8785 canonical JSON. Equal values have equal hashes, whatever their key order. */
export function canonicalHash(value: Json): string {
  const text = canonicalize(value);
  if (text === undefined) throw new TypeError("Only JSON has a canonical form.");
  return createHash("sha256").update(text).digest("hex");
}
