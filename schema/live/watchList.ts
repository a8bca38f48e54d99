import type { Span } from "../../projections/turns.js";
import { instantAt } from "../../src/instant.js";
import type { Recorded } from "../../src/decider.js";
import type { Doorbell } from "../doorbell.js";
import { changesInTime } from "./changesInTime.js";
import { inParts, placeOf } from "./inParts.js";
import type { ListChange, LiveList } from "./liveList.js";
import type { Look } from "./look.js";
import { moveOf, type Stands } from "./moveOf.js";
import { firstBehind } from "./recentEvents.js";
import { standAmong } from "./standAmong.js";

/**
 * One list, watched for everybody who listens to it: each event is judged once, against the list as it was before and
 * as it is after, and so is the time that passes between them. What changed stands in a row, at numbered places.
 */
export type Watch = Readonly<{
  list: LiveList;
  listeners: Set<Doorbell>;
  /** Before a batch: remembers which of the things that it will touch are in the list, at an instant. */
  expect: (batch: readonly Recorded[], look: Look, now: number) => void;
  /** After a batch: says what it changed in the list. Answers whether anything. */
  hear: (batch: readonly Recorded[], look: Look, now: number) => boolean;
  /** Says what time alone changed in the list. Answers whether anything. */
  pass: (span: Span, look: Look) => boolean;
  /** Forgets changes up to a position. */
  forget: (upTo: number) => void;
  /** Gives up what is in the row, because something is missing in it up to a position. */
  breakOff: (upTo: number) => void;
  /** Whether every change behind a position is at hand. */
  covers: (position: number) => boolean;
  /** Where in the row the first change by an event behind a position stands. */
  placeBehind: (position: number) => number;
  /** The place behind the row. */
  end: () => number;
  /** Whether nothing that stood at a place or behind it was forgotten. */
  keeps: (place: number) => boolean;
  /** What stands at a place; nothing stands behind the row. */
  at: (place: number) => ListChange | undefined;
  /** How far it has heard. */
  heardUpTo: () => number;
}>;

const mostChanges = 20_000;

/** Begins to watch a list from a position on. */
export function watchList(list: LiveList, from: number): Watch {
  let changes: ListChange[] = [];
  let first = 0;
  let known = new Map<string, Stands>();
  let since = from;
  let heardUpTo = from;

  const touchedBy = (batch: readonly Recorded[], look: Look) => [
    ...new Set(batch.flatMap((event) => list.touched(event, look))),
  ];
  const amongThem = (batch: readonly Recorded[], look: Look, now: number) =>
    standAmong(list, touchedBy(batch, look), look, instantAt(now));

  function expect(batch: readonly Recorded[], look: Look, now: number) {
    known = new Map(amongThem(batch, look, now));
  }

  function hear(batch: readonly Recorded[], look: Look, now: number): boolean {
    const there = amongThem(batch, look, now);
    const heard: ListChange[] = [];
    for (const event of batch) {
      const moves = list.touched(event, look).flatMap((id) => moveOf(id, known.get(id), there.get(id)) ?? []);
      for (const { id } of moves) known.set(id, there.get(id));
      heard.push(...inParts({ event, at: event.meta.at, position: event.position, moves }));
    }
    known = new Map();
    heardUpTo = batch.at(-1)!.position;
    return add(heard);
  }

  function add(more: readonly ListChange[]): boolean {
    changes.push(...more);
    // Events are forgotten with those that everybody remembers; of what time brings about there is no such end.
    if (changes.length > mostChanges) drop(changes.length - mostChanges);
    return more.length > 0;
  }

  function drop(count: number) {
    if (count === 0) return;
    since = Math.max(since, placeOf(changes[count - 1]!));
    changes = changes.slice(count);
    first += count;
  }

  const behind = (position: number) => firstBehind(changes, position, placeOf);

  function forget(upTo: number) {
    if (upTo <= since) return;
    drop(behind(upTo));
    since = upTo;
  }

  function breakOff(upTo: number) {
    since = Math.max(since, upTo);
    first += changes.length + 1;
    changes = [];
  }

  return {
    list,
    listeners: new Set(),
    expect,
    hear,
    pass: (span, look) => add(changesInTime(list, span, look, { position: heardUpTo, wereAway: false })),
    forget,
    breakOff,
    covers: (position) => position >= since,
    placeBehind: (position) => first + behind(position),
    end: () => first + changes.length,
    keeps: (place) => place >= first,
    at: (place) => changes[place - first],
    heardUpTo: () => heardUpTo,
  };
}
