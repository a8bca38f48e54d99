import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test, vi } from "vitest";
import { openEventStoreDb } from "../../src/store/eventstoredb.js";
import { exportEvents } from "../../src/store/exportEvents.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { logOf } from "../store/contract/log.js";
import { aNewsroomFolder } from "../support/newsroom/aNewsroomFolder.js";
import { startEventStoreDbServer } from "../support/stores/eventStoreDbServer.js";
import { newEvents } from "../support/telling/newEvent.js";
import { startProgram } from "../support/programs/program.js";
import { stetProgram } from "../support/programs/stetProgram.js";
import { runStet } from "../support/programs/runStet.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";

describe("stet export and stet restore", { timeout: 60_000 }, () => {
  test("carry a newsroom from one folder into another", async () => {
    const { folder, log } = await aNewsroomFolder();
    const file = join(temporaryFolder(), "courier.jsonl");
    expect(await runStet(["export", "--data", folder, file])).toEqual({
      code: 0,
      stdout: [`Exported 10 events to ${file}.`],
      stderr: "",
    });
    const second = join(temporaryFolder(), "new", "courier");
    expect(await runStet(["restore", file, "--data", second])).toEqual({
      code: 0,
      stdout: ["Restored 10 events."],
      stderr: "",
    });
    expect(readdirSync(second)).toEqual(["events.db"]);
    expect(await logIn(join(second, "events.db"))).toEqual(await logIn(log));
  });

  test("carry it through a pipe, where stdout holds the export and nothing else", async () => {
    const { folder } = await aNewsroomFolder();
    const { code, stdout, stderr } = await runStet(["export"], { STET_DATA: folder });
    expect({ code, stderr }).toEqual({ code: 0, stderr: "Exported 10 events.\n" });
    expect(stdout).toHaveLength(12);
    const file = join(temporaryFolder(), "courier.jsonl");
    writeFileSync(file, `${stdout.join("\n")}\n`);
    expect((await runStet(["restore", file, "--data", temporaryFolder()])).code).toBe(0);
  });

  test("carry it into a cluster, and back", async () => {
    const { folder, log } = await aNewsroomFolder();
    const server = await startEventStoreDbServer({ batches: true });
    const cluster = { STET_EVENTSTORE_URL: server.connectionString };
    try {
      const file = join(temporaryFolder(), "courier.jsonl");
      expect((await runStet(["export", "--data", folder, file])).code).toBe(0);
      expect(await runStet(["restore", file], cluster)).toMatchObject({
        code: 0,
        stdout: ["Restored 10 events."],
      });
      expect(await runStet(["restore", file], cluster)).toMatchObject({
        code: 2,
        stderr: "stet: The store already holds events. An export is restored into an empty store only.\n",
      });
      const back = join(temporaryFolder(), "back.jsonl");
      expect((await runStet(["export", back], cluster)).code).toBe(0);
      const home = temporaryFolder();
      expect((await runStet(["restore", back, "--data", home])).code).toBe(0);
      expect(await logIn(join(home, "events.db"))).toEqual(await logIn(log));

      const store = await openEventStoreDb({ connectionString: server.connectionString });
      expect(await logOf(store, -1)).toHaveLength(10);
      await store.close();
    } finally {
      await server.stop();
    }
  });
});

describe("stet export", () => {
  test("writes no file over another, none that is not whole, and none of a newsroom that is not there", async () => {
    const { folder } = await aNewsroomFolder();
    const place = temporaryFolder();
    const file = join(place, "courier.jsonl");
    writeFileSync(file, "Yesterday's.");
    const [over, nowhere, mistyped] = await Promise.all([
      runStet(["export", "--data", folder, file]),
      runStet(["export", "--data", folder, join(place, "no", "such.jsonl")]),
      runStet(["export", "--data", `${folder}-misspelt`, join(place, "other.jsonl")]),
    ]);
    expect(over).toEqual({
      code: 2,
      stdout: [],
      stderr: `stet: ${file} is there already. Name another file, or remove it first.\n`,
    });
    const missing = join(place, "no", "such.jsonl");
    expect(nowhere).toEqual({
      code: 2,
      stdout: [],
      stderr: `stet: There is no ${missing}, or no folder ${join(place, "no")} for it.\n`,
    });
    expect(mistyped).toMatchObject({ code: 2, stdout: [] });
    expect(readdirSync(place)).toEqual(["courier.jsonl"]);
    expect(readFileSync(file, "utf8")).toBe("Yesterday's.");
  });
});

