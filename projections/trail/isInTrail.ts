import type { Recorded } from "../../src/decider.js";
import { marksOf } from "./marksOf.js";
import { marksAsked, type TrailFilter } from "./trailFilter.js";
import { allTime } from "./trailStatement.js";

/** Whether a trail that is narrowed so shows an event. */
export function isInTrail(filter: TrailFilter, event: Recorded): boolean {
  const { from = allTime.from, to = allTime.to } = filter;
  const { at } = event.meta;
  if (at < from || at >= to) return false;
  const lists = marksAsked(filter);
  if (lists.length === 0) return true;
  const marks = new Set(marksOf(event));
  return lists.every((list) => list.some((mark) => marks.has(mark)));
}
