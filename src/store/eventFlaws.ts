import { validate } from "uuid";
import { flaw, metadataShape } from "./recordedShape.js";
import { wholeMetadata } from "./shortMetadata.js";
import type { SqliteEventRow } from "./sqliteEvent.js";

/** Everything that is wrong with one event by itself. */
export function* eventFlaws(row: SqliteEventRow): Iterable<string> {
  if (!isUuid(row.id)) yield `The id ${Buffer.from(row.id).toString("hex")} is not a UUID.`;
  if (row.type === "") yield "The event has no type.";
  if (!Number.isSafeInteger(row.position)) yield "The position is beyond what can be counted.";

  const data = parsed(row.data);
  if (data === undefined) yield "The data is not JSON.";
  else if (typeof data !== "object" || data === null || Array.isArray(data))
    yield "The data is not a JSON object.";

  if (parsed(row.meta) === undefined) yield "The metadata is not JSON.";
  else {
    const { error } = metadataShape.safeParse(wholeMetadata(row.meta));
    if (error) yield `The metadata is not complete: ${flaw(error)}`;
  }
}

function isUuid(id: Uint8Array): boolean {
  const hex = Buffer.from(id).toString("hex");
  return validate(hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"));
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
