/** An event as it comes in: bytes with a type, and an id that must be a UUID. */
export type Proposed = Readonly<{
  id: string;
  type: string;
  contentType: string;
  data: Uint8Array;
  metadata: Uint8Array;
}>;

/** An event as the server holds it. Nothing here is transactional, so the commit is the event's own position. */
export type Held = Proposed & Readonly<{ stream: string; revision: number; position: bigint }>;

/** What the server says to a write: where its last event lies, or where the stream really ends. */
export type Written = Readonly<{ last: Held }> | Readonly<{ wrongVersion: number }>;

/** The server's one log, in memory; it outlives the server that shows it. */
export type Log = Readonly<{
  all: readonly Held[];
  stream: (name: string) => readonly Held[];
  /** `expected` is a revision, -1 for no stream, or null for any. */
  write: (stream: string, expected: number | null, events: readonly Proposed[]) => Written;
  /** Calls back after every write, until the answer is called. */
  watch: (grown: () => void) => () => void;
}>;

/** A log that already holds what a server writes for itself, and goes on writing it between other people's events. */
export function openLog(): Log {
  const all: Held[] = [];
  const streams = new Map<string, Held[]>();
  const watchers = new Set<() => void>();
  const stream = (name: string): readonly Held[] => streams.get(name) ?? [];

  // Positions are byte offsets in the real log: growing, never dense.
  let end = 1_337n;
  const add = (name: string, event: Proposed): Held => {
    const held = { ...event, stream: name, revision: stream(name).length, position: end };
    end += BigInt(97 + event.data.length + event.metadata.length);
    streams.set(name, [...stream(name), held]);
    all.push(held);
    return held;
  };

  const mutter = () => {
    add("$stats-127.0.0.1:2113", systemEvent("$statsCollected"));
    add("$persistentsubscription-$all::desk-checkpoint", systemEvent("SubscriptionCheckpoint"));
  };
  mutter();

  const write: Log["write"] = (name, expected, events) => {
    const current = stream(name).length - 1;
    if (expected !== null && expected !== current) {
      // The server's rule: the same ids at the same place are the same write, whatever else they carry.
      const there = stream(name).slice(expected + 1, expected + 1 + events.length);
      const repeated = events.length > 0 && events.every((event, index) => event.id === there[index]?.id);
      return repeated ? { last: there.at(-1)! } : { wrongVersion: current };
    }
    const last = events.map((event) => add(name, event)).at(-1)!;
    mutter();
    for (const grown of watchers) grown();
    return { last };
  };

  const watch: Log["watch"] = (grown) => {
    watchers.add(grown);
    return () => watchers.delete(grown);
  };

  return { all, stream, write, watch };
}

let systemEvents = 0;

const systemEvent = (type: string): Proposed => ({
  id: `00000000-0000-4000-8000-${String(systemEvents++).padStart(12, "0")}`,
  type,
  contentType: "application/json",
  data: Buffer.from("{}"),
  metadata: Buffer.from("{}"),
});
