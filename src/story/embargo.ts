import type { Which } from "../zonedTime.js";

/** When an embargo is to end, as its asker says it: at an instant, or when the wall clocks of a zone show a time. */
export type EmbargoEnd = Readonly<{
  instant: string | null;
  wallTime: string | null;
  zone: string | null;
  /** Which of the two is meant, where the clocks show that time twice. */
  which: Which | null;
}>;

/** An embargo as it was set last, what was reported of it, and whether it was lifted. */
export type Embargo = Readonly<{
  /** The instant at which it ends by itself; null if somebody has to lift it. */
  until: string | null;
  /** The wall time and IANA zone that it was set by; null where it was set by an instant. */
  wallTime: string | null;
  zone: string | null;
  imposedBy: string;
  by: string;
  at: string;
  breaches: readonly Readonly<{ where: string; by: string; at: string }>[];
  lifted: Readonly<{ basis: string; by: string; at: string }> | null;
}>;

/** Whether an embargo holds at an instant. */
export const holdsAt = ({ until, lifted }: Embargo, at: string): boolean =>
  lifted === null && (until === null || at < until);
