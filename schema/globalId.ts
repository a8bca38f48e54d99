import { streamName } from "../src/asked.js";
import type { Category } from "../src/deciders.js";

/** The kinds of thing that a global id names, beside the streams themselves. */
type Kind = Exclude<Category, "newsroom"> | "published";

const pattern =
  /^(article|story|photo|staff|thread|request|service|source|erasure|published)-([0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12})$/;

/** A thing's id in the contract: its kind and its own id. For streams it is the stream's name, as the log has it. */
export const globalId = (kind: Kind, id: string): string =>
  kind === "published" ? `published-${id}` : streamName(kind, id);

/** What a global id names, or null if it is none. */
export function readGlobalId(words: string): Readonly<{ kind: Kind; id: string }> | null {
  const [, kind, id] = pattern.exec(words) ?? [];
  return kind && id ? { kind: kind as Kind, id } : null;
}

/** The own id behind a global id of one kind; what no such id could be for any other words. */
export function ownId(kind: Kind, words: string): string {
  const read = readGlobalId(words);
  return read?.kind === kind ? read.id : "";
}
