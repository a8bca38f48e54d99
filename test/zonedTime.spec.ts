import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { instantOf, wallTimeAt } from "../src/zonedTime.js";

const sentence = expect.stringMatching(/\w.*\.$/) as string;

describe("A wall time in a zone", () => {
  test.each([
    ["2026-01-15T09:00:00", "Europe/Amsterdam", "2026-01-15T08:00:00.000Z"],
    ["2026-07-15T09:00:00", "Europe/Amsterdam", "2026-07-15T07:00:00.000Z"],
    ["2026-01-15T09:00:00", "America/New_York", "2026-01-15T14:00:00.000Z"],
    ["2026-07-15T09:00:00", "America/New_York", "2026-07-15T13:00:00.000Z"],
    ["2026-01-15T09:00:00", "Asia/Kathmandu", "2026-01-15T03:15:00.000Z"],
    ["2026-01-15T09:00:00", "UTC", "2026-01-15T09:00:00.000Z"],
    ["2024-02-29T09:00:59", "Asia/Almaty", "2024-02-29T03:00:59.000Z"],
  ])("is an instant: %s in %s", (wallTime, zone, instant) => {
    expect(instantOf(wallTime, zone)).toStrictEqual({ instant });
  });

  test.each([
    ["Europe/Amsterdam", "2026-03-29T01:59:59", "2026-03-29T00:59:59.000Z"],
    ["Europe/Amsterdam", "2026-03-29T03:00:00", "2026-03-29T01:00:00.000Z"],
    ["Europe/Amsterdam", "2026-10-25T01:59:59", "2026-10-24T23:59:59.000Z"],
    ["Europe/Amsterdam", "2026-10-25T03:00:00", "2026-10-25T02:00:00.000Z"],
    ["America/New_York", "2026-03-08T03:00:00", "2026-03-08T07:00:00.000Z"],
    ["Asia/Almaty", "2024-02-29T22:59:59", "2024-02-29T16:59:59.000Z"],
    ["Asia/Almaty", "2024-03-01T00:00:00", "2024-02-29T19:00:00.000Z"],
    ["Pacific/Apia", "2011-12-29T23:59:59", "2011-12-30T09:59:59.000Z"],
    ["Pacific/Apia", "2011-12-31T00:00:00", "2011-12-30T10:00:00.000Z"],
  ])("holds to the second where the clocks change: %s at %s", (zone, wallTime, instant) => {
    expect(instantOf(wallTime, zone)).toStrictEqual({ instant });
  });

  test.each([
    ["Europe/Amsterdam", "2026-03-29T02:30:00"],
    ["Europe/Amsterdam", "2026-03-29T02:00:00"],
    ["America/New_York", "2026-03-08T02:59:59"],
    ["Pacific/Apia", "2011-12-30T12:00:00"],
  ])("is none where the clocks skip it: %s at %s", (zone, wallTime) => {
    for (const which of [null, "earlier", "later"] as const)
      expect(instantOf(wallTime, zone, which)).toStrictEqual({ part: "wallTime", problem: sentence });
  });

  test.each([
    ["Europe/Amsterdam", "2026-10-25T02:30:00", "2026-10-25T00:30:00.000Z", "2026-10-25T01:30:00.000Z"],
    ["Europe/Amsterdam", "2026-10-25T02:00:00", "2026-10-25T00:00:00.000Z", "2026-10-25T01:00:00.000Z"],
    ["America/New_York", "2026-11-01T01:59:59", "2026-11-01T05:59:59.000Z", "2026-11-01T06:59:59.000Z"],
    ["Asia/Almaty", "2024-02-29T23:30:00", "2024-02-29T17:30:00.000Z", "2024-02-29T18:30:00.000Z"],
  ])("has to say which where the clocks show it twice: %s at %s", (zone, wallTime, earlier, later) => {
    const undecided = instantOf(wallTime, zone);
    expect(undecided).toStrictEqual({ part: "which", problem: sentence });
    expect(JSON.stringify(undecided)).toContain(earlier);
    expect(JSON.stringify(undecided)).toContain(later);
    expect(instantOf(wallTime, zone, "earlier")).toStrictEqual({ instant: earlier });
    expect(instantOf(wallTime, zone, "later")).toStrictEqual({ instant: later });
  });

  test("may say which where it happens once", () => {
    for (const which of ["earlier", "later"] as const)
      expect(instantOf("2026-01-15T09:00:00", "UTC", which)).toStrictEqual({
        instant: "2026-01-15T09:00:00.000Z",
      });
  });

  test.each(["Europe/Atlantis", "", "+05:00", "-03", "GMT+25", "Europe/Amsterdam ", "../etc"])(
    "needs a zone that there is: “%s”",
    (zone) => {
      expect(instantOf("2026-01-15T09:00:00", zone)).toStrictEqual({ part: "zone", problem: sentence });
      expect(wallTimeAt("2026-01-15T09:00:00.000Z", zone)).toBeNull();
    },
  );

  test.each([
    "",
    "tomorrow",
    "2026-01-15",
    "2026-01-15T09:00",
    "2026-01-15 09:00:00",
    "2026-01-15T09:00:00Z",
    "2026-01-15T09:00:00+05:00",
    "2026-02-29T09:00:00",
    "2026-13-01T09:00:00",
    "2026-01-15T24:00:00",
    "2026-01-15T09:60:00",
    "2026-01-15T09:00:60",
    "0026-01-15T09:00:00",
  ])("needs a day and a time: “%s”", (wallTime) => {
    expect(instantOf(wallTime, "Asia/Almaty")).toStrictEqual({ part: "wallTime", problem: sentence });
  });
});

