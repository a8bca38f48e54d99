import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Json } from "../../src/decider.js";
import {
  applyToFirst,
  differenceOfVersions,
  undoInSecond,
  type Version,
} from "../../src/difference/differenceOfVersions.js";
import { anyParagraphs } from "../support/arbitrary/anyBody.js";

const anyEntry = fc.oneof(
  fc.record({ name: fc.constantFrom("Ines", "Omar"), role: fc.constantFrom("author", "editor") }),
  fc.record({ sourceId: fc.constantFrom("s1", "s2", "s3"), name: fc.string() }),
  fc.record({ claimId: fc.constantFrom("c1", "c2"), text: fc.string({ maxLength: 3 }) }),
  fc.string({ maxLength: 3 }),
);
const anyValue: fc.Arbitrary<Json> = fc.oneof(
  fc.constantFrom("", "The court fined the harbour.", "The court fined the port.", "法院罚了港口"),
  fc.string({ unit: "grapheme" }),
  fc.array(anyEntry, { maxLength: 6 }),
  fc.record({ place: fc.string(), date: fc.constant(null) }),
  fc.integer(),
);
const anyVersion: fc.Arbitrary<Version> = fc
  .record({
    fields: fc.dictionary(
      fc.constantFrom("headline", "headline:seo", "byline", "sources", "crop:1"),
      anyValue,
    ),
    body: anyParagraphs(4),
  })
  .map(({ fields, body }) => ({ fields: new Map(Object.entries(fields)), body }));

describe("Of any two versions of a text", () => {
  test("the difference makes the second of the first, and the first of the second, in every field", () => {
    fc.assert(
      fc.property(anyVersion, anyVersion, (first, second) => {
        const difference = differenceOfVersions(first, second);
        expect(applyToFirst(first, difference)).toEqual(second);
        expect(undoInSecond(second, difference)).toEqual(first);
      }),
      { numRuns: 300 },
    );
  });

  test("nothing differs between one and itself", () => {
    fc.assert(
      fc.property(anyVersion, (version) => {
        const { fields, body } = differenceOfVersions(version, version);
        expect(fields).toEqual([]);
        expect(body.every(({ change, moved }) => change === "equal" && !moved)).toBe(true);
      }),
    );
  });
});

describe("A list", () => {
  const entries = (first: readonly Json[], second: readonly Json[]) => {
    const version = (list: readonly Json[]): Version => ({ fields: new Map([["sources", list]]), body: [] });
    const [told] = differenceOfVersions(version(first), version(second)).fields;
    return told?.kind === "list"
      ? told.entries.map(({ change, moved }) => (moved ? `${change}, moved` : change))
      : [];
  };
  test("of claims, quotes and the like is told by their ids", () => {
    const claim = { claimId: "c1", text: "It was fined.", check: null };
    expect(entries([claim], [{ ...claim, check: { outcome: "confirmed" } }])).toEqual(["changed"]);
    const order = { orderId: "o1", court: "The city court", lifted: null };
    expect(entries([order], [{ ...order, lifted: { basis: "The ruling" } }])).toEqual(["changed"]);
  });

  const [court, mayor, map] = ["court", "mayor", "map"].map((sourceId) => ({ sourceId, name: sourceId }));

  test("is told entry by entry: what was put in, taken out, changed and moved", () => {
    expect(entries([court!, mayor!], [court!, mayor!, map!])).toEqual(["equal", "equal", "inserted"]);
    expect(entries([court!, mayor!], [mayor!])).toEqual(["equal", "removed"]);
    expect(entries([court!], [{ ...court!, name: "City court" }])).toEqual(["changed"]);
    expect(entries([court!, mayor!, map!], [map!, court!, mayor!])).toEqual([
      "equal, moved",
      "equal",
      "equal",
    ]);
  });
});
