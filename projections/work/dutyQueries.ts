import type { SqliteDatabase } from "../../src/store/sqliteDatabase.js";

/** An assignment that waits to be done. */
export type OpenAssignment = Readonly<{
  storyId: string;
  assignmentId: string;
  assigneeId: string;
  dueAt: string | null;
  position: number;
}>;

/** An assignment, whether it waits to be done or not. */
export type AnyAssignment = OpenAssignment & Readonly<{ isOpen: boolean }>;

/** A request between desks that somebody has taken on. */
export type ClaimedRequest = Readonly<{ requestId: string; position: number }>;

/** A text that was handed back to whoever handed it over. */
export type ReturnedText = Readonly<{
  articleId: string;
  returnedBy: string;
  at: string;
  notes: string;
  position: number;
}>;

/** The same, with the event that last moved it. */
export type HeldAssignment = OpenAssignment & Readonly<{ moved: number }>;

/** A lock that is in force. */
export type HeldLock = Readonly<{ articleId: string; holder: string }>;

/** How much of each kind somebody has in hand. */
export type DutyCounts = Readonly<{ assigned: number; claimed: number; returned: number }>;

/** What a desk has assigned, and what of it is late. */
export type AssignedAtDesk = Readonly<{ desk: string; open: number; overdue: number }>;

type Bound = [Readonly<{ staffId: string; before: number; limit: number }>];
type AtDesk = Readonly<{ desk: string | null }>;
type People = Readonly<{ staffIds: string }>;

