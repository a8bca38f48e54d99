import type { Recorded } from "../../src/decider.js";
import type { Doorbell } from "../doorbell.js";
import type { ListChange, LiveList, Move } from "./liveList.js";
import type { Look } from "./look.js";
import { firstBehind } from "./recentEvents.js";

/**
 * One list, watched for everybody who listens to it: each event is judged once, against the list as it was before and
 * as it is after.
 */
export type Watch = Readonly<{
  list: LiveList;
  listeners: Set<Doorbell>;
  /** Before a batch: remembers which of the things that it will touch are in the list. */
  expect: (batch: readonly Recorded[], look: Look) => void;
  /** After a batch: says what it changed in the list. Answers whether anything. */
  hear: (batch: readonly Recorded[], look: Look) => boolean;
  /** Forgets changes up to a position. */
  forget: (upTo: number) => void;
  /** Whether every change behind a position is at hand. */
  covers: (position: number) => boolean;
  /** The first change behind a position, if there is one. */
  after: (position: number) => ListChange | undefined;
  /** How far it has heard. */
  heardUpTo: () => number;
}>;

/** Begins to watch a list from a position on. */
export function watchList(list: LiveList, from: number): Watch {
  let changes: ListChange[] = [];
  let known = new Map<string, boolean>();
  let since = from;
  let heardUpTo = from;

  const touchedBy = (batch: readonly Recorded[], look: Look) => [
    ...new Set(batch.flatMap((event) => list.touched(event, look))),
  ];
  const amongThem = (ids: readonly string[], look: Look) =>
    new Set(ids.length > 0 ? list.among(ids, look) : []);

  function expect(batch: readonly Recorded[], look: Look) {
    const ids = touchedBy(batch, look);
    const there = amongThem(ids, look);
    known = new Map(ids.map((id) => [id, there.has(id)]));
  }

  function hear(batch: readonly Recorded[], look: Look): boolean {
    const there = amongThem(touchedBy(batch, look), look);
    const before = changes.length;
    for (const event of batch) {
      const moves = list
        .touched(event, look)
        .flatMap((id) => moveOf(id, known.get(id) ?? false, there.has(id)) ?? []);
      for (const { id, how } of moves) known.set(id, how !== "left");
      if (moves.length > 0) changes.push({ event, moves });
    }
    known = new Map();
    heardUpTo = batch.at(-1)!.position;
    return changes.length > before;
  }

  function forget(upTo: number) {
    if (upTo <= since) return;
    since = upTo;
    changes = changes.slice(firstBehind(changes, upTo));
  }

  return {
    list,
    listeners: new Set(),
    expect,
    hear,
    forget,
    covers: (position) => position >= since,
    after: (position) => changes[firstBehind(changes, position)],
    heardUpTo: () => heardUpTo,
  };
}

function moveOf(id: string, was: boolean, is: boolean): Move | null {
  if (!was && !is) return null;
  return { id, how: was ? (is ? "changed" : "left") : "entered" };
}
