import { workingCopies } from "../../projections/board/workingCopies.js";
import { duties } from "../../projections/work/duties.js";
import { heldAt, type Actor } from "../../src/actor.js";
import { instantAt, millisecondsOf } from "../../src/instant.js";
import type { InTime } from "../live/liveList.js";
import type { Look } from "../live/look.js";
import { gatesInReach } from "./gatesInReach.js";
import { queueKey } from "./queueKey.js";

const most = 10_000;
const theNewest = Number.MAX_SAFE_INTEGER;

/** How somebody's queue changes in time: what is assigned falls due, and roles that were delegated to them end. */
export function queueInTime(viewer: Actor): InTime {
  const ends = viewer.grants.flatMap(({ until }) => (until === undefined ? [] : millisecondsOf(until)));

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
      const coming = ends.filter((end) => end > after);
      if (deadline !== null) coming.push(millisecondsOf(deadline) + 1);
      return coming.length > 0 ? Math.min(...coming) : null;
    },
    touched({ from, until }, look) {
      const overdue = look.once(`deadlines ${from} ${until}`, () =>
        look.readModels.of(duties).assignmentsDue(instantAt(from), instantAt(until)),
      );
      const roleEnded = ends.some((end) => end > from && end <= until);
      return [
        ...overdue.map(({ storyId, assignmentId }) => queueKey("assigned", storyId, assignmentId)),
        ...(roleEnded ? awaitingAt(from, look) : []),
      ];
    },
  };
}
