import { expect, test } from "vitest";
import { translationStatus, type SegmentStanding } from "../../projections/board/translationStatus.js";
import type { ArticleEvent } from "../../src/article/events.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import {
  a,
  altTextWritten,
  b,
  c,
  captionWritten,
  headlineChanged,
  image,
  paragraph,
  placementId,
} from "../support/telling/facts.js";
import {
  blockTranslated,
  rebasedTo,
  source,
  translationOf,
  wordsTranslated,
} from "../support/telling/translationFacts.js";

const revised = (...operations: Extract<ArticleEvent, { type: "BodyRevised" }>["data"]["operations"]) =>
  ({ type: "BodyRevised", data: { operations } }) satisfies ArticleEvent;

const headlineSaid = wordsTranslated(source, "headline", "Сот айып салды");
const aSaid = blockTranslated(source, a, "Сот түсте отырды.");
const bSaid = blockTranslated(source, b, "Портқа айып салды.");
const translated = [translationOf(source), headlineSaid, aSaid, bSaid];

function standings(translation: readonly ArticleEvent[], original: readonly ArticleEvent[]) {
  const status = translationStatus(articleAfter(translation).translation!, articleAfter(original));
  return status.map(({ segmentId, standing }): readonly [string, SegmentStanding] => [segmentId, standing]);
}

test("A segment without words is untranslated", () => {
  expect(standings([translationOf(source), aSaid], source)).toEqual([
    ["headline", "untranslated"],
    [`block:${a}`, "upToDate"],
    [`block:${b}`, "untranslated"],
  ]);
});

test("A segment is stale as soon as its source says something else, and up to date again if that is undone", () => {
  const changed = [...source, headlineChanged("Court fines the port")];
  expect(standings(translated, changed)).toEqual([
    ["headline", "stale"],
    [`block:${a}`, "upToDate"],
    [`block:${b}`, "upToDate"],
  ]);
  expect(standings(translated, [...changed, headlineChanged("Court fines the harbour")])[0]).toEqual([
    "headline",
    "upToDate",
  ]);
});

test("A segment stays stale when only the pin is moved, until it is translated again", () => {
  const changed = [...source, headlineChanged("Court fines the port")];
  const rebased = [...translated, rebasedTo(changed, ["headline"])];
  expect(standings(rebased, changed)[0]).toEqual(["headline", "stale"]);
  const again = [...rebased, wordsTranslated(changed, "headline", "Сот портқа айып салды")];
  expect(standings(again, changed)[0]).toEqual(["headline", "upToDate"]);
});

test("What the source has gained stands in its place, and what it has lost stands last", () => {
  const grown = [
    ...source,
    { type: "DekChanged", data: { dek: "A first" } } satisfies ArticleEvent,
    revised({ op: "inserted", block: paragraph(c, "Nobody paid."), after: a }, { op: "removed", id: b }),
    captionWritten,
    altTextWritten,
  ];
  expect(standings(translated, grown)).toEqual([
    ["headline", "upToDate"],
    ["dek", "added"],
    [`block:${a}`, "upToDate"],
    [`block:${c}`, "added"],
    [`caption:${placementId}`, "added"],
    [`altText:${placementId}`, "added"],
    [`block:${b}`, "removed"],
  ]);
});

test("A block that only moves stays up to date", () => {
  const moved = [...source, revised({ op: "moved", id: b, after: null })];
  expect(standings(translated, moved)).toEqual([
    ["headline", "upToDate"],
    [`block:${b}`, "upToDate"],
    [`block:${a}`, "upToDate"],
  ]);
});

test("Pictures in the text have no words and no standing", () => {
  const illustrated = [...source, revised({ op: "inserted", block: image(c), after: a })];
  expect(standings([translationOf(illustrated)], illustrated).map(([segmentId]) => segmentId)).not.toContain(
    `block:${c}`,
  );
  expect(standings([translationOf(illustrated)], source)).toHaveLength(3);
});