/** The questions about who has what in hand. */
export function dutyQueries(db: SqliteDatabase, t: string) {
  const page = "position < @before ORDER BY position DESC LIMIT @limit";
  const assignment = "storyId, assignmentId, assigneeId, dueAt, position";
  const assigned = db.prepare<Bound, OpenAssignment>(
    `SELECT ${assignment} FROM ${t}assignment WHERE assigneeId = @staffId AND isOpen = 1 AND ${page}`,
  );
  const claimed = db.prepare<Bound, ClaimedRequest>(
    `SELECT requestId, position FROM ${t}claim WHERE staffId = @staffId AND ${page}`,
  );
  const returned = db.prepare<Bound, ReturnedText>(
    `SELECT articleId, returnedBy, at, notes, position FROM ${t}returned WHERE staffId = @staffId AND ${page}`,
  );
  const counts = db.prepare<[string, string, string], DutyCounts>(
    `SELECT (SELECT count(*) FROM ${t}assignment WHERE assigneeId = ? AND isOpen = 1) AS assigned,
            (SELECT count(*) FROM ${t}claim WHERE staffId = ?) AS claimed,
            (SELECT count(*) FROM ${t}returned WHERE staffId = ?) AS returned`,
  );
  const due = db.prepare<[string, string], OpenAssignment>(
    `SELECT ${assignment} FROM ${t}assignment WHERE isOpen = 1 AND dueAt >= ? AND dueAt < ? ORDER BY dueAt, position`,
  );
  const nextDue = db.prepare<[string], { dueAt: string }>(
    `SELECT dueAt FROM ${t}assignment WHERE isOpen = 1 AND dueAt >= ? ORDER BY dueAt LIMIT 1`,
  );
  const openOf = (whose: string) =>
    `SELECT ${assignment}, moved FROM ${t}assignment AS assignment
     WHERE ${whose} isOpen = 1
       AND (@desk IS NULL OR (SELECT desk FROM ${t}story WHERE id = assignment.storyId) = @desk)
     ORDER BY position DESC`;
  const lockedBy = (whose: string) =>
    `SELECT held.articleId, held.holder FROM ${t}lock AS held
       CROSS JOIN ${t}article AS article ON article.id = held.articleId
       CROSS JOIN ${t}story AS story ON story.id = article.storyId
     WHERE ${whose} held.until > @now AND (@desk IS NULL OR story.desk = @desk)
     ORDER BY held.takenAt, held.articleId`;
  const these = "IN (SELECT value FROM json_each(@staffIds)) AND";
  const ofDesk = db.prepare<[AtDesk], HeldAssignment>(openOf(""));
  const ofPeople = db.prepare<[AtDesk & People], HeldAssignment>(openOf(`assigneeId ${these}`));
  const locks = db.prepare<[AtDesk & Readonly<{ now: string }>], HeldLock>(lockedBy(""));
  const locksOf = db.prepare<[AtDesk & People & Readonly<{ now: string }>], HeldLock>(
    lockedBy(`held.holder ${these}`),
  );
  const nextEnd = db.prepare<[string], { until: string }>(
    `SELECT until FROM ${t}lock WHERE until > ? ORDER BY until LIMIT 1`,
  );
  const ended = db.prepare<[string, string], { staffId: string }>(
    `SELECT DISTINCT holder AS staffId FROM ${t}lock WHERE until > ? AND until <= ?`,
  );
  const byDesk = db.prepare<[string], AssignedAtDesk>(
    `SELECT story.desk, count(*) AS open, count(*) FILTER (WHERE assignment.dueAt < ?) AS overdue
     FROM ${t}assignment AS assignment JOIN ${t}story AS story ON story.id = assignment.storyId
     WHERE assignment.isOpen = 1 GROUP BY story.desk`,
  );

  const among = (column: string) => `${column} IN (SELECT value FROM json_each(?))`;
  const inStories = db.prepare<[string], Omit<AnyAssignment, "isOpen"> & { isOpen: number }>(
    `SELECT ${assignment}, isOpen FROM ${t}assignment WHERE ${among("storyId")}`,
  );
  const returnedAt = db.prepare<[string], ReturnedText & { staffId: string }>(
    `SELECT articleId, staffId, returnedBy, at, notes, position FROM ${t}returned WHERE ${among("articleId")}`,
  );
  const claimsOn = db.prepare<[string], ClaimedRequest & { staffId: string }>(
    `SELECT requestId, staffId, position FROM ${t}claim WHERE ${among("requestId")}`,
  );

  const givenIn = db.prepare<[string], { staffId: string }>(
    `SELECT DISTINCT assigneeId AS staffId FROM ${t}given WHERE ${among("storyId")}`,
  );
  const onceAt = db.prepare<[string, string], { staffId: string }>(
    `SELECT holder AS staffId FROM ${t}lock WHERE ${among("articleId")}
     UNION SELECT staffId FROM ${t}named WHERE ${among("articleId")}`,
  );

  return {
    /** Everybody to whom anything of some stories was ever assigned. */
    everAssigned: (storyIds: readonly string[]): readonly string[] =>
      givenIn.all(JSON.stringify(storyIds)).map(({ staffId }) => staffId),
    /** Everybody who ever locked one of some articles, or was named as its translator. */
    everAt(articleIds: readonly string[]): readonly string[] {
      const ids = JSON.stringify(articleIds);
      return onceAt.all(ids, ids).map(({ staffId }) => staffId);
    },
    /** What of a desk's stories, or of all, some people have been assigned and have not done, the newest first. */
    assignmentsHeldBy: (staffIds: readonly string[], desk: string | null) =>
      ofPeople.all({ staffIds: JSON.stringify(staffIds), desk }),
    /** The locks of some people in force on a desk's articles, or on all, the longest held first. */
    locksHeldBy: (staffIds: readonly string[], desk: string | null, now: string) =>
      locksOf.all({ staffIds: JSON.stringify(staffIds), desk, now }),
    /** The first instant after one at which a lock ends; null if none will. */
    nextLockEnd: (after: string): string | null => nextEnd.get(after)?.until ?? null,
    /** Whose locks end after an instant, and up to another with it. */
    locksEnding: (after: string, until: string): readonly string[] =>
      ended.all(after, until).map(({ staffId }) => staffId),
    /** Every assignment of some stories, open or not. */
    assignmentsIn: (storyIds: readonly string[]): readonly AnyAssignment[] =>
      inStories.all(JSON.stringify(storyIds)).map((row) => ({ ...row, isOpen: row.isOpen === 1 })),
    /** Those of some texts that were handed back and not handed over since, and to whom. */
    returnedAt: (articleIds: readonly string[]) => returnedAt.all(JSON.stringify(articleIds)),
    /** Who holds some requests. */
    claimsOn: (requestIds: readonly string[]) => claimsOn.all(JSON.stringify(requestIds)),
    /** At most `limit` open assignments of somebody that were given before a position, the newest first. */
    assignmentsOf: (staffId: string, before: number, limit: number) =>
      assigned.all({ staffId, before, limit }),
    /** At most `limit` requests that somebody took on before a position and still holds. */
    requestsHeldBy: (staffId: string, before: number, limit: number) =>
      claimed.all({ staffId, before, limit }),
    /** At most `limit` texts that were handed back to somebody before a position and not handed over since. */
    returnedTo: (staffId: string, before: number, limit: number) => returned.all({ staffId, before, limit }),
    dutyCounts: (staffId: string): DutyCounts => counts.get(staffId, staffId, staffId)!,
    /** The open assignments whose deadline lies from an instant on and before another, the earliest first. */
    assignmentsDue: (from: string, to: string) => due.all(from, to),
    /** The first deadline of an open assignment that lies at an instant or after it; null if there is none. */
    nextDeadline: (from: string): string | null => nextDue.get(from)?.dueAt ?? null,
    /** Every open assignment of a desk's stories, or of all, the newest first. */
    openAssignments: (desk: string | null) => ofDesk.all({ desk }),
    /** The locks in force on a desk's articles, or on all, the longest held first. */
    locksInForce: (desk: string | null, now: string) => locks.all({ desk, now }),
    /** By desk, how much is assigned there and how much of it is late. */
    assignedByDesk: (now: string) => byDesk.all(now),
  };
}
