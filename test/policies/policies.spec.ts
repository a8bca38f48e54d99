import { describe, expect, test } from "vitest";
import type { Event } from "../../src/decider.js";
import type { Look, Policy } from "../../src/policies/policy.js";
import { policies } from "../../src/policies/policies.js";
import { whenOriginalCorrectedOpenTranslationTasks } from "../../src/policies/whenOriginalCorrectedOpenTranslationTasks.js";
import { whenPhotoKilledHoldArticles } from "../../src/policies/whenPhotoKilledHoldArticles.js";
import { whenScheduleFailsRaiseAlarm } from "../../src/policies/whenScheduleFailsRaiseAlarm.js";
import { edition } from "../support/edition.js";
import {
  articleId,
  bodyWritten,
  drafted,
  killed,
  otherPhotoId,
  photoId,
  picture,
  placed,
  storyId,
  translationId,
  uuid,
} from "../support/facts.js";
import { recorded } from "../support/recorded.js";

const nothing: Look = {
  articlesRunning: () => Promise.resolve({ live: [], unpublished: [] }),
  liveTranslationsOf: () => Promise.resolve([]),
  killOf: () => Promise.resolve(null),
};

/** When this happens in a world that looks like that, then the policy wishes for this. */
async function when(policy: Policy, stream: string, event: Event, look: Partial<Look> = {}) {
  const [happened] = recorded(stream, [event]);
  const wishes = await policy.when[event.type]!(happened as never, { ...nothing, ...look });
  return wishes.map(({ asked, id, reason }) => ({ id, reason, ...asked }));
}

const anyId: unknown = expect.stringMatching(/^[0-9a-f-]{36}$/);
const because = "A picture was killed: Staged.";
const hold = (id: string) => ({ id, type: "PutOnHold", reason: because });
const alarm = (id: string) => ({
  id,
  type: "RaiseAlarm",
  alarmId: anyId,
  code: "LIVE_PHOTO_KILLED",
  about: photoId,
  reason: because,
});
const killOf = (id: string) => Promise.resolve(id === photoId ? "Staged." : null);
const articlesRunning = (id: string) =>
  Promise.resolve(
    id === photoId ? { live: [articleId], unpublished: [translationId] } : { live: [], unpublished: [] },
  );

describe("whenPhotoKilledHoldArticles", () => {
  const policy = whenPhotoKilledHoldArticles;

  test("holds what would go out with the picture, and raises an alarm where readers see it", async () => {
    expect(await when(policy, `photo-${photoId}`, killed, { articlesRunning })).toStrictEqual([
      hold(translationId),
      alarm(articleId),
    ]);
    expect(await when(policy, `photo-${otherPhotoId}`, killed, { articlesRunning })).toStrictEqual([]);
  });

  test("does the same for a placing that had not seen the kill", async () => {
    const look = { articlesRunning, killOf };
    expect(await when(policy, `story-${storyId}`, placed, look)).toStrictEqual([
      hold(translationId),
      alarm(articleId),
    ]);
    expect(await when(policy, `story-${storyId}`, placed, { articlesRunning })).toStrictEqual([]);
  });

  test("raises an alarm for an edition that had not seen the kill", async () => {
    const out = edition(1, [drafted, bodyWritten], [picture]);
    expect(await when(policy, `article-${articleId}`, out, { killOf })).toStrictEqual([alarm(articleId)]);
    expect(await when(policy, `article-${articleId}`, out)).toStrictEqual([]);
  });
});

test.each([
  [
    "SCHEDULE_FAILED",
    { type: "ScheduleFailed", data: { scheduleId: uuid(1), because: "BLOCKED", blockers: [] } },
  ],
  ["SCHEDULE_MISSED", { type: "ScheduleMissed", data: { scheduleId: uuid(1), lateBySeconds: 901 } }],
])("whenScheduleFailsRaiseAlarm: %s", async (code, event) => {
  expect(await when(whenScheduleFailsRaiseAlarm, `article-${articleId}`, event)).toMatchObject([
    { id: articleId, type: "RaiseAlarm", code, about: uuid(1), alarmId: anyId },
  ]);
});

describe("whenOriginalCorrectedOpenTranslationTasks", () => {
  const policy = whenOriginalCorrectedOpenTranslationTasks;
  const stream = `article-${articleId}`;
  const look = {
    liveTranslationsOf: (id: string) => Promise.resolve(id === articleId ? [translationId] : []),
  };
  const task = { id: translationId, type: "OpenCorrectionTask", sourceArticleId: articleId };

  test("opens a task in every published translation when the source is corrected", async () => {
    const correction = edition(2, [drafted, bodyWritten]);
    expect(await when(policy, stream, correction, look)).toMatchObject([
      { ...task, sourceEdition: 2, sourceRevision: correction.data.revision, because: "correction" },
    ]);
    expect(await when(policy, stream, correction)).toStrictEqual([]);
  });

  test("opens none for an edition of another class", async () => {
    for (const other of ["first", "update", "clarification", "editorsNote", "cosmetic"] as const)
      expect(await when(policy, stream, edition(2, [drafted], [], { class: other }), look)).toStrictEqual([]);
  });

  test("opens one when the source is retracted", async () => {
    const retracted = { type: "ArticleRetracted", data: { edition: 2, notice: "It was invented." } };
    expect(await when(policy, stream, retracted, look)).toMatchObject([
      { ...task, sourceEdition: 2, because: "retraction" },
    ]);
  });
});

test("A policy's name is for ever: what it has done is known by it", () => {
  expect(policies.map(({ name }) => name)).toStrictEqual([
    "whenPhotoKilledHoldArticles",
    "whenScheduleFailsRaiseAlarm",
    "whenOriginalCorrectedOpenTranslationTasks",
  ]);
});
