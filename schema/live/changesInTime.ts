import type { Span } from "../../projections/turns.js";
import { instantAt } from "../../src/instant.js";
import { inParts } from "./inParts.js";
import type { ListChange, LiveList } from "./liveList.js";
import type { Look } from "./look.js";
import { moveOf } from "./moveOf.js";
import { standAmong } from "./standAmong.js";

/**
 * What time alone changed in a list, told as of the end of that time, when the log had been heard up to a position. Whoever
 * was away may have been told meanwhile that something came in: what is not in it now is told to them as having left.
 */
export function changesInTime(
  list: LiveList,
  span: Span,
  look: Look,
  { position, wereAway }: Readonly<{ position: number; wereAway: boolean }>,
): readonly ListChange[] {
  const { inTime } = list;
  const ids = inTime && span.from < span.until ? inTime.touched(span, look) : [];
  if (ids.length === 0) return [];
  const at = instantAt(span.until);
  const [before, after] = [instantAt(span.from), at].map((instant) => standAmong(list, ids, look, instant));
  const moves = ids.flatMap((id) => {
    const was = before!.get(id);
    const mayHaveCome = wereAway && was === undefined && !after!.has(id);
    return moveOf(id, mayHaveCome ? null : was, after!.get(id)) ?? [];
  });
  return inParts({ event: null, at, position, moves });
}
