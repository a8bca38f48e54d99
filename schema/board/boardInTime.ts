import { workingCopies } from "../../projections/board/workingCopies.js";
import type { BoardFilter } from "../../src/boardFilter.js";
import { instantAt, millisecondsOf } from "../../src/instant.js";
import { daysIn } from "../../src/zonedDay.js";
import { earliest } from "../live/earliest.js";
import type { InTime } from "../live/liveList.js";
import { midnightAfter } from "../live/midnightAfter.js";

/** How a board changes in time: its articles turn, and where a filter wants a day's deadlines another day begins. */
export function boardInTime({ deadline }: BoardFilter, articles: InTime): InTime {
  const { day, zone = "UTC" } = deadline ?? {};
  if (day === undefined || day === "overdue" || day === "none") return articles;

  return {
    next(after, look) {
      const midnight = look.once(`midnight in ${zone} ${after}`, () => midnightAfter(after, zone));
      return earliest(articles.next(after, look), midnight);
    },
    touched(span, look) {
      const turned = articles.touched(span, look);
      const midnight = midnightAfter(span.from, zone);
      if (midnight === null || midnight > span.until) return turned;
      // Also what was wanted on a day between them: somebody who was away may have been told so.
      const [first, last] = [span.from, span.until].map((instant) => daysIn(zone, day, instantAt(instant))!);
      const due = look.readModels
        .of(workingCopies)
        .dueWithin(millisecondsOf(first!.from), millisecondsOf(last!.until));
      return [...new Set([...turned, ...due])];
    },
  };
}
