import type { Span } from "../../projections/turns.js";
import type { InTime } from "./liveList.js";
import type { Look } from "./look.js";

/** What a read model knows of what changes by itself. */
type Turns<Kind extends string> = Readonly<{
  nextTurn: (kind: Kind, after: number) => number | null;
  turned: (kind: Kind, span: Span) => readonly string[];
}>;

/** Things of a kind as time turns them; asked once for all lists that show them. */
export const turning = <Kind extends string>(kind: Kind, of: (look: Look) => Turns<Kind>): InTime => ({
  next: (after, look) => look.once(`next turn of ${kind} ${after}`, () => of(look).nextTurn(kind, after)),
  touched: (span, look) =>
    look.once(`turns of ${kind} ${span.from} ${span.until}`, () => of(look).turned(kind, span)),
});