describe("stet restore", { timeout: 60_000 }, () => {
  test("leaves nothing behind when the export is not whole", async () => {
    const { folder } = await aNewsroomFolder();
    const place = temporaryFolder();
    const file = join(place, "courier.jsonl");
    await runStet(["export", "--data", folder, file]);
    writeFileSync(file, readFileSync(file, "utf8").split("\n").slice(0, 7).join("\n"));
    const target = join(place, "target");
    expect(await runStet(["restore", file, "--data", target])).toEqual({
      code: 1,
      stdout: [],
      stderr: `stet: ${file}, line 7: the file ends here, but the export does not: it was cut off.\n`,
    });
    expect(readdirSync(target)).toEqual([]);
  });

  test("leaves nothing that is taken for a store when it is killed, and may be asked again", async () => {
    const place = temporaryFolder();
    const file = join(place, "courier.jsonl");
    const store = openSqliteStore({ file: ":memory:" });
    for (let n = 0; n < 30; n++) await store.append(`article-${n}`, -1, newEvents(100));
    await exportEvents(store, createWriteStream(file), { exportedAt: "2026-03-01T09:00:00.000Z" });

    // The rare one that was quicker than the blow proves nothing.
    const interrupted = async (): Promise<string> => {
      const target = mkdtempSync(join(place, "target-"));
      const running = startProgram(stetProgram, ["restore", file, "--data", target]);
      const begun = () => readdirSync(target).length > 0 || !running.isRunning();
      await vi.waitUntil(begun, { timeout: 30_000, interval: 1 });
      running.killHard();
      return (await running.ended).signal === "SIGKILL" ? target : interrupted();
    };
    const target = await interrupted();
    expect(readdirSync(target)).toEqual([expect.stringMatching(/^restoring-/)]);

    expect((await runStet(["verify-store", "--data", target])).code).toBe(2);
    expect(await runStet(["restore", file, "--data", target])).toMatchObject({ code: 0, stderr: "" });
    expect(await logIn(join(target, "events.db"))).toEqual(await logOf(store, -1));
    await store.close();
  });

  test("restores into no folder that holds a store, and from no file that is not there", async () => {
    const { folder, log } = await aNewsroomFolder();
    const place = temporaryFolder();
    const file = join(place, "courier.jsonl");
    await runStet(["export", "--data", folder, file]);
    const before = await logIn(log);
    mkdirSync(join(place, "empty"));
    const [occupied, missing, wrong] = await Promise.all([
      runStet(["restore", file, "--data", folder]),
      runStet(["restore", join(place, "none.jsonl"), "--data", join(place, "empty")]),
      runStet(["restore", "--data", join(place, "empty")]),
    ]);
    expect(occupied).toEqual({
      code: 2,
      stdout: [],
      stderr: `stet: ${log} is there already. An export is restored into a new data folder.\n`,
    });
    expect(missing).toMatchObject({
      code: 2,
      stderr: `stet: There is no file ${join(place, "none.jsonl")}.\n`,
    });
    expect(wrong.code).toBe(2);
    expect(wrong.stderr).toContain("missing required argument 'file'");
    expect(await logIn(log)).toEqual(before);
    expect(readdirSync(join(place, "empty"))).toEqual([]);
  });
});

async function logIn(file: string) {
  const store = openSqliteStore({ file });
  const log = await logOf(store, -1);
  await store.close();
  return log;
}
