import { copyFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { openNewsroom } from "../../src/newsroom.js";
import { subjectName } from "../../src/erasure/subjectName.js";
import { erasureIdOf } from "../../src/erasureIdOf.js";
import { openKeyRing } from "../../src/sealing/openKeyRing.js";
import { keepErased } from "../../src/server/house/keepErased.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { aNewsroom, chief, recordedIn } from "../support/newsroom/aNewsroom.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";
import { holds, ines, omar, uuid } from "../support/telling/facts.js";

const matter = "Port v. Courier";
const masterKey = Buffer.alloc(32, 7);
const words = { alias: "A person in the port office", identity: "Jonas Reth", contact: null, note: null };
const hold = { type: "PlaceLegalHold", holdId: uuid(0xb1), matter, basis: "The order" } as const;

/** A newsroom whose keys are in a file, with a source that Ines recorded and ordered to be erased. */
async function aSourceToErase() {
  const { store, ...house } = await aNewsroom();
  const file = join(temporaryFolder(), "keys.db");
  const open = (of = file) => {
    const keys = openKeyRing({ file: of, masterKeys: () => [masterKey] });
    onTestFinished(() => keys.close());
    return keys;
  };
  const keys = open();
  const deskOver = (over: EventStore, ring = keys) =>
    openNewsroom({
      store: over,
      now: () => new Date("2026-03-02T12:00:00.000Z"),
      newId: house.nextId,
      keys: ring,
    });
  const desk = deskOver(store);
  const as = (staffId: string) => ({ ...chief, staffId, grants: [holds("editorInChief")] });
  const on = (id: string, expectedRevision = 0) =>
    ({ origin: "machine", commandId: house.nextId(), id, expectedRevision, reason: "They asked." }) as const;

  const storyId = await house.open();
  const sourceId = house.nextId();
  const begun = { ...on(""), commandId: sourceId, by: as(ines.staffId) };
  recordedIn(await desk.ask(begun, { type: "RecordConfidentialSource", storyId, ...words }));
  const subject = { kind: "source", sourceId } as const;
  const name = subjectName(subject);
  const orderId = house.nextId();
  const grounds = "Offices are searched.";
  const order = { type: "OrderErasure", orderId, subject, basis: "sourceProtection", grounds } as const;
  recordedIn(await desk.ask({ ...on(""), commandId: orderId, by: as(ines.staffId) }, order));
  const erasureId = erasureIdOf(name);
  const confirm = (by = desk, revision = 0) =>
    by.ask({ ...on(erasureId, revision), by: as(omar.staffId) }, { type: "ConfirmErasure", orderId });
  const placeHold = async () =>
    recordedIn(await desk.ask({ ...on(storyId), by: as(ines.staffId) }, { ...hold, holdId: house.nextId() }));
  const liftHold = async (holdId: string, revision: number) =>
    recordedIn(
      await desk.ask({ ...on(storyId, revision), by: as(ines.staffId) }, { type: "LiftLegalHold", holdId }),
    );
  const typesOf = async (stream: string) => (await store.readStream(stream)).map(({ type }) => type);
  const faults: Error[] = [];
  async function keepErasedOn(ring = keys) {
    const newsroom = deskOver(store, ring);
    const onFault = (fault: Error) => void faults.push(fault);
    const kept = await keepErased({ store, keys: ring, carryOut: newsroom.carryOutErasure, onFault });
    onTestFinished(() => kept.close());
    return kept;
  }
  const erasure = `erasure-${erasureId}`;
  return {
    store,
    keys,
    file,
    open,
    desk,
    deskOver,
    name,
    erasure,
    confirm,
    placeHold,
    liftHold,
    typesOf,
    keepErasedOn,
  };
}

/** The same store, in which something else happens just before an event of a stream is recorded. */
const overtaken = (store: EventStore, stream: string, first: () => Promise<unknown>): EventStore => ({
  ...store,
  async append(to, expected, events) {
    if (to === stream) await first();
    return store.append(to, expected, events);
  },
});

describe("A confirmed erasure", () => {
  test("has destroyed the key when it is answered", async () => {
    const { keys, name, confirm } = await aSourceToErase();
    expect(keys.keyOf(name)).toMatchObject({ bytes: expect.any(Buffer) as Buffer });
    recordedIn(await confirm());
    expect(keys.keyOf(name)).toBe("destroyed");
  });

  test("that a legal hold overtook is stayed: the log has the hold first, and the key is there", async () => {
    const house = await aSourceToErase();
    const { store, keys, name, erasure, confirm, placeHold, deskOver } = house;
    const late = deskOver(overtaken(store, erasure, once(placeHold)));
    expect(await confirm(late)).toStrictEqual({ refused: { code: "LEGAL_HOLD", matter } });
    expect(keys.keyOf(name)).toMatchObject({ bytes: expect.any(Buffer) as Buffer });
    const types = ["ErasureOrdered", "SubjectErased", "ErasureStayed"];
    expect(await house.typesOf(erasure)).toStrictEqual(types);
    // Whoever opens the house again reads the same from the log.
    await house.keepErasedOn();
    expect(keys.keyOf(name)).toMatchObject({ bytes: expect.any(Buffer) as Buffer });
    expect(await house.typesOf(erasure)).toStrictEqual(types);
  });

  test("that was stayed may be confirmed again once the hold is lifted", async () => {
    const house = await aSourceToErase();
    const { store, keys, name, erasure, confirm, placeHold, liftHold, deskOver } = house;
    let holdId = "";
    const held = once(async () => {
      const [placed] = await placeHold();
      holdId = placed!.data["holdId"] as string;
    });
    await confirm(deskOver(overtaken(store, erasure, held)));
    await liftHold(holdId, 1);
    recordedIn(await confirm(house.desk, 2));
    expect(keys.keyOf(name)).toBe("destroyed");
  });

  test("is carried out although a hold came after it: there is nothing left to hold", async () => {
    const { keys, name, confirm, placeHold, keepErasedOn } = await aSourceToErase();
    recordedIn(await confirm());
    await placeHold();
    await keepErasedOn();
    expect(keys.keyOf(name)).toBe("destroyed");
  });

  test("is carried out by whoever opens the house, where its node died before the key was gone", async () => {
    const { store, keys, name, confirm, deskOver, keepErasedOn } = await aSourceToErase();
    const dying = { ...keys, destroy: () => {} };
    recordedIn(await confirm(deskOver(store, dying)));
    expect(keys.keyOf(name)).toMatchObject({ bytes: expect.any(Buffer) as Buffer });
    await keepErasedOn();
    expect(keys.keyOf(name)).toBe("destroyed");
  });

  test("survives that an older backup of the keys is put back", async () => {
    const { file, open, keys, name, confirm, keepErasedOn } = await aSourceToErase();
    await keepErasedOn();
    const backup = join(temporaryFolder(), "keys.db");
    for (const part of ["", "-wal"]) copyFileSync(`${file}${part}`, `${backup}${part}`);
    recordedIn(await confirm());
    expect(keys.keyOf(name)).toBe("destroyed");
    const older = open(backup);
    expect(older.keyOf(name)).toMatchObject({ bytes: expect.any(Buffer) as Buffer });
    await keepErasedOn(older);
    expect(older.keyOf(name)).toBe("destroyed");
  });

  test("reaches the keys of a node that it was not confirmed on", async () => {
    const { store, keys, name, confirm, keepErasedOn } = await aSourceToErase();
    await keepErasedOn();
    recordedIn(await confirm(openNewsroomWithoutKeys(store)));
    await expect.poll(() => keys.keyOf(name)).toBe("destroyed");
  });

  test("is carried out anew on a log that was put back and tells other things at the same places", async () => {
    const { store, keys, name, confirm, keepErasedOn } = await aSourceToErase();
    keys.setErasedUpTo((await store.head()) + 100);
    recordedIn(await confirm(openNewsroomWithoutKeys(store)));
    await keepErasedOn();
    expect(keys.keyOf(name)).toBe("destroyed");
  });
});

test("A node without keys answers that another one has them, and records nothing", async () => {
  const { store } = await aSourceToErase();
  const head = await store.head();
  const desk = openNewsroomWithoutKeys(store);
  const storyId = (await store.readAll(-1, 100)).find(({ type }) => type === "StoryOpened")!.stream.slice(6);
  const asked = { type: "RecordConfidentialSource", storyId, ...words } as const;
  const by = { ...chief, staffId: ines.staffId };
  const request = { by, origin: "machine", commandId: uuid(0xb3) } as const;
  expect(await desk.ask(request, asked)).toStrictEqual({ refused: { code: "KEYS_ELSEWHERE" } });
  expect(await store.head()).toBe(head);
});

test("A preview, and what is refused for want of a role, leave no key behind", async () => {
  const { store, keys, deskOver } = await aSourceToErase();
  const desk = deskOver(store);
  const storyId = (await store.readAll(-1, 100)).find(({ type }) => type === "StoryOpened")!.stream.slice(6);
  const asked = { type: "RecordConfidentialSource", storyId, ...words } as const;
  const preview = { by: chief, origin: "machine", commandId: uuid(0xb4), preview: true } as const;
  expect(await desk.ask(preview, asked)).toMatchObject({
    wouldRecord: [{ type: "ConfidentialSourceRecorded" }],
  });
  const stranger = { by: { ...omar, grants: [] }, origin: "desk", commandId: uuid(0xb5) } as const;
  expect(await desk.ask(stranger, asked)).toMatchObject({ refused: { code: "NOT_PERMITTED" } });
  for (const id of [uuid(0xb4), uuid(0xb5)]) expect(keys.keyOf(`source-${id}`)).toBeNull();
});

test("Two that record one source at once seal it with one key, and one of them is a repetition", async () => {
  const { store, keys, deskOver } = await aSourceToErase();
  const desk = deskOver(store);
  const storyId = (await store.readAll(-1, 100)).find(({ type }) => type === "StoryOpened")!.stream.slice(6);
  const asked = { type: "RecordConfidentialSource", storyId, ...words } as const;
  const request = { by: chief, origin: "machine", commandId: uuid(0xb6) } as const;
  const [one, other] = await Promise.all([desk.ask(request, asked), desk.ask(request, asked)]);
  const repetitions = [one, other].filter((answer) => "recorded" in answer && answer.repeated);
  expect(repetitions).toHaveLength(1);
  const key = keys.keyOf(`source-${uuid(0xb6)}`);
  expect(recordedIn(one)[0]!.data).toMatchObject({ identity: { key: (key as { id: string }).id } });
});

const openNewsroomWithoutKeys = (store: EventStore) =>
  openNewsroom({ store, now: () => new Date("2026-03-02T12:00:00.000Z"), newId: () => uuid(0xb2) });

const once = <T>(work: () => Promise<T>) => {
  let done = false;
  return async () => {
    if (done) return;
    done = true;
    await work();
  };
};
