import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { invalid } from "../refusal.js";
import type { StorySeam } from "./story.js";
import { urgencyProblem } from "./urgency.js";

/** How a story is opened and named. */
export const opening: StorySeam<"OpenStory" | "ChangeSlugline", "StoryOpened" | "SluglineChanged"> = {
  answers: {
    OpenStory(command) {
      const slugline = line(command.slugline);
      const { desk, urgency, facts } = command;
      if (slugline === "") return refuse(sluglineMissing);
      if (!facts.desks.includes(desk)) return refuse({ code: "DESK_UNKNOWN", desk, desks: facts.desks });
      if (facts.routedTo !== null) return refuse({ code: "DESK_CLOSED", desk, routedTo: facts.routedTo });
      const problem = urgencyProblem(urgency);
      if (problem) return refuse(problem);
      return accept({ type: "StoryOpened", data: { slugline, desk, urgency } });
    },
    ChangeSlugline(command, story) {
      const slugline = line(command.slugline);
      if (slugline === "") return refuse(sluglineMissing);
      if (slugline === story.slugline) return accept();
      return accept({ type: "SluglineChanged", data: { slugline } });
    },
  },
  effects: {
    StoryOpened: {
      evolve: (story, { stream, data }) => ({
        ...story,
        id: stream.slice("story-".length),
        opened: true,
        ...data,
      }),
      writes: () => ["story"],
    },
    SluglineChanged: {
      evolve: (story, { data }) => ({ ...story, slugline: data.slugline }),
      writes: () => ["slugline"],
    },
  },
};

const sluglineMissing = invalid(["slugline"], "A story needs a slugline.");
