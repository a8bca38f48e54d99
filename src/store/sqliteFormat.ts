import { Fault } from "../fault.js";

/** Which files are ours, and how a new one begins. */
export type SqliteFormat = Readonly<{
  /** What the file is, as an operator would say it. */
  name: string;
  /** SQLite's `application_id`: the mark that tells our files from anybody else's. */
  application: number;
  /** SQLite's `user_version`: the newest layout that this Stet can read. */
  version: number;
  /** The SQL that makes an empty file one of ours. */
  create: string;
}>;

/** Reads the mark and the version of a file; a Fault for a stranger's file or a newer layout, true for an empty file. */
export function isNewFile(file: string, format: SqliteFormat, pragma: (name: string) => unknown): boolean {
  const application = Number(pragma("application_id"));
  const version = Number(pragma("user_version"));
  if (application === 0 && version === 0 && Number(pragma("schema_version")) === 0) return true;
  if (application !== format.application)
    throw new Fault(
      "STORE_DAMAGED",
      `${file} is a database, but not ${format.name}: another program made it. Nothing in it was changed.`,
      { file, application },
    );
  if (version > format.version)
    throw new Fault(
      "STORE_NEWER",
      `${file} has format ${version}; this Stet reads up to format ${format.version}. Start the Stet that wrote it, or a newer one.`,
      { file, found: version, readable: format.version },
    );
  return false;
}
