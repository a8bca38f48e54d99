import { accessSync, constants, existsSync } from "node:fs";
import { dirname } from "node:path";
import { Fault } from "../fault.js";
import type { FaultCode } from "../fault.js";

/** What SQLite's complaint about a file means to an operator; errors that are not about the file stay what they are. */
export function sqliteFault(error: unknown, file: string): unknown {
  if (error instanceof TypeError && error.message.includes("directory does not exist"))
    return new Fault("STORE_UNREACHABLE", `There is no folder ${dirname(file)}.`, { file }, { cause: error });

  const sqlite = codeOf(error);
  const meaning = sqlite === undefined ? undefined : meaningOf(sqlite, file);
  if (meaning === undefined) return error;
  const [code, sentence] = meaning;
  return new Fault(code, sentence, { file, sqlite: sqlite ?? null }, { cause: error });
}

/** Whether another process was writing for longer than we may wait, so that asking again can help. */
export const isBusy = (error: unknown): boolean =>
  error instanceof Fault &&
  typeof error.detail.sqlite === "string" &&
  error.detail.sqlite.startsWith("SQLITE_BUSY");

/** What to say when the path no longer leads to the file that was opened. */
export const movedAway = (file: string): string =>
  `${file} was moved, deleted or replaced while it was open. Put it back where it was, then start Stet again.`;

function codeOf(error: unknown): string | undefined {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  return typeof code === "string" && code.startsWith("SQLITE_") ? code : undefined;
}

function meaningOf(sqlite: string, file: string): readonly [FaultCode, string] | undefined {
  if (/^SQLITE_(BUSY|LOCKED|PROTOCOL)/.test(sqlite))
    return ["STORE_UNREACHABLE", `Another process keeps ${file} locked; nothing was written. Try again.`];

  if (sqlite === "SQLITE_FULL")
    return [
      "STORE_FULL",
      `There is no room left to write ${file}; nothing was written. Make room and try again.`,
    ];
  // A quota or a limit on the size of files shows as a write that failed.
  if (/^SQLITE_IOERR_(WRITE|SHMSIZE)$/.test(sqlite))
    return [
      "STORE_FULL",
      `${file} may not grow any more: the disk is full or failing, or a quota or a limit on the size of files is reached. Nothing was written. Make room and try again.`,
    ];

  if (/^SQLITE_(NOTADB|CORRUPT|FORMAT|IOERR_SHORT_READ|IOERR_CORRUPTFS|IOERR_DATA)/.test(sqlite))
    return [
      "STORE_DAMAGED",
      `${file} is not a healthy database. \`stet verify-store\` tells what is wrong with it; then restore a backup.`,
    ];

  if (sqlite === "SQLITE_READONLY_DBMOVED") return ["STORE_UNREACHABLE", movedAway(file)];
  if (/^SQLITE_(READONLY|PERM|AUTH)/.test(sqlite) || (isCannotOpen(sqlite) && mayNotWrite(file)))
    return [
      "STORE_READ_ONLY",
      `${file} cannot be written: this user needs write access to it and to its folder.`,
    ];
  if (isCannotOpen(sqlite) && !existsSync(file)) return ["STORE_UNREACHABLE", `There is no file ${file}.`];
  if (isCannotOpen(sqlite)) return ["STORE_UNREACHABLE", `${file} cannot be opened.`];

  if (sqlite.startsWith("SQLITE_IOERR"))
    return ["STORE_UNREACHABLE", `The disk under ${file} does not answer as it should (${sqlite}).`];
  return undefined;
}

const isCannotOpen = (sqlite: string): boolean => /^SQLITE_(CANTOPEN|IOERR_ACCESS)/.test(sqlite);

function mayNotWrite(file: string): boolean {
  try {
    accessSync(dirname(file), constants.W_OK);
    if (existsSync(file)) accessSync(file, constants.W_OK);
    return false;
  } catch {
    return true;
  }
}
