import { describe, expect, test } from "vitest";
import { corrections } from "../../projections/work/corrections.js";
import { diary } from "../../projections/work/diary.js";
import { duties } from "../../projections/work/duties.js";
import { legalMatters } from "../../projections/work/legalMatters.js";
import { movements } from "../../projections/work/movements.js";
import { photoDesk, photoDeskReasons } from "../../projections/work/photoDesk.js";
import type { ReadModels } from "../../projections/engine/readModels.js";
import { staffList } from "../../projections/staffList.js";
import { threads } from "../../projections/threads.js";
import { workingCopies } from "../../projections/board/workingCopies.js";
import { uuid } from "../support/telling/facts.js";
import { plansOf } from "../support/reading/plansOf.js";
import { minute } from "../support/telling/recorded.js";

const furthest = Number.MAX_SAFE_INTEGER;
const staffId = uuid(1);
const reach = {
  gate: "copy",
  desk: "courts",
  isTranslation: false,
  language: null,
  afterRefusal: false,
} as const;
const span = { from: minute(0), to: minute(1) };
const everyState = { states: ["drafting", "inReview", "onHold"], before: minute(9) } as const;
const everything = { kind: null, language: null, desk: null };

const questions: Readonly<Record<string, (readModels: ReadModels) => unknown>> = {
  "what is assigned to somebody": (all) => all.of(duties).assignmentsOf(staffId, furthest, 50),
  "what somebody has taken on": (all) => all.of(duties).requestsHeldBy(staffId, furthest, 50),
  "what came back to somebody": (all) => all.of(duties).returnedTo(staffId, furthest, 50),
  "how much somebody has in hand": (all) => all.of(duties).dutyCounts(staffId),
  "what is due": (all) => all.of(duties).assignmentsDue(minute(0), minute(1)),
  "how often somebody is mentioned": (all) =>
    all.of(threads).openMentionCount({ staffId, desks: ["courts"] }),
  "what waits for somebody's approval": (all) =>
    all.of(workingCopies).awaitingApproval(staffId, [reach], furthest, 50),
  "how much waits for somebody's approval": (all) =>
    all.of(workingCopies).awaitingApprovalCount(staffId, [reach]),
  "whose translations are theirs": (all) =>
    all.of(workingCopies).ownWork(staffId, "myTranslation", furthest, 50),
  "how many translations are theirs": (all) => all.of(workingCopies).ownWorkCounts(staffId),
  "what is stuck": (all) => all.of(movements).stuck({ ...everyState, desk: null }, -1, 50),
  "what is stuck at a desk": (all) => all.of(movements).stuck({ ...everyState, desk: "courts" }, -1, 50),
  "how long articles stood": (all) => all.of(movements).timeInState(span, "courts"),
  "what was brought forth": (all) => all.of(movements).brought([span], "courts"),
  "what happens when": (all) => all.of(diary).diaryEntries(minute(0), minute(1)),
  "what readers are owed": (all) => all.of(corrections).owed(everything, -1, 50),
  "how long readers waited": (all) => all.of(corrections).timesToCorrect(minute(0), minute(1), null),
  "what legal has to see to": (all) => all.of(legalMatters).openMatters({ desks: null, kinds: null }, -1, 50),
  "what the photo desk has to see to": (all) =>
    all.of(photoDesk).photosToSeeTo(photoDeskReasons, { at: minute(0), until: minute(9) }, furthest, 50),
  "which of some articles are stuck": (all) =>
    all.of(movements).stuckAmong({ ...everyState, desk: null }, [staffId]),
  "what comes to be stuck next": (all) => all.of(movements).nextSince(minute(0)),
  "what came to be stuck in a time": (all) => all.of(movements).standingSince(span),
  "what readers of some articles are owed": (all) => all.of(corrections).owedAmong(everything, [staffId]),
  "what readers of some articles ever were owed": (all) => all.of(corrections).everOwed([staffId]),
  "which matters of some stories are open": (all) =>
    all.of(legalMatters).mattersAmong({ desks: null, kinds: null }, [staffId]),
  "which matters some stories ever had": (all) => all.of(legalMatters).mattersEver([staffId]),
  "which matters are open at some desks": (all) => all.of(legalMatters).mattersAtDesks(["courts"]),
  "what happens to some things": (all) =>
    all.of(diary).diaryEntriesOf({ articleIds: [staffId], storyIds: [staffId], photoIds: [staffId] }),
  "which schedules an article ever had": (all) => all.of(diary).schedulesOf(staffId),
  "which photos a story ever ran": (all) => all.of(diary).photosEverIn(staffId),
  "which of some photos are to be seen to": (all) =>
    all.of(photoDesk).photosToSeeToAmong(photoDeskReasons, { at: minute(0), until: minute(9) }, [staffId]),
  "which lease ends next": (all) => all.of(photoDesk).nextLeaseEnd(minute(0)),
  "which leases end in a time": (all) => all.of(photoDesk).leasesEnding(minute(0), minute(9)),
  "which pictures an article ever showed": (all) => all.of(photoDesk).picturesEverIn(staffId),
  "which articles lie at some desks": (all) => all.of(workingCopies).articlesAtDesks(["courts"]),
  "which article changes by itself next": (all) => all.of(workingCopies).nextTurn("article", 0),
  "which stories changed by themselves": (all) =>
    all.of(workingCopies).turned("story", { from: 0, until: furthest }),
  "which role ends next": (all) => all.of(staffList).nextTurn("staff", 0),
  "which articles are due in a time": (all) => all.of(workingCopies).dueWithin(0, furthest),
  "which deadline is the next": (all) => all.of(duties).nextDeadline(minute(0)),
};

describe("However much there is,", () => {
  test.each(Object.entries(questions))("%s is found by an index", async (_, ask) => {
    const plans = await plansOf(ask);
    expect(plans.length).toBeGreaterThan(0);
    const scans = plans.filter(
      (plan) => /^SCAN \w/.test(plan) && !/^SCAN (\w+ VIRTUAL|spell|ranked|ended|\(|CONSTANT)/.test(plan),
    );
    expect(scans).toEqual([]);
  });

  test.each([
    "what is stuck",
    "what is stuck at a desk",
    "what readers are owed",
    "what legal has to see to",
    "which article changes by itself next",
    "which role ends next",
    "which deadline is the next",
    "what comes to be stuck next",
    "which lease ends next",
  ])("%s is read in its order and stops early", async (question) => {
    const plans = await plansOf(questions[question]!);
    expect(plans).not.toContainEqual(expect.stringContaining("TEMP B-TREE"));
  });

  test("what the photo desk misses is looked for along an index of its own", async () => {
    const plans = await plansOf(questions["what the photo desk has to see to"]!);
    for (const index of ["uncredited", "unverified", "permission", "lease", "killed"])
      expect(plans).toContainEqual(
        expect.stringMatching(
          new RegExp(`^SEARCH photoDesk_\\d+_photo USING (COVERING )?INDEX photoDesk_\\d+_photo_${index} `),
        ),
      );
  });
});
