import { describe, expect, test } from "vitest";
import { newEvent, newEvents } from "../../support/telling/newEvent.js";
import { newStream } from "./log.js";
import type { Subject } from "./subject.js";

/** What a writer is told who asks again because no answer came. */
export function repetition(subject: Subject): void {
  describe("an append that is repeated", () => {
    test("answers what was recorded the first time, and records nothing", async () => {
      const { store } = subject();
      const stream = newStream();
      const events = newEvents(3);
      const first = await store.append(stream, -1, events);
      expect(await store.append(stream, -1, events)).toEqual(first);
      expect(await store.readStream(stream)).toHaveLength(3);
    });

    test("answers the same when others have written meanwhile", async () => {
      const { store } = subject();
      const stream = newStream();
      await store.append(stream, -1, newEvents(2));
      const events = newEvents(2);
      const first = await store.append(stream, 1, events);
      await store.append(stream, 3, newEvents(4));
      expect(await store.append(stream, 1, events)).toEqual(first);
      expect(await store.readStream(stream)).toHaveLength(8);
    });

    test("answers the stored words, whatever the repetition says", async () => {
      const { store } = subject();
      const stream = newStream();
      const event = newEvent();
      const first = await store.append(stream, -1, [event]);
      expect(await store.append(stream, -1, [{ ...event, data: { headline: "Another" } }])).toEqual(first);
    });

    test("answers the same to all when it is under way several times at once", async () => {
      const { store } = subject();
      const stream = newStream();
      const events = newEvents(2);
      const answers = await Promise.all(Array.from({ length: 5 }, () => store.append(stream, -1, events)));
      const recorded = await store.readStream(stream);
      expect(recorded).toHaveLength(2);
      for (const answer of answers) expect(answer).toEqual({ recorded });
    });

    test("is a conflict when only some of its events are there", async () => {
      const { store } = subject();
      const stream = newStream();
      const [first, second] = [newEvent(), newEvent()];
      await store.append(stream, -1, [first, second]);
      expect(await store.append(stream, -1, [first, newEvent()])).toEqual({ conflict: { actual: 1 } });
      expect(await store.append(stream, -1, [newEvent(), second])).toEqual({ conflict: { actual: 1 } });
      expect(await store.append(stream, -1, [first, second, newEvent()])).toEqual({
        conflict: { actual: 1 },
      });
      expect(await store.readStream(stream)).toHaveLength(2);
    });

    test("is a conflict when it expects the stream elsewhere", async () => {
      const { store } = subject();
      const stream = newStream();
      const [first, second] = [newEvent(), newEvent()];
      await store.append(stream, -1, [first, second]);
      expect(await store.append(stream, 0, [first])).toEqual({ conflict: { actual: 1 } });
      expect(await store.append(stream, -1, [second])).toEqual({ conflict: { actual: 1 } });
      expect(await store.append(stream, 4, [first, second])).toEqual({ conflict: { actual: 1 } });
      expect(await store.readStream(stream)).toHaveLength(2);
    });
  });
}
