import type { BlockDifference } from "../../difference/differenceOfBodies.js";
import type { EntryDifference } from "../../difference/differenceOfLists.js";
import type { Segment } from "../../difference/differenceOfTexts.js";
import type { FieldDifference, VersionDifference } from "../../difference/differenceOfVersions.js";
import { changedInWords, inWords } from "./inWords.js";
import type { Paint } from "./paint.js";

/** A difference as lines to read: each field that differs, then the body, with blocks that stayed only counted. */
export function* differenceLines({ fields, body }: VersionDifference, paint: Paint): Generator<string> {
  for (const field of fields) {
    yield `${field.field}:`;
    for (const line of fieldLines(field, paint)) yield `    ${line}`;
  }
  const differs = body.some(({ change, moved }) => change !== "equal" || moved);
  if (differs) {
    yield "body:";
    yield* bodyLines(body, paint);
  } else if (fields.length === 0) yield "They say the same.";
}

function* fieldLines(field: FieldDifference, paint: Paint): Generator<string> {
  switch (field.kind) {
    case "words":
      yield* wordLines(field.segments, paint);
      return;
    case "list":
      for (const entry of field.entries) yield* entryLines(entry, paint);
      return;
    case "value":
      if (field.before !== null) yield paint.removed(inWords(field.before));
      if (field.after !== null) yield paint.inserted(inWords(field.after));
  }
}

function* entryLines({ change, moved, before, after }: EntryDifference, paint: Paint): Generator<string> {
  if (change === "removed") yield paint.removed(inWords(before));
  if (change === "inserted") yield paint.inserted(inWords(after));
  if (change === "changed") yield changedInWords(before, after, paint);
  if (change === "equal" && moved) yield `${inWords(after)} ${paint.faint("(moved)")}`;
}

function* bodyLines(body: readonly BlockDifference[], paint: Paint): Generator<string> {
  let same = 0;
  const counted = () => `    ${paint.faint(`… ${same} ${same === 1 ? "block" : "blocks"} the same`)}`;
  for (const block of body) {
    if (block.change === "equal" && !block.moved) {
      same++;
      continue;
    }
    if (same > 0) yield counted();
    same = 0;
    yield `  ${signs[block.change]} ${kindOf(block)}`;
    for (const line of wordLines(block.segments, paint)) yield `    ${line}`;
  }
  if (same > 0) yield counted();
}

const signs: Readonly<Record<BlockDifference["change"], string>> = {
  equal: ">",
  changed: "~",
  inserted: "+",
  removed: "-",
};

function kindOf({ id, before, after, moved, was, is }: BlockDifference): string {
  const kinds = [...new Set([before?.type, after?.type].filter((type) => type !== undefined))];
  const place = moved ? `, moved from place ${was! + 1} to ${is! + 1}` : "";
  return `${kinds.join(" to ")}${place} (${id})`;
}

function wordLines(segments: readonly Segment[], paint: Paint): readonly string[] {
  if (segments.length === 0) return [];
  let [words, run] = ["", ""];
  segments.forEach(({ change, text, startsItem }, n) => {
    run += text;
    const next = segments[n + 1];
    // Marks are not told here: words that were put in or taken out together are one run, however they are marked.
    if (!startsItem && next?.change === change && !next.startsItem) return;
    words += startsItem ? "\n• " : change === "equal" ? run : paint[change](run);
    run = "";
  });
  return words
    .replace(/^\n/, "")
    .split("\n")
    .map((line) => paint.line(line));
}
