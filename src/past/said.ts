import type { Json } from "../decider.js";

/** What a part of a text said from an event on; null where it said nothing. */
export type Said = Readonly<{ position: number; value: Json }>;

/** What the parts of texts ever said, by stream and by part, the oldest first. */
export type AllSaid = ReadonlyMap<string, ReadonlyMap<string, readonly Said[]>>;
