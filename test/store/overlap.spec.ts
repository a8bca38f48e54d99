import { describe, expect, test } from "vitest";
import type { Event, Facets } from "../../src/decider.js";
import { overlapOf } from "../../src/store/overlap.js";

describe("What two writers get in each other's way on", () => {
  test("is what both write", () => {
    expect(overlap([writes("headline", "dek")], [writes("dek"), writes("slug")])).toEqual(["dek"]);
  });

  test("is what they wrote and you looked at", () => {
    expect(overlap([{ writes: ["edition"], reads: ["headline"] }], [writes("headline")])).toEqual([
      "headline",
    ]);
  });

  test("is not what they looked at and you write", () => {
    expect(overlap([writes("headline")], [{ writes: ["approval"], reads: ["headline"] }])).toEqual([]);
  });

  test("is everything they wrote when you looked at everything", () => {
    const everything = { writes: ["edition"], reads: ["*"] };
    expect(overlap([everything], [writes("headline", "body:1"), writes("headline")])).toEqual([
      "headline",
      "body:1",
    ]);
  });

  test("is everything under a name when you looked at all of that", () => {
    expect(overlap([{ writes: [], reads: ["body:*"] }], [writes("body:1", "body:2", "bodyguard")])).toEqual([
      "body:1",
      "body:2",
    ]);
  });

  test("is nothing when one of the two wrote nothing", () => {
    expect(overlap([], [writes("headline")])).toEqual([]);
    expect(overlap([writes("headline")], [])).toEqual([]);
  });
});

type Touching = Event<"Touched", { writes: readonly string[]; reads: readonly string[] }>;

const writes = (...facets: readonly string[]): Facets => ({ writes: facets, reads: [] });
const touched = (data: Facets): Touching => ({ type: "Touched", data });
const overlap = (yours: readonly Facets[], theirs: readonly Facets[]) =>
  overlapOf({ facets: ({ data }: Touching) => data }, yours.map(touched), theirs.map(touched));
