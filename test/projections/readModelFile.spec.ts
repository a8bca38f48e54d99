import type Database from "better-sqlite3";
import { existsSync, readFileSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { SqliteDriver } from "../../src/store/sqliteDriver.js";
import { describe, expect, test } from "vitest";
import { aLog, type ALog } from "../support/stores/aLog.js";
import { startProgram } from "../support/programs/program.js";
import { caughtUp, readBy } from "../support/reading/readBy.js";
import { headlines, tally } from "../support/reading/tally.js";

const fileIn = ({ folder }: ALog) => join(folder, "read-models.db");

/** Opens the read models over a log in its folder and has them read it; answers what they counted. */
async function countsOf(log: ALog) {
  const projection = tally();
  const readModels = await readBy({ file: fileIn(log), store: log.store, projections: [projection] });
  await caughtUp(readModels, await log.store.head());
  const counts = readModels.of(projection).counts();
  await readModels.close();
  return counts;
}

function altered(file: string, alter: (db: Database.Database) => void) {
  const db = new SqliteDriver(file);
  alter(db);
  db.close();
}

const fill = (file: string, from: number, to: number) => {
  const bytes = readFileSync(file);
  writeFileSync(file, bytes.fill(0xa5, from, to));
};

describe("A file of read models that cannot be read is thrown away and made again:", () => {
  test.each<[string, (file: string) => void]>([
    ["one that is no database", (file) => writeFileSync(file, "Not a database at all. ".repeat(500))],
    ["one whose first page was overwritten", (file) => fill(file, 100, 4_096)],
    ["one whose end is missing", (file) => truncateSync(file, statSync(file).size - 5_000)],
    ["one whose register is gone", (file) => altered(file, (db) => db.exec("DROP TABLE projection"))],
    ["one of a newer Stet", (file) => altered(file, (db) => db.pragma("user_version = 99"))],
    ["one of an older Stet", (file) => altered(file, (db) => db.pragma("user_version = 0"))],
  ])("%s", async (_, damage) => {
    const log = await aLog(headlines("Fined", "Fined", "Flooded"));
    expect(await countsOf(log)).toEqual({ Fined: 2, Flooded: 1 });
    damage(fileIn(log));
    expect(await countsOf(log)).toEqual({ Fined: 2, Flooded: 1 });
    expect(await countsOf(log)).toEqual({ Fined: 2, Flooded: 1 });
  });

  test("one whose damage shows only when it is asked, at the next start", async () => {
    const many = Array.from({ length: 1_500 }, (_, n) => `Fined for the ${n}th time`);
    const log = await aLog(headlines(...many));
    await countsOf(log);
    const file = fileIn(log);
    fill(file, 40_000, statSync(file).size);

    const projection = tally();
    const readModels = await readBy({ file, store: log.store, projections: [projection] });
    expect(() => readModels.of(projection).counts()).toThrowError(
      /thrown away and is built anew when Stet starts again/,
    );
    expect(existsSync(file)).toBe(false);
    await readModels.close();
    expect(Object.keys(await countsOf(log))).toHaveLength(1_500);
  });
});

describe("A file that was never ours", () => {
  test("is left as it is, and a fault says so", async () => {
    const log = await aLog();
    const file = fileIn(log);
    altered(file, (db) => db.exec("CREATE TABLE recipe (name TEXT); INSERT INTO recipe VALUES ('Stew')"));
    const before = readFileSync(file);
    await expect(readBy({ file, store: log.store })).rejects.toMatchObject({
      code: "STORE_DAMAGED",
      message: expect.stringContaining("another program made it. Nothing in it was changed.") as string,
    });
    expect(readFileSync(file).equals(before)).toBe(true);
  });

  test("is not the event store either, whatever the settings say", async () => {
    const log = await aLog(headlines("Fined"));
    const file = join(log.folder, "events.db");
    await expect(readBy({ file, store: log.store })).rejects.toMatchObject({ code: "STORE_DAMAGED" });
    expect(await log.store.readAll(-1, 10)).toHaveLength(1);
  });
});

describe("A file that is open", () => {
  const program = fileURLToPath(new URL("../support/programs/openReadModelsOf.ts", import.meta.url));

  test("belongs to one process alone; another one is told at once", async () => {
    const log = await aLog(headlines("Fined"));
    const file = fileIn(log);
    const paths = [join(log.folder, "events.db"), file];
    const readModels = await readBy({ file, store: log.store });
    const second = startProgram(program, paths);
    await second.ended;
    expect(second.lines).toEqual([
      `STORE_IN_USE ${file} is held by another process: this newsroom is being served already. Stop that one first.`,
    ]);
    await readModels.close();

    const third = startProgram(program, paths);
    await third.untilLines(1);
    expect(third.lines).toEqual(["open"]);
    await expect(readBy({ file, store: log.store })).rejects.toMatchObject({ code: "STORE_IN_USE" });
    third.killHard();
    await third.ended;
    await caughtUp(await readBy({ file, store: log.store }), 1);
  });
});
