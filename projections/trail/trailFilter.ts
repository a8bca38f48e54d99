import type { Gate } from "../../src/gate.js";
import type { Origin } from "../../src/decider.js";
import type { Role } from "../../src/actor.js";
import { readsOfConfidence } from "./readsOfConfidence.js";

/** Which lines of a trail to show; what is left out does not narrow it, and any one word of a list suffices. */
export type TrailFilter = Readonly<{
  /** The names of streams. */
  streams?: readonly string[];
  /** Who acted, or on whose behalf, by staff ids or those of services. */
  people?: readonly string[];
  roles?: readonly Role[];
  types?: readonly string[];
  gates?: readonly Gate[];
  blocks?: readonly string[];
  fields?: readonly string[];
  origins?: readonly Origin[];
  /** Only that somebody was shown confidential words. */
  readsOfConfidence?: boolean;
  /** From this instant on, and before that one. */
  from?: string;
  to?: string;
}>;

/** In which order a trail is told. */
export type TrailOrder = "newest" | "oldest";

const marked = {
  streams: "stream",
  people: "person",
  roles: "role",
  types: "type",
  gates: "gate",
  blocks: "block",
  fields: "field",
  origins: "origin",
} as const satisfies Partial<Record<keyof TrailFilter, string>>;

/** What a line can be found by. */
export type MarkKind = (typeof marked)[keyof typeof marked];

/** A mark as its table spells it. */
export const markOf = (kind: MarkKind, word: string): string => `${kind}:${word}`;

/** The marks that a filter asks for: a line bears one of each list. */
export function marksAsked(filter: TrailFilter): readonly (readonly string[])[] {
  const lists = Object.entries(marked).flatMap(([list, kind]) => {
    const words: readonly string[] | undefined = filter[list as keyof typeof marked];
    return words ? [words.map((word) => markOf(kind, word))] : [];
  });
  return filter.readsOfConfidence ? [...lists, readsOfConfidence.map((type) => markOf("type", type))] : lists;
}
