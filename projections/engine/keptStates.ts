import type { Recorded } from "../../src/decider.js";
import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";
import type { Folder } from "../../src/store/folds.js";
import { knownAmong } from "./knownAmong.js";
import { idOf } from "./projection.js";
import { recentlyUsed } from "./recentlyUsed.js";

/** The states of one kind of stream, folded event by event and written once a batch. */
export type KeptStates<State> = Readonly<{
  /** Folds one more event into its stream's state. */
  apply: (event: Recorded) => void;
  get: (id: string) => State | null;
  /** The states under these ids as of the last flush; those that are not in memory are read in one statement. */
  getAll: (ids: readonly string[]) => ReadonlyMap<string, State>;
  /** Hands every state that changed since the last flush to `write`. */
  flush: (write: (id: string, state: State) => void) => void;
  forget: () => void;
}>;

const most = 2_000;

/** Keeps states in the `state` column of a table with the key `id`; `table` is its full name. */
export function keepStates<State>(
  db: SqliteDatabase,
  table: string,
  folder: Folder<State, never>,
): KeptStates<State> {
  const select = db.prepare<[string], { state: string }>(`SELECT state FROM ${table} WHERE id = ?`);
  const selectAll = db.prepare<[string], { id: string; state: string }>(
    `SELECT id, state FROM ${table} WHERE id IN (SELECT value FROM json_each(?))`,
  );
  const changed = new Map<string, State>();
  const recent = recentlyUsed<State>(most);

  function get(id: string): State | null {
    const inMemory = changed.get(id) ?? recent.get(id);
    if (inMemory) return inMemory;
    const row = select.get(id);
    return row ? recent.put(id, JSON.parse(row.state) as State) : null;
  }

  function getAll(ids: readonly string[]): ReadonlyMap<string, State> {
    return knownAmong(recent, ids, (missing) =>
      selectAll.all(JSON.stringify(missing)).map(({ id, state }) => [id, JSON.parse(state) as State]),
    );
  }

  return {
    get,
    getAll,
    apply(event) {
      const id = idOf(event);
      changed.set(id, folder.evolve(get(id) ?? folder.initial, event as never));
    },
    flush(write) {
      for (const [id, state] of changed) write(id, state);
      for (const [id, state] of changed) recent.put(id, state);
      changed.clear();
    },
    forget() {
      changed.clear();
      recent.clear();
    },
  };
}
