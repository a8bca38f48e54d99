import { accept, refuse } from "../decider.js";
import type { StorySeam } from "./story.js";

/** Where the story lies: on which desk, and in which stage of that desk's work. A closed desk takes none, and keeps its own. */
export const sending: StorySeam<"SendStory", "StorySent"> = {
  answers: {
    SendStory({ desk, stage, facts: { desks, stages, routedTo } }, story) {
      if (!desks.includes(desk)) return refuse({ code: "DESK_UNKNOWN", desk, desks });
      if (stage !== null && !stages.includes(stage))
        return refuse({ code: "STAGE_UNKNOWN", desk, stage, stages });
      if (story.desk === desk && story.stage === stage) return accept();
      if (story.desk !== desk && routedTo !== null) return refuse({ code: "DESK_CLOSED", desk, routedTo });
      return accept({ type: "StorySent", data: { desk, stage } });
    },
  },
  effects: {
    StorySent: { evolve: (story, { data }) => ({ ...story, ...data }), writes: () => ["desk"] },
  },
};
