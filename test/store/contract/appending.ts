import { describe, expect, test } from "vitest";
import { largestAppend } from "../../../src/store/eventStore.js";
import { newEvent, newEvents } from "../../support/telling/newEvent.js";
import { expectInOrder, newStream, recordedIn } from "./log.js";
import type { Subject } from "./subject.js";

/** What appending promises when nobody is in the way. */
export function appending(subject: Subject): void {
  describe("appending", () => {
    test("counts the revisions of a stream from 0 without holes", async () => {
      const { store } = subject();
      const stream = newStream();
      const first = recordedIn(await store.append(stream, -1, newEvents(2)));
      const second = recordedIn(await store.append(stream, 1, newEvents(1)));
      expect([...first, ...second].map((event) => event.revision)).toEqual([0, 1, 2]);
    });

    test("answers the events just as they will be read", async () => {
      const { store } = subject();
      const stream = newStream();
      const events = newEvents(3);
      const recorded = recordedIn(await store.append(stream, -1, events));
      expect(recorded).toEqual(
        events.map((event, n) => ({ ...event, stream, revision: n, position: recorded[n]?.position })),
      );
      expect(await store.readStream(stream)).toEqual(recorded);
    });

    test("gives positions that are safe integers and grow with every event", async () => {
      const { store, start } = subject();
      const [one, other] = [newStream(), newStream()];
      const recorded = [
        ...recordedIn(await store.append(one, -1, newEvents(3))),
        ...recordedIn(await store.append(other, -1, newEvents(2))),
        ...recordedIn(await store.append(one, 2, newEvents(1))),
      ];
      expect(recorded.every((event) => Number.isSafeInteger(event.position))).toBe(true);
      expectInOrder(recorded);
      expect(recorded[0]?.position).toBeGreaterThan(start);
    });

    test("keeps streams with similar names apart", async () => {
      const { store } = subject();
      const stream = newStream();
      await store.append(stream, -1, newEvents(1));
      await store.append(`${stream}0`, -1, newEvents(2));
      expect(await store.readStream(stream)).toHaveLength(1);
      expect(await store.readStream(`${stream}0`)).toHaveLength(2);
    });

    test("takes all the events of an append or none of them", async () => {
      const { store } = subject();
      const stream = newStream();
      recordedIn(await store.append(stream, -1, newEvents(50)));
      await store.append(stream, 10, newEvents(50));
      expect(await store.readStream(stream)).toHaveLength(50);
    });
  });

  describe("an append that is too large", () => {
    test.each([
      ["one large event", () => [newEvent({ data: { body: "x".repeat(largestAppend) } })]],
      ["few letters of many bytes", () => [newEvent({ data: { body: "字".repeat(largestAppend / 2) } })]],
      [
        "many events together",
        () => Array.from({ length: 11 }, () => newEvent({ data: { body: "x".repeat(largestAppend / 10) } })),
      ],
    ])("is refused whole and changes nothing: %s", async (_, events) => {
      const { store } = subject();
      const stream = newStream();
      await expect(store.append(stream, -1, events())).rejects.toMatchObject({
        name: "Fault",
        code: "EVENT_TOO_LARGE",
      });
      expect(await store.readStream(stream)).toEqual([]);
      expect(recordedIn(await store.append(stream, -1, newEvents(1)))).toHaveLength(1);
    });
  });
}
