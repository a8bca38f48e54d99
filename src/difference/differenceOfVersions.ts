import type { Body } from "../article/body/block.js";
import { canonicalHash } from "../canonicalHash.js";
import type { Json } from "../decider.js";
import { usualEffort, type Effort } from "./alignWords.js";
import {
  applyDifference,
  differenceOfBodies,
  undoDifference,
  type BlockDifference,
} from "./differenceOfBodies.js";
import { differenceOfLists, entriesOn, type EntryDifference } from "./differenceOfLists.js";
import { differenceOfTexts, runsOn, type Segment } from "./differenceOfTexts.js";

/**
 * A text with everything around it, field by field: words, lists and other values. Fields of one kind that there may be
 * several of are called by the kind and what they belong to, as in `caption:<placement>`. A field that is not there says
 * nothing.
 */
export type Version = Readonly<{ fields: ReadonlyMap<string, Json>; body: Body }>;

/** What differs in one field: as words, as a list, or as any other value. */
export type FieldDifference = Readonly<{ field: string; change: "changed" | "inserted" | "removed" }> &
  (
    | Readonly<{ kind: "words"; segments: readonly Segment[] }>
    | Readonly<{ kind: "list"; entries: readonly EntryDifference[] }>
    | Readonly<{ kind: "value"; before: Json; after: Json }>
  );

/** Everything in which two versions differ. Fields that say the same are not told; blocks that do are, with no words. */
export type VersionDifference = Readonly<{
  fields: readonly FieldDifference[];
  body: readonly BlockDifference[];
}>;

/** The difference of two versions, answered in about a second however long they are and whatever was done to them. */
export function differenceOfVersions(first: Version, second: Version): VersionDifference {
  const effort = usualEffort();
  const names = new Set([...first.fields.keys(), ...second.fields.keys()]);
  const fields = [...names].flatMap((field): readonly FieldDifference[] => {
    const [before, after] = [first.fields.get(field) ?? null, second.fields.get(field) ?? null];
    if (canonicalHash(before) === canonicalHash(after)) return [];
    const change = before === null ? "inserted" : after === null ? "removed" : "changed";
    return [{ field, change, ...differenceOfValues(before, after, effort) }];
  });
  return { fields, body: differenceOfBodies(first.body, second.body, effort) };
}

/** The second version of a difference, made from its first one. */
export const applyToFirst = (first: Version, { fields, body }: VersionDifference): Version => ({
  fields: fieldsOn("second", first, fields),
  body: applyDifference(first.body, body),
});

/** The first version of a difference, made from its second one. */
export const undoInSecond = (second: Version, { fields, body }: VersionDifference): Version => ({
  fields: fieldsOn("first", second, fields),
  body: undoDifference(second.body, body),
});

function differenceOfValues(before: Json, after: Json, effort: Effort) {
  const isWords = (value: Json) => value === null || typeof value === "string";
  const isList = (value: Json) => value === null || Array.isArray(value);
  if (isWords(before) && isWords(after))
    return { kind: "words", segments: differenceOfTexts(plain(before), plain(after), effort) } as const;
  if (isList(before) && isList(after))
    return { kind: "list", entries: differenceOfLists(listed(before), listed(after)) } as const;
  return { kind: "value", before, after } as const;
}

const plain = (words: Json) =>
  typeof words === "string" && words !== "" ? [{ text: words, marks: [] }] : [];
const listed = (list: Json): readonly Json[] => (Array.isArray(list) ? (list as readonly Json[]) : []);

function fieldsOn(
  side: "first" | "second",
  { fields }: Version,
  differences: readonly FieldDifference[],
): Version["fields"] {
  const made = new Map(fields);
  for (const difference of differences) {
    const isGone = difference.change === (side === "first" ? "inserted" : "removed");
    if (isGone) made.delete(difference.field);
    else made.set(difference.field, valueOn(side, difference));
  }
  return made;
}

function valueOn(side: "first" | "second", difference: FieldDifference): Json {
  switch (difference.kind) {
    case "words":
      return runsOn(side, difference.segments)
        .map(({ text }) => text)
        .join("");
    case "list":
      return entriesOn(side, difference.entries);
    case "value":
      return side === "first" ? difference.before : difference.after;
  }
}
