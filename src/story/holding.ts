import { accept, refuse } from "../decider.js";
import { readInstant } from "../instant.js";
import { line } from "../line.js";
import { invalid, reasonMissing } from "../refusal.js";
import { isHeldAt } from "./hold.js";
import type { StorySeam } from "./story.js";

/** How a story waits with all its languages, for a while or until it is released; the work on it goes on. */
export const holding: StorySeam<"HoldStory" | "ReleaseStory", "StoryHeld" | "StoryReleasedFromHold"> = {
  answers: {
    HoldStory({ until: words, at, ...command }, { hold }) {
      const until = words === null ? null : readInstant(words);
      if (words !== null && (until === null || until <= at))
        return refuse(invalid(["until"], "Say an instant still to come, such as 2026-03-01T18:00:00.000Z."));
      const reason = line(command.reason ?? "");
      if (reason === "") return refuse(reasonMissing);
      if (isHeldAt(hold, at) && hold.reason === reason && hold.until === until) return accept();
      return accept({ type: "StoryHeld", data: { reason, until } });
    },
    ReleaseStory({ at }, { hold }) {
      return isHeldAt(hold, at) ? accept({ type: "StoryReleasedFromHold", data: {} }) : accept();
    },
  },
  effects: {
    StoryHeld: {
      evolve: (story, { data, meta: { by, at } }) => ({ ...story, hold: { ...data, by, at } }),
      writes: () => ["hold"],
    },
    StoryReleasedFromHold: {
      evolve: (story) => ({ ...story, hold: null }),
      writes: () => ["hold"],
    },
  },
};
