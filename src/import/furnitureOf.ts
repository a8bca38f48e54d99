import type { ImportReport } from "./page.js";

/**
 * What a page printed beside its article, each line once: its credits and dates in its own words, what nobody
 * understood, and where else it pointed.
 */
export function furnitureOf({ recognised, findings, unrecognised }: ImportReport): readonly string[] {
  const said = findings.filter(({ field }) => field === "byline" || field === "publishedAt");
  const pointed = recognised.related.map(({ title, url }) => (url === null ? title : `${title} <${url}>`));
  const lines = [...said, ...unrecognised].toSorted((one, other) => one.line - other.line);
  return [...new Set([...lines.map(({ text }) => text), ...pointed])];
}
