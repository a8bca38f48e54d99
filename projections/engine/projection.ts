import type { Event, Recorded } from "../../src/decider.js";
import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";

/** What a projection does with each type of event it listens to; exhaustive over the events it names. */
export type Reactions<E extends Event> = {
  readonly [Type in E["type"]]: (event: Recorded<Extract<E, { type: Type }>>) => void;
};

/** One generation of a projection's tables, open for reading and feeding. */
export type OpenProjection<Queries> = Readonly<{
  /** What it does with events of these types. */
  when: Readonly<Record<string, (event: never) => void>>;
  /** What it does with every other event of these kinds of stream (`article`, `story` …). */
  whose?: Readonly<Record<string, (event: never) => void>>;
  /** Writes what the batch left in memory; called before the batch's checkpoint is committed with it. */
  flush?: () => void;
  /** Forgets what is in memory; called when a batch was rolled back. */
  forget?: () => void;
  queries: Queries;
}>;

/**
 * One question that readers ask, answered from tables that are built from events alone and may be deleted at any time.
 * A change of what the reactions write needs a new `version`: it is then built anew beside the old one.
 */
export type Projection<Queries = unknown> = Readonly<{
  name: string;
  version: number;
  /** The tables, each named with the prefix that this generation has to itself. */
  tables: (prefix: string) => string;
  open: (db: SqliteDatabase, prefix: string) => OpenProjection<Queries>;
}>;

/** The reactions to a set of events; the compiler asks for every one of them. */
export const reactions = <E extends Event>(
  when: Reactions<E>,
): Readonly<Record<string, (event: never) => void>> => when;

/** The id behind a stream's name. */
export const idOf = ({ stream }: Pick<Recorded, "stream">): string => stream.slice(stream.indexOf("-") + 1);

/** What an open projection does with an event, if it listens to it at all. */
export const hearing = (
  { when, whose }: Pick<OpenProjection<unknown>, "when" | "whose">,
  { type, stream }: Pick<Recorded, "type" | "stream">,
): ((event: never) => void) | undefined => when[type] ?? whose?.[stream.split("-", 1)[0]!];
