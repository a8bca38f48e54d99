import type { Json } from "../decider.js";

/** What a part of a text said from an event on; null where it said nothing. */
export type Said = Readonly<{ position: number; value: Json }>;

/** What a part said, the oldest first: all that it ever did, or the newest alone. */
export type Sayings = Readonly<{ said: readonly Said[]; isAll: boolean }>;

/** What the parts of texts said, by stream and by part. */
export type AllSaid = ReadonlyMap<string, ReadonlyMap<string, Sayings>>;
