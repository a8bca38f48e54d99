import type { Json } from "../decider.js";

/**
 * How one field of a state is kept for its past: as one part; as a part for each key; or, for things in a row that have an
 * id, as a part for each thing and one for their order.
 */
export type Keeping = "whole" | Each | InARow;

type Each = Readonly<{ each: string }>;
type InARow = Readonly<{ row: string; idOf: (thing: never) => string }>;

/** How a state is kept; the compiler asks for every field. */
export type Keepings<State> = Readonly<Record<keyof State, Keeping>>;

/** One part of a state as it was from an event on; null where it was no more. Things of a row are told by their row's name. */
export type PartChanged = Readonly<{ row: string | null; part: string; value: Json }>;

/** What an event changed in a state, part by part. What is the same object is not looked at. */
export function* partsChanged<State extends object>(
  keepings: Keepings<State>,
  before: State,
  after: State,
): Generator<PartChanged> {
  for (const field of Object.keys(keepings) as (keyof State & string)[]) {
    const [was, is] = [before[field], after[field]] as [Json, Json];
    if (was === is) continue;
    const keeping = keepings[field];
    if (keeping === "whole") {
      if (differs(was, is)) yield { row: null, part: field, value: is };
    } else if (hasKeys(keeping)) yield* eachChanged(keeping.each, was as Keyed, is as Keyed);
    else yield* rowChanged(field, keeping, was as readonly Json[], is as readonly Json[]);
  }
}

/** The state that these parts make; `things` are those of its rows, by row and id. What was never said is as it began. */
export function stateOf<State extends object>(
  keepings: Keepings<State>,
  initial: State,
  parts: ReadonlyMap<string, Json>,
  things: ReadonlyMap<string, Json>,
): State {
  const fields = (Object.keys(keepings) as (keyof State & string)[]).map((field): [string, unknown] => {
    const keeping = keepings[field];
    if (keeping === "whole") return [field, parts.has(field) ? parts.get(field) : initial[field]];
    if (hasKeys(keeping)) {
      const said = [...parts].filter(
        ([part, value]) => part.startsWith(`${keeping.each}:`) && value !== null,
      );
      return [
        field,
        Object.fromEntries(said.map(([part, value]) => [part.slice(keeping.each.length + 1), value])),
      ];
    }
    const order = (parts.get(field) ?? []) as readonly string[];
    return [field, order.map((id) => things.get(`${keeping.row}:${id}`))];
  });
  return Object.fromEntries(fields) as State;
}

type Keyed = Readonly<Record<string, Json>>;

const hasKeys = (keeping: Each | InARow): keeping is Each => "each" in keeping;

const differs = (one: unknown, other: unknown): boolean => JSON.stringify(one) !== JSON.stringify(other);

function* eachChanged(name: string, was: Keyed, is: Keyed): Generator<PartChanged> {
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const [before = null, after = null] = [was[key], is[key]];
    if (before !== after && differs(before, after)) yield { row: null, part: `${name}:${key}`, value: after };
  }
}

function* rowChanged(
  field: string,
  { row, idOf }: InARow,
  was: readonly Json[],
  is: readonly Json[],
): Generator<PartChanged> {
  const id = idOf as (thing: Json) => string;
  const before = new Map(was.map((thing) => [id(thing), thing]));
  for (const thing of is) {
    const stood = before.get(id(thing));
    if (stood !== thing && (stood === undefined || differs(stood, thing)))
      yield { row, part: `${row}:${id(thing)}`, value: thing };
  }
  const order = is.map(id);
  if (differs(was.map(id), order)) yield { row: null, part: field, value: order };
}
