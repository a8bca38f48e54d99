import { describe, expect, test } from "vitest";
import { dayAfter, localDate, localDays, mondayOf } from "../../schema/dashboard/localDay.js";

const hoursOf = (from: string, to: string, zone: string) =>
  localDays(from, to, zone).map((day) => [day.date, (Date.parse(day.to) - Date.parse(day.from)) / 3_600_000]);

describe("A local day", () => {
  test.each([
    ["a spring day in Berlin", "2026-03-29", "Europe/Berlin", 23],
    ["an autumn day in Berlin", "2026-10-25", "Europe/Berlin", 25],
    ["a day like any other", "2026-03-29", "Asia/Almaty", 24],
    ["a day whose midnight is skipped", "2026-03-29", "Asia/Beirut", 23],
    ["a day whose midnight comes twice", "2026-11-01", "America/Havana", 25],
    ["a day on which clocks are moved by half an hour", "2026-04-05", "Australia/Lord_Howe", 24.5],
  ])("is as long as its clocks say: %s", (_, date, zone, hours) => {
    expect(hoursOf(date, date, zone)).toEqual([[date, hours]]);
  });

  test("begins where the one before it ends, and begins with its own date", () => {
    const days = localDays("2026-03-01", "2026-11-30", "America/New_York");
    expect(days).toHaveLength(275);
    days.forEach(({ date, from, to }, n) => {
      expect(localDate(from, "America/New_York")).toBe(date);
      expect(to).toBe(days[n + 1]?.from ?? to);
    });
  });

  test("that a zone left out when it crossed the date line is not there", () => {
    expect(hoursOf("2011-12-29", "2011-12-31", "Pacific/Apia")).toEqual([
      ["2011-12-29", 24],
      ["2011-12-31", 24],
    ]);
  });

  test.each([
    ["2026-02-30", "2026-03-01", "UTC", "`from` is a day"],
    ["2026-03-01", "soon", "UTC", "`to` is a day"],
    ["2026-03-02", "2026-03-01", "UTC", "no earlier"],
    ["2026-03-01", "2027-03-02", "UTC", "366 days"],
    ["2026-03-01", "2026-03-01", "+05:00", "no time zone"],
    ["2026-03-01", "2026-03-01", "Mars/Olympus", "no time zone"],
  ])("is refused from %s to %s in %s", (from, to, zone, why) => {
    expect(() => localDays(from, to, zone)).toThrow(why);
  });

  test("lies in a week that begins on a Monday", () => {
    expect(mondayOf("2026-03-29")).toBe("2026-03-23");
    expect(mondayOf("2026-03-23")).toBe("2026-03-23");
    expect(dayAfter("2026-02-28")).toBe("2026-03-01");
  });
});
