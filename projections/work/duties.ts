import type { ArticleEvent } from "../../src/article/events.js";
import type { Recorded } from "../../src/decider.js";
import type { RequestEvent } from "../../src/request/events.js";
import type { StoryEvent } from "../../src/story/events.js";
import { dutyQueries } from "./dutyQueries.js";
import { idOf, reactions, type Projection } from "../engine/projection.js";

type Filed = Extract<StoryEvent, { type: "StoryOpened" | "StorySent" }>;
type Assigning = Extract<
  StoryEvent,
  {
    type:
      | "StoryAssigned"
      | "StoryReassigned"
      | "AssignmentAccepted"
      | "AssignmentDeclined"
      | "AssignmentCompleted"
      | "AssignmentCancelled"
      | "DeadlineMoved";
  }
>;
type Settled = Extract<
  Assigning,
  { type: "AssignmentDeclined" | "AssignmentCompleted" | "AssignmentCancelled" }
>;
type Begun = Extract<ArticleEvent, { type: "ArticleDrafted" | "TranslationOpened" }>;
type HandedOver = Extract<
  ArticleEvent,
  { type: "ArticleSubmitted" | "ArticleReturned" | "ArticleSpiked" | "EditionPublished" }
>;
type Locking = Extract<ArticleEvent, { type: "LockTaken" | "LockReleased" | "LockBroken" }>;
type Claiming = Extract<RequestEvent, { type: "RequestClaimed" | "RequestReleased" | "RequestClosed" }>;
type Heard = Filed | Assigning | Begun | HandedOver | Locking | Claiming;

/** Who has what in hand: assignments, requests taken on, texts that came back, texts held. */
export const duties = {
  name: "duties",
  version: 1,
  tables: (t: string) => `
    CREATE TABLE ${t}story (id TEXT PRIMARY KEY, desk TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}assignment (
      storyId TEXT NOT NULL, assignmentId TEXT NOT NULL, assigneeId TEXT NOT NULL, dueAt TEXT,
      isOpen INTEGER NOT NULL, position INTEGER NOT NULL, PRIMARY KEY (storyId, assignmentId)) STRICT;
    CREATE INDEX ${t}assignment_of ON ${t}assignment (assigneeId, position DESC) WHERE isOpen = 1;
    CREATE INDEX ${t}assignment_due ON ${t}assignment (dueAt) WHERE isOpen = 1;
    CREATE TABLE ${t}claim (requestId TEXT PRIMARY KEY, staffId TEXT NOT NULL, position INTEGER NOT NULL) STRICT;
    CREATE INDEX ${t}claim_of ON ${t}claim (staffId, position DESC);
    CREATE TABLE ${t}article (id TEXT PRIMARY KEY, storyId TEXT NOT NULL, submittedBy TEXT) STRICT;
    CREATE TABLE ${t}returned (
      articleId TEXT PRIMARY KEY, staffId TEXT NOT NULL, returnedBy TEXT NOT NULL, at TEXT NOT NULL,
      notes TEXT NOT NULL, position INTEGER NOT NULL) STRICT;
    CREATE INDEX ${t}returned_to ON ${t}returned (staffId, position DESC);
    CREATE TABLE ${t}lock (
      articleId TEXT PRIMARY KEY, holder TEXT NOT NULL, takenAt TEXT NOT NULL, until TEXT NOT NULL) STRICT;
    CREATE INDEX ${t}lock_until ON ${t}lock (until);`,

  open(db, t) {
    const write = (sql: string) => db.prepare<unknown[]>(sql);
    const file = write(
      `INSERT INTO ${t}story VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET desk = excluded.desk`,
    );
    const assign = write(`INSERT INTO ${t}assignment VALUES (?, ?, ?, ?, 1, ?)`);
    const ofAssignment = (set: string) =>
      write(`UPDATE ${t}assignment SET ${set} WHERE storyId = ? AND assignmentId = ?`);
    const reassign = ofAssignment("assigneeId = ?, position = ?, isOpen = 1");
    const move = ofAssignment("dueAt = ?");
    const settle = ofAssignment("isOpen = 0");
    const reopen = ofAssignment("isOpen = 1");
    const claim = write(`INSERT OR REPLACE INTO ${t}claim VALUES (?, ?, ?)`);
    const unclaim = write(`DELETE FROM ${t}claim WHERE requestId = ?`);
    const begin = write(`INSERT INTO ${t}article VALUES (?, ?, NULL)`);
    const submit = write(`UPDATE ${t}article SET submittedBy = ? WHERE id = ?`);
    const giveBack = write(
      `INSERT OR REPLACE INTO ${t}returned SELECT id, coalesce(submittedBy, ''), ?, ?, ?, ? FROM ${t}article WHERE id = ?`,
    );
    const takeUp = write(`DELETE FROM ${t}returned WHERE articleId = ?`);
    const lock = write(
      `INSERT INTO ${t}lock VALUES (?, ?, ?, ?) ON CONFLICT (articleId) DO UPDATE SET
         takenAt = iif(holder = excluded.holder AND until > excluded.takenAt, takenAt, excluded.takenAt),
         holder = excluded.holder, until = excluded.until`,
    );
    const unlock = write(`DELETE FROM ${t}lock WHERE articleId = ?`);

    const filed = (event: Recorded<Filed>) => void file.run(idOf(event), event.data.desk);
    const settled = (event: Recorded<Settled>) => void settle.run(idOf(event), event.data.assignmentId);
    const begun = (event: Recorded<Begun>) => void begin.run(idOf(event), event.data.storyId);
    const takenUp = (event: Pick<Recorded, "stream">) => void takeUp.run(idOf(event));
    const unclaimed = (event: Recorded<Claiming>) => void unclaim.run(idOf(event));
    const unlocked = (event: Recorded<Locking>) => void unlock.run(idOf(event));

    const when = reactions<Heard>({
      StoryOpened: filed,
      StorySent: filed,
      StoryAssigned({ data: { assignmentId, assigneeId, dueAt }, ...event }) {
        assign.run(idOf(event), assignmentId, assigneeId, dueAt, event.position);
      },
      StoryReassigned({ data: { assignmentId, assigneeId }, ...event }) {
        reassign.run(assigneeId, event.position, idOf(event), assignmentId);
      },
      // Whoever declined may think better of it.
      AssignmentAccepted: (event) => void reopen.run(idOf(event), event.data.assignmentId),
      AssignmentDeclined: settled,
      AssignmentCompleted: settled,
      AssignmentCancelled: settled,
      DeadlineMoved({ data: { assignmentId, dueAt }, ...event }) {
        move.run(dueAt, idOf(event), assignmentId);
      },
      ArticleDrafted: begun,
      TranslationOpened: begun,
      ArticleSubmitted(event) {
        submit.run(event.meta.by, idOf(event));
        takenUp(event);
      },
      ArticleReturned({ data: { notes }, meta: { by, at }, ...event }) {
        giveBack.run(by, at, notes, event.position, idOf(event));
      },
      ArticleSpiked: takenUp,
      EditionPublished(event) {
        if (event.data.class !== "editorsNote") takenUp(event);
      },
      LockTaken({ data: { until }, meta: { by, at }, ...event }) {
        lock.run(idOf(event), by, at, until);
      },
      LockReleased: unlocked,
      LockBroken: unlocked,
      RequestClaimed: (event) => void claim.run(idOf(event), event.meta.by, event.position),
      RequestReleased: unclaimed,
      RequestClosed: unclaimed,
    });
    return { when, queries: dutyQueries(db, t) };
  },
} satisfies Projection;
