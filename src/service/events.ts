import type { Role, ServiceScope } from "../actor.js";
import type { Event } from "../decider.js";

/**
 * Everything that can happen to a service: a program that may ask in the newsroom, by a token of its own.
 *
 * These names and shapes are on disk. Add to this list; never edit it.
 */
export type ServiceEvent =
  | Event<
      "ServiceTokenIssued",
      {
        name: string;
        scopes: readonly ServiceScope[];
        /** The role that it acts in, and for which desk and language; null for one that only reads. */
        role: Role | null;
        desk: string | null;
        language: string | null;
        expiresAt: string;
        /** What the token hashes to, and its last characters. The token itself is nowhere. */
        sha256: string;
        hint: string;
      }
    >
  | Event<"ServiceTokenRevoked", Readonly<Record<string, never>>>;
