import type { Json } from "./decider.js";

/**
 * Confidential words as they are stored: AES-256-GCM under a key of their subject's own, all in base64. `match` is an
 * HMAC-SHA-256 under the same subject's key: equal words have equal ones, and without the key it says nothing.
 */
export type Sealed = Readonly<{
  /** How it is sealed; what the number means never changes. */
  v: 1;
  /** Whose words they are, such as `source-<id>`. */
  subject: string;
  /** The id of the key. */
  key: string;
  nonce: string;
  text: string;
  tag: string;
  match: string;
}>;

/** What an older event holds in plain words, and a newer one sealed; null where nothing was said. */
export type Confidential = Sealed | string | null;

/** Whether a value is sealed words. */
export const isSealed = (value: Json | undefined): value is Sealed =>
  typeof value === "object" &&
  value !== null &&
  !Array.isArray(value) &&
  ["v", "subject", "key", "nonce", "text", "tag", "match"].every((name) => Object.hasOwn(value, name));

/** Whether two confidential words are the same, as far as that can be said without opening them. */
export const sameWords = (one: Confidential, other: Confidential): boolean =>
  isSealed(one) && isSealed(other)
    ? one.subject === other.subject && one.match === other.match
    : one === other;

/** The same data with `null` wherever words are sealed: what others than their readers are told of it. */
export const withoutSealed = (data: Json): Json => withEach(data, () => null);

/** The same data with the match of each sealed word in its place: what a command is told from another by. */
export const withMatches = (data: Json): Json => withEach(data, ({ match }) => ({ match }));

/** The same data with something else wherever words are sealed. */
function withEach(data: Json, put: (sealed: Sealed) => Json): Json {
  if (isSealed(data)) return put(data);
  if (Array.isArray(data)) return (data as readonly Json[]).map((one) => withEach(one, put));
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(
    Object.entries(data as Readonly<Record<string, Json>>).map(([name, value]) => [
      name,
      withEach(value, put),
    ]),
  );
}
