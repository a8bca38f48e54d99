import { describe, expect, test } from "vitest";
import { staffList } from "../../projections/staffList.js";
import { workingCopies } from "../../projections/board/workingCopies.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { StaffEvent } from "../../src/staff/events.js";
import type { StoryEvent } from "../../src/story/events.js";
import {
  articleId,
  dana,
  drafted,
  filed,
  holds,
  ines,
  omar,
  opened,
  photoId,
  placed,
  storyId,
} from "../support/telling/facts.js";
import { embargoed, embargoedForNow, embargoLifted } from "../support/telling/legalFacts.js";
import { leased, leaseEnded } from "../support/telling/photoFacts.js";
import { assigned, completed, deadlineMoved, noon, tomorrow } from "../support/telling/planningFacts.js";
import { paces, readAfter } from "../support/reading/readAfter.js";
import { minute, type Told } from "../support/telling/recorded.js";

type Turning = Pick<Awaited<ReturnType<typeof board>>, "nextTurn" | "turned">;

const ever = { from: Date.parse(minute(0)), until: Date.parse("2027-01-01T00:00:00.000Z") };
const [atNoon, afterNoon] = [Date.parse(noon), Date.parse(noon) + 1];
const [night, morning] = ["2026-03-01T22:00:00.000Z", "2026-03-02T06:00:00.000Z"];

const held = (until: string | null) =>
  ({ type: "StoryHeld", data: { reason: "The verdict is due.", until } }) satisfies StoryEvent;
const lockTaken = {
  type: "LockTaken",
  data: { purpose: "Reading.", until: night },
  by: omar.staffId,
} satisfies Told<ArticleEvent>;
const lockReleased = { type: "LockReleased", data: {}, by: omar.staffId } satisfies Told<ArticleEvent>;

/** The board after what happened to an article, its story and the picture that it runs. */
const board = (
  pace: (typeof paces)[number],
  { article = [], story = [], photo = [] }: Partial<Record<"article" | "story" | "photo", readonly Told[]>>,
) =>
  readAfter(
    workingCopies,
    pace,
    [`photo-${photoId}`, filed, ...photo],
    [`story-${storyId}`, opened, placed, ...story],
    [`article-${articleId}`, drafted, ...article],
  );

/** Every instant at which something of a kind changes by itself, as a clock comes upon them. */
function turnsOf({ nextTurn, turned }: Turning, kind: "article" | "story" | "photo", id: string) {
  const found: number[] = [];
  for (let at = nextTurn(kind, ever.from); at !== null; at = nextTurn(kind, at)) {
    expect(turned(kind, { from: at - 1, until: at })).toStrictEqual([id]);
    expect(turned(kind, { from: at, until: at })).toStrictEqual([]);
    found.push(at);
  }
  expect(turned(kind, ever)).toStrictEqual(found.length > 0 ? [id] : []);
  return found;
}

describe.each(paces)("What changes by itself, told %s,", (pace) => {
  test.each<[what: string, told: Parameters<typeof board>[1], turns: readonly number[]]>([
    ["nothing, where nothing has an end", {}, []],
    ["when a deadline has passed", { story: [assigned] }, [afterNoon]],
    [
      "when it has passed where it was moved to",
      { story: [assigned, deadlineMoved] },
      [Date.parse(tomorrow) + 1],
    ],
    ["not for what is done", { story: [assigned, completed] }, []],
    ["when an embargo ends", { story: [embargoed] }, [atNoon]],
    ["not when one ends that was lifted", { story: [embargoed, embargoLifted] }, []],
    ["not when one ends that somebody has to lift", { story: [embargoedForNow] }, []],
    ["when a hold ends", { story: [held(night)] }, [Date.parse(night)]],
    ["not when one ends that somebody has to release", { story: [held(null)] }, []],
    [
      "not when one ends that was released",
      { story: [held(night), { type: "StoryReleasedFromHold", data: {} }] },
      [],
    ],
    ["when a picture's lease begins and ends", { photo: [leased(noon, night)] }, [atNoon, Date.parse(night)]],
    ["when a lock ends", { article: [lockTaken] }, [Date.parse(night)]],
    ["not when one ends that was released", { article: [lockTaken, lockReleased] }, []],
    [
      "all of it together",
      { article: [lockTaken], story: [assigned, embargoed, held(morning)], photo: [leased(null, morning)] },
      [atNoon, afterNoon, Date.parse(night), Date.parse(morning)],
    ],
  ])("for an article: %s", async (_, told, turns) => {
    expect(turnsOf(await board(pace, told), "article", articleId)).toStrictEqual(turns);
  });

  test("for a story: when its embargo and its hold end", async () => {
    const told = { story: [assigned, embargoed, held(night)], photo: [leased(null, morning)] };
    expect(turnsOf(await board(pace, told), "story", storyId)).toStrictEqual([atNoon, Date.parse(night)]);
    const lifted = { story: [embargoed, embargoLifted, held(null)] };
    expect(turnsOf(await board(pace, lifted), "story", storyId)).toStrictEqual([]);
  });

  test("for a photo: when its lease begins and ends, until it was ended", async () => {
    const granted = await board(pace, { photo: [leased(noon, night)] });
    expect(turnsOf(granted, "photo", photoId)).toStrictEqual([atNoon, Date.parse(night)]);
    const ended = await board(pace, { photo: [leased(null, night), leaseEnded] });
    expect(turnsOf(ended, "photo", photoId)).not.toContain(Date.parse(night));
  });

  test("for people: when roles end that were delegated to them", async () => {
    const joined = { type: "StaffMemberJoined", data: { name: "Ines" } } satisfies StaffEvent;
    const lent = (until: string) =>
      ({
        type: "RoleDelegated",
        data: { ...holds("legal"), from: omar.staffId, until },
      }) satisfies StaffEvent;
    const { nextTurn, turned } = await readAfter(
      staffList,
      pace,
      [`staff-${ines.staffId}`, joined, { type: "RoleGranted", data: holds("reporter") }, lent(noon)],
      [`staff-${dana.staffId}`, joined, lent(night)],
    );
    expect(nextTurn("staff", ever.from)).toBe(atNoon);
    expect(nextTurn("staff", atNoon)).toBe(Date.parse(night));
    expect(nextTurn("staff", Date.parse(night))).toBeNull();
    expect(turned("staff", ever)).toStrictEqual([ines.staffId, dana.staffId]);
  });
});
