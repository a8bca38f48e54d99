import type Database from "better-sqlite3";
import { SqliteDriver } from "./sqliteDriver.js";
import { Fault } from "../fault.js";
import { sqliteFault } from "./sqliteFault.js";
import { isNewFile } from "./sqliteFormat.js";
import type { SqliteFormat } from "./sqliteFormat.js";

/** How to open a database file. */
export type SqliteOptions = Readonly<{
  /** The file's path, or `:memory:`. */
  file: string;
  format: SqliteFormat;
  /** `full`: a commit survives a power cut. `rebuildable`: it survives the process, and what is lost can be made again. */
  durability: "full" | "rebuildable";
  readOnly?: boolean;
  /** How long, in milliseconds, a statement may block this process while another one writes. */
  patience?: number;
  /** How long, in milliseconds, opening may wait for another process. */
  patienceOnOpening?: number;
  /** The size at which the file counts as full. */
  maximumPages?: number;
  /** Sees every statement that runs. */
  onStatement?: (sql: string) => void;
}>;

/** A statement compiled once; what it binds and what it answers are the caller's promise. */
export type SqliteStatement<Bound extends unknown[], Row> = Readonly<{
  run: (...bound: Bound) => Readonly<{ changes: number; lastInsertRowid: number | bigint }>;
  get: (...bound: Bound) => Row | undefined;
  all: (...bound: Bound) => Row[];
  iterate: (...bound: Bound) => IterableIterator<Row>;
}>;

/** An open database file. What goes wrong with the file is thrown as a Fault. */
export type SqliteDatabase = Readonly<{
  file: string;
  prepare: <Bound extends unknown[] = [], Row = unknown>(sql: string) => SqliteStatement<Bound, Row>;
  exec: (sql: string) => void;
  /** The single value that a pragma answers. */
  pragma: (name: string) => unknown;
  /** Runs work that may write as one transaction: all of it happens, or, when it throws, nothing. */
  transaction: <Result>(work: () => Result) => Result;
  close: () => void;
}>;

const ordinaryPatience = 5_000;

/** Opens a file of ours, or makes one; the only way to SQLite. */
export function openSqliteDatabase(options: SqliteOptions): SqliteDatabase {
  const { file } = options;
  const guarded = <Result>(work: () => Result): Result => {
    try {
      return work();
    } catch (error) {
      throw sqliteFault(error, file);
    }
  };

  const connection = guarded(() => connect(options));
  const begin = guarded(() => connection.prepare("BEGIN IMMEDIATE"));
  const commit = connection.prepare("COMMIT");
  const rollback = connection.prepare("ROLLBACK");

  return {
    file,
    prepare: <Bound extends unknown[], Row>(sql: string) => {
      const statement = guarded(() => connection.prepare<Bound, Row>(sql));
      return {
        run: (...bound) => guarded(() => statement.run(...bound)),
        get: (...bound) => guarded(() => statement.get(...bound)),
        all: (...bound) => guarded(() => statement.all(...bound)),
        iterate: (...bound) => guardedRows(statement.iterate(...bound), guarded),
      };
    },
    exec: (sql) => guarded(() => void connection.exec(sql)),
    pragma: (name) => guarded(() => connection.pragma(name, { simple: true })),
    transaction: (work) =>
      guarded(() => {
        begin.run();
        try {
          const result = work();
          commit.run();
          return result;
        } finally {
          // A full disk has already rolled back by itself.
          if (connection.inTransaction) rollback.run();
        }
      }),
    close: () => guarded(() => void connection.close()),
  };
}

function connect(options: SqliteOptions): Database.Database {
  const { file, format, readOnly = false } = options;
  const { patience = ordinaryPatience, patienceOnOpening = ordinaryPatience } = options;
  const connection = new SqliteDriver(file, {
    readonly: readOnly,
    fileMustExist: readOnly,
    timeout: patienceOnOpening,
    verbose: options.onStatement && ((sql) => options.onStatement?.(String(sql))),
  });
  try {
    const pragma = (name: string) => connection.pragma(name, { simple: true });
    const isNew = isNewFile(file, format, pragma);
    if (readOnly && isNew)
      throw new Fault("STORE_DAMAGED", `${file} is empty: it is not ${format.name}.`, { file });
    if (!readOnly) makeDurable(options, pragma);
    if (options.maximumPages !== undefined) pragma(`max_page_count = ${options.maximumPages}`);
    if (isNew) create(connection, file, format);
    pragma(`busy_timeout = ${patience}`);
    return connection;
  } catch (error) {
    connection.close();
    throw error;
  }
}

/** Asserted, not assumed: the driver is built to reopen a WAL file with `synchronous=NORMAL`, which loses commits. */
function makeDurable({ file, durability }: SqliteOptions, pragma: (name: string) => unknown): void {
  const journal = pragma("journal_mode = WAL");
  const wanted = durability === "full" ? 2 : 1;
  pragma(`synchronous = ${wanted}`);
  // Where `fsync` stops at the disk's own cache, as on macOS, ask for more than it.
  if (durability === "full") pragma("fullfsync = 1");
  if ((journal === "wal" || file === ":memory:") && pragma("synchronous") === wanted) return;
  throw new Fault(
    "CONFIG_INVALID",
    `${file} cannot be kept safely here (journal ${String(journal)}). Put the data folder on a local disk.`,
    { file },
  );
}

function create(connection: Database.Database, file: string, format: SqliteFormat): void {
  connection
    .transaction(() => {
      // Another process may have been quicker.
      if (!isNewFile(file, format, (name) => connection.pragma(name, { simple: true }))) return;
      connection.exec(format.create);
      connection.pragma(`application_id = ${format.application}`);
      connection.pragma(`user_version = ${format.version}`);
    })
    .immediate();
}

function* guardedRows<Row>(
  rows: IterableIterator<Row>,
  guarded: <R>(work: () => R) => R,
): IterableIterator<Row> {
  try {
    for (;;) {
      const next = guarded(() => rows.next());
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    rows.return?.();
  }
}
