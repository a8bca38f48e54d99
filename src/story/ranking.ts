import { accept, refuse } from "../decider.js";
import type { StorySeam } from "./story.js";
import { urgencyProblem } from "./urgency.js";

/** How much the story presses. */
export const ranking: StorySeam<"SetUrgency", "UrgencySet"> = {
  answers: {
    SetUrgency({ urgency }, story) {
      const problem = urgencyProblem(urgency);
      if (problem) return refuse(problem);
      return urgency === story.urgency ? accept() : accept({ type: "UrgencySet", data: { urgency } });
    },
  },
  effects: {
    UrgencySet: {
      evolve: (story, { data: { urgency } }) => ({ ...story, urgency }),
      writes: () => ["urgency"],
    },
  },
};
