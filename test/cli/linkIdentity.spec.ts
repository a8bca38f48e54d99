import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { v7 } from "uuid";
import { foundNewsroom } from "../../src/foundNewsroom.js";
import { openNewsroom } from "../../src/newsroom.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { startProgram } from "../support/programs/program.js";
import { stetProgram } from "../support/programs/stetProgram.js";
import { runStet } from "../support/programs/runStet.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";
import { anIdentityProvider, audience } from "../support/serving/anIdentityProvider.js";

const issuer = "https://id.courier.example";
const [chief, reporter] = ["Ines", "Dana"];

/** The folder of a newsroom that nobody serves, with an editor-in-chief and a reporter. */
async function aNewsroomOfTwo() {
  const folder = temporaryFolder();
  const log = join(folder, "events.db");
  const store = openSqliteStore({ file: log });
  const newsroom = openNewsroom({ store, now: () => new Date(), newId: v7 });
  const founding = { name: "The Courier", language: "en", editorInChief: { name: chief } };
  const founded = await foundNewsroom(newsroom, founding);
  if ("refused" in founded) throw new Error(founded.refused.code);
  const by = founded.editorInChief;
  const id = v7();
  const request = { by, origin: "api", id } as const;
  await newsroom.ask({ ...request, commandId: id }, { type: "AddStaffMember", name: reporter });
  await newsroom.ask(
    { ...request, commandId: v7(), expectedRevision: 0 },
    { type: "GrantRole", role: "reporter", desk: null, language: null },
  );
  await store.close();
  return { folder, log, chiefId: by.staffId, reporterId: id };
}

const link = (folder: string, who: string, ...more: readonly string[]) =>
  runStet(["link-identity", who, "--data", folder, "--issuer", issuer, ...more]);

async function linksIn(log: string) {
  const store = openSqliteStore({ file: log });
  const events = await store.readAll(-1, 1_000);
  await store.close();
  return events.flatMap(({ type, data, stream, meta }) =>
    type === "IdentityLinked" ? [{ stream, data, by: meta.by, role: meta.role }] : [],
  );
}

describe("stet link-identity", { timeout: 60_000 }, () => {
  test("opens a newsroom that takes no token of its own to its first editor-in-chief, while it is being served", async () => {
    const provider = await anIdentityProvider();
    onTestFinished(provider.close);
    const folder = join(temporaryFolder(), "courier");
    const settings = {
      STET_OIDC_ISSUER: provider.issuer,
      STET_OIDC_AUDIENCE: audience,
      STET_OWN_TOKENS: "off",
      STET_LOG: "silent",
    };
    const founding = [
      "serve",
      "--data",
      folder,
      "--port",
      "0",
      "--name",
      "The Courier",
      "--editor",
      "Ada Ortiz",
    ];
    const served = startProgram(stetProgram, founding, { env: { ...process.env, ...settings } });
    await served.untilLines(3);
    const url = /http:\S+$/.exec(served.lines[0]!)![0];
    expect(served.lines.join("\n")).toContain("stet link-identity");
    const headers = {
      authorization: `Bearer ${await provider.token("5f0c1d")}`,
      "content-type": "application/json",
    };
    const body = JSON.stringify({ query: "{ viewer { name } }" });
    const ask = async () => {
      const response = await fetch(`${url}/graphql`, { method: "POST", headers, body });
      return (await response.json()) as { data?: { viewer: { name: string } } };
    };
    expect((await ask()).data).toBeUndefined();

    const wish = ["link-identity", "Ada Ortiz", "--data", folder, "--subject", "5f0c1d"];
    expect(await runStet(wish, settings)).toStrictEqual({
      code: 0,
      stdout: [`Ada Ortiz is linked to “5f0c1d” of ${provider.issuer}.`],
      stderr: "",
    });
    await expect
      .poll(async () => (await ask()).data, { timeout: 15_000 })
      .toStrictEqual({ viewer: { name: "Ada Ortiz" } });
    const again = await runStet(wish, settings);
    expect(again.stdout).toStrictEqual([`Ada Ortiz is already linked to “5f0c1d” of ${provider.issuer}.`]);
  });

  test("records whose decision it was, and once, however often it is asked", async () => {
    const { folder, log, chiefId, reporterId } = await aNewsroomOfTwo();
    for (let time = 0; time < 2; time++)
      expect(await link(folder, chief, "--subject", "5f0c1d")).toMatchObject({ code: 0 });
    expect(await link(folder, reporter, "--subject", "7a2b", "--as", chief)).toMatchObject({ code: 0 });
    const decided = { by: chiefId, role: "editorInChief" };
    expect(await linksIn(log)).toStrictEqual([
      { stream: `staff-${chiefId}`, data: { issuer, subject: "5f0c1d" }, ...decided },
      { stream: `staff-${reporterId}`, data: { issuer, subject: "7a2b" }, ...decided },
    ]);
    const { code, stderr } = await link(folder, reporter, "--subject", "5f0c1d", "--as", chief);
    expect(code).toBe(2);
    expect(stderr).toContain(`linked to somebody else (staff-${chiefId})`);
  });

  test.each<[string, string, readonly string[], RegExp]>([
    ["whoever is no editor-in-chief", reporter, ["--subject", "a"], /takes one of the roles editorInChief/],
    ["somebody who is not on the staff", "Nobody", ["--subject", "a"], /Nobody on the staff has .*“Nobody”/],
    ["a subject that is none", chief, ["--subject", " a"], /A subject is given as the tokens spell it/],
    ["a name without a subject", chief, [], /--subject/],
  ])("turns away %s", async (_what, who, more, why) => {
    const { folder, log } = await aNewsroomOfTwo();
    const { code, stdout, stderr } = await link(folder, who, ...more);
    expect({ code, stdout }).toStrictEqual({ code: 2, stdout: [] });
    expect(stderr).toMatch(why);
    expect(await linksIn(log)).toStrictEqual([]);
  });

  test("needs an identity provider, and takes no other than the newsroom has", async () => {
    const { folder, log } = await aNewsroomOfTwo();
    const wish = ["link-identity", chief, "--data", folder, "--subject", "a"];
    expect((await runStet(wish)).stderr).toMatch(/^stet: Name the identity provider with --issuer/);
    const settings = { STET_OIDC_ISSUER: "https://id.example", STET_OIDC_AUDIENCE: audience };
    const { code, stderr } = await runStet([...wish, "--issuer", issuer], settings);
    expect(code).toBe(2);
    expect(stderr).toContain("sign in at https://id.example (STET_OIDC_ISSUER)");
    expect(await linksIn(log)).toStrictEqual([]);
  });
});
