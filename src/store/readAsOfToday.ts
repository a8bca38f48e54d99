import type { Event, Recorded } from "../decider.js";
import type { EventStore } from "./eventStore.js";
import { upcast } from "./upcast.js";
import { upcasters } from "./upcasters.js";

/** A stream's events in the shapes that they have today, whichever version stored them. */
export const readAsOfToday = async <E extends Event>(
  { readStream }: Pick<EventStore, "readStream">,
  ...asked: Parameters<EventStore["readStream"]>
): Promise<readonly Recorded<E>[]> =>
  (await readStream(...asked)).map((event) => upcast(upcasters, event)) as unknown as readonly Recorded<E>[];
