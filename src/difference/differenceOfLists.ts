import { longestRise } from "../article/body/longestRise.js";
import { canonicalHash } from "../canonicalHash.js";
import type { Json } from "../decider.js";

/** An entry of a list on either side of a difference; `was` and `is` are its places, null where it does not stand. */
export type EntryDifference = Readonly<{
  change: "equal" | "changed" | "inserted" | "removed";
  moved: boolean;
  was: number | null;
  is: number | null;
  before: Json;
  after: Json;
}>;

/**
 * The difference of two lists, in the order of the second with what was removed at its end. Entries are paired by what they
 * are called by: an id, or a name.
 */
export function differenceOfLists(
  first: readonly Json[],
  second: readonly Json[],
): readonly EntryDifference[] {
  const [wasCalled, isCalled] = [called(first), called(second)];
  const stood = new Map(wasCalled.map((name, was) => [name, was]));
  const staying = new Set(longestRise(isCalled.flatMap((name) => stood.get(name) ?? [])));
  const told = isCalled.map((name, is): EntryDifference => {
    const [was, after] = [stood.get(name), second[is]!];
    if (was === undefined) return { change: "inserted", moved: false, was: null, is, before: null, after };
    const before = first[was]!;
    const change = canonicalHash(before) === canonicalHash(after) ? "equal" : "changed";
    return { change, moved: !staying.has(was), was, is, before, after };
  });
  const stands = new Set(isCalled);
  const removed = wasCalled.flatMap((name, was): readonly EntryDifference[] =>
    stands.has(name)
      ? []
      : [{ change: "removed", moved: false, was, is: null, before: first[was]!, after: null }],
  );
  return [...told, ...removed];
}

/** One side of a difference of lists. */
export const entriesOn = (side: "first" | "second", entries: readonly EntryDifference[]): readonly Json[] => {
  const place = ({ was, is }: EntryDifference) => (side === "first" ? was : is);
  return entries
    .filter((entry) => place(entry) !== null)
    .toSorted((a, b) => place(a)! - place(b)!)
    .map(({ before, after }) => (side === "first" ? before : after));
};

const names = [
  "sourceId",
  "claimId",
  "quoteId",
  "figureId",
  "assignmentId",
  "tagId",
  "placementId",
  "storyId",
  "holdId",
  "orderId",
  "name",
];

/** What the entries of a list are called by; the second of a name is told from the first. */
function called(entries: readonly Json[]): readonly string[] {
  const times = new Map<string, number>();
  return entries.map((entry) => {
    const fields =
      typeof entry === "object" && entry !== null ? (entry as Readonly<Record<string, Json>>) : {};
    const own = names.find((name) => typeof fields[name] === "string");
    const name = own === undefined ? canonicalHash(entry) : `${own} ${fields[own] as string}`;
    const before = times.get(name) ?? 0;
    times.set(name, before + 1);
    return `${name} ${before}`;
  });
}
