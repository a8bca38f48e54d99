import type { Json } from "./decider.js";

/** What is wrong with an input whatever it asks for, and where: object keys and array indexes on the way there. */
export type InputProblem = Readonly<{ path: readonly string[]; problem: string }>;

const deepest = 16;
const mostBytes = 600_000;
const unprintable = /[^\P{Cc}\s]|\p{Surrogate}/u;

/**
 * The first thing in an input that no command can be asked with, or null: it is nested deeper or weighs more than any
 * command needs, or its words cannot be stored and signed over as they are.
 */
export function inputProblem(input: Json): InputProblem | null {
  const flaw = firstFlaw(input, []);
  if (flaw) return flaw;
  const bytes = Buffer.byteLength(JSON.stringify(input));
  if (bytes <= mostBytes) return null;
  return {
    path: [],
    problem: `One command takes at most ${mostBytes / 1_000} kB as JSON; this one has ${bytes} bytes.`,
  };
}

function firstFlaw(value: Json, path: readonly string[]): InputProblem | null {
  if (typeof value === "string")
    return unprintable.test(value)
      ? { path, problem: "These words hold control characters or broken Unicode." }
      : null;
  if (typeof value !== "object" || value === null) return null;
  if (path.length === deepest) return { path, problem: `Input nests at most ${deepest} levels deep.` };
  for (const [key, inner] of Object.entries(value)) {
    if (unprintable.test(key)) return { path, problem: "A key holds control characters or broken Unicode." };
    const flaw = firstFlaw(inner, [...path, key]);
    if (flaw) return flaw;
  }
  return null;
}
