import { join } from "node:path";
import { setImmediate } from "node:timers/promises";
import { afterEach, beforeEach, expect, onTestFinished, test, vi } from "vitest";
import { v7 } from "uuid";
import type { Asked } from "../../src/asked.js";
import { openNewsroom } from "../../src/newsroom.js";
import type { Look } from "../../src/policies/policy.js";
import { runPolicies } from "../../src/policies/runPolicies.js";
import { whenScheduleFailsRaiseAlarm } from "../../src/policies/whenScheduleFailsRaiseAlarm.js";
import { aNewsroom, chief, recordedIn } from "../support/newsroom/aNewsroom.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";

const midnight = Date.parse("2026-03-02T00:00:00.000Z");
const minutes = 60_000;
const hours = 60 * minutes;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "Date"], now: midnight });
});
afterEach(() => {
  vi.useRealTimers();
});

/** Lets everything happen that waits for no clock, until this is so. */
async function until(holds: () => boolean | Promise<boolean>) {
  for (let n = 0; n < 20_000; n++) {
    if (await holds()) return;
    await setImmediate();
  }
  throw new Error("It did not come to that.");
}

/** An article that could go out this moment, and a clock that can be stopped and started again. */
async function anArticleInReview() {
  const { store, told, draft } = await aNewsroom();
  const folder = temporaryFolder();
  await told(
    { type: "AdoptPolicy", gatesForOriginals: [], gatesForTranslations: [] },
    { expectedRevision: 5 },
  );
  const id = await draft();
  const stream = `article-${id}`;
  const desk = openNewsroom({ store, now: () => new Date(), newId: v7 });
  const newest = async () => (await store.readStream(stream, { backwards: true, limit: 1 }))[0]!.revision;

  async function ask(asked: Asked, reason: string | null = null) {
    const request = { by: chief, origin: "machine", commandId: v7(), id, reason } as const;
    return recordedIn(await desk.ask({ ...request, expectedRevision: await newest() }, asked));
  }
  await ask({ type: "SubmitArticle", note: null });

  const schedule = async (wallTime: string) =>
    ask({
      type: "SchedulePublication",
      scheduleId: v7(),
      revision: await newest(),
      wallTime,
      zone: "UTC",
      which: null,
    });
  const types = async () => (await store.readStream(stream)).map(({ type }) => type);
  const happened = (type: string) => until(async () => (await types()).includes(type));
  const last = async (type: string) =>
    (await store.readStream(stream)).findLast((event) => event.type === type);

  async function start() {
    const refused: string[] = [];
    const running = await runPolicies({
      store,
      newsroom: desk,
      policies: [whenScheduleFailsRaiseAlarm],
      lookAfter: () => ({}) as Look,
      checkpoints: join(folder, "policies.db"),
      now: () => new Date(),
      onFault: (fault) => {
        throw fault;
      },
      onRefused: ({ no }) => void refused.push(no.code),
    });
    onTestFinished(running.close);
    const caughtUp = () =>
      until(async () => {
        const head = await store.head();
        return running.health().every(({ position }) => position >= head);
      });
    return { ...running, caughtUp, refused };
  }
  return { ask, schedule, start, types, happened, last };
}

test("A schedule is fired at its second, and not before", async () => {
  const { schedule, start, types, happened, last } = await anArticleInReview();
  const clock = await start();
  await schedule("2026-03-02T06:00:00");
  await clock.caughtUp();
  vi.advanceTimersByTime(6 * hours - 1);
  await clock.caughtUp();
  for (let n = 0; n < 50; n++) await setImmediate();
  expect(await types()).not.toContain("ScheduleFired");

  vi.advanceTimersByTime(1);
  await happened("EditionPublished");
  const { meta } = (await last("EditionPublished"))!;
  expect(meta).toMatchObject({
    at: "2026-03-02T06:00:00.000Z",
    by: "whenScheduleFallsDue",
    origin: "policy",
    causationId: (await last("PublicationScheduled"))!.id,
  });
  await clock.caughtUp();
  expect((await types()).slice(-2)).toEqual(["ScheduleFired", "EditionPublished"]);
});

