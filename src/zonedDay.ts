import { instantOf, wallTimeAt } from "./zonedTime.js";

/** A stretch of days: from its first instant on, up to the first of the day behind it. */
export type Days = Readonly<{ from: string; until: string }>;

/** Which days are meant, seen from an instant. */
export type WhichDays = "today" | "tomorrow" | "weekend";

const dayLong = 86_400_000;
const quarters = Array.from(
  { length: 96 },
  (_, quarter) => `${two(Math.floor(quarter / 4))}:${two((quarter % 4) * 15)}:00`,
);

/**
 * The days that are meant by the clocks of an IANA zone at an instant; null for a zone that there is not. The weekend is
 * Saturday and Sunday: the one that it is, or else the next.
 */
export function daysIn(zone: string, which: WhichDays, at: string): Days | null {
  const shown = wallTimeAt(at, zone);
  if (shown === null) return null;
  const today = Date.parse(`${shown.slice(0, 10)}T00:00:00Z`);
  const weekday = new Date(today).getUTCDay();
  const untilSaturday = weekday === 0 ? -1 : 6 - weekday;
  const [first, length] = { today: [0, 1], tomorrow: [1, 1], weekend: [untilSaturday, 2] }[which] as [
    number,
    number,
  ];
  const from = today + first * dayLong;
  return { from: beginningOf(dateOf(from), zone), until: beginningOf(dateOf(from + length * dayLong), zone) };
}

/**
 * The first instant of a day (`2026-03-29`) in a zone. Some days begin later than at midnight, and a few never were:
 * then the next one's.
 */
export function beginningOf(date: string, zone: string): string {
  for (const time of quarters) {
    const found = instantOf(`${date}T${time}`, zone, "earlier");
    if ("instant" in found) return found.instant;
  }
  return beginningOf(dateOf(Date.parse(`${date}T00:00:00Z`) + dayLong), zone);
}

const dateOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

function two(number: number): string {
  return String(number).padStart(2, "0");
}
