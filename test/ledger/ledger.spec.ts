import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { leafOf } from "../../src/ledger/leafOf.js";
import { ledgerKeys } from "../../src/ledger/ledgerKeys.js";
import { signedBy } from "../../src/ledger/signedNote.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { openEventStoreDb } from "../../src/store/eventstoredb.js";
import { aLogFolder, ledgerOf, record, storeIn, type OpenedLedger } from "../support/stores/aSealedLog.js";
import { startEventStoreDbServer } from "../support/stores/eventStoreDbServer.js";
import { newEvent } from "../support/telling/newEvent.js";

const rootAt = async ({ ledger }: OpenedLedger, store: EventStore) => {
  await ledger.reached(await store.head());
  return Buffer.from(ledger.root(ledger.size())).toString("hex");
};

describe("The ledger", () => {
  test("follows the log, and goes on where it was when it is opened again", async () => {
    const { folder, log } = aLogFolder();
    const store = storeIn(log);
    await record(store, 0, 10);
    const first = await ledgerOf(folder, store);
    await rootAt(first, store);
    await first.ledger.close();
    await record(store, 10, 20);
    const again = await ledgerOf(folder, store);
    const root = await rootAt(again, store);
    expect(again.ledger.size()).toBe(20);
    await again.ledger.close();
    rmSync(join(folder, "ledger.db"));
    expect(await rootAt(await ledgerOf(folder, store), store)).toBe(root);
  });

  test("has the same root over the same events, whichever store keeps them", async () => {
    const { folder, log } = aLogFolder();
    const [embedded, server] = [storeIn(log), await startEventStoreDbServer({ batches: true })];
    const clustered = await openEventStoreDb({ connectionString: server.connectionString });
    onTestFinished(async () => {
      await clustered.close();
      await server.stop();
    });
    const roots = [];
    for (const [place, store] of [
      [folder, embedded],
      [aLogFolder().folder, clustered],
    ] as const) {
      await record(store, 0, 7);
      roots.push(await rootAt(await ledgerOf(place, store), store));
    }
    expect(roots[0]).toMatch(/^[0-9a-f]{64}$/);
    expect(roots[1]).toBe(roots[0]);
  });

  test("enters each event once when two processes keep it at the same time", async () => {
    const { folder, log } = aLogFolder();
    const store = storeIn(log);
    const [one, other] = [await ledgerOf(folder, store), await ledgerOf(folder, store)];
    await record(store, 0, 30);
    expect(await rootAt(one, store)).toBe(await rootAt(other, store));
    expect(one.ledger.size()).toBe(30);
    expect([...one.faults, ...other.faults]).toStrictEqual([]);
  });

  test("lets others work while it enters what it has missed, every few hundred events", async () => {
    const { folder, log } = aLogFolder();
    const store = storeIn(log);
    await record(store, 0, 3_000);
    const { ledger } = await ledgerOf(folder, store);
    const seen = [ledger.size()];
    while (ledger.size() < 3_000) {
      await setImmediate();
      seen.push(ledger.size());
    }
    expect(Math.max(...seen.slice(1).map((size, turn) => size - seen[turn]!))).toBe(200);
  });

  test("seals everything until now, and the same again if nothing came since", async () => {
    const { folder, log } = aLogFolder();
    const store = storeIn(log);
    await record(store, 0, 5);
    const { ledger } = await ledgerOf(folder, store);
    const sealed = await ledger.seal();
    expect(sealed).toMatchObject({
      origin: "courier.example/stet",
      size: 5,
      sealedAt: "2026-03-02T09:00:00.000Z",
    });
    expect(signedBy(sealed.note, ledger.keys().verifiers)).toHaveLength(1);
    expect((await ledger.seal()).words).toBe(sealed.words);
    await record(store, 5, 6);
    await ledger.seal();
    expect(readdirSync(join(folder, "checkpoints")).toSorted()).toStrictEqual(["5.note", "6.note"]);
    expect(readFileSync(join(folder, "checkpoints", "5.note"), "utf8")).toBe(sealed.words);
  });

  test("knows no key but one that its owner alone may read, and that is not given away when the file is broken", async () => {
    const { folder } = aLogFolder();
    const file = join(folder, "ledger-keys.json");
    const { origin } = ledgerKeys(file);
    expect(origin).toMatch(/^stet\.invalid\/[0-9a-f]{12}$/);
    expect(ledgerKeys(file, "another.example").origin).toBe(origin);
    const kept = readFileSync(file, "utf8");
    writeFileSync(file, kept.replace("BEGIN", "BEGUN"));
    expect(() => ledgerKeys(file)).toThrow(`${file} does not hold the keys of a ledger.`);
  });

  test("writes an event as RFC 8785 has it, whatever the order of its keys, and without the store's own count", () => {
    const { id, type, schemaVersion, meta } = newEvent({ data: { b: "é\u20ac", a: [1e21, 0.1, null] } });
    const event = { id, type, schemaVersion, meta, stream: "article-1", revision: 4 };
    const one = leafOf({ ...event, position: 7, data: { b: "é\u20ac", a: [1e21, 0.1, null] } });
    expect(leafOf({ ...event, position: 9, data: { a: [1e21, 0.1, null], b: "é\u20ac" } })).toBe(one);
    expect(one).toMatch(/^\{"data":\{"a":\[1e\+21,0\.1,null\],"b":"é€"\},"id":"/);
    expect(Object.keys(JSON.parse(one) as object)).toStrictEqual([
      "data",
      "id",
      "meta",
      "revision",
      "schemaVersion",
      "stream",
      "type",
      "v",
    ]);
  });

  test("stands still at an event that has no canonical form, and says which it is", async () => {
    const { folder, log } = aLogFolder();
    const store = storeIn(log);
    await record(store, 0, 3);
    await store.append("article-9", -1, [newEvent({ data: { text: "\ud83d" } })]);
    const { ledger, faults } = await ledgerOf(folder, store);
    const fault = { code: "EVENT_UNREADABLE", detail: { stream: "article-9", revision: 0 } };
    await expect(ledger.seal()).rejects.toMatchObject(fault);
    expect(faults).toMatchObject([fault]);
    expect(existsSync(join(folder, "checkpoints"))).toBe(false);
    const endless = {
      ...newEvent({ data: { number: Infinity } }),
      stream: "article-9",
      revision: 0,
      position: 4,
    };
    expect(() => leafOf(endless)).toThrow(/revision 0 of article-9, at position 4, has no canonical form/);
  });
});
