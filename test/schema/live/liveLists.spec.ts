import { describe, expect, test, vi } from "vitest";
import type { Context } from "../../../schema/context.js";
import type { ListChange, LiveList } from "../../../schema/live/liveList.js";
import { liveLists } from "../../../schema/live/liveLists.js";
import { ownStream } from "../../../schema/live/ownStream.js";
import type { Actor } from "../../../src/actor.js";
import { aLog, type Happening } from "../../support/stores/aLog.js";
import { uuid } from "../../support/telling/facts.js";
import type { Told } from "../../support/telling/recorded.js";
import { caughtUp, readBy } from "../../support/reading/readBy.js";

const photos: LiveList = { key: "photos", touched: ownStream("photo"), among: (ids) => ids };
const [first, second] = [uuid(1), uuid(2)];
const reporter: Actor = {
  staffId: uuid(7),
  name: "Ines Marku",
  grants: [{ role: "reporter", desk: null, language: null }],
};

const filed: Told = { type: "PhotoFiled", data: { description: "The quay" } };
const credited = (n: number): Told => ({ type: "PhotoCredited", data: { creditLine: `Mara Voss ${n}` } });

/** A log with its read models, and lists that remember only so many events. */
async function listsThatRemember(events: number, viewer: Actor = reporter, now = () => new Date()) {
  const log = await aLog([`photo-${first}`, filed]);
  const readModels = await readBy({ store: log.store, projections: [] });
  await caughtUp(readModels, await log.store.head());
  const lists = liveLists(readModels, {
    now,
    remembered: { events, characters: 1_000_000 },
  });
  let actor: Actor | null = viewer;
  const readAll = vi.fn(log.store.readAll);
  const context = {
    readModels,
    store: { ...log.store, readAll },
    newsroom: { actor: async () => actor },
    viewer,
  } as unknown as Context;
  const tell = async (...happenings: readonly Happening[]) =>
    caughtUp(readModels, await log.tell(...happenings));
  return { lists, context, tell, log, readAll, become: (now: Actor | null) => void (actor = now) };
}

async function next(listening: AsyncIterator<ListChange>, count: number): Promise<readonly string[]> {
  const told: string[] = [];
  while (told.length < count) {
    const { value } = (await listening.next()) as { value: ListChange };
    told.push(`${value.position} ${value.moves.map(({ how }) => how).join(" ")}`);
  }
  return told;
}

test("Whoever keeps up is told from memory, and the log is not read", async () => {
  const { lists, context, tell, readAll } = await listsThatRemember(100);
  const listening = lists.listen(context, photos, null);
  for (let n = 0; n < 5; n++) {
    await tell([`photo-${first}`, credited(n)]);
    expect(await next(listening, 1)).toStrictEqual([`${n + 2} changed`]);
  }
  expect(readAll).not.toHaveBeenCalled();
});

test("Whoever falls further behind than is remembered reads the log at their own pace, and loses nothing", async () => {
  const { lists, context, tell, log, readAll } = await listsThatRemember(3);
  const slow = lists.listen(context, photos, null);
  const quick = lists.listen(context, photos, null);
  await tell([`photo-${first}`, credited(0)]);
  expect(await next(slow, 1)).toStrictEqual(["2 changed"]);
  for (let n = 1; n < 500; n++) {
    await tell([`photo-${first}`, credited(n)]);
    expect(await next(quick, 1)).toHaveLength(1);
  }
  await tell([`photo-${second}`, filed]);
  expect(readAll).not.toHaveBeenCalled();
  const told = await next(slow, 500);
  expect(told.map((words) => Number(words.split(" ")[0]))).toStrictEqual(
    (await log.store.readAll(2, 1_000)).map(({ position }) => position),
  );
  expect(told.at(-1)).toBe("502 entered");
  expect(readAll.mock.calls.length).toBeLessThanOrEqual(5);
});

test("Whoever comes back soon is told from memory as well", async () => {
  const { lists, context, tell, readAll } = await listsThatRemember(100);
  for (let n = 0; n < 5; n++) await tell([`photo-${first}`, credited(n)]);
  expect(await next(lists.listen(context, photos, 3), 3)).toStrictEqual([
    "4 changed",
    "5 changed",
    "6 changed",
  ]);
  expect(readAll).not.toHaveBeenCalled();
});

test("Whoever knows of more than was heard here so far is told nothing of it again", async () => {
  const { lists, context, tell } = await listsThatRemember(100);
  const listening = lists.listen(context, photos, 2);
  const told = next(listening, 1);
  await tell([`photo-${first}`, credited(1)]);
  await tell([`photo-${first}`, credited(2)]);
  expect(await told).toStrictEqual(["3 changed"]);
});

