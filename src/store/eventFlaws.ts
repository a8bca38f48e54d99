import { validate } from "uuid";
import { flaw, metadataShape } from "./recordedShape.js";
import { wholeMetadata } from "./shortMetadata.js";
import type { SqliteEventRow } from "./sqliteEvent.js";

/** A row, and how many bytes its texts have in the file: one more or less than they should says that some are no UTF-8. */
export type ExaminedRow = SqliteEventRow & Readonly<{ dataBytes: number; metaBytes: number }>;

/** Everything that is wrong with one event by itself. */
export function* eventFlaws(row: ExaminedRow): Iterable<string> {
  if (!isUuid(row.id)) yield `The id ${Buffer.from(row.id).toString("hex")} is not a UUID.`;
  if (row.type === "") yield "The event has no type.";
  if (row.schema_version < 1) yield `The schema version ${row.schema_version} is none.`;
  if (!Number.isSafeInteger(row.position)) yield "The position is beyond what can be counted.";

  if (Buffer.byteLength(row.data) !== row.dataBytes) yield "The data is not UTF-8.";
  if (!isObject(parsed(row.data))) yield "The data is not a JSON object.";
  else if (!isAsWritten(row.data)) yield "The data is not spelled as Stet writes it: it was changed.";

  if (Buffer.byteLength(row.meta) !== row.metaBytes) yield "The metadata is not UTF-8.";
  if (!isObject(parsed(row.meta))) yield "The metadata is not a JSON object.";
  else {
    if (!isAsWritten(row.meta)) yield "The metadata is not spelled as Stet writes it: it was changed.";
    const { error } = metadataShape.safeParse(wholeMetadata(row.meta));
    if (error) yield `The metadata is not complete: ${flaw(error)}`;
  }
}

function isUuid(id: Uint8Array): boolean {
  const hex = Buffer.from(id).toString("hex");
  return validate(hex.replace(/^(.{8})(.{4})(.{4})(.{4})/, "$1-$2-$3-$4-"));
}

const isObject = (value: unknown): boolean =>
  typeof value === "object" && value !== null && !Array.isArray(value);

// Another spelling of the same value is no other event, and the ledger has nothing to say of it.
const isAsWritten = (json: string): boolean => JSON.stringify(parsed(json)) === json;

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