test("One that is many days ahead is not forgotten, though no timer waits as long", async () => {
  const { schedule, start, types, happened } = await anArticleInReview();
  const clock = await start();
  await schedule("2026-04-20T06:00:00");
  await clock.caughtUp();
  for (let day = 0; day < 49; day++) {
    vi.advanceTimersByTime(24 * hours);
    for (let n = 0; n < 5; n++) await setImmediate();
  }
  expect(await types()).not.toContain("ScheduleFired");
  vi.advanceTimersByTime(6 * hours);
  await happened("EditionPublished");
});

test("One that was moved is fired at its new hour, and one that was cancelled is not", async () => {
  const { ask, schedule, start, types, happened, last } = await anArticleInReview();
  const clock = await start();
  await schedule("2026-03-02T06:00:00");
  await clock.caughtUp();
  await ask({ type: "MoveSchedule", wallTime: "2026-03-02T05:00:00", zone: "UTC", which: null });
  await clock.caughtUp();
  await ask({ type: "CancelSchedule" }, "Not yet.");
  await clock.caughtUp();
  vi.advanceTimersByTime(7 * hours);
  for (let n = 0; n < 50; n++) await setImmediate();
  expect(await types()).not.toContain("ScheduleFired");

  await schedule("2026-03-02T09:00:00");
  await ask({ type: "MoveSchedule", wallTime: "2026-03-02T08:00:00", zone: "UTC", which: null });
  await clock.caughtUp();
  vi.advanceTimersByTime(1 * hours);
  await happened("EditionPublished");
  expect((await last("EditionPublished"))!.meta.at).toBe("2026-03-02T08:00:00.000Z");
  expect(clock.refused).toEqual([]);
});

test("What fell due while nobody was at work is fired at the start, and told as missed when it is too late", async () => {
  for (const [late, expected] of [
    [14 * minutes, "EditionPublished"],
    [16 * minutes, "ScheduleMissed"],
  ] as const) {
    vi.setSystemTime(midnight);
    const { schedule, start, types, happened, last } = await anArticleInReview();
    const before = await start();
    await schedule("2026-03-02T06:00:00");
    await before.caughtUp();
    await before.close();
    vi.setSystemTime(midnight + 6 * hours + late);
    expect(await types()).not.toContain("ScheduleFired");
    const after = await start();
    vi.advanceTimersByTime(1);
    await happened(expected);
    await after.caughtUp();
    if (expected === "EditionPublished") continue;
    expect((await last("ScheduleMissed"))!.data).toMatchObject({ lateBySeconds: 960 });
    await happened("AlarmRaised");
    expect(await types()).not.toContain("EditionPublished");
  }
});

test("One that was scheduled while no clock ran is found in the log", async () => {
  const { schedule, start, happened } = await anArticleInReview();
  await schedule("2026-03-02T06:00:00");
  const clock = await start();
  await clock.caughtUp();
  vi.advanceTimersByTime(6 * hours);
  await happened("EditionPublished");
});

test("One that something stands in the way of fails, and rings the alarm", async () => {
  const { ask, schedule, start, happened, last, types } = await anArticleInReview();
  const clock = await start();
  await schedule("2026-03-02T06:00:00");
  await ask({ type: "PutOnHold" }, "Who was fined?");
  await clock.caughtUp();
  vi.advanceTimersByTime(6 * hours);
  await happened("AlarmRaised");
  expect((await last("ScheduleFailed"))!.data).toMatchObject({
    because: "BLOCKED",
    blockers: [{ code: "ON_HOLD" }],
  });
  expect((await last("AlarmRaised"))!.data).toMatchObject({ code: "SCHEDULE_FAILED" });
  expect(await types()).not.toContain("EditionPublished");
});
