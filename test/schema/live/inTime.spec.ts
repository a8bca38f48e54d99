import fc from "fast-check";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { Context } from "../../../schema/context.js";
import type { InTime, ListChange, LiveList } from "../../../schema/live/liveList.js";
import { liveLists } from "../../../schema/live/liveLists.js";
import { ownStream } from "../../../schema/live/ownStream.js";
import { instantAt } from "../../../src/instant.js";
import { aLog } from "../../support/stores/aLog.js";
import { uuid } from "../../support/telling/facts.js";
import { minute, type Told } from "../../support/telling/recorded.js";
import { caughtUp, readBy } from "../../support/reading/readBy.js";

const start = Date.parse(minute(0));
const day = 86_400_000;
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: start }));
afterEach(() => void vi.useRealTimers());

const [quay, port, harbour] = [uuid(1), uuid(2), uuid(3)];
const filed: Told = { type: "PhotoFiled", data: { description: "The quay" } };
const credited: Told = { type: "PhotoCredited", data: { creditLine: "Mara Voss" } };

type Times = Readonly<Record<string, Readonly<{ from: number; until: number }>>>;

/** A list that photos are in for a time only, each for its own. */
function shownFor(times: Times, key = "shown"): LiveList & Readonly<{ inTime: InTime }> {
  const turns = Object.entries(times)
    .flatMap(([id, { from, until }]) => [
      { id, at: from },
      { id, at: until },
    ])
    .toSorted((a, b) => a.at - b.at);
  return {
    key,
    touched: ownStream("photo"),
    among: (ids, _look, at) =>
      ids.filter((id) => times[id] && times[id].from <= Date.parse(at) && Date.parse(at) < times[id].until),
    inTime: {
      next: (after) => turns.find(({ at }) => at > after)?.at ?? null,
      touched: ({ from, until }) => [
        ...new Set(turns.filter(({ at }) => at > from && at <= until).map(({ id }) => id)),
      ],
    },
  };
}

/** A log with three photos, and lists that change in time; only so many events are remembered. */
async function listsInTime(events = 100) {
  const log = await aLog(...[quay, port, harbour].map((id) => [`photo-${id}`, filed] as const));
  const readModels = await readBy({ store: log.store, projections: [] });
  await caughtUp(readModels, await log.store.head());
  const lists = liveLists(readModels, {
    now: () => new Date(),
    remembered: { events, characters: 1_000_000 },
  });
  const viewer = {
    staffId: uuid(7),
    name: "Ines Marku",
    grants: [{ role: "reporter", desk: null, language: null }],
  };
  const context = { readModels, store: log.store, newsroom: { actor: async () => viewer }, viewer };

  /** Listens on; what was told lies in the order in which it came. */
  function listen(list: LiveList, after: number | null = null) {
    const told: ListChange[] = [];
    const telling = lists.listen(context as unknown as Context, list, after);
    const ended = (async () => {
      for await (const change of telling) told.push(change);
    })();
    const failed = ended.then(
      () => null,
      (error: unknown) => error,
    );
    return { told, failed, words: () => told.map(inWords), stop: () => telling.return!() };
  }
  const happens = async (id: string) =>
    caughtUp(readModels, await log.tell([`photo-${id}`, { ...credited, at: instantAt(Date.now()) }]));
  return { lists, listen, happens, head: log.store.head };
}

const names: Readonly<Record<string, string>> = { [quay]: "quay", [port]: "port", [harbour]: "harbour" };
const inWords = ({ event, at, moves }: ListChange) =>
  [event?.type ?? at.slice(11, 16), ...moves.map(({ id, how }) => `${names[id]} ${how}`)].join(", ");
const settled = () => vi.advanceTimersByTimeAsync(0);
const minutes = (count: number) => vi.advanceTimersByTimeAsync(count * 60_000);
const between = (from: number, until: number) => ({
  from: start + from * 60_000,
  until: start + until * 60_000,
});

