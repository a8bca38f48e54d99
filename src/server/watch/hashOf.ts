import { createHash } from "node:crypto";

/** What a document is known by in the log and in traces: enough of its SHA-256 to find it in a list of one's own. */
export const hashOf = (document: string): string =>
  shortened(createHash("sha256").update(document).digest("hex"));

/** The part of a SHA-256 that is told. */
export const shortened = (hash: string): string => hash.slice(0, 16);
