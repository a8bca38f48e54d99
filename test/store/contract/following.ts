import { describe, expect, test, vi } from "vitest";
import type { Recorded } from "../../../src/decider.js";
import { followed } from "../../support/stores/followed.js";
import { newEvents } from "../../support/telling/newEvent.js";
import { expectInOrder, interleaved, logOf, newStream, recordedIn } from "./log.js";
import type { Subject } from "./subject.js";

/** What a follower of the log may rely on. */
export function following(subject: Subject): void {
  describe("a subscription", () => {
    test("from -1 delivers the log from its beginning", async () => {
      const { store } = subject();
      const streams = [newStream(), newStream()];
      const written = await interleaved(store, streams, 20);
      const follower = followed(store, -1, streams);
      await follower.until(20);
      await follower.stop();
      expect(follower.seen).toEqual(written);
    });

    test("from the middle delivers what came after, and only that", async () => {
      const { store } = subject();
      const streams = [newStream(), newStream()];
      const written = await interleaved(store, streams, 20);
      const follower = followed(store, written[11]?.position ?? 0, streams);
      await follower.until(8);
      await follower.stop();
      expect(follower.seen).toEqual(written.slice(12));
    });

    test("goes on with what happens now", async () => {
      const { store, start } = subject();
      const stream = newStream();
      const follower = followed(store, start, [stream]);
      const first = recordedIn(await store.append(stream, -1, newEvents(2)));
      await follower.until(2);
      expect(follower.seen).toEqual(first);
      const second = recordedIn(await store.append(stream, 1, newEvents(3)));
      await follower.until(5);
      await follower.stop();
      expect(follower.seen).toEqual([...first, ...second]);
    });

    test("delivers once and in order while the log grows under it", async () => {
      const { store, start } = subject();
      const streams = Array.from({ length: 5 }, newStream);
      await Promise.all(streams.map((stream) => store.append(stream, -1, newEvents(60))));
      const follower = followed(store, start, streams);
      await Promise.all(
        streams.map(async (stream) => {
          for (let n = 60; n < 120; n++) await store.append(stream, n - 1, newEvents(1));
        }),
      );
      await follower.until(600);
      await follower.stop();
      expectInOrder(follower.seen);
      expect(follower.seen).toEqual(await logOf(store, start, streams));
      expect(follower.seen).toHaveLength(600);
    });

    test("is one of many, each at its own pace", async () => {
      const { store, start } = subject();
      const stream = newStream();
      const followers = [followed(store, start, [stream]), followed(store, start, [stream])];
      const recorded = recordedIn(await store.append(stream, -1, newEvents(3)));
      const late = followed(store, recorded[0]?.position ?? 0, [stream]);
      await Promise.all([...followers.map((follower) => follower.until(3)), late.until(2)]);
      await Promise.all([...followers, late].map((follower) => follower.stop()));
      for (const follower of followers) expect(follower.seen).toEqual(recorded);
      expect(late.seen).toEqual(recorded.slice(1));
    });

    test("waits for a slow handler before it delivers more", async () => {
      const { store, start } = subject();
      const stream = newStream();
      let running = 0;
      let most = 0;
      const seen: Recorded[] = [];
      const subscription = store.subscribe({
        after: start,
        async onEvents(events) {
          most = Math.max(most, ++running);
          await pause(15);
          seen.push(...events.filter((event) => event.stream === stream));
          running--;
        },
        onFault: (error) => expect.unreachable(String(error)),
      });
      for (let n = 0; n < 20; n++) {
        await store.append(stream, n - 1, newEvents(1));
        await pause(3);
      }
      await vi.waitUntil(() => seen.length === 20, { timeout: 15_000, interval: 5 });
      await subscription.stop();
      expect(most).toBe(1);
      expect(seen.map((event) => event.revision)).toEqual(Array.from({ length: 20 }, (_, n) => n));
    });

    test.each([
      ["throws", () => void fail()],
      ["rejects", async () => pause(1).then(fail)],
    ])("ends, with one fault, when its handler %s", async (_, breakDown) => {
      const { store, start } = subject();
      const stream = newStream();
      const faults: unknown[] = [];
      let deliveries = 0;
      const subscription = store.subscribe({
        after: start,
        onEvents(events) {
          if (!events.some((event) => event.stream === stream)) return;
          deliveries++;
          return breakDown();
        },
        onFault: (error) => faults.push(error),
      });
      await store.append(stream, -1, newEvents(1));
      await vi.waitUntil(() => faults.length > 0, { timeout: 15_000, interval: 5 });
      await store.append(stream, 0, newEvents(1));
      await pause(150);
      await subscription.stop();
      expect(deliveries).toBe(1);
      expect(faults).toEqual([new Error("The handler broke.")]);
    });

    test("delivers nothing after it was stopped, and stopping waits for the handler under way", async () => {
      const { store, start } = subject();
      const stream = newStream();
      const happened: string[] = [];
      const subscription = store.subscribe({
        after: start,
        async onEvents(events) {
          if (!events.some((event) => event.stream === stream)) return;
          happened.push("begun");
          await pause(60);
          happened.push("done");
        },
        onFault: (error) => expect.unreachable(String(error)),
      });
      await store.append(stream, -1, newEvents(1));
      await vi.waitUntil(() => happened.length > 0, { timeout: 15_000, interval: 2 });
      await store.append(stream, 0, newEvents(5));
      await subscription.stop();
      happened.push("stopped");
      await store.append(stream, 5, newEvents(1));
      await pause(150);
      expect(happened).toEqual(["begun", "done", "stopped"]);
      await subscription.stop();
    });
  });
}

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));

function fail(): never {
  throw new Error("The handler broke.");
}
