import fc from "fast-check";
import { anyNewsday, type Deed } from "./anyNewsday.js";
import type { Doing } from "./doings.js";

/** A newsday with an evening on which a few articles come and go before their readers. */
export const anyBusyDay: fc.Arbitrary<readonly Deed[]> = fc
  .tuple(
    anyNewsday,
    fc.array(
      fc.record({
        doing: fc.constantFrom<Doing>(
          ...(["bringOut", "bringOut", "bringOut", "changeHeadline"] as const),
          ...(["withdraw", "bringBack", "change"] as const),
        ),
        of: fc.nat(2),
        words: fc.nat(40),
        by: fc.nat(1),
      }),
      { minLength: 20, maxLength: 40, size: "max" },
    ),
  )
  .map(([day, evening]) => [...day, ...evening]);
