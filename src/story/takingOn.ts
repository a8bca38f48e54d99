import type { Actor } from "../actor.js";
import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { reasonMissing } from "../refusal.js";
import { assignmentIn, withAssignment, type Assignment } from "./assignment.js";
import type { Story, StorySeam } from "./story.js";

/** How those who were asked say yes or no, and that it is done. */
export const takingOn: StorySeam<
  "AcceptAssignment" | "DeclineAssignment" | "CompleteAssignment",
  "AssignmentAccepted" | "AssignmentDeclined" | "AssignmentCompleted"
> = {
  answers: {
    AcceptAssignment({ assignmentId, by }, story) {
      const found = assignmentIn(story, assignmentId, ["assigned", "accepted", "declined"]);
      if ("refused" in found) return found;
      if (!isTheirs(found.assignment, by)) return refuse(notTheirs(found.assignment));
      if (found.assignment.status === "accepted") return accept();
      return accept({ type: "AssignmentAccepted", data: { assignmentId } });
    },
    DeclineAssignment({ assignmentId, by, ...said }, story) {
      const found = assignmentIn(story, assignmentId, ["assigned", "accepted", "declined"]);
      if ("refused" in found) return found;
      if (!isTheirs(found.assignment, by)) return refuse(notTheirs(found.assignment));
      if (found.assignment.status === "declined") return accept();
      const reason = line(said.reason ?? "");
      if (reason === "") return refuse(reasonMissing);
      return accept({ type: "AssignmentDeclined", data: { assignmentId, reason } });
    },
    CompleteAssignment({ assignmentId, by }, story) {
      const found = assignmentIn(story, assignmentId, ["assigned", "accepted", "completed"]);
      if ("refused" in found) return found;
      if (!isTheirs(found.assignment, by) && !runsTheDesk(by, story))
        return refuse(notTheirs(found.assignment));
      if (found.assignment.status === "completed") return accept();
      return accept({ type: "AssignmentCompleted", data: { assignmentId } });
    },
  },
  effects: {
    AssignmentAccepted: {
      evolve: (story, { data: { assignmentId } }) =>
        withAssignment(story, assignmentId, { status: "accepted", reason: null }),
      writes: ({ assignmentId }) => [`assignment:${assignmentId}`],
    },
    AssignmentDeclined: {
      evolve: (story, { data: { assignmentId, reason } }) =>
        withAssignment(story, assignmentId, { status: "declined", reason }),
      writes: ({ assignmentId }) => [`assignment:${assignmentId}`],
    },
    AssignmentCompleted: {
      evolve: (story, { data: { assignmentId } }) =>
        withAssignment(story, assignmentId, { status: "completed" }),
      writes: ({ assignmentId }) => [`assignment:${assignmentId}`],
    },
  },
};

const isTheirs = ({ assigneeId }: Assignment, { staffId }: Actor) => assigneeId === staffId;

/** Who gave the work may also say that it is done: whoever did it may have gone home. */
const runsTheDesk = ({ grants }: Actor, story: Story) =>
  grants.some(
    ({ role, desk }) =>
      (role === "deskEditor" || role === "editorInChief") && (desk === null || desk === story.desk),
  );

const notTheirs = ({ assignmentId, assigneeId }: Assignment) =>
  ({ code: "NOT_THE_ASSIGNEE", assignmentId, assigneeId }) as const;
