import { createCipheriv, createDecipheriv, createHmac, randomBytes } from "node:crypto";
import { Fault } from "../fault.js";
import { openSqliteDatabase, type SqliteDatabase } from "../store/sqliteDatabase.js";
import { keyFile } from "./keyFile.js";
import type { DataKey, KeyRing } from "./keyRing.js";

/**
 * Which file, and the master keys of 32 bytes that it may be wrapped by: a new file by the first. They are asked for again
 * when another process has wrapped the keys anew.
 */
export type KeyRingParts = Readonly<{ file: string; masterKeys: () => readonly Buffer[] }>;

type Row = Readonly<{ subject: string; id: string; nonce: Buffer; wrapped: Buffer; tag: Buffer }>;

/** Opens the keys of a newsroom's confidential words: SQLite, each key wrapped by the master key (AES-256-GCM). */
export function openKeyRing({ file, masterKeys }: KeyRingParts): KeyRing {
  const db = openSqliteDatabase({ file, format: keyFile, durability: "full" });
  try {
    // What is deleted is overwritten with zeros in its page.
    db.pragma("secure_delete = ON");
    return keyRing(db, masterOf(db, masterKeys));
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Answers the master key that the file is wrapped by at this moment. */
function masterOf(db: SqliteDatabase, masterKeys: () => readonly Buffer[]): () => Buffer {
  const wanted = db.prepare<[], { fingerprint: string }>(`SELECT fingerprint FROM master`);
  let known = masterKeys();
  db.prepare<[string]>(`INSERT OR IGNORE INTO master VALUES (1, ?, -1)`).run(fingerprintOf(known[0]!));

  function master(): Buffer {
    const { fingerprint } = wanted.get()!;
    const isIt = (key: Buffer) => fingerprintOf(key) === fingerprint;
    const found = known.find(isIt) ?? (known = masterKeys()).find(isIt);
    if (found) return found;
    throw new Fault(
      "CONFIG_INVALID",
      `The keys in ${db.file} are wrapped by the master key ${fingerprint}, and what was given is ` +
        `${known.map(fingerprintOf).join(" and ")}. Give that one: without it no confidential words can be read again.`,
      { file: db.file },
    );
  }
  master();
  return master;
}

function keyRing(db: SqliteDatabase, master: () => Buffer): KeyRing {
  const get = db.prepare<[string], Row>(`SELECT * FROM data_key WHERE subject = ?`);
  const all = db.prepare<[], Row>(`SELECT * FROM data_key`);
  const put = db.prepare<[string, string, Buffer, Buffer, Buffer]>(
    `INSERT INTO data_key VALUES (?, ?, ?, ?, ?)`,
  );
  const remove = db.prepare<[string]>(`DELETE FROM data_key WHERE subject = ?`);
  const isDestroyed = db.prepare<[string], object>(`SELECT 1 FROM destroyed WHERE subject = ?`);
  const destroyed = db.prepare<[string]>(`INSERT OR IGNORE INTO destroyed VALUES (?)`);
  const upTo = db.prepare<[], { erased_up_to: number }>(`SELECT erased_up_to FROM master`);
  const moveUpTo = db.prepare<[number]>(`UPDATE master SET erased_up_to = ?`);
  const takeOver = db.prepare<[string]>(`UPDATE master SET fingerprint = ?`);

  const wrap = (subject: string, { id, bytes }: DataKey, by: Buffer) => {
    const nonce = randomBytes(12);
    const cipher = createCipheriv("aes-256-gcm", by, nonce);
    cipher.setAAD(rowData(subject, id));
    put.run(subject, id, nonce, Buffer.concat([cipher.update(bytes), cipher.final()]), cipher.getAuthTag());
  };
  const unwrap = ({ subject, id, nonce, wrapped, tag }: Row): DataKey => {
    const by = master();
    try {
      const decipher = createDecipheriv("aes-256-gcm", by, nonce, { authTagLength: 16 });
      decipher.setAAD(rowData(subject, id));
      decipher.setAuthTag(tag);
      return { id, bytes: Buffer.concat([decipher.update(wrapped), decipher.final()]) };
    } catch (error) {
      const message = `The key of ${subject} in ${db.file} was changed: put a backup of the file back.`;
      throw new Fault("STORE_DAMAGED", message, { file: db.file, subject }, { cause: error });
    }
  };
  // A write-ahead log still holds pages as they were.
  const leaveNoTrace = () => void db.pragma("wal_checkpoint(TRUNCATE)");

  return {
    keyOf(subject) {
      if (isDestroyed.get(subject)) return "destroyed";
      const row = get.get(subject);
      return row ? unwrap(row) : null;
    },
    keep: (subject, key) => db.transaction(() => wrap(subject, key, master())),
    destroy(subject) {
      db.transaction(() => {
        remove.run(subject);
        destroyed.run(subject);
      });
      leaveNoTrace();
    },
    erasedUpTo: () => upTo.get()!.erased_up_to,
    setErasedUpTo: (position) => void moveUpTo.run(position),
    rewrap(next) {
      const rewrapped = db.transaction(() => {
        const rows = all.all();
        for (const row of rows) {
          const key = unwrap(row);
          remove.run(row.subject);
          wrap(row.subject, key, next);
        }
        takeOver.run(fingerprintOf(next));
        return rows.length;
      });
      leaveNoTrace();
      return rewrapped;
    },
    masterKey: master,
    close: () => db.close(),
  };
}

const rowData = (subject: string, id: string) => Buffer.from(`stet key 1\n${subject}\n${id}`, "utf8");

/** Enough of a master key to tell it from others, and nothing to find it by. */
const fingerprintOf = (masterKey: Buffer): string =>
  createHmac("sha256", masterKey).update("stet master key").digest("hex").slice(0, 16);
