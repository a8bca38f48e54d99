import type { EditionClass } from "../article/publication/edition.js";
import type { Json, Recorded } from "../decider.js";
import type { Gate } from "../gate.js";

/** What can be said on a gate. */
export type RulingKind = "approved" | "refused" | "waived";

/** The event with which a ruling came to stand, or no longer stood. */
export type Moment = Readonly<
  Pick<Recorded, "stream" | "revision" | "position" | "type"> & { at: string; by: string }
>;

/** A time in which a ruling stood: the text was exactly what it had been given to, and nothing newer went before it. */
export type Standing = Readonly<{ from: Moment; until: Moment | null }>;

/** The grant that allowed a ruling, as the staff's stream had it then. */
export type GrantBehind = Readonly<{
  grantedAt: string;
  grantedBy: string;
  /** For a role that had been delegated, when it was to end by itself. */
  until: string | null;
}>;

/** What has become of what was ruled on, up to now. */
export type ChangedSince = Readonly<{
  /** By the names of facets: `headline`, `headline:<place>`, `caption:<placement>`, `picture:<placement>` and so on. */
  fields: readonly string[];
  /** The ids of blocks. */
  blocks: Readonly<Record<"inserted" | "changed" | "moved" | "removed", readonly string[]>>;
}>;

/** What somebody said on a gate, of exactly what, and what became of it. */
export type Ruling = Readonly<{
  gate: Gate;
  kind: RulingKind;
  by: string;
  role: string;
  desk: string | null;
  /** The language that the role was held for; null for every one. */
  language: string | null;
  /** Whose role it was, by their staff id, if it had been delegated. */
  onBehalfOf: string | null;
  /** Null where the staff's stream shows none: Stet itself acted. */
  grant: GrantBehind | null;
  at: string;
  position: number;
  /** The article's revision that recorded it; the text is that of the revision before. */
  revision: number;
  /** Why it was refused or waived. */
  grounds: string | null;
  contentHash: string;
  /** Exactly what was ruled on: its SHA-256 in RFC 8785 canonical JSON is the content hash. */
  text: Json;
  /** Whether that is so: the text, folded from the events before, has the hash that was recorded. */
  isExact: boolean;
  /** When it stood, the oldest first. */
  stood: readonly Standing[];
  changedSince: ChangedSince;
  /** Everybody who had written any of what the gate looks at, be it written over since; and who had since its last approval. */
  writtenBy: readonly string[];
  writtenSinceLastApproval: readonly string[];
  /** At the photo gate, who had credited any of the pictures. */
  creditedBy: readonly string[];
  /** The editions that went out while it stood, on exactly what it was given to. */
  editions: readonly Readonly<{ edition: number; class: EditionClass; at: string }>[];
}>;

/** Whether who ruled is among those whose words or credits it was about. */
export const isOnOwnWords = ({ by, writtenBy, creditedBy }: Ruling): boolean =>
  writtenBy.includes(by) || creditedBy.includes(by);
