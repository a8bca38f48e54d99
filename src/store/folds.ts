import { LRUCache } from "lru-cache";
import type { Event, Metadata, Recorded } from "../decider.js";
import type { EventStore } from "./eventStore.js";
import { takeTurns, type Turns } from "./takeTurns.js";
import { readAsOfToday } from "./readAsOfToday.js";
import { upcast } from "./upcast.js";
import { upcasters } from "./upcasters.js";

/** How a stream's events make its state. */
export type Folder<State, E extends Event> = Readonly<{
  category: string;
  initial: State;
  evolve: (state: State, event: Recorded<E>) => State;
}>;

/** What one command recorded in a stream: its first and last revision, and the hash of what it asked. */
export type CommandTrace = Readonly<{ first: number; last: number; hash: string }>;

/** A stream's state after its newest event, and which commands made it; revision -1 is no stream. */
export type Fold<State> = Readonly<{
  state: State;
  revision: number;
  commands: ReadonlyMap<string, CommandTrace>;
}>;

/** Folded streams, kept for as long as they are in use; only what is new is read. */
export type Folds = Readonly<{
  /** The stream as it is now. */
  now: <State, E extends Event>(folder: Folder<State, E>, stream: string) => Promise<Fold<State>>;
  /** The stream's state as it was after a revision, or null if it has not got that far. */
  at: <State, E extends Event>(
    folder: Folder<State, E>,
    stream: string,
    revision: number,
  ) => Promise<State | null>;
  /** A part of a stream's events in today's shapes, both ends included. */
  events: (stream: string, from: number, to?: number) => Promise<readonly Recorded[]>;
  /** Who means to write to a stream of this store waits for those who came before, and does not race them. */
  inTurn: Turns;
}>;

type Kept = { state: unknown; revision: number; commands: Map<string, CommandTrace>; turn: Promise<void> };

const pageSize = 1_000;
const longestTurn = 1_000;

/** Folds the streams of one store, keeping the `most` recently used. */
export function keepFolds(store: EventStore, most = 2_000): Folds {
  const kept = new LRUCache<string, Kept>({ max: most });

  const events = (stream: string, from: number, to?: number) =>
    readAsOfToday(store, stream, to === undefined ? { from } : { from, to });

  async function now<State, E extends Event>(folder: Folder<State, E>, stream: string): Promise<Fold<State>> {
    const entry = kept.get(stream) ?? {
      state: folder.initial,
      revision: -1,
      commands: new Map<string, CommandTrace>(),
      turn: Promise.resolve(),
    };
    kept.set(stream, entry);
    // Two readers of one stream take turns, so that no event is folded twice.
    const before = entry.turn;
    entry.turn = before.then(() => catchUp(folder as unknown as Folder<unknown, Event>, stream, entry));
    await entry.turn.catch((error: unknown) => {
      kept.delete(stream);
      throw error;
    });
    return { state: entry.state as State, revision: entry.revision, commands: entry.commands };
  }

  async function catchUp(folder: Folder<unknown, Event>, stream: string, entry: Kept) {
    for (;;) {
      const page = await store.readStream(stream, { from: entry.revision + 1, limit: pageSize });
      for (const stored of page) {
        const event = upcast(upcasters, stored);
        entry.state = folder.evolve(entry.state, event);
        entry.revision = event.revision;
        trace(entry.commands, event.meta, event.revision);
      }
      if (page.length < pageSize) return;
    }
  }

  async function at<State, E extends Event>(folder: Folder<State, E>, stream: string, revision: number) {
    const current = await now(folder, stream);
    if (revision < 0 || revision > current.revision) return null;
    if (revision === current.revision) return current.state;
    const past = (await events(stream, 0, revision)) as unknown as readonly Recorded<E>[];
    return past.reduce<State>(folder.evolve, folder.initial);
  }

  return { now, at, events, inTurn: takeTurns(longestTurn) };
}

function trace(commands: Map<string, CommandTrace>, { commandId, commandHash }: Metadata, revision: number) {
  const known = commands.get(commandId);
  commands.set(commandId, { first: known?.first ?? revision, last: revision, hash: commandHash });
}
