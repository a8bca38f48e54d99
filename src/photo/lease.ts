import { readInstant } from "../instant.js";
import { instantOf, type Which } from "../zonedTime.js";

/** For how long the house may use a picture. */
export type Lease = LeaseTime &
  Readonly<{
    /** When it was ended before its time, if it was. */
    endedAt: string | null;
  }>;

/** From when and until when, as instants; and the wall times and the IANA zone that say so, where it was granted by them. */
export type LeaseTime = Readonly<{
  from: string | null;
  to: string | null;
  zone: string | null;
  wallFrom: string | null;
  wallTo: string | null;
}>;

/** By the clocks of which zone a lease's times are meant, and which of two where those show a time twice. */
export type LeaseZone = Readonly<{ zone: string; whichFrom: Which | null; whichTo: Which | null }>;

/** How a lease stands. */
export const leaseStates = ["notBegun", "inForce", "ended"] as const;

/** One of the states. */
export type LeaseState = (typeof leaseStates)[number];

/** The instant from which a lease is over; null if it has no end. */
export const endOf = ({ to, endedAt }: Pick<Lease, "to" | "endedAt">): string | null =>
  to !== null && endedAt !== null && to < endedAt ? to : (endedAt ?? to);

/** How a lease stands at an instant: from its first on, and not at its last. */
export function leaseStateAt(lease: Lease, at: string): LeaseState {
  const end = endOf(lease);
  if (end !== null && at >= end) return "ended";
  return lease.from !== null && at < lease.from ? "notBegun" : "inForce";
}

type Problem = Readonly<{ path: readonly string[]; problem: string }>;
type End = "from" | "to";

/** The times that a lease is asked for with, or the first that is none, and why. */
export function readLeaseTime(
  asked: Readonly<{ from: string | null; to: string | null; inZone?: LeaseZone | null }>,
): LeaseTime | Problem {
  const { inZone = null } = asked;
  if (inZone && asked.from === null && asked.to === null)
    return {
      path: ["zone"],
      problem: "A zone says by whose clocks a lease begins or ends: say when it does.",
    };
  const from = readEnd("from", asked.from, inZone);
  if (from !== null && "problem" in from) return from;
  const to = readEnd("to", asked.to, inZone);
  if (to !== null && "problem" in to) return to;
  return {
    from: from && from.instant,
    to: to && to.instant,
    zone: inZone && inZone.zone,
    wallFrom: inZone && asked.from,
    wallTo: inZone && asked.to,
  };
}

function readEnd(
  end: End,
  said: string | null,
  inZone: LeaseZone | null,
): Readonly<{ instant: string }> | Problem | null {
  if (said === null) return null;
  if (inZone === null) {
    const instant = readInstant(said);
    return instant === null ? { path: [end], problem: noInstant } : { instant };
  }
  const which = { from: "whichFrom", to: "whichTo" } as const;
  const found = instantOf(said, inZone.zone, inZone[which[end]]);
  if (!("problem" in found)) return found;
  const path = { wallTime: end, zone: "zone", which: which[end] } as const;
  return { path: [path[found.part]], problem: found.problem };
}

const noInstant =
  "An instant is a date and time with its offset from UTC, such as 2026-03-01T09:00:00+01:00.";
