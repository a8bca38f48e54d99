import { accept, refuse } from "../decider.js";
import { line } from "../line.js";
import { reasonMissing } from "../refusal.js";
import type { SourceSeam } from "./source.js";

/** How who a source is gets read: by somebody who was let in, for a reason, and never unseen. */
export const opening: SourceSeam<"OpenConfidentialSource", "ConfidentialSourceOpened"> = {
  answers: {
    OpenConfidentialSource({ openingId, by, reason }, { letIn, openings }) {
      if (!letIn.includes(by.staffId)) return refuse({ code: "NOT_LET_IN" });
      if (line(reason ?? "") === "") return refuse(reasonMissing);
      if (openings.some((one) => one.openingId === openingId && one.by === by.staffId)) return accept();
      return accept({ type: "ConfidentialSourceOpened", data: { openingId } });
    },
  },
  effects: {
    ConfidentialSourceOpened: {
      evolve: (source, { data: { openingId }, meta: { by, at, reason } }) => ({
        ...source,
        openings: [...source.openings, { openingId, by, at, reason }],
      }),
      // Two people may open it at once; each opening stands for itself.
      writes: ({ openingId }) => [`opening:${openingId}`],
      reads: () => ["readers"],
    },
  },
};
