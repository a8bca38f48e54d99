import { stringify } from "uuid";
import type { Recorded } from "../decider.js";
import { Fault } from "../fault.js";
import { wholeMetadata } from "./shortMetadata.js";

/** An event as the file holds it, its stream's name joined to it. */
export type SqliteEventRow = Readonly<{
  position: number;
  stream: string;
  revision: number;
  id: Uint8Array;
  type: string;
  schema_version: number;
  data: string;
  meta: string;
}>;

/** What every query for events begins with. CROSS keeps the events in the lead, in the order asked for. */
export const selectEvents = `
  SELECT position, name AS stream, revision, event.id, type, schema_version, data, meta
  FROM event CROSS JOIN stream ON stream.id = event.stream`;

/** The event that a row holds; a Fault if it cannot be understood. */
export function sqliteEvent(row: SqliteEventRow): Recorded {
  try {
    return {
      id: stringify(row.id),
      stream: row.stream,
      revision: row.revision,
      position: row.position,
      type: row.type,
      schemaVersion: row.schema_version,
      data: JSON.parse(row.data) as Recorded["data"],
      meta: wholeMetadata(row.meta),
    };
  } catch (error) {
    const { stream, revision, position } = row;
    throw new Fault(
      "EVENT_UNREADABLE",
      `Event ${revision} of ${stream}, at position ${position}, is damaged. Run \`stet verify-store\`.`,
      { stream, revision, position },
      { cause: error },
    );
  }
}
