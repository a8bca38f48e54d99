import { v7 } from "uuid";
import type { Metadata } from "../../../src/decider.js";
import type { NewEvent } from "../../../src/store/eventStore.js";

type Differences = Partial<Omit<NewEvent, "meta">> & Readonly<{ meta?: Partial<Metadata> }>;

/** An event ready to be appended: complete, with a fresh id, and different from the ordinary only as asked. */
export function newEvent({ meta, ...event }: Differences = {}): NewEvent {
  const commandId = v7();
  return {
    id: v7(),
    type: "HeadlineWritten",
    schemaVersion: 1,
    data: { headline: "River rises above the quay" },
    ...event,
    meta: {
      at: "2026-03-01T09:00:00.000Z",
      by: "01890a5d-ac96-774b-bcce-b302099a8057",
      role: "reporter",
      desk: null,
      reason: null,
      commandId,
      commandHash: "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
      correlationId: commandId,
      causationId: null,
      origin: "desk",
      saw: {},
      ...meta,
    },
  };
}

/** So many events, told apart by the number in their headline. */
export const newEvents = (count: number): NewEvent[] =>
  Array.from({ length: count }, (_, n) => newEvent({ data: { headline: `Line ${n}` } }));
