import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { workingCopies } from "../../../projections/board/workingCopies.js";
import { liveBoard } from "../../../schema/board/liveBoard.js";
import type { Context } from "../../../schema/context.js";
import { liveLists } from "../../../schema/live/liveLists.js";
import type { BoardFilter } from "../../../src/boardFilter.js";
import { aLog } from "../../support/stores/aLog.js";
import { articleId, drafted, holds, ines, opened, storyId, uuid } from "../../support/telling/facts.js";
import { assigned } from "../../support/telling/planningFacts.js";
import { minute, type Told } from "../../support/telling/recorded.js";
import { caughtUp, readBy } from "../../support/reading/readBy.js";

const start = Date.parse(minute(0));
beforeEach(() => void vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: start }));
afterEach(() => void vi.useRealTimers());

const [otherStory, otherArticle] = [uuid(0x9001), uuid(0x9002)];
const dueAt = (at: string): Told => ({ ...assigned, data: { ...assigned.data, dueAt: at } });
const hours = (count: number) => vi.advanceTimersByTimeAsync(count * 3_600_000);

/** Listens from nine on, UTC, to a board with an article due at noon and one due later, on Monday at noon unless told otherwise. */
async function listening(filter: BoardFilter, laterDue = "2026-03-02T12:00:00.000Z") {
  const log = await aLog(
    [`story-${storyId}`, opened, dueAt("2026-03-01T12:00:00.000Z")],
    [`article-${articleId}`, drafted],
    [`story-${otherStory}`, opened, dueAt(laterDue)],
    [`article-${otherArticle}`, { ...drafted, data: { ...drafted.data, storyId: otherStory } }],
  );
  const readModels = await readBy({ store: log.store, projections: [workingCopies] });
  await caughtUp(readModels, await log.store.head());
  const lists = liveLists(readModels, { now: () => new Date() });
  const viewer = { ...ines, grants: [holds("reporter")] };
  const context = { readModels, store: log.store, viewer } as unknown as Context;
  const head = await log.store.head();
  const told: string[] = [];
  const listen = async (after: number | null) => {
    for await (const { at, moves } of lists.listen(context, liveBoard(filter, ines.staffId), after))
      told.push(
        ...moves.map(
          ({ id, how }) => `${at.slice(8, 23)} ${id === articleId ? "earlier one" : "later one"} ${how}`,
        ),
      );
  };
  void listen(null);
  return { told, comeBack: () => listen(head) };
}

test("A board of what is overdue tells of each the moment that its deadline has passed", async () => {
  const { told } = await listening({ deadline: { day: "overdue" } });
  await hours(3);
  expect(told).toStrictEqual([]);
  await vi.advanceTimersByTimeAsync(1);
  expect(told).toStrictEqual(["01T12:00:00.001 earlier one entered"]);
  await hours(24);
  expect(told.slice(1)).toStrictEqual(["02T12:00:00.001 later one entered"]);
});

test.each<[day: "today" | "tomorrow" | "weekend", then: readonly string[]]>([
  [
    "today",
    [
      "01T19:00:00.000 earlier one left",
      "01T19:00:00.000 later one entered",
      "02T19:00:00.000 later one left",
    ],
  ],
  ["tomorrow", ["01T19:00:00.000 later one left"]],
  ["weekend", ["01T19:00:00.000 earlier one left"]],
])("A board of what is due %s turns over when the day does, by the clocks of its zone", async (day, then) => {
  const { told } = await listening({ deadline: { day, zone: "Asia/Almaty" } });
  await hours(24 * 4);
  const turnedOver = told.filter((words) => !words.endsWith("changed"));
  expect(turnedOver).toStrictEqual(then);
});

test("A board that asks for no deadline tells that one has passed, as a change", async () => {
  const { told } = await listening({ desks: ["courts"] });
  await hours(48);
  expect(told).toStrictEqual(["01T12:00:00.001 earlier one changed", "02T12:00:00.001 later one changed"]);
});

test("Whoever comes back days later is told of what was wanted between them that it is not any more", async () => {
  const tuesday = "2026-03-03T12:00:00.000Z";
  const { told, comeBack } = await listening({ deadline: { day: "tomorrow", zone: "Asia/Almaty" } }, tuesday);
  await hours(36);
  expect(told).toStrictEqual(["01T19:00:00.000 later one entered", "02T19:00:00.000 later one left"]);
  void comeBack();
  await hours(0);
  expect(told.slice(2)).toContain("02T19:00:00.000 later one left");
});
