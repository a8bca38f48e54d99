import { accept, refuse } from "../decider.js";
import { invalid } from "../refusal.js";
import type { RequestSeam } from "./request.js";

/** How a desk asks another for something. */
export const raising: RequestSeam<"RaiseRequest", "RequestRaised"> = {
  answers: {
    RaiseRequest(command) {
      const { fromDesk, toDesk, storyId, facts } = command;
      const { desks } = facts;
      const unknown = [fromDesk, toDesk].find((desk) => !desks.includes(desk));
      if (unknown !== undefined) return refuse({ code: "DESK_UNKNOWN", desk: unknown, desks });
      if (fromDesk === toDesk) return refuse(invalid(["toDesk"], "A request goes to another desk."));
      if (facts.routedTo !== null)
        return refuse({ code: "DESK_CLOSED", desk: toDesk, routedTo: facts.routedTo });
      if (storyId !== null && !facts.storyFound) return refuse({ code: "STORY_NOT_FOUND", storyId });
      const text = command.text.normalize("NFC").trim();
      if (text === "") return refuse(invalid(["text"], "Say what the other desk should do."));
      return accept({ type: "RequestRaised", data: { fromDesk, toDesk, storyId, text } });
    },
  },
  effects: {
    RequestRaised: {
      evolve: (request, { data, meta: { by, at } }) => ({
        ...request,
        ...data,
        state: "open",
        raised: { by, at },
      }),
      writes: () => ["request"],
    },
  },
};
