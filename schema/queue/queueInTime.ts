import { workingCopies } from "../../projections/board/workingCopies.js";
import { justAfter } from "../../projections/turns.js";
import { duties } from "../../projections/work/duties.js";
import { heldAt, type Actor } from "../../src/actor.js";
import { instantAt } from "../../src/instant.js";
import { earliest } from "../live/earliest.js";
import type { InTime } from "../live/liveList.js";
import type { Look } from "../live/look.js";
import { rolesEnding } from "../live/rolesEnding.js";
import { gatesInReach } from "./gatesInReach.js";
import { queueKey } from "./queueKey.js";

const most = 10_000;
const theNewest = Number.MAX_SAFE_INTEGER;

/** How somebody's queue changes in time: what is assigned falls due, and roles that were delegated to them end. */
export function queueInTime(viewer: Actor): InTime {
  const ending = rolesEnding(viewer.grants);

  function awaitingAt(instant: number, { readModels }: Look): readonly string[] {
    const newsroom = readModels.of(workingCopies).newsroom();
    const reach = newsroom ? gatesInReach(heldAt(viewer, instantAt(instant)), newsroom) : [];
    return readModels
      .of(workingCopies)
      .awaitingApproval(viewer.staffId, reach, theNewest, most)
      .map(({ articleId }) => queueKey("awaitingMyApproval", articleId));
  }

  return {
    next(after, look) {
      // A deadline has passed a millisecond after it.
      const deadline = look.once(`next deadline ${after}`, () =>
        look.readModels.of(duties).nextDeadline(instantAt(after)),
      );
      return earliest(ending.next(after), justAfter(deadline));
    },
    touched(span, look) {
      const { from, until } = span;
      const overdue = look.once(`deadlines ${from} ${until}`, () =>
        look.readModels.of(duties).assignmentsDue(instantAt(from), instantAt(until)),
      );
      return [
        ...overdue.map(({ storyId, assignmentId }) => queueKey("assigned", storyId, assignmentId)),
        ...(ending.within(span) ? awaitingAt(from, look) : []),
      ];
    },
  };
}