test("Whoever reads the log reads no further than the read models have got, and hears nothing twice", async () => {
  const { lists, context, tell } = await listsThatRemember(0);
  for (let n = 0; n < 4; n++) await tell([`photo-${first}`, credited(n)]);
  const { readModels } = context;
  let reached = 3;
  const behind = { ...readModels, position: () => reached, waitFor: async () => true };
  const listening = lists.listen({ ...context, readModels: behind }, photos, 1);
  expect(await next(listening, 2)).toStrictEqual(["2 changed", "3 changed"]);
  reached = 5;
  expect(await next(listening, 2)).toStrictEqual(["4 changed", "5 changed"]);
  reached = 6;
  await tell([`photo-${first}`, credited(4)]);
  expect(await next(listening, 1)).toStrictEqual(["6 changed"]);
});

test("Whoever reads the log from its beginning is told of what was not in the list before as having come in", async () => {
  const { lists, context, tell } = await listsThatRemember(0);
  for (let n = 0; n < 2; n++) await tell([`photo-${first}`, credited(n)]);
  const credits: LiveList = {
    key: "credits",
    touched: ({ type, stream }) => (type === "PhotoCredited" ? [`credit of ${stream}`] : []),
    among: (ids) => ids,
  };
  expect(await next(lists.listen(context, credits, -1), 2)).toStrictEqual(["2 entered", "3 changed"]);
  expect(await next(lists.listen(context, credits, 1), 2)).toStrictEqual(["2 changed", "3 changed"]);
});

describe("Where a list says how its things stand, what touches a thing that then stands as it did", () => {
  // It stands otherwise by every second event.
  const byTwos: LiveList = {
    ...photos,
    key: "by twos",
    standing: (ids, { readModels }) =>
      new Map(ids.map((id) => [id, `${Math.floor(readModels.position() / 2)}`])),
  };

  test("is not told", async () => {
    const { lists, context, tell } = await listsThatRemember(100);
    const listening = lists.listen(context, byTwos, null);
    for (let n = 0; n < 5; n++) await tell([`photo-${first}`, credited(n)]);
    expect(await next(listening, 3)).toStrictEqual(["2 changed", "4 changed", "6 changed"]);
  });

  test("is told once to whoever reads the log, who may know of nothing that came before", async () => {
    const { lists, context, tell } = await listsThatRemember(0);
    for (let n = 0; n < 4; n++) await tell([`photo-${first}`, credited(n)]);
    await tell([`photo-${second}`, filed]);
    expect(await next(lists.listen(context, byTwos, 1), 2)).toStrictEqual(["2 changed", "6 entered"]);
  });
});

test("A clock that is set back lets no time pass twice", async () => {
  const turn = Date.now() + 3_600_000;
  let clock = turn - 1_000;
  const { lists, context, tell } = await listsThatRemember(100, reporter, () => new Date(clock));
  const turning: LiveList = {
    key: "turning",
    touched: ({ stream }) => (stream === `photo-${second}` ? [second] : []),
    among: (ids, _, at) => (Date.parse(at) >= turn ? ids : []),
    inTime: {
      next: (after) => (after < turn ? turn : null),
      touched: ({ from, until }) => (from < turn && turn <= until ? [first] : []),
    },
  };
  const listening = lists.listen(context, turning, null);
  for (const [n, at] of [turn + 10, turn - 500, turn + 20].entries()) {
    clock = at;
    await tell([`photo-${first}`, credited(n)]);
  }
  await tell([`photo-${second}`, filed]);
  expect(await next(listening, 2)).toStrictEqual(["1 entered", "5 changed"]);
  lists.close();
});

describe("What moves more than can be sent at once", () => {
  const many = Array.from({ length: 450 }, (_, n) => uuid(n + 1));
  const crowd: LiveList = {
    key: "crowd",
    touched: (event) => (event.type === "PhotoCredited" ? many : []),
    among: (ids) => ids,
  };
  async function taken(listening: AsyncIterator<ListChange>, count: number) {
    const told: ListChange[] = [];
    while (told.length < count) told.push(((await listening.next()) as { value: ListChange }).value);
    return told;
  }
  const idsOf = (told: readonly ListChange[]) => told.flatMap(({ moves }) => moves.map(({ id }) => id));

  test.each([
    ["from memory", 100],
    ["from the log", 0],
  ])("is told in parts, all of it again to whoever breaks off before the last, %s", async (_, remembered) => {
    const { lists, context, tell } = await listsThatRemember(remembered);
    const kept = lists.listen(context, photos, null);
    const listening = lists.listen(context, crowd, null);
    await tell([`photo-${first}`, credited(1)]);
    await tell([`photo-${first}`, credited(2)]);
    const whole = await taken(listening, 6);
    expect(whole.map(({ moves }) => moves.length)).toStrictEqual([200, 200, 50, 200, 200, 50]);
    expect(whole.map(({ event }) => event!.position)).toStrictEqual([2, 2, 2, 3, 3, 3]);
    expect(idsOf(whole)).toStrictEqual([...many, ...many]);
    for (const [n, { position }] of whole.entries()) {
      const left = 6 - (n + 1);
      const again = n === 2 ? 3 : n < 2 ? 6 : n === 5 ? 0 : 3;
      expect(again).toBeGreaterThanOrEqual(left);
      const told = await taken(lists.listen(context, crowd, position), again);
      expect(idsOf(told)).toStrictEqual(Array.from({ length: again / 3 }, () => many).flat());
    }
    await kept.return!();
  });
});

