import type { Metadata } from "../decider.js";

type Short = Omit<Metadata, Optional> & Partial<Pick<Metadata, Optional>>;
type Optional = "desk" | "reason" | "correlationId" | "causationId" | "saw";

/** Metadata as JSON without what goes without saying, a third of it; `wholeMetadata` says it again. */
export function shortMetadata(meta: Metadata): string {
  return JSON.stringify({
    ...meta,
    desk: meta.desk ?? undefined,
    reason: meta.reason ?? undefined,
    correlationId: meta.correlationId === meta.commandId ? undefined : meta.correlationId,
    causationId: meta.causationId ?? undefined,
    saw: Object.keys(meta.saw).length === 0 ? undefined : meta.saw,
  });
}

/** The metadata that `shortMetadata` shortened. */
export function wholeMetadata(short: string): Metadata {
  const meta = JSON.parse(short) as Short;
  return { desk: null, reason: null, correlationId: meta.commandId, causationId: null, saw: {}, ...meta };
}
