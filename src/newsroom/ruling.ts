import { accept } from "../decider.js";
import { gates, type Gate } from "../gate.js";
import type { NewsroomSeam } from "./newsroom.js";

/** The house's policy: what must be approved before anything is published. */
export const ruling: NewsroomSeam<"AdoptPolicy", "PolicyAdopted"> = {
  answers: {
    AdoptPolicy(command, { policy }) {
      const gatesForOriginals = inOrder(command.gatesForOriginals);
      const gatesForTranslations = inOrder(command.gatesForTranslations);
      const same =
        policy.gatesForOriginals.join() === gatesForOriginals.join() &&
        policy.gatesForTranslations.join() === gatesForTranslations.join();
      if (same) return accept();
      return accept({
        type: "PolicyAdopted",
        data: { version: policy.version + 1, gatesForOriginals, gatesForTranslations },
      });
    },
  },
  effects: {
    PolicyAdopted: {
      evolve: (newsroom, { data }) => ({ ...newsroom, policy: data }),
      writes: () => ["policy"],
    },
  },
};

const inOrder = (wanted: readonly Gate[]): readonly Gate[] => gates.filter((gate) => wanted.includes(gate));
