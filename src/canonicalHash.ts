import { createHash } from "node:crypto";
import canonicalize from "canonicalize";
import type { Json } from "./decider.js";

/**
 * The SHA-256, in hex, of a value's RFC 8785 canonical JSON. Equal values have equal hashes, whatever their key order.
 * What lies in a list (the blocks of a body, the entries of a byline) is written out once for as long as it is in
 * memory: a revision that changes one paragraph is not charged for all the others. Nothing that was hashed may change.
 */
export const canonicalHash = (value: Json): string =>
  createHash("sha256").update(canonicalText(value)).digest("hex");

const written = new WeakMap<object, string>();

function canonicalText(value: Json): string {
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map(inList).join(",")}]`;
  if (value === null || typeof value !== "object") return canonical(value);
  const members = Object.entries(value as Readonly<Record<string, Json>>)
    .filter(([, member]) => member !== undefined)
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([name, member]) => `${canonical(name)}:${canonicalText(member)}`);
  return `{${members.join(",")}}`;
}

function inList(value: Json): string {
  if (value === null || typeof value !== "object") return canonical(value);
  const known = written.get(value) ?? canonical(value);
  written.set(value, known);
  return known;
}

function canonical(value: Json | undefined): string {
  const text = canonicalize(value ?? null);
  if (text === undefined) throw new TypeError("Only JSON has a canonical form.");
  return text;
}
