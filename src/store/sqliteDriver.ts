import { createRequire } from "node:module";
import type Database from "better-sqlite3";
import { Fault } from "../fault.js";

const require = createRequire(import.meta.url);
// Version 13 does not load below Node-API 10 (Node 22.14), and version 12 aborts the process on newer Nodes, whenever a
// statement is collected as garbage. Their faces are the same.
const name = Number(process.versions.napi) >= 10 ? "better-sqlite3-napi" : "better-sqlite3";

/** SQLite, by the version of its driver that this Node can run. Only `sqliteDatabase.ts` opens the newsroom's files with it. */
export const SqliteDriver = load();

function load(): typeof Database {
  try {
    return require(name) as typeof Database;
  } catch (error) {
    const message = `The SQLite driver for Node ${process.versions.node} is not installed. Below Node 22.14, \`npm ci\` builds it and needs a C++ compiler.`;
    throw new Fault("CONFIG_INVALID", message, {}, { cause: error });
  }
}
