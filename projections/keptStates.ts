import type { Recorded } from "../src/decider.js";
import type { SqliteDatabase } from "../src/store/sqliteDatabase.js";
import type { Folder } from "../src/store/folds.js";
import { idOf } from "./projection.js";

/** The states of one kind of stream, folded event by event and written once a batch. */
export type KeptStates<State> = Readonly<{
  /** Folds one more event into its stream's state. */
  apply: (event: Recorded) => State;
  get: (id: string) => State | null;
  /** Hands every state that changed since the last flush to `write`. */
  flush: (write: (id: string, state: State) => void) => void;
  forget: () => void;
}>;

/** Keeps states in the `state` column of a table with the key `id`; `table` is its full name. */
export function keepStates<State>(
  db: SqliteDatabase,
  table: string,
  folder: Folder<State, never>,
): KeptStates<State> {
  const select = db.prepare<[string], { state: string }>(`SELECT state FROM ${table} WHERE id = ?`);
  const known = new Map<string, State>();
  const changed = new Set<string>();
  const most = 500;

  function get(id: string): State | null {
    const inMemory = known.get(id);
    if (inMemory) return inMemory;
    const row = select.get(id);
    if (!row) return null;
    const state = JSON.parse(row.state) as State;
    known.set(id, state);
    return state;
  }

  return {
    get,
    apply(event) {
      const id = idOf(event);
      const state = folder.evolve(get(id) ?? folder.initial, event as never);
      known.set(id, state);
      changed.add(id);
      return state;
    },
    flush(write) {
      for (const id of changed) write(id, known.get(id)!);
      changed.clear();
      if (known.size > most) known.clear();
    },
    forget() {
      known.clear();
      changed.clear();
    },
  };
}
