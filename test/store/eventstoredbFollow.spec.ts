import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openEventStoreDb } from "../../src/store/eventstoredb.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { startEventStoreDbServer, type EventStoreDbServer } from "../support/stores/eventStoreDbServer.js";
import { followed } from "../support/stores/followed.js";
import { newEvents } from "../support/telling/newEvent.js";

const patience = { answerWithin: 200, firstPause: 5, longestPause: 40 };

describe.each([
  { where: "on one machine", clustered: false },
  { where: "in a cluster", clustered: true },
])("A subscription to EventStoreDB $where", ({ clustered }) => {
  let server: EventStoreDbServer;
  let store: EventStore;

  beforeEach(async () => {
    server = await startEventStoreDbServer({ batches: true });
    const connectionString = clustered ? server.clusterConnectionString : server.connectionString;
    store = await openEventStoreDb({ connectionString, ...patience });
  });
  afterEach(async () => {
    await store.close();
    await server.stop();
  });

  test("goes on after every outage, without a gap and without repeating itself", async () => {
    // The real server repeats nothing; one that did must not be noticed.
    server.mischief.eventsToRepeat = 20;
    const streams = ["article-1"];
    const followers = [followed(store, -1, streams), followed(store, -1, streams)];
    for (let written = 0; written < 200; written += 50) {
      await store.append("article-1", written - 1, newEvents(49));
      await server.stop();
      await pause(20);
      await server.restart();
      await store.append("article-1", written + 48, newEvents(1));
      await Promise.all(followers.map((follower) => follower.until(written + 50)));
    }
    const stored = await store.readStream("article-1");
    for (const follower of followers) {
      await follower.stop();
      expect(follower.faults).toEqual([]);
      expect(follower.seen).toEqual(stored);
    }
  });

  test("loses nothing that was under way when the server went", async () => {
    await store.append("article-1", -1, newEvents(300));
    server.mischief.readPause = 1;
    const follower = followed(store, -1, ["article-1"]);
    for (const reached of [50, 100, 200]) {
      await vi.waitUntil(() => follower.seen.length > reached, { interval: 1 });
      await server.stop();
      await server.restart();
    }
    server.mischief.readPause = 0;
    await follower.until(300);
    await follower.stop();
    expect(follower.seen).toEqual(await store.readStream("article-1"));
  });

  test("begins when the server does", async () => {
    const stored = await store.append("article-1", -1, newEvents(2));
    await server.stop();
    const follower = followed(store, -1, ["article-1"]);
    await pause(60);
    await server.restart();
    await follower.until(2);
    await follower.stop();
    expect({ recorded: follower.seen }).toEqual(stored);
  });

  test("asks again when the server takes it and says nothing", async () => {
    const stored = await store.append("article-1", -1, newEvents(2));
    server.mischief.mute = true;
    const follower = followed(store, -1, ["article-1"]);
    await pause(20);
    server.mischief.mute = false;
    await follower.until(2);
    await follower.stop();
    expect({ recorded: follower.seen }).toEqual(stored);
  });

  test("lets the log be quiet for as long as it likes", async () => {
    const follower = followed(store, -1, ["article-1"]);
    await pause(2 * patience.answerWithin);
    await store.append("article-1", -1, newEvents(1));
    await follower.until(1);
    await follower.stop();
    expect(server.subscribed()).toBe(1);
  });

  test("can be stopped while there is nothing to follow", async () => {
    const follower = followed(store, -1, []);
    await server.stop();
    await pause(20);
    await follower.stop();
    expect(follower.faults).toEqual([]);
  });

  test("ends with a fault when the server does not let the user in", async () => {
    server.mischief.denied = true;
    const follower = followed(store, -1, []);
    await vi.waitUntil(() => follower.faults.length > 0);
    expect(follower.faults).toMatchObject([{ name: "Fault", code: "CONFIG_INVALID" }]);
  });
});

test("A cluster without a leader takes nobody's process down", async () => {
  const server = await startEventStoreDbServer({ batches: true });
  const store = await openEventStoreDb({ connectionString: server.clusterConnectionString, ...patience });
  const follower = followed(store, -1, ["article-1"]);
  await store.append("article-1", -1, newEvents(1));
  await follower.until(1);

  server.mischief.leaderless = true;
  server.mischief.readsToFail = 1;
  const read = store.readStream("article-1");
  await vi.waitUntil(() => server.mischief.readsToFail === 0, { interval: 1 });
  // The client has given up its connection and looks for a leader; now the subscription loses the old one.
  await pause(30);
  await server.stop();
  await pause(50);
  await server.restart();
  server.mischief.leaderless = false;

  expect(await read).toHaveLength(1);
  await store.append("article-1", 0, newEvents(1));
  await follower.until(2);
  expect(follower.seen).toEqual(await store.readStream("article-1"));
  await store.close();
  await server.stop();
});

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
