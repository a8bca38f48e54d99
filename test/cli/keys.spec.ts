import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { describe, expect, onTestFinished, test } from "vitest";
import { aServer } from "../support/serving/aServer.js";
import { confidentialSource } from "../support/serving/confidentialSource.js";
import { openHouse } from "../../src/server/house/openHouse.js";
import { runStet } from "../support/programs/runStet.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";

async function aServed() {
  const server = await aServer();
  onTestFinished(() => server.close());
  return { server, source: await confidentialSource(server) };
}

describe("stet keys rotate", { timeout: 60_000 }, () => {
  test("puts another master key in place while the newsroom is served, and everything still opens", async () => {
    const { server, source } = await aServed();
    const file = join(server.folder, "master-key");
    const before = readFileSync(file, "utf8");
    const { stdout, code } = await runStet(["keys", "rotate", "--data", server.folder]);
    expect({ code, stdout }).toMatchObject({
      code: 0,
      stdout: [expect.stringContaining("1 key is") as string],
    });
    expect(readFileSync(file, "utf8")).not.toBe(before);
    if (process.platform !== "win32") expect(statSync(file).mode & 0o077).toBe(0);
    expect(await source.open("reporter")).toMatchObject({ opened: { identity: "Jonas Reth" } });
  });

  test("does not serve with another master key than the one that wraps the keys, and says which", async () => {
    const { server } = await aServed();
    await server.house.close();
    const masterKey = Buffer.alloc(32, 5).toString("base64");
    const config = { data: server.folder, eventStoreUrl: null, masterKey };
    await expect(openHouse({ config, onFault: () => {} })).rejects.toMatchObject({ code: "CONFIG_INVALID" });
  });
});

describe("stet erasures", { timeout: 60_000 }, () => {
  test("prints what was erased, and no confidential word", async () => {
    const { server, source } = await aServed();
    await source.confirm("standards", await source.ordered());
    const { stdout } = await runStet(["erasures", "--data", server.folder]);
    expect(JSON.parse(stdout.join("\n"))).toMatchObject({
      subject: source.sourceId,
      basis: "sourceProtection",
    });
    expect(stdout.join("\n")).not.toContain("Reth");
  });

  test("--replay destroys the keys of those it names, although the log knows nothing of it", async () => {
    const { server, source } = await aServed();
    const file = join(temporaryFolder(), "erasures.jsonl");
    const told = { basis: "sourceProtection", orderedBy: v7(), by: v7(), at: "2026-03-01T09:00:00.000Z" };
    writeFileSync(file, `${JSON.stringify({ subject: source.sourceId, ...told })}\n`);
    const { code } = await runStet(["erasures", "--replay", file, "--data", server.folder]);
    expect(code).toBe(0);
    const no = { code: "ERASED", basis: null, by: null, at: null };
    expect(await source.open("reporter")).toMatchObject({ opened: null, errors: [no] });
  });

  test("--replay destroys nothing if one line of the file is none of its own", async () => {
    const { server, source } = await aServed();
    const file = join(temporaryFolder(), "erasures.jsonl");
    const line = { subject: source.sourceId, basis: "x", orderedBy: "x", by: "x", at: "x" };
    writeFileSync(file, `${JSON.stringify(line)}\nno line\n`);
    const { code, stderr } = await runStet(["erasures", "--replay", file, "--data", server.folder]);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining("Line 2") as string });
    expect(await source.open("reporter")).toMatchObject({ opened: { identity: "Jonas Reth" } });
  });
});
