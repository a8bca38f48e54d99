import type { Recorded } from "../../src/decider.js";
import { upcast } from "../../src/store/upcast.js";
import { upcasters } from "../../src/store/upcasters.js";

/** The newest events of the log as today's code reads them, in the memory of this process and bounded. */
export type RecentEvents = Readonly<{
  /** Remembers a batch; what was known already is passed over. Answers what was new. */
  add: (batch: readonly Recorded[]) => readonly Recorded[];
  /** At most `limit` events behind a position; null if that is longer ago than is remembered. */
  after: (position: number, limit: number) => readonly Recorded[] | null;
  /** The position behind which everything is remembered. */
  since: () => number;
}>;

/** How much is remembered at the most: so many events, and so many characters of what they say. */
export type Remembered = Readonly<{ events: number; characters: number }>;

/** Begins to remember what happens behind a position. */
export function recentEvents(from: number, most: Remembered): RecentEvents {
  let kept: Readonly<{ event: Recorded; size: number }>[] = [];
  let size = 0;
  let since = from;
  let newest = from;

  function add(batch: readonly Recorded[]): readonly Recorded[] {
    const fresh = batch.filter(({ position }) => position > newest);
    if (fresh.length === 0) return [];
    newest = fresh.at(-1)!.position;
    const read = readAs(fresh);
    // Whoever listens reads it from the log, and is told there why it cannot be read.
    if (!read) return forgetAll();
    for (const event of read) {
      const its = JSON.stringify(event.data).length;
      kept.push({ event, size: its });
      size += its;
    }
    forgetOldest();
    return read;
  }

  function forgetAll(): readonly Recorded[] {
    [kept, size, since] = [[], 0, newest];
    return [];
  }

  function forgetOldest() {
    let gone = 0;
    while (kept.length - gone > most.events || size > most.characters) size -= kept[gone++]!.size;
    if (gone === 0) return;
    since = kept[gone - 1]!.event.position;
    kept = kept.slice(gone);
  }

  function after(position: number, limit: number): readonly Recorded[] | null {
    if (position < since) return null;
    const from = firstBehind(kept, position, ({ event }) => event.position);
    return kept.slice(from, from + limit).map(({ event }) => event);
  }

  return { add, after, since: () => since };
}

function readAs(events: readonly Recorded[]): readonly Recorded[] | null {
  try {
    return events.map((event) => upcast(upcasters, event));
  } catch {
    return null;
  }
}

/** Where in a row that is in the order of the log the first one behind a position stands. */
export function firstBehind<One>(
  row: readonly One[],
  position: number,
  positionOf: (one: One) => number,
): number {
  let [low, high] = [0, row.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (positionOf(row[middle]!) > position) high = middle;
    else low = middle + 1;
  }
  return low;
}
