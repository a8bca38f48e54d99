import { describe, expect, test } from "vitest";
import type { Recorded } from "../../../src/decider.js";
import { newEvents } from "../../support/telling/newEvent.js";
import { interleaved, logOf, newStream, recordedIn } from "./log.js";
import type { Subject } from "./subject.js";

/** What can be asked of the log. */
export function reading(subject: Subject): void {
  describe("reading a stream", () => {
    test("answers nothing for a stream that does not exist", async () => {
      const { store } = subject();
      expect(await store.readStream(newStream())).toEqual([]);
      expect(await store.readStream(newStream(), { from: 3, backwards: true, limit: 1 })).toEqual([]);
    });

    test.each([
      [{}, [0, 1, 2, 3, 4, 5]],
      [{ from: 2 }, [2, 3, 4, 5]],
      [{ to: 2 }, [0, 1, 2]],
      [{ from: 1, to: 3 }, [1, 2, 3]],
      [{ from: 3, to: 3 }, [3]],
      [{ from: 4, to: 100 }, [4, 5]],
      [{ from: 6 }, []],
      [{ from: 4, to: 3 }, []],
      [{ limit: 2 }, [0, 1]],
      [{ from: 1, limit: 2 }, [1, 2]],
      [{ limit: 0 }, []],
      [{ backwards: true }, [5, 4, 3, 2, 1, 0]],
      [{ backwards: true, limit: 1 }, [5]],
      [{ backwards: true, to: 3, limit: 2 }, [3, 2]],
      [{ backwards: true, from: 1, to: 3 }, [3, 2, 1]],
      [{ backwards: true, from: 4 }, [5, 4]],
      [{ backwards: true, to: 100, limit: 2 }, [5, 4]],
    ])("%j answers revisions %j", async (range, revisions) => {
      const { store } = subject();
      const stream = newStream();
      await store.append(stream, -1, newEvents(6));
      expect((await store.readStream(stream, range)).map((event) => event.revision)).toEqual(revisions);
    });

    test("answers a long one whole", async () => {
      const { store } = subject();
      const stream = newStream();
      for (let n = 0; n < 5; n++) await store.append(stream, n * 300 - 1, newEvents(300));
      const events = await store.readStream(stream);
      expect(events.map((event) => event.revision)).toEqual(Array.from({ length: 1500 }, (_, n) => n));
    });
  });

  describe("reading the log", () => {
    test("goes through it in pages, each beginning after the last", async () => {
      const { store, start } = subject();
      const streams = [newStream(), newStream()];
      const written = await interleaved(store, streams, 10);
      const read: Recorded[] = [];
      let after = start;
      for (;;) {
        const page = await store.readAll(after, 3);
        expect(page.length).toBeLessThanOrEqual(3);
        if (page.length === 0) break;
        read.push(...page.filter((event) => streams.includes(event.stream)));
        after = page.at(-1)?.position ?? after;
      }
      expect(read).toEqual(written);
    });

    test("begins after the given position, and never with it", async () => {
      const { store } = subject();
      const stream = newStream();
      const [, second, third] = recordedIn(await store.append(stream, -1, newEvents(3)));
      expect(await logOf(store, second?.position ?? 0, [stream])).toEqual([third]);
      expect(await logOf(store, third?.position ?? 0, [stream])).toEqual([]);
    });

    test("has its head at the newest event", async () => {
      const { store } = subject();
      const stream = newStream();
      const recorded = recordedIn(await store.append(stream, -1, newEvents(2)));
      const head = await store.head();
      expect(head).toBeGreaterThanOrEqual(recorded[1]?.position ?? Infinity);
      expect(await logOf(store, head, [stream])).toEqual([]);
    });
  });
}
