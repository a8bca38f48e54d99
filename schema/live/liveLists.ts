import type { ReadModels } from "../../projections/engine/readModels.js";
import { streamName } from "../../src/asked.js";
import type { Actor } from "../../src/actor.js";
import type { Recorded } from "../../src/decider.js";
import { instantAt, millisecondsOf } from "../../src/instant.js";
import { upcast } from "../../src/store/upcast.js";
import { upcasters } from "../../src/store/upcasters.js";
import { staffOnly, type Context } from "../context.js";
import { doorbell, type Doorbell } from "../doorbell.js";
import { lettingGo } from "../lettingGo.js";
import { catchUp, type CatchUp } from "./catchUp.js";
import { changesInTime } from "./changesInTime.js";
import { earliest } from "./earliest.js";
import { houseTime } from "./houseTime.js";
import type { ListChange, LiveList } from "./liveList.js";
import { lookAt } from "./look.js";
import { recentEvents, type Remembered } from "./recentEvents.js";
import { rightToListen, type MayListen, type RightToListen } from "./rightToListen.js";
import { watchList, type Watch } from "./watchList.js";

/** The lists that are listened to in this process; however many listen, an event is read and judged once. */
export type LiveLists = Readonly<{
  /**
   * Every change of a list after a position (null: from now on), once and in order, each as soon as the read models
   * show it; and what time alone changes, at its instant. Whoever resumes is told anew what time changed since the event
   * at that position, as it is now. Only staff may listen, and only for as long as they hold a role, one that `may`
   * finds them where that is given. A listener takes changes at its own pace: a slow one holds up nobody, and nothing
   * piles up for it.
   */
  listen: (
    context: Context,
    list: LiveList,
    after: number | null,
    may?: MayListen,
  ) => AsyncIterableIterator<ListChange>;
  /** Up to when the lists have been told: what is shown of a change is as it was then. */
  instant: () => string;
  /** How many listen, to how many different lists. */
  count: () => Readonly<{ listeners: number; lists: number }>;
  /** Lets no more time pass: before the read models are closed. */
  close: () => void;
}>;

/** What the lists of a house are kept by. */
export type LiveListParts = Readonly<{
  now: () => Date;
  /** How much is remembered of what happened. */
  remembered?: Remembered;
}>;

type Listening = Readonly<{
  context: Context;
  watch: Watch;
  after: number;
  /** Where in the row of changes to begin; null to be found by the position. */
  place: number | null;
  bell: Doorbell;
  right: RightToListen;
}>;

const usual = { events: 10_000, characters: 16_000_000 };
const pageSize = 200;
const patience = 1_000;
const staffPrefix = streamName("staff", "");

