import { describe, expect, test } from "vitest";
import { daysIn } from "../src/zonedDay.js";

describe("The days that a zone's clocks say", () => {
  test.each([
    ["UTC", "today", "2026-03-04T12:00:00.000Z", "2026-03-04T00:00:00.000Z", "2026-03-05T00:00:00.000Z"],
    ["UTC", "tomorrow", "2026-03-04T12:00:00.000Z", "2026-03-05T00:00:00.000Z", "2026-03-06T00:00:00.000Z"],
    // Already the next day there.
    [
      "Asia/Almaty",
      "today",
      "2026-03-04T20:00:00.000Z",
      "2026-03-04T19:00:00.000Z",
      "2026-03-05T19:00:00.000Z",
    ],
    [
      "America/New_York",
      "today",
      "2026-03-04T02:00:00.000Z",
      "2026-03-03T05:00:00.000Z",
      "2026-03-04T05:00:00.000Z",
    ],
    // A day of twenty-three hours, and one of twenty-five.
    [
      "Europe/Berlin",
      "today",
      "2026-03-29T12:00:00.000Z",
      "2026-03-28T23:00:00.000Z",
      "2026-03-29T22:00:00.000Z",
    ],
    [
      "Europe/Berlin",
      "today",
      "2026-10-25T12:00:00.000Z",
      "2026-10-24T22:00:00.000Z",
      "2026-10-25T23:00:00.000Z",
    ],
    // Clocks that are put forward at midnight: the day begins at one.
    [
      "Africa/Cairo",
      "today",
      "2026-04-24T12:00:00.000Z",
      "2026-04-23T22:00:00.000Z",
      "2026-04-24T21:00:00.000Z",
    ],
    // The day that Samoa left out.
    [
      "Pacific/Apia",
      "tomorrow",
      "2011-12-30T06:00:00.000Z",
      "2011-12-30T10:00:00.000Z",
      "2011-12-30T10:00:00.000Z",
    ],
    // On a Wednesday the next one, on a Saturday and a Sunday this one.
    ["UTC", "weekend", "2026-03-04T12:00:00.000Z", "2026-03-07T00:00:00.000Z", "2026-03-09T00:00:00.000Z"],
    ["UTC", "weekend", "2026-03-07T12:00:00.000Z", "2026-03-07T00:00:00.000Z", "2026-03-09T00:00:00.000Z"],
    ["UTC", "weekend", "2026-03-08T12:00:00.000Z", "2026-03-07T00:00:00.000Z", "2026-03-09T00:00:00.000Z"],
    [
      "Asia/Almaty",
      "weekend",
      "2026-03-08T20:00:00.000Z",
      "2026-03-13T19:00:00.000Z",
      "2026-03-15T19:00:00.000Z",
    ],
  ] as const)("in %s, %s at %s", (zone, which, at, from, until) => {
    expect(daysIn(zone, which, at)).toEqual({ from, until });
  });

  test("are none in a zone that there is not", () => {
    expect(daysIn("Mars/Olympus", "today", "2026-03-04T12:00:00.000Z")).toBeNull();
  });
});
