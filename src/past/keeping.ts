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

/**
 * One part of a state as it was from an event on; null where it was no more. Things of a row are told by their row's name. Its
 * value is written out as well, which telling it from the one before took.
 */
export type PartChanged = Readonly<{ row: string | null; part: string; value: Json; json: string }>;

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
      const json = differing(was, is);
      if (json !== null) yield { row: null, part: field, value: is, json };
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

/** A value written out, if it is not the same as another one; otherwise null. */
function differing(was: Json | undefined, is: Json): string | null {
  const json = JSON.stringify(is);
  return was !== undefined && JSON.stringify(was) === json ? null : json;
}

function* eachChanged(name: string, was: Keyed, is: Keyed): Generator<PartChanged> {
  for (const key of new Set([...Object.keys(was), ...Object.keys(is)])) {
    const [before = null, after = null] = [was[key], is[key]];
    const json = before === after ? null : differing(before, after);
    if (json !== null) yield { row: null, part: `${name}:${key}`, value: after, json };
  }
}

function* rowChanged(
  field: string,
  { row, idOf }: InARow,
  was: readonly Json[],
  is: readonly Json[],
): Generator<PartChanged> {
  const id = idOf as (thing: Json) => string;
  let before: Map<string, Json> | undefined;
  let isInOrder = was.length === is.length;
  for (const [place, thing] of is.entries()) {
    // Most things stay as they are and where they are.
    if (was[place] === thing) continue;
    before ??= new Map(was.map((stood) => [id(stood), stood]));
    const [name, stood] = [id(thing), was[place]];
    isInOrder &&= stood !== undefined && id(stood) === name;
    const json = before.get(name) === thing ? null : differing(before.get(name), thing);
    if (json !== null) yield { row, part: `${row}:${name}`, value: thing, json };
  }
  if (isInOrder) return;
  const order = is.map(id);
  yield { row: null, part: field, value: order, json: JSON.stringify(order) };
}
