import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { invalid } from "../refusal.js";
import type { StorySeam } from "./story.js";

/** How a story is opened and named. */
export const opening: StorySeam<"OpenStory" | "ChangeSlugline", "StoryOpened" | "SluglineChanged"> = {
  answers: {
    OpenStory(command) {
      const slugline = line(command.slugline);
      const { desk, urgency, facts } = command;
      if (slugline === "") return refuse(sluglineMissing);
      if (!facts.desks.includes(desk)) return refuse({ code: "DESK_UNKNOWN", desk, desks: facts.desks });
      if (!Number.isInteger(urgency) || urgency < 1 || urgency > 9)
        return refuse(
          invalid(["urgency"], "Urgency is a whole number from 1, the most urgent, to 9 (IPTC)."),
        );
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
      evolve: (story, { data }) => ({ ...story, opened: true, ...data }),
      writes: () => ["story"],
    },
    SluglineChanged: {
      evolve: (story, { data }) => ({ ...story, slugline: data.slugline }),
      writes: () => ["slugline"],
    },
  },
};

const sluglineMissing = invalid(["slugline"], "A story needs a slugline.");
