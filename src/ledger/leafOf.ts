import canonicalize from "canonicalize";
import type { Recorded } from "../decider.js";
import { Fault } from "../fault.js";

/** The number of the form in which events are written into the ledger; a new form would be a new number. */
const leafFormat = 1;

/**
 * An event as the ledger holds it: RFC 8785 canonical JSON of the event as it is stored, before today's code reads it in
 * any other way. Its position is left out: that is the store's own count, and the leaf has a place of its own. Throws
 * EVENT_UNREADABLE for what has no canonical form, such as half a surrogate pair.
 */
export function leafOf(event: Recorded): string {
  const { id, stream, revision, position, type, schemaVersion, data, meta } = event;
  const said = { v: leafFormat, id, stream, revision, type, schemaVersion, data, meta };
  try {
    return canonicalize(said)!;
  } catch (error) {
    throw new Fault(
      "EVENT_UNREADABLE",
      `${type}, revision ${revision} of ${stream}, at position ${position}, has no canonical form: ${(error as Error).message}.`,
      { stream, revision, position },
      { cause: error },
    );
  }
}
