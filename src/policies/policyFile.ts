import type { Recorded } from "../decider.js";
import type { EventStore } from "../store/eventStore.js";
import { openSqliteDatabase } from "../store/sqliteDatabase.js";
import type { SqliteFormat } from "../store/sqliteFormat.js";
import type { Cause } from "./carryOut.js";

/** How far a policy has got: its last event, by which the log that it read is told from another one; null before any. */
export type Checkpoint = Readonly<Pick<Recorded, "position" | "stream" | "revision" | "id">> | null;

/** Something that is to go out by itself: of which article, when, and which event says so. */
export type Due = Readonly<{ articleId: string; scheduleId: string; at: string; cause: Cause }>;

/** The policies' file. */
export type PolicyFile = ReturnType<typeof openPolicyFile>;

const format: SqliteFormat = {
  name: "a file of Stet's policies",
  application: 0x53747250, // "StrP"
  version: 1,
  create: `
    CREATE TABLE checkpoint (policy TEXT PRIMARY KEY, last TEXT NOT NULL) STRICT;
    CREATE TABLE due (
      article TEXT PRIMARY KEY, schedule TEXT NOT NULL, at TEXT NOT NULL, cause TEXT NOT NULL,
      correlation TEXT NOT NULL) STRICT;
    CREATE INDEX due_by_time ON due (at);`,
};

type DueRow = { article: string; schedule: string; at: string; cause: string; correlation: string };

/**
 * Opens what policies remember: how far each has got, and what is to go out when. Only the first cannot be made again
 * from the log: without this file policies act on what happens from now on.
 */
export function openPolicyFile(file: string) {
  const db = openSqliteDatabase({ file, format, durability: "full" });
  const select = db.prepare<[string], { last: string }>("SELECT last FROM checkpoint WHERE policy = ?");
  const upsert = db.prepare<[string, string]>("INSERT OR REPLACE INTO checkpoint VALUES (?, ?)");
  const next = db.prepare<[], DueRow>("SELECT * FROM due ORDER BY at, article LIMIT 1");
  const put = db.prepare<[string, string, string, string, string]>(
    "INSERT OR REPLACE INTO due VALUES (?, ?, ?, ?, ?)",
  );
  const drop = db.prepare<[string]>("DELETE FROM due WHERE article = ?");
  const dropCaused = db.prepare<[string, string]>("DELETE FROM due WHERE article = ? AND cause = ?");

  return {
    /** How far a policy has got in this log; undefined if it has not begun, or was reading another log. */
    async checkpoint(policy: string, store: EventStore): Promise<Checkpoint | undefined> {
      const row = select.get(policy);
      if (!row) return undefined;
      const last = JSON.parse(row.last) as Checkpoint;
      if (last === null) return null;
      const [event] = await store.readStream(last.stream, { from: last.revision, to: last.revision });
      return event?.id === last.id && event.position === last.position ? last : undefined;
    },
    save(policy: string, last: Checkpoint): void {
      const { position, stream, revision, id } = last ?? {};
      upsert.run(policy, JSON.stringify(last && { position, stream, revision, id }));
    },
    /** What is to go out next; null if nothing is. */
    nextDue(): Due | null {
      const row = next.get();
      if (!row) return null;
      const { article: articleId, schedule: scheduleId, at, cause: id, correlation: correlationId } = row;
      return { articleId, scheduleId, at, cause: { id, correlationId } };
    },
    putDue: ({ articleId, scheduleId, at, cause }: Due) =>
      put.run(articleId, scheduleId, at, cause.id, cause.correlationId),
    dropDue: (articleId: string) => drop.run(articleId),
    /** Drops it unless another event has set another time since. */
    dropIfUnchanged: ({ articleId, cause }: Due) => dropCaused.run(articleId, cause.id),
    forgetDue: () => db.exec("DELETE FROM due"),
    close: db.close,
  };
}
