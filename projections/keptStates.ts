import type { Recorded } from "../src/decider.js";
import type { SqliteDatabase } from "../src/store/sqliteDatabase.js";
import type { Folder } from "../src/store/folds.js";
import { idOf } from "./projection.js";

/** The states of one kind of stream, folded event by event and written once a batch. */
export type KeptStates<State> = Readonly<{
  /** Folds one more event into its stream's state. */
  apply: (event: Recorded) => void;
  get: (id: string) => State | null;
  /** Hands every state that changed since the last flush to `write`. */
  flush: (write: (id: string, state: State) => void) => void;
  forget: () => void;
}>;

const most = 1_000;

/** Keeps states in the `state` column of a table with the key `id`; `table` is its full name. */
export function keepStates<State>(
  db: SqliteDatabase,
  table: string,
  folder: Folder<State, never>,
): KeptStates<State> {
  const select = db.prepare<[string], { state: string }>(`SELECT state FROM ${table} WHERE id = ?`);
  const changed = new Map<string, State>();
  // A map remembers the order in which its keys came: the first is the one that was longest out of use.
  const recent = new Map<string, State>();

  function remember(id: string, state: State): State {
    recent.delete(id);
    recent.set(id, state);
    if (recent.size > most) recent.delete(recent.keys().next().value!);
    return state;
  }

  function get(id: string): State | null {
    const inMemory = changed.get(id) ?? recent.get(id);
    if (inMemory) return inMemory;
    const row = select.get(id);
    return row ? remember(id, JSON.parse(row.state) as State) : null;
  }

  return {
    get,
    apply(event) {
      const id = idOf(event);
      changed.set(id, folder.evolve(get(id) ?? folder.initial, event as never));
    },
    flush(write) {
      for (const [id, state] of changed) write(id, state);
      for (const [id, state] of changed) remember(id, state);
      changed.clear();
    },
    forget() {
      changed.clear();
      recent.clear();
    },
  };
}
