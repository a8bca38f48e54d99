import { createHash } from "node:crypto";
import { LRUCache } from "lru-cache";

/** What was found of tokens a moment ago, so that who asks often is not verified every time. */
export type KeptCredentials<Found extends Readonly<{ expiresAt: number }>> = Readonly<{
  get: (token: string) => Found | undefined;
  keep: (token: string, found: Found) => void;
}>;

const most = 10_000;
const longest = 60_000;

/**
 * Keeps what was found of a token for a minute, and never beyond its end. What may end sooner is not kept: who somebody is
 * linked to and which roles they hold is read at each request. A token itself is not kept, only what it hashes to.
 */
export function keptCredentials<Found extends Readonly<{ expiresAt: number }>>(
  now: () => number,
): KeptCredentials<Found> {
  const kept = new LRUCache<string, Readonly<{ found: Found; until: number }>>({ max: most });
  return {
    get(token) {
      const entry = kept.get(keyOf(token));
      return entry && now() < entry.until ? entry.found : undefined;
    },
    keep(token, found) {
      kept.set(keyOf(token), { found, until: Math.min(found.expiresAt, now() + longest) });
    },
  };
}

const keyOf = (token: string) => createHash("sha256").update(token).digest("base64");
