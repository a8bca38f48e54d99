import { idOf } from "../../projections/engine/projection.js";
import type { Recorded } from "../../src/decider.js";
import { inParts } from "./inParts.js";
import type { ListChange, LiveList } from "./liveList.js";
import type { Look } from "./look.js";
import { moveOf, type Stands } from "./moveOf.js";
import { standAmong } from "./standAmong.js";

/** Says of events that are past what they changed in a list, as far as the list as an instant has it can tell. */
export type CatchUp = (page: readonly Recorded[], look: Look, at: string) => readonly ListChange[];

/**
 * Catches up with a list from a position on. How the list stood then nobody knows any more: what is in it now is told
 * as changed, unless it began since, and what is not as having left, once each.
 */
export function catchUp(list: LiveList, from: number): CatchUp {
  const known = new Map<string, Stands>();
  const stood = (id: string): Stands => (known.has(id) ? known.get(id) : from < 0 ? undefined : null);

  return (page, look, at) => {
    const touched = page.map((event) => ({ event, ids: list.touched(event, look) }));
    const ids = [...new Set(touched.flatMap((one) => one.ids))];
    const there = standAmong(list, ids, look, at);
    for (const { event } of touched) if (event.revision === 0) known.set(idOf(event), undefined);
    return touched.flatMap((one) => {
      const moves = one.ids.flatMap((id) => {
        const move = moveOf(id, stood(id), there.get(id));
        known.set(id, there.get(id));
        return move ?? [];
      });
      const { event } = one;
      return inParts({ event, at: event.meta.at, position: event.position, moves });
    });
  };
}
