import { Fault } from "../../fault.js";

const unknown = "INTERNAL_SERVER_ERROR";

/** The code under which something thrown is counted: a fault's own, and one for everything else. */
export const outcomeOf = (error: unknown): string => (error instanceof Fault ? error.code : unknown);

/** A code as it stands in an answer; what is no word of ours is counted under one name, whatever it says. */
export const codeOf = (extensions: Readonly<Record<string, unknown>> | undefined): string => {
  const code = extensions?.["code"];
  return typeof code === "string" && /^[A-Z][A-Z_]{1,49}$/.test(code) ? code : unknown;
};
