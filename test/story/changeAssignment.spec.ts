import { describe, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import { storyDecider } from "../../src/story/story.js";
import { dana, holds, omar, opened } from "../support/telling/facts.js";
import {
  accepted,
  assigned,
  assignmentId,
  cancelled,
  completed,
  deadlineMoved,
  declined,
  noon,
  otherAssignmentId,
  reassigned,
  tomorrow,
} from "../support/telling/planningFacts.js";
import { minute } from "../support/telling/recorded.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);
const unknown = { code: "ASSIGNMENT_UNKNOWN", assignmentId: otherAssignmentId } as const;
const notOpen = { code: "ASSIGNMENT_NOT_OPEN", assignmentId } as const;

describe("Reassigning a story", () => {
  test.each([[assigned], [accepted], [declined]])("asks somebody else, after %j", (event) => {
    given(opened, assigned, event).when(reassign()).thenRecorded(reassigned);
  });

  test("changes nothing when they are asked already", () => {
    given(opened, assigned, reassigned)
      .when(reassign({ reason: null }))
      .thenNothing();
  });

  test("asks once more whoever said no", () => {
    const again = { assignmentId, assigneeId: omar.staffId };
    given(opened, assigned, declined)
      .when(reassign({ assigneeId: omar.staffId }))
      .thenRecorded({ type: "StoryReassigned", data: again });
  });

  test("needs a reason", () => {
    given(opened, assigned)
      .when(reassign({ reason: " " }))
      .thenRefused({ code: "REASON_MISSING" });
  });

  test("asks nobody who is not on the staff, or could not say yes", () => {
    given(opened, assigned)
      .when(reassign({ facts: { assignee: { joined: false, grants: [] } } }))
      .thenRefused({ code: "STAFF_MEMBER_UNKNOWN", staffId: dana.staffId });
    given(opened, assigned)
      .when(reassign({ facts: { assignee: { joined: true, grants: [] } } }))
      .thenRefused({ code: "ASSIGNEE_WITHOUT_ROLE", staffId: dana.staffId });
  });

  test("comes too late for what is over, and needs an assignment, of a story", () => {
    given(opened, assigned, completed)
      .when(reassign())
      .thenRefused({ ...notOpen, status: "completed" });
    given(opened, assigned, cancelled)
      .when(reassign())
      .thenRefused({ ...notOpen, status: "cancelled" });
    given(opened, assigned)
      .when(reassign({ assignmentId: otherAssignmentId }))
      .thenRefused(unknown);
    given().when(reassign()).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("Moving a deadline", () => {
  test.each([[assigned], [accepted], [declined]])("gives it another, after %j", (event) => {
    given(opened, assigned, event).when(move()).thenRecorded(deadlineMoved);
  });

  test("changes nothing when it is that already, even if it has passed", () => {
    given(opened, assigned)
      .when(move({ dueAt: "2026-03-01T17:00+05:00", at: tomorrow, reason: null }))
      .thenNothing();
  });

  test("needs a reason", () => {
    given(opened, assigned)
      .when(move({ reason: null }))
      .thenRefused({ code: "REASON_MISSING" });
  });

  test.each(["soon", "2026-03-01", minute(0), "2026-02-30T12:00:00Z"])(
    "takes an instant that lies ahead, not %s",
    (dueAt) => {
      given(opened, assigned).when(move({ dueAt })).thenInvalid("dueAt");
    },
  );

  test("comes too late for what is over, and needs an assignment, of a story", () => {
    given(opened, assigned, completed)
      .when(move())
      .thenRefused({ ...notOpen, status: "completed" });
    given(opened, assigned, cancelled)
      .when(move({ dueAt: noon }))
      .thenRefused({ ...notOpen, status: "cancelled" });
    given(opened, assigned)
      .when(move({ assignmentId: otherAssignmentId }))
      .thenRefused(unknown);
    given().when(move()).thenRefused({ code: "NOT_FOUND" });
  });
});

describe("Cancelling an assignment", () => {
  test.each([[assigned], [accepted], [declined]])("takes it back, after %j", (event) => {
    given(opened, assigned, event).when(cancel()).thenRecorded(cancelled);
  });

  test("changes nothing the second time", () => {
    given(opened, assigned, cancelled)
      .when(cancel({ reason: null }))
      .thenNothing();
  });

  test("needs a reason", () => {
    given(opened, assigned)
      .when(cancel({ reason: "\n" }))
      .thenRefused({ code: "REASON_MISSING" });
  });

  test("comes too late for what is done, and needs an assignment, of a story", () => {
    given(opened, assigned, completed)
      .when(cancel())
      .thenRefused({ ...notOpen, status: "completed" });
    given(opened, assigned)
      .when(cancel({ assignmentId: otherAssignmentId }))
      .thenRefused(unknown);
    given().when(cancel()).thenRefused({ code: "NOT_FOUND" });
  });
});

type Reassign = Extract<Said<StoryCommand>, { type: "ReassignStory" }>;
type Move = Extract<Said<StoryCommand>, { type: "MoveDeadline" }>;
type Cancel = Extract<Said<StoryCommand>, { type: "CancelAssignment" }>;
const reassign = (differences: Partial<Reassign> = {}): Reassign => ({
  ...reassigned.data,
  type: "ReassignStory",
  reason: "Omar is away.",
  facts: { assignee: { joined: true, grants: [holds("reporter")] } },
  ...differences,
});
const move = (differences: Partial<Move> = {}): Move => ({
  ...deadlineMoved.data,
  type: "MoveDeadline",
  reason: "The court sits tomorrow.",
  ...differences,
});
const cancel = (differences: Partial<Cancel> = {}): Cancel => ({
  type: "CancelAssignment",
  assignmentId,
  reason: "Adjourned.",
  ...differences,
});
