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
  declined,
  otherAssignmentId,
} from "../support/telling/planningFacts.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);

describe("Completing an assignment", () => {
  test("says that it is done, whether or not anybody said yes to it", () => {
    given(opened, assigned, accepted).when(complete()).thenRecorded(completed);
    given(opened, assigned).when(complete()).thenRecorded(completed);
  });

  test.each([holds("deskEditor", "courts"), holds("deskEditor"), holds("editorInChief")])(
    "may be said by who runs the desk: %j",
    (grant) => {
      given(opened, assigned)
        .when(complete({ by: { ...dana, grants: [grant] } }))
        .thenRecorded(completed);
    },
  );

  test.each([holds("deskEditor", "culture"), holds("reporter", "courts")])(
    "is not for others to say: %j",
    (grant) => {
      given(opened, assigned)
        .when(complete({ by: { ...dana, grants: [grant] } }))
        .thenRefused({ code: "NOT_THE_ASSIGNEE", assignmentId, assigneeId: omar.staffId });
    },
  );

  test("changes nothing the second time", () => {
    given(opened, assigned, completed).when(complete()).thenNothing();
  });

  test.each([
    ["declined", declined],
    ["cancelled", cancelled],
  ] as const)("is not said of what was %s", (status, event) => {
    given(opened, assigned, event)
      .when(complete())
      .thenRefused({ code: "ASSIGNMENT_NOT_OPEN", assignmentId, status });
  });

  test("needs an assignment, of a story", () => {
    given(opened, assigned)
      .when(complete({ assignmentId: otherAssignmentId }))
      .thenRefused({ code: "ASSIGNMENT_UNKNOWN", assignmentId: otherAssignmentId });
    given().when(complete()).thenRefused({ code: "NOT_FOUND" });
  });
});

type Complete = Extract<Said<StoryCommand>, { type: "CompleteAssignment" }>;
const complete = (differences: Partial<Complete> = {}): Complete => ({
  type: "CompleteAssignment",
  by: omar,
  assignmentId,
  ...differences,
});
