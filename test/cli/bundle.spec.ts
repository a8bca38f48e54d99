import { execFile } from "node:child_process";
import { copyFileSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openNewsroom } from "../../src/newsroom.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { aDayOfEvents } from "../approved/aDayOfEvents.js";
import { chief } from "../support/newsroom/aNewsroom.js";
import { runStet } from "../support/programs/runStet.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";
import { articleId, holds, uuid } from "../support/telling/facts.js";

const sanna = uuid(0x7a1);
const verifier = join(import.meta.dirname, "../../verifier/stet-verify.mjs");

/** Runs the verifier as whoever gets a bundle does: one file in a folder of its own. */
function verifyAlone(...words: readonly string[]) {
  const alone = join(temporaryFolder(), "stet-verify.mjs");
  copyFileSync(verifier, alone);
  return new Promise<Readonly<{ code: number; stdout: string; stderr: string }>>((resolve) => {
    execFile(process.execPath, [alone, ...words], (error, stdout, stderr) =>
      resolve({ code: typeof error?.code === "number" ? error.code : 0, stdout, stderr }),
    );
  });
}

/** A newsroom with a day behind it, in which Sanna Holt audits and Timo Rask reports. */
async function auditedFolder(): Promise<string> {
  const folder = temporaryFolder();
  const store = openSqliteStore({ file: join(folder, "events.db") });
  await aDayOfEvents(store);
  const newsroom = openNewsroom({ store, now: () => new Date("2026-03-02T20:00:00Z"), newId: () => uuid(0) });
  const people = [
    [sanna, "Sanna Holt", "auditor"],
    [uuid(0x7a2), "Timo Rask", "reporter"],
  ] as const;
  for (const [id, name, role] of people) {
    const request = { by: chief, origin: "machine", id } as const;
    await newsroom.ask({ ...request, commandId: id }, { type: "AddStaffMember", name });
    const commandId = uuid(Number.parseInt(id.slice(-3), 16) + 0x100);
    await newsroom.ask({ ...request, commandId, expectedRevision: 0 }, { type: "GrantRole", ...holds(role) });
  }
  await store.close();
  return folder;
}

/** The newest event of the article. */
async function newestOf(folder: string) {
  const store = openSqliteStore({ file: join(folder, "events.db") });
  const [newest] = await store.readStream(`article-${articleId}`, { backwards: true, limit: 1 });
  await store.close();
  return newest;
}

test("An auditor takes evidence out, on record; whoever gets it checks it with one file and the ledger's key", async () => {
  const folder = await auditedFolder();
  const out = join(folder, "evidence.zip");
  const bundle = (by: string) =>
    runStet([
      "bundle",
      `article-${articleId}`,
      "--by",
      by,
      "--reason",
      "The court asks for it.",
      "--out",
      out,
      "--data",
      folder,
    ]);

  expect(await bundle("Timo Rask")).toMatchObject({ code: 2, stdout: [] });
  expect(existsSync(out)).toBe(false);

  const made = await bundle("Sanna Holt");
  expect(made).toMatchObject({ code: 0, stderr: "" });
  const key = /--key (\S+)$/.exec(made.stdout[1]!)![1]!;
  expect(await newestOf(folder)).toMatchObject({
    type: "EvidenceExported",
    meta: { by: sanna, role: "auditor", reason: "The court asks for it.", origin: "desk" },
  });

  const held = await verifyAlone(out, "--key", key);
  expect(held).toMatchObject({ code: 0, stderr: "" });
  expect(held.stdout).toMatch(/\n\nEverything holds, by the key that you gave\.\n$/);
  const unknown = await verifyAlone(out);
  expect(unknown.code).toBe(0);
  expect(unknown.stdout).toMatch(/the bundle vouches for itself only/);

  const bytes = readFileSync(out);
  const at = bytes.indexOf("ApprovalGiven");
  bytes[at]! ^= 1;
  const changed = join(folder, "changed.zip");
  writeFileSync(changed, bytes);
  const report = await verifyAlone(changed, "--key", key);
  expect(report.code).toBe(1);
  expect(report.stdout).toMatch(
    /^\nIt does not hold\. The first thing that does not:\n {2}events\.jsonl, line \d+: /,
  );
  expect(await runStet(["verify", changed, "--key", key])).toMatchObject({
    code: 1,
    stdout: report.stdout.slice(0, -1).split("\n"),
  });

  expect((await verifyAlone(join(folder, "none.zip"))).code).toBe(2);
  expect((await verifyAlone(out, "--key", "no key")).code).toBe(2);
});
