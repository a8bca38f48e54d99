import { accept, refuse } from "../decider.js";
import { gates, type Gate } from "../gate.js";
import { invalid } from "../refusal.js";
import type { NewsroomSeam, Policy } from "./newsroom.js";

/** The house's policy, and a desk's own: what must be approved before anything is published, and the numbers chosen. */
export const ruling: NewsroomSeam<
  "AdoptPolicy" | "AdoptDeskPolicy" | "SetThresholds",
  "PolicyAdopted" | "DeskPolicyAdopted" | "ThresholdsSet"
> = {
  answers: {
    AdoptPolicy(command, { policy }) {
      const wanted = inOrder(command);
      if (same(wanted, policy)) return accept();
      return accept({ type: "PolicyAdopted", data: { version: policy.version + 1, ...wanted } });
    },
    AdoptDeskPolicy({ desk, ...command }, newsroom) {
      if (!Object.hasOwn(newsroom.desks, desk))
        return refuse({ code: "DESK_UNKNOWN", desk, desks: Object.keys(newsroom.desks) });
      const wanted = inOrder(command);
      const policy = newsroom.deskPolicies[desk];
      if (policy && same(wanted, policy)) return accept();
      const version = (policy?.version ?? 0) + 1;
      return accept({ type: "DeskPolicyAdopted", data: { desk, version, ...wanted } });
    },
    SetThresholds({ cosmeticWords, lateMinutes }, { thresholds }) {
      if (!Number.isInteger(cosmeticWords) || cosmeticWords < 0 || cosmeticWords > 200)
        return refuse(invalid(["cosmeticWords"], "A cosmetic edition may change 0 to 200 words."));
      if (!Number.isInteger(lateMinutes) || lateMinutes < 0 || lateMinutes > 1_440)
        return refuse(invalid(["lateMinutes"], "A schedule may be 0 to 1440 minutes late."));
      if (thresholds.cosmeticWords === cosmeticWords && thresholds.lateMinutes === lateMinutes)
        return accept();
      return accept({ type: "ThresholdsSet", data: { cosmeticWords, lateMinutes } });
    },
  },
  effects: {
    PolicyAdopted: {
      evolve: (newsroom, { data }) => ({ ...newsroom, policy: data }),
      writes: () => ["policy"],
    },
    DeskPolicyAdopted: {
      evolve: (newsroom, { data: { desk, ...policy } }) => ({
        ...newsroom,
        deskPolicies: { ...newsroom.deskPolicies, [desk]: policy },
      }),
      writes: ({ desk }) => [`policy:${desk}`],
    },
    ThresholdsSet: {
      evolve: (newsroom, { data }) => ({ ...newsroom, thresholds: data }),
      writes: () => ["thresholds"],
    },
  },
};

type Gates = Pick<Policy, "gatesForOriginals" | "gatesForTranslations">;

const sorted = (wanted: readonly Gate[]): readonly Gate[] => gates.filter((gate) => wanted.includes(gate));

const inOrder = ({ gatesForOriginals, gatesForTranslations }: Gates): Gates => ({
  gatesForOriginals: sorted(gatesForOriginals),
  gatesForTranslations: sorted(gatesForTranslations),
});

const same = (one: Gates, other: Gates): boolean =>
  one.gatesForOriginals.join() === other.gatesForOriginals.join() &&
  one.gatesForTranslations.join() === other.gatesForTranslations.join();
