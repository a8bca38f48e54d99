import type { Event, Metadata, Recorded } from "../../../src/decider.js";
import { currentVersion } from "../../../src/store/upcast.js";
import { upcasters } from "../../../src/store/upcasters.js";
import { ines, uuid } from "./facts.js";

/** An event as a spec tells it: what happened, and of its metadata only what matters to the story. */
export type Told<E extends Event = Event> = E & Readonly<Partial<Metadata>>;

const begin = Date.parse("2026-03-01T09:00:00.000Z");

/** The instant so many minutes after the morning that every spec begins with. */
export const minute = (minutes: number): string => new Date(begin + minutes * 60_000).toISOString();

/** Told events as one stream's log holds them; the nth happened n minutes after nine, unless told otherwise. */
export function recorded<E extends Event>(
  stream: string,
  told: readonly Told<E>[],
  after = -1,
): Recorded<E>[] {
  return told.map((event, n) => {
    const { type, data, ...meta } = event;
    const revision = after + 1 + n;
    return {
      type,
      data,
      id: uuid(0xe0000 + revision),
      stream,
      revision,
      position: revision,
      schemaVersion: currentVersion(upcasters, type),
      meta: { ...ordinary(revision), ...meta },
    } as unknown as Recorded<E>;
  });
}

/** Complete metadata of an ordinary event. */
export function ordinary(n: number): Metadata {
  const commandId = uuid(0xc0000 + n);
  return {
    at: minute(n),
    by: ines.staffId,
    role: "reporter",
    desk: "courts",
    reason: null,
    commandId,
    commandHash: `hash of ${commandId}`,
    correlationId: commandId,
    causationId: null,
    origin: "desk",
    saw: {},
  };
}
