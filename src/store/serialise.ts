import { Fault } from "../fault.js";
import { largestAppend } from "./eventStore.js";
import type { NewEvent } from "./eventStore.js";

// An event's id, its type's and its version's keys, and the punctuation around them.
const envelope = 100;

/** The data of each event as JSON; a Fault if the append, metadata included, weighs more than any store takes. */
export function serialise(stream: string, events: readonly NewEvent[]): readonly string[] {
  const data = events.map((event) => JSON.stringify(event.data));
  const weight = events.reduce(
    (sum, event, n) =>
      sum + Buffer.byteLength(data[n] ?? "") + Buffer.byteLength(JSON.stringify(event.meta)) + envelope,
    0,
  );
  if (weight <= largestAppend) return data;
  throw new Fault(
    "EVENT_TOO_LARGE",
    `${events.length} event(s) for ${stream} weigh ${weight} bytes; one append takes ${largestAppend}.`,
    { stream, weight, largest: largestAppend },
  );
}
