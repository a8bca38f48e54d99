import { describe, expect, test } from "vitest";
import { followed } from "../../support/stores/followed.js";
import { newEvents } from "../../support/telling/newEvent.js";
import { interleaved, logOf, newStream, recordedIn } from "./log.js";
import type { Subject } from "./subject.js";

/** What is left when a store is closed. */
export function closing(subject: Subject): void {
  describe("a closed store", () => {
    test("answers every question with a fault that says so", async () => {
      const { store } = subject();
      const stream = newStream();
      await store.append(stream, -1, newEvents(1));
      await store.ping();
      await store.close();
      const closed = { name: "Fault", code: "STORE_CLOSED" };
      await expect(store.append(stream, 0, newEvents(1))).rejects.toMatchObject(closed);
      await expect(store.readStream(stream)).rejects.toMatchObject(closed);
      await expect(store.readAll(-1, 10)).rejects.toMatchObject(closed);
      await expect(store.head()).rejects.toMatchObject(closed);
      await expect(store.ping()).rejects.toMatchObject(closed);
      const follower = followed(store, -1, [stream]);
      await follower.until(1);
      expect(follower.faults).toMatchObject([closed]);
      await follower.stop();
    });

    test("may be closed again, and under a subscription", async () => {
      const { store, start } = subject();
      const follower = followed(store, start, []);
      await store.close();
      await store.close();
      await follower.stop();
    });

    test("has kept what was appended", async () => {
      const { store, start, reopen } = subject();
      const streams = [newStream(), newStream()];
      await interleaved(store, streams, 10);
      const log = await logOf(store, start, streams);
      await store.close();
      const reopened = await reopen();
      expect(await logOf(reopened, start, streams)).toEqual(log);
      expect(recordedIn(await reopened.append(newStream(), -1, newEvents(1)))[0]?.position).toBeGreaterThan(
        log.at(-1)?.position ?? Infinity,
      );
    });
  });
}
