import type { Recorded } from "../../decider.js";
import type { EventStore, StreamRange } from "../../store/eventStore.js";
import { serialise } from "../../store/serialise.js";

/**
 * A log that begins as the given one stands and forgets what is appended to it: for trying out commands that build on one
 * another. Only streams can be read back; whoever follows it follows the given log.
 */
export function forgetfulStore(store: EventStore): EventStore {
  const rehearsed = new Map<string, readonly Recorded[]>();
  const whole = async (stream: string) => rehearsed.get(stream) ?? (await store.readStream(stream));

  return {
    ...store,
    async append(stream, expected, events) {
      serialise(stream, events); // What weighs too much for any store weighs too much for this one.
      const before = await whole(stream);
      const actual = before.at(-1)?.revision ?? -1;
      if (actual !== expected) return { conflict: { actual } };
      const recorded = events.map((event, n) => {
        const revision = expected + 1 + n;
        return { ...event, stream, revision, position: revision };
      });
      rehearsed.set(stream, [...before, ...recorded]);
      return { recorded };
    },
    async readStream(stream, range) {
      const events = rehearsed.get(stream);
      return events ? within(events, range) : store.readStream(stream, range);
    },
  };
}

function within(events: readonly Recorded[], range: StreamRange = {}): readonly Recorded[] {
  const { from = 0, to = Infinity, backwards = false, limit = Infinity } = range;
  const found = events.filter(({ revision }) => revision >= from && revision <= to);
  return (backwards ? found.toReversed() : found).slice(0, limit);
}
