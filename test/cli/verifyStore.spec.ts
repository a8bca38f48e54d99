import { existsSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { SqliteDriver } from "../../src/store/sqliteDriver.js";
import { describe, expect, test } from "vitest";
import { aNewsroomFolder } from "../support/newsroom/aNewsroomFolder.js";
import { runStet } from "../support/programs/runStet.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";

describe("stet verify-store", () => {
  test("says what a healthy store holds and leaves with 0", async () => {
    const { folder, log } = await aNewsroomFolder();
    const before = readFileSync(log);
    expect(await runStet(["verify-store", "--data", folder])).toEqual({
      code: 0,
      stdout: [
        `${log} holds 10 events in 4 streams, ${statSync(log).size.toLocaleString("en")} bytes (format 1).`,
        "Nothing is wrong with it.",
      ],
      stderr: "",
    });
    expect(readFileSync(log).equals(before)).toBe(true);
  });

  test("tells each thing that is wrong, and where, and leaves with 1", async () => {
    const { folder, log } = await aNewsroomFolder();
    const db = new SqliteDriver(log);
    db.exec("DROP TRIGGER event_is_never_changed");
    db.exec("UPDATE event SET type = '' WHERE position = 3");
    db.close();
    const { code, stdout } = await runStet(["verify-store"], { STET_DATA: folder });
    expect(code).toBe(1);
    expect(stdout.slice(1, 4)).toEqual([
      "2 things are wrong with it:",
      "  The trigger event_is_never_changed is missing.",
      "  newsroom, revision 2, position 3: The event has no type.",
    ]);
  });

  test("leaves with 2 for a folder without a newsroom, which it does not make, and for a cluster", async () => {
    const folder = join(temporaryFolder(), "nowhere");
    const [missing, cluster] = await Promise.all([
      runStet(["verify-store", "--data", folder]),
      runStet(["verify-store", "--data", folder], { STET_EVENTSTORE_URL: "esdb://127.0.0.1:2113?tls=false" }),
    ]);
    expect(missing).toMatchObject({
      code: 2,
      stdout: [],
      stderr: `stet: There is no newsroom in ${folder}. Name its folder with --data.\n`,
    });
    expect(cluster).toMatchObject({ code: 2, stdout: [] });
    expect(cluster.stderr).toMatch(/^stet: STET_EVENTSTORE_URL names a cluster, which checks its own files/);
    expect(existsSync(folder)).toBe(false);
  });
});
