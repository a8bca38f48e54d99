import type { Actor } from "../actor.js";
import { accept, refuse } from "../decider.js";
import type { ConfidentialSource, SourceSeam } from "./source.js";

/** How named people are let in to a source, and out again. */
export const admitting: SourceSeam<
  "LetInToSource" | "LetOutOfSource",
  "SourceReaderLetIn" | "SourceReaderLetOut"
> = {
  answers: {
    LetInToSource({ staffId, by, facts }, source) {
      if (!mayLetIn(by, source)) return refuse({ code: "NOT_YOURS_TO_LET_IN" });
      if (!facts.joined) return refuse({ code: "STAFF_MEMBER_UNKNOWN", staffId, path: ["staffId"] });
      if (source.letIn.includes(staffId)) return accept();
      return accept({ type: "SourceReaderLetIn", data: { staffId } });
    },
    LetOutOfSource({ staffId, by }, source) {
      // Everybody may leave: who need not know is better off not knowing.
      if (staffId !== by.staffId && !mayLetIn(by, source)) return refuse({ code: "NOT_YOURS_TO_LET_IN" });
      if (!source.letIn.includes(staffId)) return accept();
      return accept({ type: "SourceReaderLetOut", data: { staffId } });
    },
  },
  effects: {
    SourceReaderLetIn: {
      evolve: (source, { data: { staffId } }) => ({ ...source, letIn: [...source.letIn, staffId] }),
      writes: () => ["readers"],
    },
    SourceReaderLetOut: {
      evolve: (source, { data: { staffId } }) => ({
        ...source,
        letIn: source.letIn.filter((one) => one !== staffId),
      }),
      writes: () => ["readers"],
    },
  },
};

const mayLetIn = ({ staffId, grants }: Actor, { recorded, letIn }: ConfidentialSource): boolean =>
  grants.some(({ role }) => role === "editorInChief") ||
  (recorded?.by === staffId && letIn.includes(staffId));
