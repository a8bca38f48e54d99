import { Fault } from "../fault.js";
import { changeSignal } from "./changeSignal.js";
import type { EventStore, Subscription } from "./eventStore.js";
import { followLog } from "./followLog.js";
import { groupCommit } from "./groupCommit.js";
import { prepareAppend, sqliteAppend } from "./sqliteAppend.js";
import type { PreparedAppend } from "./sqliteAppend.js";
import { openSqliteDatabase } from "./sqliteDatabase.js";
import { isBusy, movedAway } from "./sqliteFault.js";
import { sqliteReads } from "./sqliteReads.js";
import { sqliteSchema } from "./sqliteSchema.js";
import { whereabouts } from "./whereabouts.js";

/** Where the log is kept, and how. */
export type SqliteStoreOptions = Readonly<{
  file: string;
  readOnly?: boolean;
  /** The size at which the file counts as full. */
  maximumPages?: number;
  /** How often to look for what other processes append to the same file. */
  pollMilliseconds?: number;
  /** How long, in milliseconds, to wait for another process that holds the file. */
  patience?: number;
  /** Sees every statement that runs. */
  onStatement?: (sql: string) => void;
}>;

const pageSize = 1_000;

/** The log in one SQLite file, for this process and any others on the same machine. */
export function openSqliteStore({
  pollMilliseconds = 50,
  patience = 5_000,
  ...options
}: SqliteStoreOptions): EventStore {
  const { file } = options;
  const db = openSqliteDatabase({
    ...options,
    format: sqliteSchema,
    durability: "full",
    patience: 20,
    patienceOnOpening: patience,
  });
  const { reads, append } = orClose();
  const isWhereItWas = whereabouts(file);
  const changes = changeSignal();
  const subscriptions = new Set<Subscription>();
  let poll: NodeJS.Timeout | undefined;
  let closed: Promise<void> | undefined;

  const writes = groupCommit({
    commit(batch: readonly PreparedAppend[]) {
      const answers = db.transaction(() => batch.map(append));
      mustBeWhereItWas();
      changes.announce();
      return answers;
    },
    isBusy,
    patience,
  });

  return {
    async append(stream, expected, events) {
      mustBeOpen();
      if (options.readOnly === true)
        throw new Fault("STORE_READ_ONLY", `${file} was opened for reading only.`, { file });
      const prepared = prepareAppend(stream, expected, events);
      return events.length === 0 ? { recorded: [] } : writes.add(prepared);
    },
    async readStream(stream, range = {}) {
      mustBeOpen();
      return reads.stream(stream, range);
    },
    async readAll(after, limit) {
      mustBeOpen();
      return reads.all(after, limit);
    },
    subscribe(request) {
      if (!closed) poll ??= setInterval(announceOthers(), pollMilliseconds).unref();
      const subscription = followLog(request, readPage, changes);
      subscriptions.add(subscription);
      return {
        stop: () => subscription.stop().finally(() => subscriptions.delete(subscription)),
      };
    },
    async head() {
      mustBeOpen();
      return reads.head();
    },
    async ping() {
      mustBeOpen();
      reads.head();
      mustBeWhereItWas();
    },
    close: () => (closed ??= close()),
  };

  async function readPage(after: number) {
    mustBeOpen();
    return reads.all(after, pageSize);
  }

  async function close(): Promise<void> {
    clearInterval(poll);
    await Promise.all([...subscriptions].map((subscription) => subscription.stop()));
    await writes.idle();
    db.close();
  }

  function mustBeOpen(): void {
    if (closed) throw new Fault("STORE_CLOSED", `${file} was closed.`, { file });
  }

  /** SQLite goes on writing to a file that was deleted, where nobody would ever find what we acknowledged. */
  function mustBeWhereItWas(): void {
    if (!isWhereItWas()) throw new Fault("STORE_UNREACHABLE", movedAway(file), { file });
  }

  /** SQLite counts the commits of other connections; ours are announced as they happen. */
  function announceOthers(): () => void {
    let version = db.pragma("data_version");
    return () => {
      const now = db.pragma("data_version");
      if (now !== version) changes.announce();
      version = now;
    };
  }

  /** Reads what the file begins and ends with; what is wrong with the tables shows here and not at the first question. */
  function orClose() {
    try {
      const reads = sqliteReads(db);
      reads.all(reads.head() - 1, 1);
      return { reads, append: sqliteAppend(db) };
    } catch (error) {
      db.close();
      throw error;
    }
  }
}
