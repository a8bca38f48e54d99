import { describe, expect, test } from "vitest";
import { duties } from "../../projections/work/duties.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { RequestEvent } from "../../src/request/events.js";
import type { StoryEvent } from "../../src/story/events.js";
import {
  articleId,
  author,
  bodyWritten,
  dana,
  drafted,
  ines,
  omar,
  opened,
  returned,
  spiked,
  storyId,
  submitted,
  translator,
  uuid,
} from "../support/telling/facts.js";
import {
  accepted,
  assigned,
  assignmentId,
  cancelled,
  completed,
  deadlineMoved,
  declined,
  noon,
  reassigned,
  tomorrow,
} from "../support/telling/planningFacts.js";
import { firstEdition } from "../support/telling/published.js";
import { paces, readAfter } from "../support/reading/readAfter.js";
import { minute, type Told } from "../support/telling/recorded.js";
import { claimedByOmar, requestClosed, requestRaised } from "../support/telling/requestFacts.js";

const furthest = Number.MAX_SAFE_INTEGER;
const requestId = uuid(0x821);
const released = {
  type: "RequestReleased",
  data: { claimedBy: omar.staffId, reason: null },
} satisfies RequestEvent;
const lockTaken = (until: string) =>
  ({
    type: "LockTaken",
    data: { purpose: "Reading.", until },
    by: omar.staffId,
  }) satisfies Told<ArticleEvent>;
const noted = {
  ...firstEdition,
  data: { ...firstEdition.data, edition: 2, class: "editorsNote" },
} satisfies ArticleEvent;
const lockReleased = { type: "LockReleased", data: {} } satisfies ArticleEvent;
const lockBroken = {
  type: "LockBroken",
  data: {
    reason: "He is on a train.",
    holder: omar.staffId,
    since: minute(2),
    purpose: "Reading.",
    until: minute(30),
    revisions: [],
  },
} satisfies ArticleEvent;
const otherId = uuid(0x302);
const sent = { type: "StorySent", data: { desk: "city", stage: null } } satisfies StoryEvent;