/** Begins to follow what the read models hear. What is longer ago than is remembered, a listener reads in the log. */
export function liveLists(readModels: ReadModels, { now, remembered = usual }: LiveListParts): LiveLists {
  const recent = recentEvents(readModels.position(), remembered);
  const watches = new Map<string, Watch>();
  const rights = new Set<RightToListen>();
  const actors = new Map<string, Promise<Actor | null>>();
  let look = lookAt(readModels);
  const clock = () => now().getTime();
  const time = houseTime({
    clock,
    next(after) {
      return earliest(...[...watches.values()].map((watch) => nextOf(watch, after)));
    },
    onPassed(span) {
      for (const watch of watches.values())
        if (orBreakOff(watch, () => watch.pass(span, look))) watch.listeners.forEach(({ ring }) => ring());
    },
  });

  readModels.onApplying((batch) => {
    time.pass();
    const before = lookAt(readModels);
    for (const watch of watches.values()) orBreakOff(watch, () => watch.expect(batch, before, time.passed()));
  });

  readModels.onApplied((batch) => {
    look = lookAt(readModels);
    const fresh = recent.add(batch);
    for (const watch of watches.values()) {
      watch.forget(recent.since());
      const changed = fresh.length === 0 || orBreakOff(watch, () => watch.hear(fresh, look, time.passed()));
      if (changed) watch.listeners.forEach(({ ring }) => ring());
    }
    time.lookAhead();
    if (!batch.some(({ stream }) => stream.startsWith(staffPrefix))) return;
    actors.clear();
    rights.forEach(({ doubt }) => doubt());
  });

  /** What cannot be judged for all is judged by each listener, who is then told why it cannot be. */
  function orBreakOff<Answer>(watch: Watch, judge: () => Answer): Answer | true {
    try {
      return judge();
    } catch {
      watch.breakOff(readModels.position());
      return true;
    }
  }

  function nextOf({ list }: Watch, after: number): number | null {
    try {
      return list.inTime?.next(after, look) ?? null;
    } catch {
      return null;
    }
  }

  function watched(list: LiveList): Watch {
    const known = watches.get(list.key);
    if (known) return known;
    time.pass();
    const watch = watchList(list, readModels.position());
    watches.set(list.key, watch);
    time.lookAhead();
    return watch;
  }

  function listen(context: Context, list: LiveList, after: number | null, may: MayListen = staffOnly) {
    const bell = doorbell();
    const right = rightToListen(context, bell, {
      may,
      actorNow: (staffId) => actorNow(context, staffId),
      clock,
    });
    const watch = watched(list);
    watch.listeners.add(bell);
    rights.add(right);
    const from =
      after === null ? { after: readModels.position(), place: watch.end() } : { after, place: null };
    return lettingGo(tell({ context, watch, ...from, bell, right }), bell, () => {
      right.letGo();
      rights.delete(right);
      watch.listeners.delete(bell);
      if (watch.listeners.size > 0 || watches.get(list.key) !== watch) return;
      watches.delete(list.key);
      if (watches.size === 0) time.end();
    });
  }

  /** Somebody's roles as the log has them; asked once for all the lists that they listen to. */
  function actorNow({ newsroom }: Context, staffId: string): Promise<Actor | null> {
    const asked = actors.get(staffId) ?? newsroom.actor(staffId);
    actors.set(staffId, asked);
    return asked.finally(() => actors.delete(staffId));
  }

  async function* tell({
    context,
    watch,
    after,
    place: begins,
    bell,
    right,
  }: Listening): AsyncGenerator<ListChange> {
    const { list } = watch;
    let position = after;
    let place = begins;
    let passed = place === null ? await instantOf(context, list, after) : time.passed();
    let catchingUp: CatchUp | null = null;
    while (!bell.closed()) {
      await right.check();
      if (place !== null && watch.keeps(place)) {
        const change = watch.at(place);
        if (!change) {
          position = Math.max(position, watch.heardUpTo());
          passed = time.passed();
          await bell.heard();
          continue;
        }
        place++;
        // One who knows of more than was heard here is told of it when it comes.
        if (change.event && change.event.position <= position) continue;
        position = Math.max(position, change.position);
        yield { ...change, position };
      } else if (watch.covers(position)) {
        catchingUp = null;
        place = watch.placeBehind(position);
        const span = { from: passed, until: time.passed() };
        const missed = changesInTime(list, span, look, { position, wereAway: true });
        passed = time.passed();
        for (const change of missed) {
          await right.check();
          yield change;
        }
      } else {
        place = null;
        catchingUp ??= catchUp(list, position);
        const { page, end } = await past(context, position);
        for (const change of catchingUp(page, look, instantAt(time.passed()))) {
          await right.check();
          yield change;
        }
        if (end === position) await context.readModels.waitFor(position + 1, patience);
        position = end;
      }
    }
  }

  /** When the event at a position happened, for a list that changes in time; now, if there is none. */
  async function instantOf({ store }: Context, { inTime }: LiveList, position: number): Promise<number> {
    if (!inTime || position < 0) return time.passed();
    const [event] = recent.after(position - 1, 1) ?? (await store.readAll(position - 1, 1));
    return event?.position === position ? millisecondsOf(event.meta.at) : time.passed();
  }

  /** The next events behind a position that the read models have, and how far that is. */
  async function past(
    { store, readModels: models }: Context,
    position: number,
  ): Promise<Readonly<{ page: readonly Recorded[]; end: number }>> {
    const reached = Math.max(position, models.position());
    const page = recent.after(position, pageSize) ?? (await store.readAll(position, pageSize)).map(asToday);
    const visible = page.filter((event) => event.position <= reached);
    const more = visible.length === pageSize;
    return { page: visible, end: more ? visible.at(-1)!.position : reached };
  }

  return {
    listen,
    instant: () => instantAt(time.passed()),
    close: time.end,
    count: () => ({
      listeners: [...watches.values()].reduce((sum, { listeners }) => sum + listeners.size, 0),
      lists: watches.size,
    }),
  };
}

const asToday = (event: Recorded) => upcast(upcasters, event);
