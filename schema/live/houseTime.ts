import type { Span } from "../../projections/turns.js";
import { atInstant } from "../../src/atInstant.js";

/** How far time has passed for the lists of a house: what it changed up to then was told, and nothing behind it. */
export type HouseTime = Readonly<{
  /** In milliseconds since 1970. */
  passed: () => number;
  /** Lets it pass up to now. */
  pass: () => void;
  /** Looks anew for what comes next, because that may be something else by now. */
  lookAhead: () => void;
  end: () => void;
}>;

/** What a house does as time passes. */
export type HouseTimeParts = Readonly<{
  /** In milliseconds since 1970. */
  clock: () => number;
  /** The first instant after one at which anything changes by itself; null if nothing will. */
  next: (after: number) => number | null;
  /** Told when such instants lie in a time that has passed. */
  onPassed: (span: Span) => void;
}>;

/** Begins now. However many listen, one timer waits for what comes next. */
export function houseTime({ clock, next, onPassed }: HouseTimeParts): HouseTime {
  let passed = clock();
  let due: number | null = null;
  let forget = () => {};

  function pass() {
    // A clock that was set back lets no time pass twice.
    const span = { from: passed, until: Math.max(passed, clock()) };
    passed = span.until;
    if (due === null || due > passed) return;
    due = null;
    forget();
    onPassed(span);
  }

  function lookAhead() {
    const coming = next(passed);
    if (coming === due) return;
    forget();
    due = coming;
    forget =
      coming === null
        ? () => {}
        : atInstant(coming, clock, () => {
            pass();
            lookAhead();
          });
  }

  function end() {
    due = null;
    forget();
  }
  return { passed: () => passed, pass, lookAhead, end };
}
