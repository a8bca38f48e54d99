import { instantAt, millisecondsOf } from "../../src/instant.js";
import { daysIn } from "../../src/zonedDay.js";

/** The first instant after one at which a day begins by the clocks of a zone, in milliseconds since 1970; null for no zone. */
export function midnightAfter(instant: number, zone: string): number | null {
  const today = daysIn(zone, "today", instantAt(instant));
  return today && millisecondsOf(today.until);
}
