import { join } from "node:path";
import { SqliteDriver } from "../../src/store/sqliteDriver.js";
import { describe, expect, test } from "vitest";
import { projections } from "../../projections/projections.js";
import { openReadModels } from "../../projections/engine/readModels.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { aNewsroomFolder } from "../support/newsroom/aNewsroomFolder.js";
import { runStet } from "../support/programs/runStet.js";
import { tablesOf } from "../support/reading/tablesOf.js";

const names = projections.map(({ name }) => name);

describe("stet rebuild", { timeout: 60_000 }, () => {
  test("builds every read model from the log alone", async () => {
    const { folder } = await aNewsroomFolder();
    const { code, stdout, stderr } = await runStet(["rebuild", "--data", folder]);
    expect({ code, stdout }).toEqual({ code: 0, stdout: names.map((name) => `${name} is built anew.`) });
    expect(stderr.split("\n").filter((line) => line.endsWith(" 100%"))).toEqual(
      names.map((name) => `${name} 100%`),
    );
  });

  test("builds the named ones anew, whatever has become of them, and leaves the others", async () => {
    const { folder, log } = await aNewsroomFolder();
    const file = join(folder, "read-models.db");
    await buildReadModels(log, file);
    const built = tablesOf(file);
    empty(file, /^(history|editions)_/);
    expect(tablesOf(file)).not.toEqual(built);

    expect(await runStet(["rebuild", "--data", folder, "history", "history"])).toMatchObject({
      code: 0,
      stdout: ["history is built anew."],
    });
    const { code } = await runStet(["rebuild", "--data", folder, "editions", "published"]);
    expect(code).toBe(0);
    expect(tablesOf(file)).toEqual(built);
  });

  test("leaves the read models alone, and says who holds them, while the newsroom is being served", async () => {
    const { folder, log } = await aNewsroomFolder();
    const file = join(folder, "read-models.db");
    const store = openSqliteStore({ file: log });
    const readModels = await openReadModels({ file, store, projections, onFault: fail });
    const { code, stdout, stderr } = await runStet(["rebuild", "--data", folder]);
    expect({ code, stdout }).toEqual({ code: 1, stdout: [] });
    expect(stderr).toMatch(
      process.platform === "linux"
        ? new RegExp(
            `^stet: Process ${process.pid} holds .*read-models\\.db: this newsroom is being served\\.`,
          )
        : /^stet: .*read-models\.db is held by another process/,
    );
    expect(await readModels.waitFor(await store.head(), 10_000)).toBe(true);
    await readModels.close();
    await store.close();
  });

  test("names the read models there are when asked for another", async () => {
    const { folder } = await aNewsroomFolder();
    expect(await runStet(["rebuild", "--data", folder, "history", "hoard"])).toEqual({
      code: 2,
      stdout: [],
      stderr: `stet: There is no read model “hoard”. There are ${names.join(", ")}.\n`,
    });
  });
});

async function buildReadModels(log: string, file: string): Promise<void> {
  const store = openSqliteStore({ file: log });
  const readModels = await openReadModels({ file, store, projections, onFault: fail });
  expect(await readModels.waitFor(await store.head(), 10_000)).toBe(true);
  await readModels.close();
  await store.close();
}

/** Takes every row out of the tables of some read models, as no Stet would. */
function empty(file: string, models: RegExp): void {
  const db = new SqliteDriver(file);
  const tables = db.prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();
  for (const table of tables.filter((name) => models.test(name))) db.exec(`DELETE FROM "${table}"`);
  db.close();
}

function fail(fault: Error): never {
  throw fault;
}
