import type { Recorded } from "../decider.js";

/** Why an event leaves the newsroom by its hash alone, in a sentence for whoever reads the bundle; null if it is told. */
export function whyWithheld({ stream, type, data }: Recorded): string | null {
  if (stream.startsWith("source-"))
    return "It is about a confidential source, of whom nothing leaves the newsroom.";
  if (type !== "CorrectionRequested") return null;
  const { name, contact } = data["askedBy"] as Readonly<Record<"name" | "contact", unknown>>;
  // Sealed words are told as they are stored: without their key they say nothing.
  return typeof name === "string" || typeof contact === "string"
    ? "It was recorded with a private person's name or contact in plain words."
    : null;
}
