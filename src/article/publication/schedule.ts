import type { Blocker } from "../../blocker.js";
import type { Article } from "../article.js";

/** Why a schedule did not publish: the code of the no, and for BLOCKED all that stood in the way. */
export type ScheduleFailure = Readonly<{ because: string; blockers: readonly Blocker[] }>;

/** When which revision goes out by itself; what was to go out, if it did not, stays until something else is scheduled. */
export type Schedule = Readonly<{
  scheduleId: string;
  /** The working copy's revision that is pinned, and the hash of what it would show to readers. */
  revision: number;
  contentHash: string;
  at: string;
  zone: string;
  wallTime: string;
  /** Null while it is still to come. */
  outcome: ScheduleFailure | Readonly<{ lateBySeconds: number }> | null;
}>;

/** What is still to go out by itself; null if nothing is. */
export const pending = ({ schedule }: Pick<Article, "schedule">): Schedule | null =>
  schedule !== null && schedule.outcome === null ? schedule : null;