describe("An instant", () => {
  test.each([
    ["2026-03-29T00:59:59.999Z", "Europe/Amsterdam", "2026-03-29T01:59:59"],
    ["2026-03-29T01:00:00.000Z", "Europe/Amsterdam", "2026-03-29T03:00:00"],
    ["2024-02-29T18:00:00.000Z", "Asia/Almaty", "2024-02-29T23:00:00"],
    ["1969-12-31T23:59:59.500Z", "UTC", "1969-12-31T23:59:59"],
  ])("shows on the wall: %s in %s", (instant, zone, wallTime) => {
    expect(wallTimeAt(instant, zone)).toBe(wallTime);
  });

  test("is found again by what the clocks show at it, in every zone", () => {
    const anyZone = fc.constantFrom(...Intl.supportedValuesOf("timeZone"));
    fc.assert(
      fc.property(anyInstant(), anyZone, (instant, zone) => {
        const wallTime = wallTimeAt(instant, zone)!;
        expect(meanings(wallTime, zone)).toContain(instant);
      }),
    );
  });

  test("is found again beside every change of the clocks", () => {
    const changes = fc.constantFrom(
      ["Europe/Amsterdam", "2026-03-29T01:00:00.000Z"],
      ["Europe/Amsterdam", "2026-10-25T01:00:00.000Z"],
      ["America/New_York", "2026-11-01T06:00:00.000Z"],
      ["Asia/Almaty", "2024-02-29T18:00:00.000Z"],
      ["Australia/Lord_Howe", "2026-04-04T15:00:00.000Z"],
      ["Pacific/Apia", "2011-12-30T10:00:00.000Z"],
    );
    fc.assert(
      fc.property(changes, fc.integer({ min: -100_000, max: 100_000 }), ([zone, change], seconds) => {
        const instant = new Date(Date.parse(change) + seconds * 1_000).toISOString();
        const wallTime = wallTimeAt(instant, zone)!;
        const found = meanings(wallTime, zone);
        expect(found).toContain(instant);
        for (const meaning of found) expect(wallTimeAt(meaning, zone)).toBe(wallTime);
      }),
    );
  });
});

/** Every instant that a wall time may mean. */
function meanings(wallTime: string, zone: string): readonly string[] {
  const said = ([null, "earlier", "later"] as const).map((which) => instantOf(wallTime, zone, which));
  return said.flatMap((answer) => ("instant" in answer ? [answer.instant] : []));
}

function anyInstant(): fc.Arbitrary<string> {
  const [min, max] = [Date.parse("1901-01-01T00:00:00Z"), Date.parse("2100-01-01T00:00:00Z")];
  return fc
    .integer({ min: min / 1_000, max: max / 1_000 })
    .map((seconds) => new Date(seconds * 1_000).toISOString());
}
