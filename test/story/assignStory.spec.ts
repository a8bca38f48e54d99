import { describe, expect, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import { storyDecider } from "../../src/story/story.js";
import { overlapOf } from "../../src/store/overlap.js";
import { dana, holds, omar, opened } from "../support/telling/facts.js";
import {
  assigned,
  cancelled,
  completed,
  declined,
  noon,
  otherAssignmentId,
} from "../support/telling/planningFacts.js";
import { minute } from "../support/telling/recorded.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);

describe("Assigning a story", () => {
  test("asks somebody for something by a deadline, at a length", () => {
    given(opened).when(assign()).thenRecorded(assigned);
  });

  test("needs neither a deadline nor a length", () => {
    given(opened)
      .when(assign({ dueAt: null, length: null }))
      .thenRecorded({ ...assigned, data: { ...assigned.data, dueAt: null, length: null } });
  });

  test("keeps the brief's lines, and the deadline as the log tells time", () => {
    given(opened)
      .when(assign({ brief: " Sit in court.\nCall the port.\n", dueAt: "2026-03-01T17:00+05:00" }))
      .thenRecorded({ ...assigned, data: { ...assigned.data, brief: "Sit in court.\nCall the port." } });
  });

  test("asks as many people as the story takes", () => {
    const other = { assignmentId: otherAssignmentId, assigneeId: dana.staffId };
    given(opened, assigned)
      .when(assign(other))
      .thenRecorded({ ...assigned, data: { ...assigned.data, ...other } });
  });

  test("changes nothing when the same is asked of the same person already", () => {
    given(opened, assigned).when(assign()).thenNothing();
    given(opened, assigned)
      .when(assign({ assignmentId: otherAssignmentId }))
      .thenNothing();
  });

  test.each([[declined], [completed], [cancelled]])("asks once more for what was %j", (answered) => {
    given(opened, assigned, answered)
      .when(assign({ assignmentId: otherAssignmentId }))
      .thenRecorded({ ...assigned, data: { ...assigned.data, assignmentId: otherAssignmentId } });
  });

  test("never gives one id to two assignments", () => {
    given(opened, assigned)
      .when(assign({ brief: "Call the port." }))
      .thenRefused({ code: "ALREADY_EXISTS" });
  });

  test("asks nobody who is not on the staff", () => {
    given(opened)
      .when(assign({ facts: { assignee: { joined: false, grants: [] } } }))
      .thenRefused({ code: "STAFF_MEMBER_UNKNOWN", staffId: omar.staffId });
  });

  test("asks nobody who could not say yes: without a role here, or with one that was lent and has ended", () => {
    const lent = { ...holds("reporter"), until: minute(0) };
    for (const grants of [[], [lent]])
      given(opened)
        .when(assign({ facts: { assignee: { joined: true, grants } } }))
        .thenRefused({ code: "ASSIGNEE_WITHOUT_ROLE", staffId: omar.staffId });
  });

  test.each([
    ["brief", { brief: " \n" }],
    ["dueAt", { dueAt: "tomorrow" }],
    ["dueAt", { dueAt: "2026-03-01T12:00:00" }],
    ["dueAt", { dueAt: minute(0) }],
    ["length", { length: 0 }],
    ["length", { length: 2.5 }],
    ["length", { length: 100_001 }],
  ] as const)("cannot be read with this %s: %j", (path, difference) => {
    given(opened).when(assign(difference)).thenInvalid(path);
  });

  test("is told of what others assigned meanwhile, so that two are not sent by mistake", () => {
    const theirs = { ...assigned, data: { ...assigned.data, assignmentId: otherAssignmentId } };
    expect(overlapOf(storyDecider, [assigned], [theirs])).toEqual(["assignments"]);
  });

  test("needs a story", () => {
    given().when(assign()).thenRefused({ code: "NOT_FOUND" });
  });
});

type AssignStory = Extract<Said<StoryCommand>, { type: "AssignStory" }>;
const assign = (differences: Partial<AssignStory> = {}): AssignStory => ({
  ...assigned.data,
  type: "AssignStory",
  dueAt: noon,
  facts: { assignee: { joined: true, grants: [holds("reporter")] } },
  ...differences,
});