describe.each(paces)("What somebody has in hand, told %s,", (pace) => {
  test.each<[what: string, told: readonly StoryEvent[], whose: string, then: readonly object[]]>([
    ["what was assigned", [assigned], omar.staffId, [{ storyId, assignmentId, dueAt: noon }]],
    ["what they took on", [assigned, accepted], omar.staffId, [{ assignmentId }]],
    ["nothing they declined", [assigned, declined], omar.staffId, []],
    ["nothing that is done", [assigned, accepted, completed], omar.staffId, []],
    ["nothing that was cancelled", [assigned, cancelled], omar.staffId, []],
    ["nothing that somebody else has now", [assigned, reassigned], omar.staffId, []],
    ["what somebody else had", [assigned, declined, reassigned], dana.staffId, [{ assignmentId }]],
    ["its new deadline", [assigned, deadlineMoved], omar.staffId, [{ dueAt: tomorrow }]],
  ])("is %s", async (_, told, whose, then) => {
    const { assignmentsOf, dutyCounts } = await readAfter(duties, pace, [
      `story-${storyId}`,
      opened,
      ...told,
    ]);
    expect(assignmentsOf(whose, furthest, 50)).toMatchObject(then);
    expect(dutyCounts(whose)).toEqual({ assigned: then.length, claimed: 0, returned: 0 });
  });

  test.each<[what: string, told: readonly Told<RequestEvent>[], then: readonly object[]]>([
    ["a request that they took on", [claimedByOmar], [{ requestId }]],
    ["none that they let go", [claimedByOmar, released], []],
    ["none that has ended", [claimedByOmar, requestClosed], []],
  ])("is %s", async (_, told, then) => {
    const { requestsHeldBy } = await readAfter(duties, pace, [
      `request-${requestId}`,
      requestRaised,
      ...told,
    ]);
    expect(requestsHeldBy(omar.staffId, furthest, 50)).toMatchObject(then);
  });

  const handedOver = { ...submitted, by: dana.staffId };
  const handedBack = { ...returned, by: omar.staffId };
  test.each<[what: string, told: readonly Told[], isTheirs: boolean]>([
    ["a text that came back to whoever handed it over", [handedOver, handedBack], true],
    ["one that is written on", [handedOver, handedBack, bodyWritten], true],
    ["none that was handed over again", [handedOver, handedBack, handedOver], false],
    ["none that was spiked", [handedOver, handedBack, spiked], false],
    ["none that has gone out", [handedOver, handedBack, firstEdition], false],
    ["one under whose last edition a note was put", [firstEdition, handedOver, handedBack, noted], true],
  ])("is %s", async (_, told, isTheirs) => {
    const { returnedTo } = await readAfter(duties, pace, [`article-${articleId}`, drafted, ...told]);
    const at = minute(told.indexOf(handedBack) + 1);
    const text = { articleId, returnedBy: omar.staffId, at, notes: "Who was fined?" };
    expect(returnedTo(dana.staffId, furthest, 50)).toMatchObject(isTheirs ? [text] : []);
    expect(returnedTo(ines.staffId, furthest, 50)).toEqual([]);
  });

  test("is a lock until it runs out, is given back, or is broken", async () => {
    const locked = async (...told: readonly Told[]) =>
      (
        await readAfter(
          duties,
          pace,
          [`story-${storyId}`, opened],
          [`article-${articleId}`, drafted, ...told],
          [`story-${storyId}`, sent],
        )
      ).locksInForce;
    const held = [{ articleId, holder: omar.staffId }];
    const inForce = await locked(lockTaken(minute(30)));
    expect(inForce("city", minute(29))).toEqual(held);
    expect(inForce("courts", minute(29))).toEqual([]);
    expect(inForce(null, minute(30))).toEqual([]);
    expect((await locked(lockTaken(minute(30)), lockTaken(minute(60))))(null, minute(40))).toEqual(held);
    for (const ended of [lockReleased, lockBroken])
      expect((await locked(lockTaken(minute(30)), ended))(null, minute(5))).toEqual([]);
  });

  test.each([
    ["held since it was taken first, where it was taken for longer", minute(30), [articleId, otherId]],
    ["taken anew, where it had run out", minute(4), [otherId, articleId]],
  ])("is a lock %s", async (_, until, longestHeldFirst) => {
    const { locksInForce } = await readAfter(
      duties,
      pace,
      [`story-${storyId}`, opened],
      [`article-${articleId}`, drafted, lockTaken(until)],
      [`article-${otherId}`, drafted, lockTaken(minute(60))],
      [`article-${articleId}`, lockTaken(minute(60))],
    );
    const held = locksInForce("courts", minute(40));
    expect(held.map((lock) => lock.articleId)).toEqual(longestHeldFirst);
  });

  test("is known of whoever had it, and when a lock ends that somebody holds", async () => {
    const byInes = { ...lockTaken(minute(90)), by: ines.staffId, at: minute(40) };
    const { everAssigned, everAt, nextLockEnd, locksEnding, locksInForce } = await readAfter(
      duties,
      pace,
      [`story-${storyId}`, opened, assigned, reassigned],
      [
        `article-${articleId}`,
        drafted,
        lockTaken(minute(30)),
        byInes,
        { type: "BylineSet", data: { byline: [author, translator] } },
        { type: "BylineSet", data: { byline: [] } },
      ],
    );
    expect(everAssigned([storyId]).toSorted()).toEqual([omar.staffId, dana.staffId]);
    expect(everAssigned([otherId])).toEqual([]);
    expect(everAt([articleId]).toSorted()).toEqual([ines.staffId, omar.staffId, dana.staffId]);
    expect(locksInForce(null, minute(41))).toEqual([{ articleId, holder: ines.staffId }]);
    expect(nextLockEnd(minute(29))).toBe(minute(30));
    expect(nextLockEnd(minute(30))).toBe(minute(90));
    expect(nextLockEnd(minute(90))).toBeNull();
    expect(locksEnding(minute(29), minute(30))).toEqual([omar.staffId]);
    expect(locksEnding(minute(30), minute(89))).toEqual([]);
  });

  test("is told of some people as of all", async () => {
    const { assignmentsHeldBy, locksHeldBy, openAssignments, locksInForce } = await readAfter(
      duties,
      pace,
      [`story-${storyId}`, opened, assigned],
      [`article-${articleId}`, drafted, lockTaken(minute(30))],
      [`story-${storyId}`, sent],
    );
    for (const desk of [null, "city", "courts"]) {
      expect(assignmentsHeldBy([omar.staffId], desk)).toEqual(openAssignments(desk));
      expect(locksHeldBy([omar.staffId], desk, minute(5))).toEqual(locksInForce(desk, minute(5)));
    }
    expect(openAssignments(null)).toHaveLength(1);
    expect(locksInForce(null, minute(5))).toHaveLength(1);
    expect(assignmentsHeldBy([dana.staffId], null)).toEqual([]);
    expect(locksHeldBy([dana.staffId], null, minute(5))).toEqual([]);
  });

  test("is listed the newest first, page by page; what is due, by its hour; what is late, by desk", async () => {
    const other = { ...assigned, data: { ...assigned.data, assignmentId: uuid(7), dueAt: null } };
    const { assignmentsOf, assignmentsDue, assignedByDesk, openAssignments } = await readAfter(duties, pace, [
      `story-${storyId}`,
      opened,
      assigned,
      other,
      sent,
    ]);
    const ids = (rows: readonly { assignmentId: string }[]) => rows.map((one) => one.assignmentId);
    const newest = assignmentsOf(omar.staffId, furthest, 1);
    expect(ids(newest)).toEqual([uuid(7)]);
    expect(ids(assignmentsOf(omar.staffId, newest[0]!.position, 50))).toEqual([assignmentId]);
    expect(ids(assignmentsDue(noon, tomorrow))).toEqual([assignmentId]);
    expect(assignmentsDue(minute(0), noon)).toEqual([]);
    expect(assignedByDesk(noon)).toEqual([{ desk: "city", open: 2, overdue: 0 }]);
    expect(assignedByDesk(tomorrow)).toEqual([{ desk: "city", open: 2, overdue: 1 }]);
    expect(ids(openAssignments("city"))).toEqual([uuid(7), assignmentId]);
    expect(openAssignments("courts")).toEqual([]);
  });
});
