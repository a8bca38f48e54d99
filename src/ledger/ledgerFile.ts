import type { Recorded } from "../decider.js";
import { Fault } from "../fault.js";
import { openSqliteDatabase } from "../store/sqliteDatabase.js";
import type { SqliteFormat } from "../store/sqliteFormat.js";
import { leafOf } from "./leafOf.js";
import { completedBy, type NodeAt } from "./tree.js";
import { leafHash, type Hash } from "./treeHash.js";

/** The ledger's file: the hash of every event in the order of the log, and of every complete subtree above them. */
export type LedgerFile = Readonly<{
  /** How many events are in it. */
  size: () => number;
  /** The store's position of the newest of them, -1 for none. */
  position: () => number;
  at: NodeAt;
  /** The place of an event by its position in the store; null if it is not in it. */
  indexOf: (position: number) => number | null;
  /** The store's position of an event by its place; null if it is not in it. */
  positionOf: (index: number) => number | null;
  /** Adds what is new of some events, all of it or nothing, and each event once whoever else adds to the file. */
  add: (events: readonly Recorded[]) => void;
  close: () => void;
}>;

const format: SqliteFormat = {
  name: "a file of Stet's ledger",
  application: 0x5374724c, // "StrL"
  version: 1,
  create: `
    CREATE TABLE leaf (number INTEGER PRIMARY KEY, position INTEGER NOT NULL UNIQUE, hash BLOB NOT NULL) STRICT;
    CREATE TABLE node (
      level INTEGER NOT NULL, number INTEGER NOT NULL, hash BLOB NOT NULL,
      PRIMARY KEY (level, number)) STRICT, WITHOUT ROWID;`,
};

/** Opens a ledger's file, or makes one. Everything in it can be made again from the log. */
export function openLedgerFile(file: string): LedgerFile {
  const db = openSqliteDatabase({ file, format, durability: "rebuildable" });
  const newest = db.prepare<[], { number: number; position: number }>(
    "SELECT number, position FROM leaf ORDER BY number DESC LIMIT 1",
  );
  const leaf = db.prepare<[number], { hash: Buffer }>("SELECT hash FROM leaf WHERE number = ?");
  const node = db.prepare<[number, number], { hash: Buffer }>(
    "SELECT hash FROM node WHERE level = ? AND number = ?",
  );
  const byPosition = db.prepare<[number], { number: number }>("SELECT number FROM leaf WHERE position = ?");
  const byNumber = db.prepare<[number], { position: number }>("SELECT position FROM leaf WHERE number = ?");
  const addLeaf = db.prepare<[number, number, Hash]>("INSERT INTO leaf VALUES (?, ?, ?)");
  const addNode = db.prepare<[number, number, Hash]>("INSERT INTO node VALUES (?, ?, ?)");

  const at: NodeAt = (level, index) => {
    const found = level === 0 ? leaf.get(index) : node.get(level, index);
    if (found) return found.hash;
    throw new Fault("STORE_DAMAGED", `${file} lacks a hash. Remove it: it is made again from the log.`, {
      file,
      level,
      index,
    });
  };

  function add(events: readonly Recorded[]) {
    db.transaction(() => {
      // Another process may have been quicker.
      const { number = -1, position = -1 } = newest.get() ?? {};
      let size = number + 1;
      for (const event of events) {
        if (event.position <= position) continue;
        for (const { level, index, hash } of completedBy(leafHash(leafOf(event)), size, at))
          if (level === 0) addLeaf.run(index, event.position, hash);
          else addNode.run(level, index, hash);
        size += 1;
      }
    });
  }

  return {
    size: () => (newest.get()?.number ?? -1) + 1,
    position: () => newest.get()?.position ?? -1,
    at,
    indexOf: (position) => byPosition.get(position)?.number ?? null,
    positionOf: (index) => byNumber.get(index)?.position ?? null,
    add,
    close: db.close,
  };
}
