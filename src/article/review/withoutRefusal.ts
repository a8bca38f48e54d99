import type { Gate } from "../../gate.js";
import type { Article } from "../article.js";

/** The refusals that are left when the gate lets this text pass after all. */
export function withoutRefusal(
  refusals: Article["refusals"],
  gate: Gate,
  contentHash: string,
): Article["refusals"] {
  const before = refusals[gate];
  if (!before) return refusals;
  return { ...refusals, [gate]: before.filter((refusal) => refusal.contentHash !== contentHash) };
}