test.each([
  ["the very beginning", -1, "entered changed"],
  ["later on", 1, "changed changed"],
])("What one finds in a list from %s on, one is told as it is then: %s", async (_, after, then) => {
  const { lists, context, tell } = await listsThatRemember(0);
  await tell([`photo-${first}`, credited(1)]);
  await tell([`photo-${first}`, credited(2)]);
  // The photo is touched by its credit alone, never by its filing.
  const touched: LiveList["touched"] = ({ type }) => (type === "PhotoCredited" ? [first] : []);
  const told = await next(lists.listen(context, { ...photos, key: "credited", touched }, after), 2);
  expect(told.map((words) => words.split(" ")[1]).join(" ")).toBe(then);
});

test("A list that cannot be judged disturbs nobody but those who listen to it", async () => {
  const { lists, context, tell } = await listsThatRemember(100);
  const broken: LiveList = {
    ...photos,
    key: "broken",
    among: () => {
      throw new TypeError("No such table.");
    },
  };
  const [failing, listening] = [lists.listen(context, broken, null), lists.listen(context, photos, null)];
  await tell([`photo-${first}`, credited(1)]);
  await expect(failing.next()).rejects.toThrow("No such table.");
  expect(await next(listening, 1)).toHaveLength(1);
  expect(lists.count()).toStrictEqual({ listeners: 1, lists: 1 });
});

test("The right to listen ends when the roles do, and is asked for once however many lists somebody listens to", async () => {
  const { lists, context, tell, become } = await listsThatRemember(100);
  const asked = vi.spyOn(context.newsroom, "actor");
  const listening = Array.from({ length: 5 }, () => lists.listen(context, photos, null).next());
  become({ ...reporter, grants: [] });
  await tell([`staff-${uuid(9)}`, { type: "StaffMemberJoined", data: { name: "Noor Haddad" } }]);
  for (const told of listening)
    await expect(told).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  expect(asked).toHaveBeenCalledTimes(1);
  expect(lists.count()).toStrictEqual({ listeners: 0, lists: 0 });
});

test("A role that ends by itself ends the listening by itself, though nothing happens", async () => {
  const until = new Date(Date.now() + 200).toISOString();
  const borrowed = [{ role: "reporter", desk: null, language: null, until, from: uuid(8) } as const];
  const { lists, context, become } = await listsThatRemember(100, { ...reporter, grants: borrowed });
  const told = lists.listen(context, photos, null).next();
  become({ ...reporter, grants: [] });
  await expect(told).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
  expect(Date.now()).toBeGreaterThanOrEqual(Date.parse(until));
});

test("A role that ends by itself ends nothing for whoever holds another", async () => {
  const until = new Date(Date.now() + 200).toISOString();
  const borrowed = { role: "copyEditor", desk: null, language: null, until, from: uuid(8) } as const;
  const both = { ...reporter, grants: [borrowed, ...reporter.grants] };
  const { lists, context, tell, become } = await listsThatRemember(100, both);
  const asked = vi.spyOn(context.newsroom, "actor");
  const told = next(lists.listen(context, photos, null), 1);
  become(reporter);
  await vi.waitUntil(() => asked.mock.calls.length > 0, { timeout: 15_000 });
  await tell([`photo-${first}`, credited(0)]);
  expect(await told).toStrictEqual(["2 changed"]);
});

test("A role ends by the newsroom's clock, whatever the machine's says", async () => {
  const day = 86_400_000;
  const until = new Date(Date.now() + day + 300).toISOString();
  const borrowed = [{ role: "reporter", desk: null, language: null, until, from: uuid(8) } as const];
  const viewer = { ...reporter, grants: borrowed };
  const { lists, context, become } = await listsThatRemember(100, viewer, () => new Date(Date.now() + day));
  const told = lists.listen(context, photos, null).next();
  become({ ...reporter, grants: [] });
  await expect(told).rejects.toMatchObject({ extensions: { code: "FORBIDDEN" } });
});
