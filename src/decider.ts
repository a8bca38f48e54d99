import type { Actor } from "./actor.js";

/** Plain data: what survives a trip to disk and back unchanged. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** Something that happened, spelled exactly as it is stored. */
export type Event<
  Type extends string = string,
  Data extends { readonly [key: string]: Json } = { readonly [key: string]: Json },
> = Readonly<{ type: Type; data: Data }>;

/** By which door a command came in. */
export type Origin = "desk" | "api" | "import" | "policy" | "machine";

/** Everything the log knows about an event beside what happened. */
export type Metadata = Readonly<{
  /** The server's instant, ISO 8601 in UTC with milliseconds. */
  at: string;
  /** The staff member's id. */
  by: string;
  /** The role that allowed it, and the desk that role was held for (null: every desk). */
  role: string;
  desk: string | null;
  /** The language that role was held for; left out for every one. */
  language?: string;
  /** Whose role it was, by their staff id, where it had been delegated. */
  onBehalfOf?: string;
  /** Why, in the person's own words; null where none was given. */
  reason: string | null;
  /** Idempotency: the command this event answers, and the hash of what it asked. */
  commandId: string;
  commandHash: string;
  /** One person's action, however many commands it took. */
  correlationId: string;
  /** The event that a policy reacted to, or null. */
  causationId: string | null;
  origin: Origin;
  /** The revisions of other streams that the decision looked at. */
  saw: Readonly<Record<string, number>>;
}>;

/** An event as the log holds it. Revisions count from 0 in a stream; positions order the whole log. */
export type Recorded<E extends Event = Event> = E &
  Readonly<{
    id: string;
    stream: string;
    revision: number;
    position: number;
    schemaVersion: number;
    meta: Metadata;
  }>;

/** Something a person (or a policy) asks for. It carries everything the decision may look at, the time included. */
export type Command<Type extends string = string, Data extends object = object> = Readonly<
  { type: Type; by: Actor; at: string; reason: string | null } & Data
>;

/** What a decider answers: events to record, possibly none, or one refusal. */
export type Decision<E extends Event, Refusal> =
  Readonly<{ accepted: readonly E[] }> | Readonly<{ refused: Refusal }>;

/**
 * What an event touches, and what the decision behind it looked at, as names like `headline` or `body:<block>`.
 * `*` among the reads stands for everything.
 */
export type Facets = Readonly<{ writes: readonly string[]; reads: readonly string[] }>;

/** One kind of stream: how events make its state, and how it answers what is asked of it. */
export type Decider<State, C extends Command, E extends Event, Refusal> = Readonly<{
  /** The first word of the stream's name. */
  category: string;
  initial: State;
  evolve: (state: State, event: Recorded<E>) => State;
  /** `base` is the state that the asker was looking at; it differs from `state` only if others wrote meanwhile. */
  decide: (command: C, state: State, base: State) => Decision<E, Refusal>;
  facets: (event: E) => Facets;
}>;

/** A yes, with what it records; nothing if what was asked is so already. */
export const accept = <E extends Event>(...events: readonly E[]) => ({ accepted: events }) as const;

/** A no, which is an answer. */
export const refuse = <Refusal>(refusal: Refusal) => ({ refused: refusal }) as const;
