import { describe, expect, test } from "vitest";
import { diary } from "../../projections/work/diary.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { PhotoEvent } from "../../src/photo/events.js";
import type { StoryEvent } from "../../src/story/events.js";
import {
  articleId,
  credited,
  drafted,
  filed,
  killed,
  opened,
  otherPhotoId,
  photoId,
  placed,
  placementId,
  storyId,
  uuid,
} from "../support/telling/facts.js";
import { embargoed, embargoedForNow, embargoLifted, noon } from "../support/telling/legalFacts.js";
import { firstEdition } from "../support/telling/published.js";
import { paces, readAfter } from "../support/reading/readAfter.js";
import { minute, type Told } from "../support/telling/recorded.js";

const scheduleId = uuid(0x881);
const hour = { zone: "Asia/Almaty", wallTime: "2026-03-01T17:00:00" };
const scheduled = {
  type: "PublicationScheduled",
  data: { scheduleId, revision: 0, contentHash: "hash", at: noon, ...hour },
} satisfies ArticleEvent;
const moved = { type: "ScheduleMoved", data: { scheduleId, at: minute(60), ...hour } } satisfies ArticleEvent;
const fired = { type: "ScheduleFired", data: { scheduleId, revision: 0 } } satisfies ArticleEvent;
const missed = { type: "ScheduleMissed", data: { scheduleId, lateBySeconds: 9_000 } } satisfies ArticleEvent;
const failed = {
  type: "ScheduleFailed",
  data: { scheduleId, because: "BLOCKED", blockers: [] },
} satisfies ArticleEvent;
const dropped = {
  type: "ScheduleCancelled",
  data: { scheduleId, reason: "Not yet." },
} satisfies ArticleEvent;

const leased = { type: "LeaseGranted", data: { from: null, to: noon } } satisfies PhotoEvent;
const leasedForEver = { type: "LeaseGranted", data: { from: null, to: null } } satisfies PhotoEvent;
const leasedInZone = {
  type: "LeaseGrantedInZone",
  data: { from: null, to: noon, zone: "Asia/Almaty", wallFrom: null, wallTo: "2026-03-01T17:00:00" },
} satisfies PhotoEvent;
const leaseEnded = { type: "LeaseEnded", data: {} } satisfies PhotoEvent;
const takenOut = { type: "PhotoTakenOut", data: { placementId } } satisfies StoryEvent;
const replaced = {
  type: "PhotoReplaced",
  data: { placementId, photoId: otherPhotoId, replacedPhotoId: photoId, reason: "Sharper." },
} satisfies StoryEvent;

const day = [minute(0), "2026-03-02T09:00:00.000Z"] as const;
const article = (kind: string, at = noon) => [
  { kind, at, articleId, scheduleId, storyId: null, photoId: null },
];
const story = [{ kind: "embargoEnds", at: noon, articleId: null, scheduleId: null, storyId, photoId: null }];
const photo = (at = noon) => [
  { kind: "leaseEnds", at, articleId: null, scheduleId: null, storyId: null, photoId },
];

describe.each(paces)("The diary, told %s,", (pace) => {
  const after = async (...told: Parameters<typeof readAfter>[2][]) =>
    (await readAfter(diary, pace, ...told)).diaryEntries(...day);

  test.each<[what: string, told: readonly Told[], then: object]>([
    ["what is to go out", [scheduled], article("pending")],
    ["another hour", [scheduled, moved], article("pending", minute(60))],
    ["nothing of what was cancelled", [scheduled, dropped], []],
    ["what went out", [scheduled, fired, firstEdition], article("fired")],
    ["what was in the way of", [scheduled, failed], article("failed")],
    ["what was missed", [scheduled, missed], article("missed")],
    ["nothing of what somebody published by hand before", [scheduled, firstEdition], []],
  ])("has %s", async (_, told, then) => {
    expect(await after([`article-${articleId}`, drafted, ...told])).toEqual(then);
  });

  test.each<[what: string, told: readonly Told[], then: object]>([
    ["the end of an embargo", [embargoed], story],
    ["no end of one that somebody has to lift", [embargoed, embargoedForNow], []],
    ["nothing of one that was lifted", [embargoed, embargoLifted], []],
  ])("has %s", async (_, told, then) => {
    expect(await after([`story-${storyId}`, opened, ...told])).toEqual(then);
  });

  test.each<[what: string, ofPhoto: readonly Told[], ofStory: readonly Told[], then: object]>([
    ["the end of a lease", [leased], [placed], photo()],
    ["the end of a lease by the clocks of a zone", [leasedInZone], [placed], photo()],
    ["the end of a lease that was cut short", [leased, leaseEnded], [placed], photo(minute(3))],
    [
      "the end of a lease that had run out before it was ended",
      [leased, { ...leaseEnded, at: "2026-03-01T18:00:00.000Z" }],
      [placed],
      photo(),
    ],
    [
      "the end of a lease without one that was ended",
      [leasedForEver, leaseEnded],
      [placed],
      photo(minute(3)),
    ],
    ["no end of one without an end", [leased, leasedForEver], [placed], []],
    ["no lease of a picture that nobody runs", [leased], [], []],
    ["no lease of a picture that was taken out", [leased], [placed, takenOut], []],
    ["no lease of a picture that was replaced", [leased], [placed, replaced], []],
    ["no lease of a picture that was killed", [leased, killed], [placed], []],
  ])("has %s", async (_, ofPhoto, ofStory, then) => {
    expect(
      await after(
        [`photo-${photoId}`, filed, credited, ...ofPhoto],
        [`story-${storyId}`, opened, ...ofStory],
      ),
    ).toEqual(then);
  });

  test("has nothing of before its first instant, nor of its last one on", async () => {
    const { diaryEntries } = await readAfter(diary, pace, [`story-${storyId}`, opened, embargoed]);
    expect(diaryEntries(noon, minute(181))).toHaveLength(1);
    expect(diaryEntries(minute(0), noon)).toEqual([]);
  });

  test("remembers what was cancelled, overtaken, taken out and replaced, so that its going can be told", async () => {
    const { diaryEntriesOf, schedulesOf, photosEverIn } = await readAfter(
      diary,
      pace,
      [`photo-${photoId}`, filed, credited, leased],
      [`photo-${otherPhotoId}`, filed, credited, leased],
      [`story-${storyId}`, opened, placed, replaced, takenOut, embargoed],
      [`article-${articleId}`, drafted, scheduled, dropped],
      [`article-${uuid(9)}`, drafted, scheduled, firstEdition],
      [`article-${uuid(10)}`, drafted, scheduled, missed],
    );
    expect(photosEverIn(storyId).toSorted()).toEqual([photoId, otherPhotoId]);
    const articleIds = [articleId, uuid(9), uuid(10)];
    expect(articleIds.flatMap(schedulesOf)).toEqual(articleIds.map((id) => ({ articleId: id, scheduleId })));
    const of = { articleIds, storyIds: [storyId, uuid(8)], photoIds: [photoId, otherPhotoId] };
    expect(diaryEntriesOf(of)).toEqual([{ ...article("missed")[0], articleId: uuid(10) }, ...story]);
    expect(diaryEntriesOf({ ...of, storyIds: [] })).toHaveLength(1);
  });
});
