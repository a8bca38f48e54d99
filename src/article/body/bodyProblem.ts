import type { Json } from "../../decider.js";
import { line } from "../../line.js";

/** The first thing in a body that cannot be read, and where: the way there as object keys and array indexes. */
export class BodyProblem extends Error {
  constructor(
    readonly path: readonly string[],
    problem: string,
  ) {
    super(problem);
  }
}

/** Whether this is a JSON object. */
export const isRecord = (value: Json | undefined): value is { readonly [key: string]: Json } =>
  typeof value === "object" && value !== null && !Array.isArray(value);

/** Refuses a node that says more than Stet knows, naming the first such key. */
export function only(
  node: { readonly [key: string]: Json },
  known: readonly string[],
  path: readonly string[],
) {
  const stranger = Object.keys(node).find((key) => !known.includes(key));
  if (stranger !== undefined)
    throw new BodyProblem(
      [...path, stranger],
      `This is not known here; known ${known.length === 0 ? "is nothing" : `are ${known.join(", ")}`}.`,
    );
}

/** The words under this key on one line, or a problem. */
export function required(
  node: { readonly [key: string]: Json },
  key: string,
  path: readonly string[],
): string {
  const value = node[key];
  const words = typeof value === "string" ? line(value) : "";
  if (words === "") throw new BodyProblem([...path, key], `A ${key} is needed here, as a string.`);
  return words;
}
