import type { SqliteFormat } from "../store/sqliteFormat.js";

/** The file of the keys. What is in it opens nothing without the master key, and is worth nothing without the log. */
export const keyFile: SqliteFormat = {
  name: "a Stet key ring",
  application: 0x5374_6b79, // "Stky"
  version: 1,
  create: `
    CREATE TABLE data_key (
      subject TEXT PRIMARY KEY,
      id TEXT NOT NULL,
      nonce BLOB NOT NULL,
      wrapped BLOB NOT NULL,
      tag BLOB NOT NULL
    ) STRICT;
    CREATE TABLE destroyed (subject TEXT PRIMARY KEY) STRICT;
    CREATE TABLE master (
      only INTEGER PRIMARY KEY CHECK (only = 1),
      fingerprint TEXT NOT NULL,
      erased_up_to INTEGER NOT NULL
    ) STRICT;
  `,
};
