import { describe, expect, test } from "vitest";
import { newEvents } from "../../support/telling/newEvent.js";
import { logOf, newStream, recordedIn } from "./log.js";
import type { Subject } from "./subject.js";

/** What a writer is told who did not see what the stream really holds. */
export function conflicts(subject: Subject): void {
  describe("a conflict", () => {
    test("is what a stale writer gets, with the revision the stream is really at", async () => {
      const { store } = subject();
      const stream = newStream();
      await store.append(stream, -1, newEvents(3));
      expect(await store.append(stream, 1, newEvents(1))).toEqual({ conflict: { actual: 2 } });
    });

    test("is what a writer gets who claims to have seen more than there is", async () => {
      const { store } = subject();
      const stream = newStream();
      await store.append(stream, -1, newEvents(3));
      expect(await store.append(stream, 3, newEvents(1))).toEqual({ conflict: { actual: 2 } });
    });

    test("is what a writer gets who would found a stream that exists", async () => {
      const { store } = subject();
      const stream = newStream();
      await store.append(stream, -1, newEvents(1));
      expect(await store.append(stream, -1, newEvents(1))).toEqual({ conflict: { actual: 0 } });
    });

    test("is what a writer gets who continues a stream that does not exist", async () => {
      const { store } = subject();
      expect(await store.append(newStream(), 0, newEvents(1))).toEqual({ conflict: { actual: -1 } });
    });

    test("changes nothing", async () => {
      const { store, start } = subject();
      const [stream, missing] = [newStream(), newStream()];
      const recorded = recordedIn(await store.append(stream, -1, newEvents(2)));
      await store.append(stream, -1, newEvents(2));
      await store.append(stream, 0, newEvents(2));
      await store.append(stream, 7, newEvents(2));
      await store.append(missing, 7, newEvents(2));
      expect(await store.readStream(stream)).toEqual(recorded);
      expect(await store.readStream(missing)).toEqual([]);
      expect(await logOf(store, start, [stream, missing])).toEqual(recorded);
    });

    test("leaves no trace on the next append", async () => {
      const { store } = subject();
      const [stream, missing] = [newStream(), newStream()];
      await store.append(stream, -1, newEvents(1));
      await store.append(stream, 5, newEvents(1));
      await store.append(missing, 5, newEvents(1));
      expect(recordedIn(await store.append(stream, 0, newEvents(1)))[0]?.revision).toBe(1);
      expect(recordedIn(await store.append(missing, -1, newEvents(1)))[0]?.revision).toBe(0);
    });
  });
}
