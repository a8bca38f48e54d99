import { grantsAt } from "../actor.js";
import { accept, refuse } from "../decider.js";
import { readInstant } from "../instant.js";
import { line } from "../line.js";
import { passage } from "../passage.js";
import { alreadyExists, invalid, reasonMissing } from "../refusal.js";
import { assignmentIn, withAssignment, type Assignment } from "./assignment.js";
import type { AssigneeAtHand, StoryRefusal } from "./commands.js";
import type { StorySeam } from "./story.js";

const mostWords = 100_000;
const unfinished = ["assigned", "accepted", "declined"] as const;

/** What a desk asks of its people: who does what, until when. */
export const assigning: StorySeam<
  "AssignStory" | "ReassignStory" | "MoveDeadline" | "CancelAssignment",
  "StoryAssigned" | "StoryReassigned" | "DeadlineMoved" | "AssignmentCancelled"
> = {
  answers: {
    AssignStory({ assignmentId, assigneeId, length, at, facts, ...said }, { assignments }) {
      const refusal = whyNot(assigneeId, facts.assignee, at);
      if (refusal) return refuse(refusal);
      const brief = passage(said.brief);
      if (brief === "") return refuse(invalid(["brief"], "An assignment says what is wanted."));
      if (length !== null && !(Number.isInteger(length) && length >= 1 && length <= mostWords))
        return refuse(invalid(["length"], `A length is a number of words from 1 to ${mostWords}.`));
      const dueAt = said.dueAt === null ? null : readInstant(said.dueAt);
      if (said.dueAt !== null && dueAt === null) return refuse(noInstant);
      const wanted = { assignmentId, assigneeId, brief, dueAt, length };
      if (assignments.some((one) => isAsked(one, wanted))) return accept();
      if (assignments.some((one) => one.assignmentId === assignmentId)) return refuse(alreadyExists);
      if (dueAt !== null && dueAt <= at) return refuse(gone);
      return accept({ type: "StoryAssigned", data: wanted });
    },
    ReassignStory({ assignmentId, assigneeId, at, facts, ...said }, story) {
      const found = assignmentIn(story, assignmentId, unfinished);
      if ("refused" in found) return found;
      const { assignment } = found;
      if (assignment.assigneeId === assigneeId && assignment.status !== "declined") return accept();
      const refusal = whyNot(assigneeId, facts.assignee, at);
      if (refusal) return refuse(refusal);
      if (line(said.reason ?? "") === "") return refuse(reasonMissing);
      return accept({ type: "StoryReassigned", data: { assignmentId, assigneeId } });
    },
    MoveDeadline({ assignmentId, at, ...said }, story) {
      const found = assignmentIn(story, assignmentId, unfinished);
      if ("refused" in found) return found;
      const dueAt = readInstant(said.dueAt);
      if (dueAt === null) return refuse(noInstant);
      if (dueAt === found.assignment.dueAt) return accept();
      if (dueAt <= at) return refuse(gone);
      if (line(said.reason ?? "") === "") return refuse(reasonMissing);
      return accept({ type: "DeadlineMoved", data: { assignmentId, dueAt } });
    },
    CancelAssignment({ assignmentId, ...said }, story) {
      const found = assignmentIn(story, assignmentId, [...unfinished, "cancelled"]);
      if ("refused" in found) return found;
      if (found.assignment.status === "cancelled") return accept();
      const reason = line(said.reason ?? "");
      if (reason === "") return refuse(reasonMissing);
      return accept({ type: "AssignmentCancelled", data: { assignmentId, reason } });
    },
  },
  effects: {
    StoryAssigned: {
      evolve: (story, { data, meta }) => ({
        ...story,
        assignments: [
          ...story.assignments,
          { ...data, status: "assigned", reason: null, assignedBy: meta.by, assignedAt: meta.at },
        ],
      }),
      writes: ({ assignmentId }) => ["assignments", `assignment:${assignmentId}`],
    },
    StoryReassigned: {
      evolve: (story, { data: { assignmentId, assigneeId }, meta }) =>
        withAssignment(story, assignmentId, {
          assigneeId,
          status: "assigned",
          reason: null,
          assignedBy: meta.by,
          assignedAt: meta.at,
        }),
      writes: ({ assignmentId }) => [`assignment:${assignmentId}`],
    },
    DeadlineMoved: {
      evolve: (story, { data: { assignmentId, dueAt } }) => withAssignment(story, assignmentId, { dueAt }),
      writes: ({ assignmentId }) => [`assignment:${assignmentId}`],
    },
    AssignmentCancelled: {
      evolve: (story, { data: { assignmentId, reason } }) =>
        withAssignment(story, assignmentId, { status: "cancelled", reason }),
      writes: ({ assignmentId }) => [`assignment:${assignmentId}`],
    },
  },
};

const noInstant = invalid(
  ["dueAt"],
  "A deadline is an instant with its offset from UTC, such as 2026-03-01T17:00:00+01:00.",
);
const gone = invalid(["dueAt"], "A deadline lies ahead.");

/** What speaks against asking somebody: they are not here, or could not say yes. */
function whyNot(staffId: string, { joined, grants }: AssigneeAtHand, at: string): StoryRefusal | null {
  if (!joined) return { code: "STAFF_MEMBER_UNKNOWN", staffId };
  return grantsAt(grants, at).length === 0 ? { code: "ASSIGNEE_WITHOUT_ROLE", staffId } : null;
}

type Wanted = Pick<Assignment, "assigneeId" | "brief" | "dueAt" | "length">;

const isAsked = (one: Assignment, wanted: Wanted): boolean =>
  (one.status === "assigned" || one.status === "accepted") &&
  one.assigneeId === wanted.assigneeId &&
  one.brief === wanted.brief &&
  one.dueAt === wanted.dueAt &&
  one.length === wanted.length;
