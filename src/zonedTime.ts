/** What a wall clock in a zone means: an instant, or why none or more than one, and which part of the question it is. */
export type InstantOf =
  Readonly<{ instant: string }> | Readonly<{ problem: string; part: "wallTime" | "zone" | "which" }>;

/** Of a wall time that happens twice, the one that is meant. */
export type Which = "earlier" | "later";

/**
 * The instant (ISO 8601 in UTC with milliseconds) at which the wall clocks of an IANA zone show a time such as
 * `2026-03-29T14:30:00`. A time that they skip, or show twice without being told which is meant, has none.
 */
export function instantOf(wallTime: string, zone: string, which: Which | null = null): InstantOf {
  const clock = wallClockIn(zone);
  if (!clock)
    return { part: "zone", problem: `“${zone}” is no time zone of the IANA list, such as Asia/Almaty.` };
  const shown = readWallTime(wallTime);
  if (shown === null)
    return { part: "wallTime", problem: "A local time is a day and a time, such as 2026-03-29T14:30:00." };

  // What the zone was off from UTC well before and well after; no zone was ever off by as much as sixteen hours.
  const offsets = [-16, 0, 16].map((hours) => offsetAt(clock, shown + hours * hour));
  const candidates = [...new Set(offsets)].map((offset) => shown - offset);
  const [earlier, later] = candidates
    .filter((at) => offsetAt(clock, at) === shown - at)
    .toSorted((a, b) => a - b);

  if (earlier === undefined)
    return { part: "wallTime", problem: `In ${zone} no clock shows ${wallTime}: it is skipped there.` };
  if (later === undefined) return { instant: isoOf(earlier) };
  if (which === null)
    return {
      part: "which",
      problem: `In ${zone} the clocks show ${wallTime} twice, at ${isoOf(earlier)} and at ${isoOf(later)}: say which.`,
    };
  return { instant: isoOf(which === "earlier" ? earlier : later) };
}

/** What the wall clocks of an IANA zone show at an instant, to the second; null for a zone that there is not. */
export function wallTimeAt(instant: string, zone: string): string | null {
  const clock = wallClockIn(zone);
  if (!clock) return null;
  const at = Date.parse(instant);
  return isoOf(at + offsetAt(clock, at)).slice(0, 19);
}

const hour = 3_600_000;
const isoOf = (at: number) => new Date(at).toISOString();

/** A wall time as if it were UTC, in milliseconds; null if it is no day or no time of day, or before zones were. */
function readWallTime(wallTime: string): number | null {
  if (!/^(?:19|2\d)\d{2}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}$/.test(wallTime)) return null;
  const at = Date.parse(`${wallTime}Z`);
  // A 30 February would roll over into March.
  return Number.isNaN(at) || isoOf(at).slice(0, 19) !== wallTime ? null : at;
}

const mostClocks = 100;
const clocks = new Map<string, Intl.DateTimeFormat>();

/** To make a clock takes far longer than to read it, so those in use are kept. */
function wallClockIn(zone: string): Intl.DateTimeFormat | null {
  const known = clocks.get(zone);
  if (known) return known;
  const clock = makeClock(zone);
  if (clock && clocks.size >= mostClocks) clocks.clear();
  if (clock) clocks.set(zone, clock);
  return clock;
}

function makeClock(zone: string): Intl.DateTimeFormat | null {
  // An offset such as +05:00 is no zone: it knows nothing of what a government decides next.
  if (!/^[A-Za-z]/.test(zone)) return null;
  const digits = "2-digit";
  try {
    return new Intl.DateTimeFormat("en-US-u-ca-gregory-nu-latn", {
      timeZone: zone,
      hourCycle: "h23",
      year: "numeric",
      month: digits,
      day: digits,
      hour: digits,
      minute: digits,
      second: digits,
    });
  } catch {
    return null;
  }
}

/** How far the zone's clocks are from UTC at an instant, in milliseconds; ahead is more. */
function offsetAt(clock: Intl.DateTimeFormat, at: number): number {
  const part = Object.fromEntries(clock.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year, month, day, hour: hours, minute, second } = part;
  const shown = Date.UTC(year!, month! - 1, day, hours, minute, second);
  return shown - Math.floor(at / 1_000) * 1_000;
}
