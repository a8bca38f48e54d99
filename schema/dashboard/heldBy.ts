import type { Translating } from "../../projections/board/ownWork.js";
import type { HeldAssignment, HeldLock } from "../../projections/work/dutyQueries.js";
import type { Newsroom } from "../../src/newsroom/newsroom.js";

/** What somebody has in hand: assignments, and the ids of articles that they hold the lock of or translate. */
export type Held = Readonly<{
  assignments: readonly HeldAssignment[];
  locked: readonly string[];
  translating: readonly string[];
}>;

/** What was found of it, of whomever. */
type Found = Readonly<{
  assignments: readonly HeldAssignment[];
  locks: readonly HeldLock[];
  translations: readonly Translating[];
}>;

/** By staff id, in their order, what they have in hand: everybody who has anything, and those who may have nothing. */
export function heldBy(
  { assignments, locks, translations }: Found,
  members: readonly string[],
): ReadonlyMap<string, Held> {
  const assigned = by(assignments, ({ assigneeId }) => assigneeId);
  const locked = by(locks, ({ holder }) => holder);
  const translating = by(translations, ({ staffId }) => staffId);
  const everybody = new Set([...members, ...assigned.keys(), ...locked.keys(), ...translating.keys()]);
  return new Map(
    [...everybody].toSorted().map((staffId) => [
      staffId,
      {
        assignments: assigned.get(staffId) ?? [],
        locked: (locked.get(staffId) ?? []).map(({ articleId }) => articleId),
        translating: (translating.get(staffId) ?? []).map(({ articleId }) => articleId),
      },
    ]),
  );
}

/** Who belongs to a desk, or to any. */
export const membersOf = (newsroom: Newsroom | null, desk: string | null): readonly string[] =>
  Object.entries(newsroom?.members ?? {}).flatMap(([of, staff]) =>
    desk === null || of === desk ? staff : [],
  );

function by<T>(rows: readonly T[], keyOf: (row: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const row of rows) {
    const group = groups.get(keyOf(row));
    if (group) group.push(row);
    else groups.set(keyOf(row), [row]);
  }
  return groups;
}
