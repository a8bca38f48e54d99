import { refuse } from "../decider.js";
import type { StoryRefusal } from "./commands.js";
import type { Story } from "./story.js";

/** How far an assignment has come. One that was declined waits for somebody else. */
export type AssignmentStatus = "assigned" | "accepted" | "declined" | "completed" | "cancelled";

/** What somebody was asked to do for the story. */
export type Assignment = Readonly<{
  assignmentId: string;
  assigneeId: string;
  brief: string;
  /** The deadline, an instant; null where there is none. */
  dueAt: string | null;
  /** How many words are wanted, or null. */
  length: number | null;
  status: AssignmentStatus;
  /** Why it was declined or cancelled. */
  reason: string | null;
  assignedBy: string;
  assignedAt: string;
}>;

type Refused = Readonly<{ refused: StoryRefusal }>;

/** The assignment under an id, as long as its status is one of these; else the no to answer with. */
export function assignmentIn(
  story: Story,
  id: string,
  open: readonly AssignmentStatus[],
): Readonly<{ assignment: Assignment }> | Refused {
  const assignment = story.assignments.find(({ assignmentId }) => assignmentId === id);
  if (!assignment) return refuse({ code: "ASSIGNMENT_UNKNOWN", assignmentId: id });
  const { status } = assignment;
  if (!open.includes(status)) return refuse({ code: "ASSIGNMENT_NOT_OPEN", assignmentId: id, status });
  return { assignment };
}

/** The story with something new said of one assignment. */
export const withAssignment = (story: Story, id: string, said: Partial<Assignment>): Story => ({
  ...story,
  assignments: story.assignments.map((one) => (one.assignmentId === id ? { ...one, ...said } : one)),
});
