import { z } from "zod";
import type { Metadata, Recorded } from "../decider.js";

/** All of an event's metadata, as any Stet has to have written it. A newer one may have written more. */
export const metadataShape: z.ZodType<Metadata> = z.looseObject({
  at: z.iso.datetime({ precision: 3 }),
  by: z.string(),
  role: z.string(),
  desk: z.string().nullable(),
  reason: z.string().nullable(),
  commandId: z.string(),
  commandHash: z.string(),
  correlationId: z.string(),
  causationId: z.string().nullable(),
  origin: z.enum(["desk", "api", "import", "policy", "machine"]),
  saw: z.record(z.string(), z.int()),
});

/** A whole event as it is exported; what it says is its type's business. */
export const recordedShape = z.strictObject({
  id: z.uuid(),
  stream: z.string().min(1),
  revision: z.int().min(0),
  position: z.int().min(0),
  type: z.string().min(1),
  schemaVersion: z.int().min(1),
  data: z.record(z.string(), z.unknown()) as unknown as z.ZodType<Recorded["data"]>,
  meta: metadataShape,
}) satisfies z.ZodType<Recorded>;

/** What is wrong with a value, in one line that names the first place. */
export function flaw(error: z.ZodError): string {
  const [issue] = error.issues;
  if (!issue) return "It is not what it should be.";
  return issue.path.length === 0 ? issue.message : `${issue.path.join(".")}: ${issue.message}`;
}
