import type { Recorded } from "../../src/decider.js";
import { marksOf } from "./marksOf.js";
import { marksAsked, type TrailFilter } from "./trailFilter.js";
import { allTime } from "./trailStatement.js";

/** Whether a trail that is narrowed so shows an event: it bears one mark of each list, and is of that time. */
export function inTrail(filter: TrailFilter): (event: Recorded) => boolean {
  const { from = allTime.from, to = allTime.to } = filter;
  const lists = marksAsked(filter);
  return (event) => {
    const { at } = event.meta;
    if (at < from || at >= to) return false;
    const marks = new Set(lists.length === 0 ? [] : marksOf(event));
    return lists.every((list) => list.some((mark) => marks.has(mark)));
  };
}
