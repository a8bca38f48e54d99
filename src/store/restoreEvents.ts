import { Fault } from "../fault.js";
import { largestAppend } from "./eventStore.js";
import type { EventStore } from "./eventStore.js";
import { exportedEvents } from "./exportedEvents.js";
import type { ExportedEvent } from "./exportedEvents.js";

/** How to restore. */
export type RestoreOptions = Readonly<{
  /** How many appends may be under way at once; more than one only if the store records them in the order asked, as SQLite does. */
  together?: number;
  /** Told how many events are checked, and then how many are written. */
  onProgress?: (step: "checking" | "writing", events: number) => void;
}>;

type Append = readonly ExportedEvent[];

/**
 * Fills an empty store from an export: the same events in the same order, with their ids, revisions and metadata.
 * The whole file is checked before the first event is written.
 */
export async function restoreEvents(
  store: EventStore,
  file: string,
  { together = 1, onProgress = () => {} }: RestoreOptions = {},
): Promise<Readonly<{ events: number }>> {
  if ((await store.head()) !== -1)
    throw new Fault(
      "CONFIG_INVALID",
      "The store already holds events. An export is restored into an empty store only.",
    );

  let events = 0;
  for await (const _ of exportedEvents(file)) if (++events % 1_000 === 0) onProgress("checking", events);
  onProgress("checking", events);

  let written = 0;
  for await (const appends of grouped(appendsIn(file), (group) => group.length < together)) {
    await Promise.all(appends.map((append) => write(store, file, append)));
    written += appends.flat().length;
    onProgress("writing", written);
  }
  return { events };
}

/** Neighbours of one stream are appended together, as long as an append has room for them. */
function appendsIn(file: string): AsyncGenerator<Append> {
  return grouped(exportedEvents(file), (group, next) => {
    const weight = group.reduce((sum, { bytes }) => sum + bytes, next.bytes);
    return group[0]?.event.stream === next.event.stream && weight <= largestAppend;
  });
}

async function* grouped<Item>(
  items: AsyncIterable<Item>,
  belongs: (group: readonly Item[], next: Item) => boolean,
): AsyncGenerator<readonly Item[]> {
  let group: Item[] = [];
  for await (const item of items) {
    if (group.length > 0 && !belongs(group, item)) {
      yield group;
      group = [];
    }
    group.push(item);
  }
  if (group.length > 0) yield group;
}

async function write(store: EventStore, file: string, append: Append): Promise<void> {
  const [first] = append;
  if (!first) return;
  const { stream, revision } = first.event;
  const events = append.map(({ event: { id, type, schemaVersion, data, meta } }) => ({
    id,
    type,
    schemaVersion,
    data,
    meta,
  }));
  const answer = await store.append(stream, revision - 1, events);
  if ("recorded" in answer) return;
  throw new Fault(
    "EVENT_UNREADABLE",
    `${file}, line ${first.line}: the store has ${stream} at revision ${answer.conflict.actual} already. Either an id is in the stream twice, or somebody else writes to this store. What was restored so far is not whole: remove it and begin again.`,
    { file, line: first.line, stream },
  );
}
