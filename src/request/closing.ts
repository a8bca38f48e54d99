import { accept, refuse } from "../decider.js";
import { invalid } from "../refusal.js";
import type { RequestSeam } from "./request.js";

/** How a request ends: done by whoever claimed it, declined with a word why, or withdrawn by the desk that raised it. */
export const closing: RequestSeam<"CloseRequest", "RequestClosed"> = {
  answers: {
    CloseRequest(command, { claimed, closed }) {
      const { outcome, by } = command;
      const note = command.note?.normalize("NFC").trim() || null;
      if (closed)
        return closed.outcome === outcome && closed.note === note
          ? accept()
          : refuse({ code: "REQUEST_CLOSED", outcome: closed.outcome });
      if (outcome === "done" && !claimed) return refuse({ code: "NOT_CLAIMED" });
      if (outcome !== "withdrawn" && claimed && claimed.by !== by.staffId)
        return refuse({ code: "CLAIMED_BY_ANOTHER", claimedBy: claimed.by });
      if (outcome === "declined" && note === null)
        return refuse(invalid(["note"], "Say why it is declined, for those who asked."));
      return accept({ type: "RequestClosed", data: { outcome, note } });
    },
  },
  effects: {
    RequestClosed: {
      evolve: (request, { data, meta: { by, at } }) => ({
        ...request,
        state: "closed",
        closed: { by, at, ...data },
      }),
      writes: () => ["claim"],
    },
  },
};
