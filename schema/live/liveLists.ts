import type { ReadModels } from "../../projections/engine/readModels.js";
import { streamName } from "../../src/asked.js";
import type { Actor } from "../../src/actor.js";
import type { Recorded } from "../../src/decider.js";
import { upcast } from "../../src/store/upcast.js";
import { upcasters } from "../../src/store/upcasters.js";
import { staffOnly, type Context } from "../context.js";
import { doorbell, type Doorbell } from "../doorbell.js";
import { lettingGo } from "../lettingGo.js";
import { catchUp, type CatchUp } from "./catchUp.js";
import type { ListChange, LiveList } from "./liveList.js";
import { lookAt } from "./look.js";
import { recentEvents, type Remembered } from "./recentEvents.js";
import { rightToListen, type RightToListen } from "./rightToListen.js";
import { watchList, type Watch } from "./watchList.js";

/** The lists that are listened to in this process; however many listen, an event is read and judged once. */
export type LiveLists = Readonly<{
  /**
   * Every change of a list after a position (null: from now on), once and in order, each as soon as the read models
   * show it. Only staff may listen, and only for as long as they hold a role. A listener takes changes at its own pace:
   * a slow one holds up nobody, and nothing piles up for it.
   */
  listen: (context: Context, list: LiveList, after: number | null) => AsyncIterableIterator<ListChange>;
  /** How many listen, to how many different lists. */
  count: () => Readonly<{ listeners: number; lists: number }>;
}>;

type Listening = Readonly<{
  context: Context;
  watch: Watch;
  after: number;
  bell: Doorbell;
  right: RightToListen;
}>;

const usual = { events: 10_000, characters: 16_000_000 };
const pageSize = 200;
const patience = 1_000;
const staffPrefix = streamName("staff", "");

/** Begins to follow what the read models hear. What is longer ago than is remembered, a listener reads in the log. */
export function liveLists(readModels: ReadModels, remembered: Remembered = usual): LiveLists {
  const recent = recentEvents(readModels.position(), remembered);
  const watches = new Map<string, Watch>();
  const rights = new Set<RightToListen>();
  const actors = new Map<string, Promise<Actor | null>>();
  let look = lookAt(readModels);

  readModels.onApplying((batch) => {
    const before = lookAt(readModels);
    for (const watch of watches.values()) orForget(watch, () => watch.expect(batch, before));
  });

  readModels.onApplied((batch) => {
    look = lookAt(readModels);
    const fresh = recent.add(batch);
    for (const watch of watches.values()) {
      watch.forget(recent.since());
      const changed = fresh.length === 0 || orForget(watch, () => watch.hear(fresh, look));
      if (changed) watch.listeners.forEach(({ ring }) => ring());
    }
    if (!batch.some(({ stream }) => stream.startsWith(staffPrefix))) return;
    actors.clear();
    rights.forEach(({ doubt }) => doubt());
  });

  /** What cannot be judged for all is judged by each listener, who is then told why it cannot be. */
  function orForget<Answer>(watch: Watch, judge: () => Answer): Answer | true {
    try {
      return judge();
    } catch {
      watch.forget(readModels.position());
      return true;
    }
  }

  function watched(list: LiveList): Watch {
    const watch = watches.get(list.key) ?? watchList(list, readModels.position());
    watches.set(list.key, watch);
    return watch;
  }

  function listen(context: Context, list: LiveList, after: number | null) {
    const viewer = staffOnly(context);
    const bell = doorbell();
    const watch = watched(list);
    const right = rightToListen(viewer, bell, (staffId) => actorNow(context, staffId));
    watch.listeners.add(bell);
    rights.add(right);
    const position = after ?? readModels.position();
    return lettingGo(tell({ context, watch, after: position, bell, right }), bell, () => {
      right.letGo();
      rights.delete(right);
      watch.listeners.delete(bell);
      if (watch.listeners.size === 0 && watches.get(list.key) === watch) watches.delete(list.key);
    });
  }

  /** Somebody's roles as the log has them; asked once for all the lists that they listen to. */
  function actorNow({ newsroom }: Context, staffId: string): Promise<Actor | null> {
    const asked = actors.get(staffId) ?? newsroom.actor(staffId);
    actors.set(staffId, asked);
    return asked.finally(() => actors.delete(staffId));
  }

  async function* tell({ context, watch, after, bell, right }: Listening): AsyncGenerator<ListChange> {
    let position = after;
    let catchingUp: CatchUp | null = null;
    while (!bell.closed()) {
      await right.check();
      if (!watch.covers(position)) {
        catchingUp ??= catchUp(watch.list, position);
        const { page, end } = await past(context, position);
        for (const change of catchingUp(page, look)) {
          await right.check();
          yield change;
        }
        if (end === position) await context.readModels.waitFor(position + 1, patience);
        position = end;
        continue;
      }
      catchingUp = null;
      const change = watch.after(position);
      if (change) {
        position = change.event.position;
        yield change;
      } else {
        position = Math.max(position, watch.heardUpTo());
        await bell.heard();
      }
    }
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
    count: () => ({
      listeners: [...watches.values()].reduce((sum, { listeners }) => sum + listeners.size, 0),
      lists: watches.size,
    }),
  };
}

const asToday = (event: Recorded) => upcast(upcasters, event);
