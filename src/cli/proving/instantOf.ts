import { Fault } from "../../fault.js";
import { readInstant } from "../../instant.js";

/** The instant that an option says. Throws CONFIG_INVALID for what is none. */
export function instantOf(option: string, words: string): string {
  const instant = readInstant(words);
  if (instant !== null) return instant;
  throw new Fault("CONFIG_INVALID", `${option} is an instant with its offset, such as 2026-03-01T09:00:00Z.`);
}
