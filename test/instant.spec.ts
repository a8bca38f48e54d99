import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readInstant } from "../src/instant.js";

describe("An instant", () => {
  test.each([
    ["2026-03-01T18:00:00.000Z", "2026-03-01T18:00:00.000Z"],
    ["2026-03-01T18:00Z", "2026-03-01T18:00:00.000Z"],
    [" 2026-03-01T18:00:05.5+05:30 ", "2026-03-01T12:30:05.500Z"],
    ["2024-02-29T23:59:59-01:00", "2024-03-01T00:59:59.000Z"],
  ])("is read in UTC, with milliseconds: %s", (words, instant) => {
    expect(readInstant(words)).toBe(instant);
  });

  test.each([
    "",
    "tomorrow",
    "2026-03-01",
    "2026-03-01T18:00",
    "2026-13-01T18:00Z",
    "2026-02-29T18:00Z",
    "2026-02-30T18:00Z",
    "2026-03-01T25:00Z",
    "1772388000000",
  ])("is not read from words that leave it open, or name no day: %j", (words) => {
    expect(readInstant(words)).toBeNull();
  });

  test("is read as it was written", () => {
    fc.assert(
      fc.property(fc.date({ min: new Date(0), max: new Date("9999-12-31"), noInvalidDate: true }), (date) => {
        expect(readInstant(date.toISOString())).toBe(date.toISOString());
      }),
    );
  });
});
