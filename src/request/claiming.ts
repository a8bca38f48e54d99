import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { reasonMissing } from "../refusal.js";
import type { RequestSeam } from "./request.js";

/** How somebody takes a request on, and gives it back for others to take. */
export const claiming: RequestSeam<"ClaimRequest" | "ReleaseRequest", "RequestClaimed" | "RequestReleased"> =
  {
    answers: {
      ClaimRequest({ by }, { claimed, closed }) {
        if (closed) return refuse({ code: "REQUEST_CLOSED", outcome: closed.outcome });
        if (claimed?.by === by.staffId) return accept();
        if (claimed) return refuse({ code: "CLAIMED_BY_ANOTHER", claimedBy: claimed.by });
        return accept({ type: "RequestClaimed", data: {} });
      },
      ReleaseRequest(command, { claimed, closed }) {
        if (closed) return refuse({ code: "REQUEST_CLOSED", outcome: closed.outcome });
        if (!claimed) return accept();
        const reason = line(command.reason ?? "") || null;
        // One's own may be given back without a word; taking another's from them needs one.
        if (claimed.by !== command.by.staffId && reason === null) return refuse(reasonMissing);
        return accept({ type: "RequestReleased", data: { claimedBy: claimed.by, reason } });
      },
    },
    effects: {
      RequestClaimed: {
        evolve: (request, { meta: { by, at } }) => ({ ...request, state: "claimed", claimed: { by, at } }),
        writes: () => ["claim"],
      },
      RequestReleased: {
        evolve: (request) => ({ ...request, state: "open", claimed: null }),
        writes: () => ["claim"],
      },
    },
  };
