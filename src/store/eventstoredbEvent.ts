import type { JSONEventData, RecordedEvent } from "@eventstore/db-client";
import type { Event, Metadata, Recorded } from "../decider.js";
import { Fault } from "../fault.js";
import type { NewEvent } from "./eventStore.js";

/** An event as the server takes it. The keys with a dollar are the server's, for its index by correlation. */
export const toStored = ({ id, type, data, schemaVersion, meta }: NewEvent): JSONEventData => ({
  contentType: "application/json",
  id,
  type,
  data,
  metadata: {
    ...meta,
    stetSchemaVersion: schemaVersion,
    $correlationId: meta.correlationId,
    ...(meta.causationId !== null && { $causationId: meta.causationId }),
  },
});

/** An event as it went in, with its place in the log; a Fault if it is none of Stet's, or damaged. */
export function toRecorded(event: RecordedEvent): Recorded {
  const { streamId: stream, id, type, data, metadata } = event;
  // What is not JSON arrives as a string or as bytes, without a word.
  if (!isObject(data) || !isObject(metadata)) throw unreadable(event);
  const { stetSchemaVersion, $correlationId: _, $causationId: __, ...meta } = metadata;
  if (typeof stetSchemaVersion !== "number") throw unreadable(event);
  return {
    id,
    type,
    data: data as Event["data"],
    schemaVersion: stetSchemaVersion,
    meta: meta as unknown as Metadata,
    stream,
    revision: Number(event.revision),
    position: positionOf(event),
  };
}

/** Whether the server wrote this for itself. */
export const isSystemEvent = ({ streamId, type }: RecordedEvent): boolean =>
  streamId.startsWith("$") || type.startsWith("$");

/**
 * An event's place in the log is a byte offset, far below 2^53 in any log that fits on disks. Commit and prepare are
 * the same for every event that was not written in one of the server's long gone transactions.
 */
export function positionOf({ streamId, revision, position }: RecordedEvent): number {
  const commit = Number(position?.commit ?? -1n);
  if (Number.isSafeInteger(commit) && commit >= 0) return commit;
  throw new Fault(
    "CONFIG_INVALID",
    "The event store must be of version 22.6 or newer: it gives no positions.",
    {
      stream: streamId,
      revision: Number(revision),
    },
  );
}

const unreadable = ({ streamId, revision, id }: RecordedEvent): Fault =>
  new Fault("EVENT_UNREADABLE", `Event ${revision} of ${streamId} is none that Stet can read.`, {
    stream: streamId,
    revision: Number(revision),
    id,
  });

const isObject = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value) && !ArrayBuffer.isView(value);
