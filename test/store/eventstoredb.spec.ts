import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { openEventStoreDb } from "../../src/store/eventstoredb.js";
import { toRecorded } from "../../src/store/eventstoredbEvent.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { startEventStoreDbServer, type EventStoreDbServer } from "../support/stores/eventStoreDbServer.js";
import type { Proposed } from "../support/stores/eventStoreDbServer/log.js";
import { followed } from "../support/stores/followed.js";
import { newEvent, newEvents } from "../support/telling/newEvent.js";
import { eventStoreContract, type StoreUnderTest } from "./eventStoreContract.js";

describe.each([
  { path: "in batches", batches: true },
  { path: "one call at a time", batches: false },
])("EventStoreDB, written to $path", ({ batches }) => {
  eventStoreContract("keeps the contract", async () => {
    const server = await startEventStoreDbServer({ batches });
    return underTest(server.connectionString, server.stop);
  });
});

const realServer = process.env["STET_EVENTSTORE_URL"];
if (realServer)
  eventStoreContract("EventStoreDB, a real server", () => underTest(realServer, async () => undefined));

describe("EventStoreDB", () => {
  let server: EventStoreDbServer;
  let store: EventStore;

  beforeEach(async () => {
    server = await startEventStoreDbServer({ batches: true });
    store = await openEventStoreDb({ connectionString: server.connectionString });
  });
  afterEach(async () => {
    await store.close();
    await server.stop();
  });

  describe("what the server writes for itself", () => {
    test("is no part of the log", async () => {
      await store.append("article-1", -1, newEvents(2));
      await store.append("article-2", -1, newEvents(1));
      expect(server.log.all.filter(({ stream }) => stream.startsWith("$")).length).toBeGreaterThan(3);
      expect(server.log.all.at(-1)?.stream).toMatch(/^\$/);

      const all = await store.readAll(-1, 100);
      expect(all.map(({ stream, revision }) => [stream, revision])).toEqual([
        ["article-1", 0],
        ["article-1", 1],
        ["article-2", 0],
      ]);
      expect(await store.head()).toBe(all.at(-1)?.position);

      const everything: string[] = [];
      const subscription = store.subscribe({
        after: -1,
        onEvents: (events) => void everything.push(...events.map(({ stream }) => stream)),
        onFault: (error) => expect.unreachable(String(error)),
      });
      await vi.waitUntil(() => everything.length >= 3);
      await store.append("article-3", -1, newEvents(1));
      await vi.waitUntil(() => everything.length >= 4);
      await subscription.stop();
      expect(everything).toEqual(["article-1", "article-1", "article-2", "article-3"]);
    });

    test("leaves a log empty in which there is nothing else", async () => {
      expect(server.log.all.length).toBeGreaterThan(0);
      expect(await store.head()).toBe(-1);
      expect(await store.readAll(-1, 10)).toEqual([]);
    });
  });

  test("shows the server which events belong together", async () => {
    const cause = newEvent();
    const effect = newEvent({ meta: { correlationId: "one action", causationId: cause.id } });
    await store.append("article-1", -1, [cause, effect]);
    const stored = server.log
      .stream("article-1")
      .map(({ metadata }) => JSON.parse(Buffer.from(metadata).toString()));
    expect(stored[0]).toMatchObject({ $correlationId: cause.meta.correlationId });
    expect(stored[0]).not.toHaveProperty("$causationId");
    expect(stored[1]).toMatchObject({ $correlationId: "one action", $causationId: cause.id });
  });

  describe("an event that Stet cannot have written", () => {
    test.each<[string, Partial<Proposed>]>([
      ["whose data is no JSON", { data: Buffer.from('{"headline":') }],
      ["whose data is no object", { data: Buffer.from('"a headline"') }],
      ["whose data is bytes", { contentType: "application/octet-stream" }],
      ["whose metadata is no JSON", { metadata: Buffer.from("at noon") }],
      ["without metadata", { metadata: Buffer.from("") }],
      ["without a schema version", { metadata: Buffer.from("{}") }],
    ])("is named, and not guessed at: %s", async (_, difference) => {
      const before = await store.append("article-1", -1, newEvents(1));
      const [good] = server.log.stream("article-1");
      const damaged = { ...good!, id: newEvent().id, ...difference };
      server.log.write("article-1", 0, [damaged]);

      const unreadable = {
        name: "Fault",
        code: "EVENT_UNREADABLE",
        detail: { stream: "article-1", revision: 1, id: damaged.id },
      };
      await expect(store.readStream("article-1")).rejects.toMatchObject(unreadable);
      await expect(store.readAll(-1, 10)).rejects.toMatchObject(unreadable);
      expect({ recorded: await store.readStream("article-1", { to: 0 }) }).toEqual(before);

      const follower = followed(store, -1, ["article-1"]);
      await vi.waitUntil(() => follower.faults.length > 0);
      expect(follower.faults).toMatchObject([unreadable]);
      expect({ recorded: follower.seen }).toEqual(before);
    });
  });

  test("is of no use if it does not say where events lie in the log", () => {
    const event = { streamId: "article-1", id: "", type: "", isJson: true as const, revision: 4n };
    const metadata = { stetSchemaVersion: 1 };
    const created = new Date(0);
    for (const position of [undefined, { commit: 2n ** 64n - 1n, prepare: 2n ** 64n - 1n }])
      expect(() =>
        toRecorded({ ...event, data: {}, metadata, created, ...(position && { position }) }),
      ).toThrow(
        expect.objectContaining({ code: "CONFIG_INVALID", detail: { stream: "article-1", revision: 4 } }),
      );
  });

  test.each([
    "esdb//127.0.0.1",
    "sqlite:secret@stet.db",
    "esdb://admin:se%cret@host:port?tls=false",
    "esdb://admin:secret@127.0.0.1:2113?tls=false&throwOnAppendFailure=false",
  ])("does not open for %s, and keeps the password to itself", async (connectionString) => {
    const refused = await openEventStoreDb({ connectionString }).catch((error: unknown) => error);
    expect(refused).toMatchObject({ name: "Fault", code: "CONFIG_INVALID" });
    expect(JSON.stringify(refused) + String(refused) + String((refused as Error).cause)).not.toContain(
      "cret",
    );
  });
});

async function underTest(connectionString: string, leave: () => Promise<void>): Promise<StoreUnderTest> {
  const opened: EventStore[] = [];
  const reopen = async () => {
    const store = await openEventStoreDb({ connectionString });
    opened.push(store);
    return store;
  };
  return {
    store: await reopen(),
    reopen,
    dispose: async () => {
      await Promise.all(opened.map((store) => store.close()));
      await leave();
    },
  };
}
