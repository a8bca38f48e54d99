import type { Gate } from "../gate.js";
import type { Newsroom } from "./newsroom.js";

/** The gates that must be open before an article of this desk is published: the desk's own policy, else the house's. */
export function requiredGates(
  { policy, deskPolicies }: Pick<Newsroom, "policy" | "deskPolicies">,
  desk: string,
  isTranslation: boolean,
): readonly Gate[] {
  const { gatesForOriginals, gatesForTranslations } = deskPolicies[desk] ?? policy;
  return isTranslation ? gatesForTranslations : gatesForOriginals;
}
