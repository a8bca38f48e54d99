import { execFile } from "node:child_process";
import { promisify } from "node:util";
import { status } from "@grpc/grpc-js";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openEventStoreDb } from "../../src/store/eventstoredb.js";
import type { Patience } from "../../src/store/eventstoredbPatience.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { startEventStoreDbServer, type EventStoreDbServer } from "../support/stores/eventStoreDbServer.js";
import { followed } from "../support/stores/followed.js";
import { newEvent, newEvents } from "../support/telling/newEvent.js";

const patient = { answerWithin: 200, giveUpAfter: 20_000, firstPause: 5, longestPause: 40 };
const impatient = { ...patient, giveUpAfter: 300 };

describe.each([
  { path: "in batches", batches: true, clustered: false },
  { path: "one call at a time", batches: false, clustered: false },
  { path: "in a cluster", batches: true, clustered: true },
])("When EventStoreDB fails, written to $path,", ({ batches, clustered }) => {
  let server: EventStoreDbServer;
  let store: EventStore;
  let opened: EventStore[];

  const open = async (patience: Partial<Patience>) => {
    const connectionString = clustered ? server.clusterConnectionString : server.connectionString;
    const another = await openEventStoreDb({ connectionString, ...patience });
    opened.push(another);
    return another;
  };

  beforeEach(async () => {
    server = await startEventStoreDbServer({ batches });
    opened = [];
    store = await open(patient);
  });
  afterEach(async () => {
    await Promise.all(opened.map((each) => each.close()));
    await server.stop();
  });

  describe("an append", () => {
    test("whose answer is lost is asked again, and recorded once", async () => {
      server.mischief.answersToDrop = 2;
      const answer = await store.append("article-1", -1, newEvents(3));
      expect(server.mischief.answersToDrop).toBe(0);
      expect(answer).toEqual({ recorded: await store.readStream("article-1") });
      expect(server.log.stream("article-1")).toHaveLength(3);
    });

    test("whose answer is lost is no conflict with itself, even if others write after it", async () => {
      server.mischief.answersToDrop = 1;
      const answer = store.append("article-1", -1, [newEvent()]);
      await vi.waitUntil(() => server.log.stream("article-1").length === 1, { interval: 1 });
      server.log.write("article-1", 0, [{ ...server.log.stream("article-1")[0]!, id: newEvent().id }]);
      expect(await answer).toEqual({ recorded: await store.readStream("article-1", { to: 0 }) });
    });

    test("that never happened is asked again", async () => {
      server.mischief.writesToFail = 3;
      const answer = await store.append("article-1", -1, newEvents(2));
      expect(server.mischief.writesToFail).toBe(0);
      expect(answer).toEqual({ recorded: await store.readStream("article-1") });
    });

    test.each([status.CANCELLED, status.UNKNOWN, status.DEADLINE_EXCEEDED, status.ABORTED, status.INTERNAL])(
      "is asked again when all that comes back is gRPC's code %i",
      async (code) => {
        server.mischief.failure = code;
        server.mischief.writesToFail = 1;
        expect(await store.append("article-1", -1, newEvents(1))).toHaveProperty("recorded");
        expect(server.mischief.writesToFail).toBe(0);
      },
    );

    test("waits for a server that comes back", async () => {
      await store.append("article-1", -1, newEvents(1));
      await server.stop();
      const answer = store.append("article-1", 0, newEvents(1));
      await pause(100);
      await server.restart();
      expect(await answer).toMatchObject({ recorded: [{ revision: 1 }] });
      expect(server.log.stream("article-1")).toHaveLength(2);
    });

    test("waits for a server that was not there from the beginning", async () => {
      await server.stop();
      const answer = store.append("article-1", -1, newEvents(1));
      await pause(100);
      await server.restart();
      expect(await answer).toMatchObject({ recorded: [{ revision: 0 }] });
    });

    test("is given up in time, and works again as soon as the server does", async () => {
      const hasty = await open(impatient);
      await hasty.append("article-1", -1, newEvents(1));
      await server.stop();
      const begun = performance.now();
      await expect(hasty.append("article-1", 0, newEvents(1))).rejects.toMatchObject(unreachable);
      const { giveUpAfter, answerWithin } = impatient;
      expect(performance.now() - begun).toBeLessThan(giveUpAfter + answerWithin + tolerance);
      await server.restart();
      expect(await hasty.append("article-1", 0, newEvents(1))).toMatchObject({ recorded: [{ revision: 1 }] });
    });

    test("is one of a hundred under way when the server dies, and all of them are recorded once", async () => {
      const answers = Array.from({ length: 100 }, (_, n) => store.append(`photo-${n}`, -1, newEvents(1)));
      await vi.waitUntil(() => server.log.stream("photo-5").length > 0, { interval: 1 });
      await server.stop();
      await pause(30);
      await server.restart();
      for (const [n, answer] of (await Promise.all(answers)).entries()) {
        expect(answer).toMatchObject({ recorded: [{ stream: `photo-${n}`, revision: 0 }] });
        expect(server.log.stream(`photo-${n}`)).toHaveLength(1);
      }
    });
  });

  describe("a read", () => {
    test("waits for a server that comes back", async () => {
      await store.append("article-1", -1, newEvents(2));
      await server.stop();
      const answers = Promise.all([store.readStream("article-1"), store.readAll(-1, 10), store.head()]);
      await pause(60);
      await server.restart();
      const [stream, log, head] = await answers;
      expect(stream).toHaveLength(2);
      expect(log).toEqual(stream);
      expect(head).toBe(stream[1]?.position);
    });

    test("may take long, if only something comes", async () => {
      await store.append("article-1", -1, newEvents(20));
      server.mischief.readPause = patient.answerWithin / 10;
      expect(await store.readStream("article-1")).toHaveLength(20);
    });

    test("is given up if nothing comes", async () => {
      const hasty = await open(impatient);
      server.mischief.mute = true;
      await expect(hasty.readStream("article-1")).rejects.toMatchObject(unreachable);
    });
  });

  test("a ping tries once, and says so", async () => {
    await store.ping();
    server.mischief.mute = true;
    await expect(store.ping()).rejects.toMatchObject(unreachable);
    await server.stop();
    const begun = performance.now();
    await expect(store.ping()).rejects.toMatchObject(unreachable);
    expect(performance.now() - begun).toBeLessThan(patient.answerWithin + tolerance);
  });

  test("a user who is not let in is told, and not kept waiting", async () => {
    server.mischief.denied = true;
    const denied = { name: "Fault", code: "CONFIG_INVALID" };
    await expect(store.ping()).rejects.toMatchObject(denied);
    await expect(store.readAll(-1, 1)).rejects.toMatchObject(denied);
    const follower = followed(store, -1, []);
    await vi.waitUntil(() => follower.faults.length > 0);
    expect(follower.faults).toMatchObject([denied]);
  });

  test("closing does not wait for it", async () => {
    await server.stop();
    const answer = store.append("article-1", -1, newEvents(1)).catch((error: unknown) => error);
    await pause(60);
    const begun = performance.now();
    await store.close();
    expect(performance.now() - begun).toBeLessThan(patient.answerWithin + tolerance);
    expect(await answer).toMatchObject({ name: "Fault", code: "STORE_CLOSED" });
  });

  test("a process that has closed its store ends by itself", async () => {
    const script = `
      const { openEventStoreDb } = await import("./src/store/eventstoredb.ts");
      const store = await openEventStoreDb({ connectionString: process.argv[1] });
      await store.append("article-1", -1, [JSON.parse(process.argv[2])]);
      const stopped = new Promise((arrived) => {
        const onFault = (error) => { throw error; };
        const following = store.subscribe({ after: -1, onEvents: () => arrived(following), onFault });
      });
      await (await stopped).stop();
      store.subscribe({ after: -1, onEvents: () => undefined, onFault: () => console.log("closed") });
      await store.close();`;
    const options = ["--import", "tsx", "--input-type=module", "-e", script];
    const run = promisify(execFile)(
      process.execPath,
      [...options, server.connectionString, JSON.stringify(newEvent())],
      { timeout: 10_000 },
    );
    expect((await run).stdout).toBe("closed\n");
  });
});

// What a busy machine may add to a timer.
const tolerance = 300;
const unreachable = { name: "Fault", code: "STORE_UNREACHABLE" };
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
