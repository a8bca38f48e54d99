import type { Exact } from "./exact.js";

/** A number rounded to so many decimals, halves away from zero, with exactly that many written out. */
export function roundHalfUp({ over, under }: Exact, decimals: number): string {
  const scaled = (over < 0n ? -over : over) * 10n ** BigInt(decimals);
  const rounded = (2n * scaled + under) / (2n * under);
  const digits = rounded.toString().padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const sign = over < 0n && rounded > 0n ? "-" : "";
  return decimals === 0 ? `${sign}${whole}` : `${sign}${whole}.${digits.slice(-decimals)}`;
}
