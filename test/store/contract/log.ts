import { v7 } from "uuid";
import { expect } from "vitest";
import type { Recorded } from "../../../src/decider.js";
import type { Appended, EventStore } from "../../../src/store/eventStore.js";
import { newEvents } from "../../support/telling/newEvent.js";

/** The name of a stream that nobody else writes to. */
export const newStream = (): string => `article-${v7()}`;

/** The events of an append that went through. */
export function recordedIn(answer: Appended): readonly Recorded[] {
  if ("recorded" in answer) return answer.recorded;
  return expect.unreachable(`a conflict at ${answer.conflict.actual}`);
}

/** Each position is beyond the one before. */
export function expectInOrder(events: readonly Recorded[]): void {
  const positions = events.map((event) => event.position);
  expect(positions).toEqual([...new Set(positions)].toSorted((a, b) => a - b));
}

/** All events after a position, or those of the given streams, however many pages that takes. */
export async function logOf(
  store: EventStore,
  after: number,
  streams?: readonly string[],
): Promise<Recorded[]> {
  const log: Recorded[] = [];
  for (let page = await store.readAll(after, 500); page.length > 0;) {
    log.push(...page.filter((event) => streams?.includes(event.stream) ?? true));
    page = await store.readAll(page.at(-1)?.position ?? after, 500);
  }
  return log;
}

/** Writes one event at a time, to each stream in turn. */
export async function interleaved(store: EventStore, streams: readonly string[], count: number) {
  const written: Recorded[] = [];
  for (let n = 0; n < count; n++) {
    const stream = streams[n % streams.length] ?? "";
    const revision = Math.floor(n / streams.length);
    written.push(...recordedIn(await store.append(stream, revision - 1, newEvents(1))));
  }
  return written;
}
