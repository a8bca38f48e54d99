import { describe, expect, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import { storyDecider } from "../../src/story/story.js";
import { overlapOf } from "../../src/store/overlap.js";
import { dana, ines, omar, opened } from "../support/telling/facts.js";
import {
  accepted,
  assigned,
  assignmentId,
  cancelled,
  completed,
  deadlineMoved,
  declined,
  otherAssignmentId,
  reassigned,
} from "../support/telling/planningFacts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);
const unknown = { code: "ASSIGNMENT_UNKNOWN", assignmentId: otherAssignmentId } as const;
const notTheirs = { code: "NOT_THE_ASSIGNEE", assignmentId, assigneeId: omar.staffId } as const;

describe("Accepting an assignment", () => {
  test("says yes", () => {
    given(opened, assigned).when(accept()).thenRecorded(accepted);
  });

  test("may come after a no", () => {
    given(opened, assigned, declined).when(accept()).thenRecorded(accepted);
  });

  test("changes nothing the second time", () => {
    given(opened, assigned, accepted).when(accept()).thenNothing();
  });

  test("is asked anew of everybody it is given to", () => {
    given(opened, assigned, accepted, reassigned)
      .when(accept({ by: dana }))
      .thenRecorded(accepted);
  });

  test("is for the person who was asked", () => {
    given(opened, assigned)
      .when(accept({ by: ines }))
      .thenRefused(notTheirs);
    given(opened, assigned, reassigned)
      .when(accept())
      .thenRefused({ ...notTheirs, assigneeId: dana.staffId });
  });

  test.each([
    ["completed", completed],
    ["cancelled", cancelled],
  ] as const)("comes too late when it was %s", (status, event) => {
    given(opened, assigned, event)
      .when(accept())
      .thenRefused({ code: "ASSIGNMENT_NOT_OPEN", assignmentId, status });
  });

  test("agrees to the deadline that was seen, not to one that was moved meanwhile", () => {
    expect(overlapOf(storyDecider, [accepted], [deadlineMoved])).toEqual([`assignment:${assignmentId}`]);
  });

  test("needs an assignment, of a story", () => {
    given(opened, assigned)
      .when(accept({ assignmentId: otherAssignmentId }))
      .thenRefused(unknown);
    given().when(accept()).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("Declining an assignment", () => {
  test("says no, and why", () => {
    given(opened, assigned).when(decline()).thenRecorded(declined);
  });

  test("may come after a yes: people fall ill", () => {
    given(opened, assigned, accepted).when(decline()).thenRecorded(declined);
  });

  test("changes nothing the second time", () => {
    given(opened, assigned, declined)
      .when(decline({ reason: null }))
      .thenNothing();
  });

  test.each([null, " "])("needs a reason, not %j", (reason) => {
    given(opened, assigned).when(decline({ reason })).thenRefused({ code: "REASON_MISSING" });
  });

  test("is for the person who was asked", () => {
    given(opened, assigned)
      .when(decline({ by: ines }))
      .thenRefused(notTheirs);
  });

  test.each([
    ["completed", completed],
    ["cancelled", cancelled],
  ] as const)("comes too late when it was %s", (status, event) => {
    given(opened, assigned, event)
      .when(decline())
      .thenRefused({ code: "ASSIGNMENT_NOT_OPEN", assignmentId, status });
  });

  test("needs an assignment, of a story", () => {
    given(opened, assigned)
      .when(decline({ assignmentId: otherAssignmentId }))
      .thenRefused(unknown);
    given().when(decline()).thenRefused({ code: "NOT_FOUND" });
  });
});

type Accept = Extract<Said<StoryCommand>, { type: "AcceptAssignment" }>;
type Decline = Extract<Said<StoryCommand>, { type: "DeclineAssignment" }>;
const accept = (differences: Partial<Accept> = {}): Accept => ({
  type: "AcceptAssignment",
  by: omar,
  assignmentId,
  ...differences,
});
const decline = (differences: Partial<Decline> = {}): Decline => ({
  type: "DeclineAssignment",
  by: omar,
  assignmentId,
  reason: " Away.\n",
  ...differences,
});
