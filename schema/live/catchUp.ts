import { idOf } from "../../projections/engine/projection.js";
import type { Recorded } from "../../src/decider.js";
import { inParts } from "./inParts.js";
import type { ListChange, LiveList, Move } from "./liveList.js";
import type { Look } from "./look.js";

/** Says of events that are past what they changed in a list, as far as the list as an instant has it can tell. */
export type CatchUp = (page: readonly Recorded[], look: Look, at: string) => readonly ListChange[];

/**
 * Catches up with a list from a position on. How the list stood then nobody knows any more: what is in it now is told
 * as changed, unless it began since, and what is not as having left, once each.
 */
export function catchUp(list: LiveList, from: number): CatchUp {
  const known = new Map<string, boolean>();

  function moveOf(id: string, is: boolean): Move | null {
    const was = known.get(id) ?? (from < 0 ? false : null);
    known.set(id, is);
    if (!is) return was === false ? null : { id, how: "left" };
    return { id, how: was === false ? "entered" : "changed" };
  }

  return (page, look, at) => {
    const touched = page.map((event) => ({ event, ids: list.touched(event, look) }));
    const ids = [...new Set(touched.flatMap((one) => one.ids))];
    const there = new Set(ids.length > 0 ? list.among(ids, look, at) : []);
    for (const { event } of touched) if (event.revision === 0) known.set(idOf(event), false);
    return touched.flatMap((one) => {
      const moves = one.ids.flatMap((id) => moveOf(id, there.has(id)) ?? []);
      const { event } = one;
      return inParts({ event, at: event.meta.at, position: event.position, moves });
    });
  };
}
