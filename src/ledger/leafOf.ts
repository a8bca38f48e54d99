import canonicalize from "canonicalize";
import type { Recorded } from "../decider.js";
import { Fault } from "../fault.js";

/** The number of the form in which events are written into the ledger; a new form would be a new number. */
const leafFormat = 1;

// JSON writes half a surrogate pair as an escape, and readers make different characters of it.
const halfAPair = /(?<!\\)(?:\\\\)*\\ud[89a-f]/;

/**
 * An event as the ledger holds it: RFC 8785 canonical JSON of the event as it is stored, before today's code reads it in
 * any other way. Its position is left out: that is the store's own count, and the leaf has a place of its own. Throws
 * EVENT_UNREADABLE for what has no canonical form, such as half a surrogate pair.
 */
export function leafOf(event: Recorded): string {
  const { id, stream, revision, type, schemaVersion, data, meta } = event;
  const leaf = canonicalize({ v: leafFormat, id, stream, revision, type, schemaVersion, data, meta });
  if (leaf !== undefined && !halfAPair.test(leaf)) return leaf;
  throw new Fault("EVENT_UNREADABLE", `${type} at revision ${revision} of ${stream} has no canonical form.`, {
    stream,
    revision,
    type,
  });
}
