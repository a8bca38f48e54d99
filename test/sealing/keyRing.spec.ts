import { copyFileSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Fault } from "../../src/fault.js";
import { keyFile } from "../../src/sealing/keyFile.js";
import { openKeyRing } from "../../src/sealing/openKeyRing.js";
import { openSqliteDatabase } from "../../src/store/sqliteDatabase.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";

const masterKey = Buffer.alloc(32, 7);
const key = { id: "0a1b2c3d4e5f6071", bytes: Buffer.from("the bytes of a key, in a test..!") };
const other = { id: "1122334455667788", bytes: Buffer.alloc(32, 9) };

function aRing(file = join(temporaryFolder(), "keys.db"), by = masterKey) {
  const ring = openKeyRing({ file, masterKeys: () => [by] });
  onTestFinished(() => ring.close());
  return { file, ring };
}

describe("A key ring", () => {
  test("keeps a subject's key, also when it is opened again", () => {
    const { file, ring } = aRing();
    expect(ring.keyOf("source-1")).toBeNull();
    ring.keep("source-1", key);
    expect(ring.keyOf("source-1")).toStrictEqual(key);
    expect(aRing(file).ring.keyOf("source-1")).toStrictEqual(key);
  });

  test("holds no byte of a key as it is, but wrapped by the master key", () => {
    const { file, ring } = aRing();
    ring.keep("source-1", key);
    expect(inFiles(file, key.bytes)).toStrictEqual([]);
    expect(inFiles(file, masterKey)).toStrictEqual([]);
  });

  test("destroys a key for ever, leaves the others, and nothing of the wrapped key in any of its files", () => {
    const { file, ring } = aRing();
    ring.keep("source-1", key);
    ring.keep("source-2", other);
    const copy = join(temporaryFolder(), "keys.db");
    for (const name of ["", "-wal"]) copyFileSync(`${file}${name}`, `${copy}${name}`);
    const wrapped = wrappedIn(copy, "source-1");
    expect(inFiles(file, wrapped)).not.toStrictEqual([]);
    ring.destroy("source-1");
    expect(ring.keyOf("source-1")).toBe("destroyed");
    expect(ring.keyOf("source-2")).toStrictEqual(other);
    expect(inFiles(file, wrapped)).toStrictEqual([]);
    expect(aRing(file).ring.keyOf("source-1")).toBe("destroyed");
  });

  test("destroys what it never had, so that it never gets it either", () => {
    const { ring } = aRing();
    ring.destroy("source-1");
    ring.destroy("source-1");
    expect(ring.keyOf("source-1")).toBe("destroyed");
  });

  test("is wrapped anew under another master key, and no longer opens with the first", () => {
    const { file, ring } = aRing();
    ring.keep("source-1", key);
    ring.keep("source-2", other);
    const next = Buffer.alloc(32, 8);
    expect(ring.rewrap(next)).toBe(2);
    expect(() => ring.keyOf("source-1")).toThrow(
      expect.objectContaining({ code: "CONFIG_INVALID" }) as Fault,
    );
    expect(aRing(file, next).ring.keyOf("source-2")).toStrictEqual(other);
    expect(() => aRing(file)).toThrow(expect.objectContaining({ code: "CONFIG_INVALID" }) as Fault);
  });

  test("that is open while others rotate the master key asks for it again", () => {
    const file = join(temporaryFolder(), "keys.db");
    const given = [masterKey];
    const ring = openKeyRing({ file, masterKeys: () => [...given] });
    onTestFinished(() => ring.close());
    ring.keep("source-1", key);
    const next = Buffer.alloc(32, 8);
    given.push(next);
    aRing(file).ring.rewrap(next);
    expect(ring.keyOf("source-1")).toStrictEqual(key);
  });

  test("keeps how far erasures have been carried out", () => {
    const { file, ring } = aRing();
    expect(ring.erasedUpTo()).toBe(-1);
    ring.setErasedUpTo(41);
    expect(aRing(file).ring.erasedUpTo()).toBe(41);
  });
});

function inFiles(file: string, bytes: Buffer): readonly string[] {
  const folder = join(file, "..");
  return readdirSync(folder).filter((name) => readFileSync(join(folder, name)).includes(bytes));
}

function wrappedIn(file: string, subject: string): Buffer {
  const db = openSqliteDatabase({ file, format: keyFile, durability: "full" });
  const row = db
    .prepare<[string], { wrapped: Buffer }>(`SELECT wrapped FROM data_key WHERE subject = ?`)
    .get(subject);
  db.close();
  return row!.wrapped;
}
