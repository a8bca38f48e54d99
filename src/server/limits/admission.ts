import type { Actor } from "../../actor.js";
import type { Guards } from "./guards.js";
import { introspectionClosed, introspects, mayIntrospect } from "./introspection.js";
import type { Measure } from "./measure.js";
import type { Charge } from "./rateLimit.js";
import { withinLimits, type AskedOperation } from "./withinLimits.js";

/** Who asks, and to whom it is charged. */
export type Asker = Readonly<{ viewer: Actor | null; principal: string }>;

/** What stands between an operation and its running, whichever way it came. Each throws what the asker is told. */
export type Admission = Readonly<{
  /** Charges for the reading of a text, before it is parsed: what is wrong costs its asker too. */
  toBeRead: (text: string, asker: Asker) => Promise<void>;
  /** Measures a validated operation, refuses what is too large or too curious, and charges for it. */
  toBeRun: (asked: AskedOperation, asker: Asker) => Promise<Measure>;
}>;

const lettersPerPoint = 500;

/** Admits operations to a server with these guards. */
export function admission({ operation, introspection }: Guards, charge: Charge): Admission {
  return {
    toBeRead: (text, { principal }) => charge(principal, Math.ceil(text.length / lettersPerPoint)),
    async toBeRun(asked, { viewer, principal }) {
      if (!mayIntrospect(introspection, viewer) && introspects(asked.document))
        throw introspectionClosed(introspection);
      const measured = withinLimits(asked, operation);
      await charge(principal, measured.cost);
      return measured;
    },
  };
}
