import { expect, test } from "vitest";
import { recentEvents } from "../../../schema/live/recentEvents.js";
import type { Recorded } from "../../../src/decider.js";
import { ordinary } from "../../support/telling/recorded.js";

const said = (position: number, words = "x"): Recorded => ({
  position,
  stream: "photo-1",
  revision: position,
  id: `${position}`,
  type: "PhotoCredited",
  schemaVersion: 1,
  data: { creditLine: words },
  meta: ordinary(position),
});

const batch = (...positions: readonly number[]) => positions.map((position) => said(position));
const positions = (events: readonly Recorded[] | null) => events?.map(({ position }) => position) ?? null;

test("What happened behind a position is remembered, page by page", () => {
  const recent = recentEvents(4, { events: 10, characters: 10_000 });
  recent.add(batch(5, 6, 9));
  recent.add(batch(12));
  expect(positions(recent.after(4, 10))).toStrictEqual([5, 6, 9, 12]);
  expect(positions(recent.after(6, 1))).toStrictEqual([9]);
  expect(positions(recent.after(7, 10))).toStrictEqual([9, 12]);
  expect(positions(recent.after(12, 10))).toStrictEqual([]);
  expect(recent.after(3, 10)).toBeNull();
});

test("What is heard a second time is passed over", () => {
  const recent = recentEvents(-1, { events: 10, characters: 10_000 });
  recent.add(batch(0, 1, 2));
  expect(positions(recent.add(batch(1, 2, 3)))).toStrictEqual([3]);
  expect(recent.add(batch(2, 3))).toStrictEqual([]);
  expect(positions(recent.after(-1, 10))).toStrictEqual([0, 1, 2, 3]);
});

test("It remembers no more events than it may, and forgets the oldest", () => {
  const recent = recentEvents(-1, { events: 3, characters: 10_000 });
  for (let position = 0; position < 10; position++) recent.add(batch(position));
  expect(recent.since()).toBe(6);
  expect(positions(recent.after(6, 10))).toStrictEqual([7, 8, 9]);
  expect(recent.after(5, 10)).toBeNull();
});

test("It remembers no more words than it may, though one event says more than that", () => {
  const recent = recentEvents(-1, { events: 100, characters: 1_000 });
  recent.add([said(0, "x".repeat(600)), said(1, "x".repeat(600))]);
  expect(positions(recent.after(0, 10))).toStrictEqual([1]);
  recent.add([said(2, "x".repeat(2_000))]);
  expect([recent.since(), positions(recent.after(2, 10))]).toStrictEqual([2, []]);
});

test("What a newer Stet wrote is not remembered: whoever listens meets it in the log", () => {
  const recent = recentEvents(-1, { events: 10, characters: 10_000 });
  recent.add(batch(0));
  expect(recent.add([{ ...said(1), schemaVersion: 99 }])).toStrictEqual([]);
  expect([recent.since(), recent.after(0, 10)]).toStrictEqual([1, null]);
});
