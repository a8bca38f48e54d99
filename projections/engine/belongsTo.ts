import type { EventStore } from "../../src/store/eventStore.js";
import type { Generation } from "./generations.js";

/**
 * Whether a generation was built from this log. It was not if the log does not hold, at the same place, the last event
 * that the generation read: an older backup of the log has been put in its place.
 */
export async function belongsTo(store: EventStore, { last }: Pick<Generation, "last">): Promise<boolean> {
  if (last === null) return true;
  const { stream, revision, id, position } = last;
  const [event] = await store.readStream(stream, { from: revision, to: revision });
  return event?.id === id && event.position === position;
}
