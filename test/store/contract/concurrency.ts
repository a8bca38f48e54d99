import { describe, expect, test } from "vitest";
import type { Recorded } from "../../../src/decider.js";
import type { EventStore } from "../../../src/store/eventStore.js";
import { followed } from "../../support/stores/followed.js";
import { newEvents } from "../../support/telling/newEvent.js";
import { expectInOrder, logOf, newStream, recordedIn } from "./log.js";
import type { Subject } from "./subject.js";

/** What holds when several write at once. */
export function concurrency(subject: Subject): void {
  describe("writers at the same time", () => {
    test("may not both found a stream", async () => {
      const { store } = subject();
      const stream = newStream();
      const answers = await Promise.all(
        Array.from({ length: 10 }, () => store.append(stream, -1, newEvents(1))),
      );
      expect(answers.filter((answer) => "recorded" in answer)).toHaveLength(1);
      expect(answers.filter((answer) => "conflict" in answer)).toEqual(
        Array.from({ length: 9 }, () => ({ conflict: { actual: 0 } })),
      );
    });

    test("win each revision once", async () => {
      const { store, reopen } = subject();
      const stream = newStream();
      const won = await Promise.all([
        writeUntil(store, stream, 25),
        writeUntil(store, stream, 25),
        writeUntil(await reopen(), stream, 25),
      ]);
      const revisions = won.flat().map((event) => event.revision);
      expect(revisions.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 25 }, (_, n) => n));
      expect((await store.readStream(stream)).map((event) => event.id)).toEqual(
        won
          .flat()
          .toSorted((a, b) => a.revision - b.revision)
          .map((event) => event.id),
      );
    });

    test("lose nothing: 200 appends over 20 streams are all there, in one order", async () => {
      const { store, start } = subject();
      const streams = Array.from({ length: 20 }, newStream);
      const answers = await Promise.all(
        streams.map(async (stream) => {
          const recorded: Recorded[] = [];
          for (let n = 0; n < 10; n++)
            recorded.push(...recordedIn(await store.append(stream, n - 1, newEvents(1))));
          return recorded;
        }),
      );
      const log = await logOf(store, start, streams);
      expectInOrder(log);
      expect(log).toEqual(answers.flat().toSorted((a, b) => a.position - b.position));
    });
  });

  describe("a second store over the same log", () => {
    test("reads and follows what the first appends", async () => {
      const { store, start, reopen } = subject();
      const second = await reopen();
      const stream = newStream();
      const follower = followed(second, start, [stream]);
      const recorded = [
        ...recordedIn(await store.append(stream, -1, newEvents(2))),
        ...recordedIn(await store.append(stream, 1, newEvents(1))),
      ];
      expect(await second.readStream(stream)).toEqual(recorded);
      await follower.until(3);
      await follower.stop();
      expect(follower.seen).toEqual(recorded);
      expect(await second.append(stream, 0, newEvents(1))).toEqual({ conflict: { actual: 2 } });
    });
  });
}

/** Races for the next revision until the stream holds so many; answers what this writer won. */
async function writeUntil(store: EventStore, stream: string, count: number): Promise<Recorded[]> {
  const won: Recorded[] = [];
  for (let last = -1; last < count - 1;) {
    const answer = await store.append(stream, last, newEvents(1));
    if ("recorded" in answer) won.push(...answer.recorded);
    last = "recorded" in answer ? last + 1 : answer.conflict.actual;
  }
  return won;
}