describe("A list that changes in time", () => {
  test("tells at its instant, and not before, what comes in and what goes out", async () => {
    const { listen } = await listsInTime();
    const { words } = listen(shownFor({ [quay]: between(10, 20), [port]: between(20, 40) }));
    await vi.advanceTimersByTimeAsync(10 * 60_000 - 1);
    expect(words()).toStrictEqual([]);
    await vi.advanceTimersByTimeAsync(1);
    expect(words()).toStrictEqual(["09:10, quay entered"]);
    await minutes(10);
    expect(words().slice(1)).toStrictEqual(["09:20, quay left, port entered"]);
  });

  test("tells what an event moved as time had it then: what came in by the clock, changes by the event", async () => {
    const { listen, happens } = await listsInTime();
    const { words } = listen(shownFor({ [quay]: between(10, 20) }));
    await happens(quay);
    // The event comes with the hour, before any timer has gone off.
    vi.setSystemTime(start + 10 * 60_000);
    await happens(quay);
    await happens(port);
    await minutes(10);
    expect(words()).toStrictEqual(["09:10, quay entered", "PhotoCredited, quay changed", "09:20, quay left"]);
  });

  test("is waited for by one timer, however many listen to however many lists, and by none once nobody does", async () => {
    const { lists, listen } = await listsInTime();
    const before = vi.getTimerCount();
    const times = { [quay]: between(10, 20) };
    const list = shownFor(times);
    const asked = vi.spyOn(list.inTime, "touched");
    const listeners = [
      list,
      list,
      list,
      shownFor(times, "another"),
      shownFor({ [port]: between(5, 6) }, "third"),
    ];
    const listening = listeners.map((one) => listen(one));
    await settled();
    expect(vi.getTimerCount()).toBe(before + 1);
    await minutes(10);
    for (const { words } of listening.slice(0, 4)) expect(words()).toStrictEqual(["09:10, quay entered"]);
    expect(asked).toHaveBeenCalledTimes(3); // At 9:05 and 9:06, for the third list, and at 9:10.
    for (const { stop } of listening) void stop();
    await settled();
    expect(lists.count()).toStrictEqual({ listeners: 0, lists: 0 });
    expect(vi.getTimerCount()).toBe(before);
  });

  test("tells what lies further ahead than a timer can wait", async () => {
    const { listen } = await listsInTime();
    const { told } = listen(shownFor({ [quay]: { from: start + 60 * day, until: start + 90 * day } }));
    await vi.advanceTimersByTimeAsync(59 * day);
    expect(told).toStrictEqual([]);
    await vi.advanceTimersByTimeAsync(day);
    expect(told.map(inWords)).toStrictEqual(["09:00, quay entered"]);
  });

  test("tells whoever comes back what time changed meanwhile, and no event again", async () => {
    const { listen, happens, head } = await listsInTime();
    const times = { [quay]: between(10, 20), [port]: between(30, 90), [harbour]: between(0, 25) };
    const first = listen(shownFor(times));
    await settled();
    await happens(harbour);
    await settled();
    expect(first.words()).toStrictEqual(["PhotoCredited, harbour changed"]);
    void first.stop();
    await minutes(60);
    const { words } = listen(shownFor(times), await head());
    await settled();
    expect(words()).toStrictEqual(["10:00, quay left, harbour left, port entered"]);
    await minutes(30);
    expect(words().slice(1)).toStrictEqual(["10:30, port left"]);
  });

  test("says behind which position to resume, though no event brought it about", async () => {
    const { listen, head } = await listsInTime();
    const { told } = listen(shownFor({ [quay]: between(10, 20) }));
    await minutes(10);
    expect(told.map(({ position }) => position)).toStrictEqual([await head()]);
  });

  test("tells much that changes at once in parts", async () => {
    const { listen } = await listsInTime();
    const many = Object.fromEntries(Array.from({ length: 450 }, (_, n) => [uuid(n + 1), between(10, 20)]));
    const { told } = listen(shownFor(many));
    await minutes(10);
    expect(told.map(({ moves }) => moves.length)).toStrictEqual([200, 200, 50]);
    expect(new Set(told.flatMap(({ moves }) => moves.map(({ id }) => id))).size).toBe(450);
  });

  test("that cannot be asked disturbs no other", async () => {
    const { listen } = await listsInTime();
    const no = () => {
      throw new TypeError("No such table.");
    };
    const { failed } = listen({ ...shownFor({}, "broken"), inTime: { next: no, touched: no } });
    const { words } = listen(shownFor({ [quay]: between(10, 20) }));
    await minutes(10);
    expect(words()).toStrictEqual(["09:10, quay entered"]);
    expect(await failed).toMatchObject({ message: "No such table." });
  });
});

test("Whoever keeps a list by what they are told has it as it is, whatever happens when, and however often they come back", async () => {
  const id = fc.constantFrom(quay, port, harbour);
  const times = fc.dictionary(
    id,
    fc
      .tuple(fc.nat(60), fc.integer({ min: 1, max: 60 }))
      .map(([from, length]) => between(from, from + length)),
    { noNullPrototype: true },
  );
  const doing = fc.oneof(
    id.map((photo) => ({ photo })),
    fc.integer({ min: 1, max: 30 }).map((wait) => ({ wait })),
    fc.constantFrom({ comeBack: true }, { comeBack: false }),
  );
  await fc.assert(
    fc.asyncProperty(
      times,
      fc.array(doing, { maxLength: 12 }),
      fc.constantFrom(1, 100),
      async (shown, doings, most) => {
        vi.setSystemTime(start);
        const { listen, happens, head } = await listsInTime(most);
        const list = shownFor(shown);
        const now = () => list.among([quay, port, harbour], undefined as never, instantAt(Date.now()));
        const kept = new Set(now());
        let position = await head();
        let listening = listen(list);
        const seen: number[] = [];
        function take() {
          for (const { event, position: at, moves } of listening.told.splice(0)) {
            position = at;
            if (event) seen.push(at);
            for (const move of moves) kept[move.how === "left" ? "delete" : "add"](move.id);
          }
        }
        for (const one of doings) {
          if ("photo" in one) await happens(one.photo);
          else if ("wait" in one) await minutes(one.wait);
          else {
            take();
            void listening.stop();
            if (one.comeBack) listening = listen(list, position);
          }
          await settled();
        }
        take();
        void listening.stop();
        listening = listen(list, position);
        await settled();
        take();
        void listening.stop();
        expect([...kept].toSorted()).toStrictEqual(now().toSorted());
        expect(seen).toStrictEqual([...new Set(seen)].toSorted((a, b) => a - b));
      },
    ),
    { numRuns: 60 },
  );
}, 60_000);
