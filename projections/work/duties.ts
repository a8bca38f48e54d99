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
type Named = Extract<ArticleEvent, { type: "BylineSet" }>;
type HandedOver = Extract<
  ArticleEvent,
  { type: "ArticleSubmitted" | "ArticleReturned" | "ArticleSpiked" | "EditionPublished" }
>;
type Locking = Extract<ArticleEvent, { type: "LockTaken" | "LockReleased" | "LockBroken" }>;
type Claiming = Extract<RequestEvent, { type: "RequestClaimed" | "RequestReleased" | "RequestClosed" }>;
type Heard = Filed | Assigning | Begun | Named | HandedOver | Locking | Claiming;

/** Who has what in hand: assignments, requests taken on, texts that came back, texts held. */
export const duties = {
  name: "duties",
  version: 2,
  tables: (t: string) => `
    CREATE TABLE ${t}story (id TEXT PRIMARY KEY, desk TEXT NOT NULL) STRICT;
    CREATE TABLE ${t}assignment (
      storyId TEXT NOT NULL, assignmentId TEXT NOT NULL, assigneeId TEXT NOT NULL, dueAt TEXT,
      isOpen INTEGER NOT NULL, position INTEGER NOT NULL, moved INTEGER NOT NULL,
      PRIMARY KEY (storyId, assignmentId)) STRICT;
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
      articleId TEXT NOT NULL, holder TEXT NOT NULL, takenAt TEXT NOT NULL, until TEXT NOT NULL,
      PRIMARY KEY (articleId, holder)) STRICT;
    CREATE INDEX ${t}lock_of ON ${t}lock (holder, until);
    CREATE INDEX ${t}lock_until ON ${t}lock (until);
    CREATE TABLE ${t}given (
      storyId TEXT NOT NULL, assigneeId TEXT NOT NULL, PRIMARY KEY (storyId, assigneeId)) STRICT, WITHOUT ROWID;
    CREATE TABLE ${t}named (
      articleId TEXT NOT NULL, staffId TEXT NOT NULL, PRIMARY KEY (articleId, staffId)) STRICT, WITHOUT ROWID;`,

  open(db, t) {
    const write = (sql: string) => db.prepare<unknown[]>(sql);
    const file = write(
      `INSERT INTO ${t}story VALUES (?, ?) ON CONFLICT (id) DO UPDATE SET desk = excluded.desk`,
    );
    const assign = write(
      `INSERT INTO ${t}assignment VALUES (@storyId, @assignmentId, @assigneeId, @dueAt, 1, @position, @position)`,
    );
    const ofAssignment = (set: string) =>
      write(`UPDATE ${t}assignment SET ${set}, moved = ? WHERE storyId = ? AND assignmentId = ?`);
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
      `INSERT INTO ${t}lock VALUES (?, ?, ?, ?) ON CONFLICT (articleId, holder) DO UPDATE SET
         takenAt = iif(until > excluded.takenAt, takenAt, excluded.takenAt), until = excluded.until`,
    );
    // Who had something in hand is kept: whoever hears that they have it no more must be told who that is.
    const unlock = write(`UPDATE ${t}lock SET until = min(until, ?) WHERE articleId = ? AND holder <> ?`);
    const give = write(`INSERT OR IGNORE INTO ${t}given VALUES (?, ?)`);
    const name = write(`INSERT OR IGNORE INTO ${t}named VALUES (?, ?)`);

    const filed = (event: Recorded<Filed>) => void file.run(idOf(event), event.data.desk);
    const settled = (event: Recorded<Settled>) =>
      void settle.run(event.position, idOf(event), event.data.assignmentId);
    const named = (event: Recorded<Begun | Named>) => {
      for (const { role, staffId } of event.data.byline)
        if (role === "translator" && staffId) name.run(idOf(event), staffId);
    };
    const begun = (event: Recorded<Begun>) => {
      begin.run(idOf(event), event.data.storyId);
      named(event);
    };
    const takenUp = (event: Pick<Recorded, "stream">) => void takeUp.run(idOf(event));
    const unclaimed = (event: Recorded<Claiming>) => void unclaim.run(idOf(event));
    const unlocked = (event: Recorded<Locking>) => void unlock.run(event.meta.at, idOf(event), "");

    const when = reactions<Heard>({
      StoryOpened: filed,
      StorySent: filed,
      StoryAssigned({ data: { assignmentId, assigneeId, dueAt }, ...event }) {
        const storyId = idOf(event);
        assign.run({ storyId, assignmentId, assigneeId, dueAt, position: event.position });
        give.run(storyId, assigneeId);
      },
      StoryReassigned({ data: { assignmentId, assigneeId }, ...event }) {
        reassign.run(assigneeId, event.position, event.position, idOf(event), assignmentId);
        give.run(idOf(event), assigneeId);
      },
      // Whoever declined may think better of it.
      AssignmentAccepted: (event) => void reopen.run(event.position, idOf(event), event.data.assignmentId),
      AssignmentDeclined: settled,
      AssignmentCompleted: settled,
      AssignmentCancelled: settled,
      DeadlineMoved({ data: { assignmentId, dueAt }, ...event }) {
        move.run(dueAt, event.position, idOf(event), assignmentId);
      },
      ArticleDrafted: begun,
      TranslationOpened: begun,
      BylineSet: named,
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
        unlock.run(at, idOf(event), by);
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
