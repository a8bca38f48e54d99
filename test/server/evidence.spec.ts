import { execFileSync } from "node:child_process";
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Actor, Role } from "../../src/actor.js";
import { aroundInLog } from "../../src/evidence/aroundInLog.js";
import { makeBundle } from "../../src/evidence/makeBundle.js";
import { checkpointFolder } from "../../src/ledger/checkpointFolder.js";
import { verifierKey } from "../../src/ledger/signedNote.js";
import { openNewsroom } from "../../src/newsroom.js";
import { dataFolder } from "../../src/server/house/dataFolder.js";
import { openKeys } from "../../src/server/house/openKeys.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { readKey, verifyBundle } from "../../verifier/stet-verify.mjs";
import { aDayOfEvents } from "../approved/aDayOfEvents.js";
import { chief } from "../support/newsroom/aNewsroom.js";
import { filesOf } from "../support/newsroom/filesOf.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command } from "../support/serving/command.js";
import { articleId as articleInFull, holds, uuid } from "../support/telling/facts.js";
import { asItIs } from "../support/telling/wording.js";

const ada: Actor = { staffId: uuid(0xada), name: "Ada Ortiz", grants: [holds("editorInChief")] };

/** A newsroom with a day behind it in which everything happened, and Ada Ortiz at its head. */
async function aDayIn(folder: string): Promise<Actor> {
  const store = openSqliteStore({ file: dataFolder(folder).log });
  const keys = openKeys({ eventStoreUrl: null }, dataFolder(folder))!;
  await aDayOfEvents(store, asItIs, keys);
  const newsroom = openNewsroom({ store, now: () => new Date("2026-03-02T20:00:00Z"), newId: v7, keys });
  const request = { by: chief, origin: "machine", id: ada.staffId } as const;
  await newsroom.ask({ ...request, commandId: ada.staffId }, { type: "AddStaffMember", name: ada.name });
  await newsroom.ask(
    { ...request, commandId: v7(), expectedRevision: 0 },
    { type: "GrantRole", ...holds("editorInChief") },
  );
  keys.close();
  await store.close();
  return ada;
}

describe("Evidence over HTTP", () => {
  let server: AServer;
  beforeAll(async () => {
    server = await aServer({ filled: aDayIn });
  });
  afterAll(() => server.close());

  /** Has evidence exported; answers the export's id and the address of the file. */
  async function exported(as: Role, articleId: string, wish: object = {}) {
    const commandId = v7();
    const [newest] = await server.house.store.readStream(`article-${articleId}`, {
      backwards: true,
      limit: 1,
    });
    const asked = { articleId: `article-${articleId}`, commandId, expectedRevision: newest!.revision };
    const words = { ...asked, reason: "The court asks for it.", ...wish };
    const payload = await command(server, as, "exportEvidence", words, { payload: "file" });
    return { exportId: commandId, errors: payload.errors, file: payload["file"] as string | null };
  }

  const fetched = (as: Role | null, file: string) =>
    fetch(`${server.url}${file}`, {
      headers: as === null ? {} : { authorization: `Bearer ${server.staff[as].token}` },
    });

  async function articles(): Promise<readonly string[]> {
    const events = await server.house.store.readAll(-1, 10_000);
    const streams = new Set(events.map(({ stream }) => stream));
    return [...streams]
      .filter((one) => one.startsWith("article-"))
      .map((one) => one.slice("article-".length));
  }

  test("is the file that a terminal makes, byte for byte, of every article", async () => {
    const checked = await articles();
    for (const articleId of checked) {
      const { exportId, file, errors } = await exported("auditor", articleId);
      expect(errors).toStrictEqual([]);
      const answer = await fetched("auditor", file!);
      expect(answer.status).toBe(200);
      const bytes = Buffer.from(await answer.arrayBuffer());
      const { store, ledger } = server.house;
      const checkpoints = checkpointFolder(dataFolder(server.folder).checkpoints);
      const atATerminal = { store, ledger, checkpoints, findAround: aroundInLog(store) };
      const made = await makeBundle(atATerminal, articleId, exportId);
      expect(bytes.equals(made), articleId).toBe(true);
      const key = readKey(verifierKey(ledger.keys().verifiers[0]!))!;
      expect(verifyBundle(bytes, [key])).toMatchObject({ holds: true });
    }
    expect(checked.length).toBeGreaterThan(5);
  });

  test("tells of everything that stands around an article", async () => {
    const { file } = await exported("auditor", articleInFull);
    const files = filesOf(Buffer.from(await (await fetched("auditor", file!)).arrayBuffer()));
    const { streams } = JSON.parse(files.get("manifest.json")!.content.toString()) as {
      streams: readonly { stream: string }[];
    };
    expect(new Set(streams.map(({ stream }) => stream.split("-")[0]))).toStrictEqual(
      new Set(["article", "erasure", "newsroom", "photo", "request", "source", "staff", "story", "thread"]),
    );
  });

  test("comes as a file that nobody on the way keeps, and a second time the same", async () => {
    const { exportId, file } = await exported("legal", articleInFull);
    const answer = await fetched("legal", file!);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/zip",
      "content-disposition": `attachment; filename="evidence-${articleInFull}-${exportId}.zip"`,
      "cache-control": "no-store",
      "x-content-type-options": "nosniff",
    });
    const [first, again] = [await answer.arrayBuffer(), await (await fetched("legal", file!)).arrayBuffer()];
    expect(Buffer.from(first).equals(Buffer.from(again))).toBe(true);
    expect(server.logged).toContainEqual(
      expect.objectContaining({
        msg: "Evidence was fetched.",
        by: `staff:${server.staff.legal.staffId}`,
        bytes: first.byteLength,
      }),
    );
  });

  test("is for those who may export it, and for nobody else, whatever they ask for", async () => {
    const { file } = await exported("standards", articleInFull);
    const nothing = `/evidence/article-${articleInFull}/${v7()}.zip`;
    const answers = async (as: Role | null, address: string) => {
      const answer = await fetched(as, address);
      const { errors } = (await answer.json()) as { errors: readonly { extensions: { code: string } }[] };
      return [answer.status, errors[0]!.extensions.code, answer.headers.get("cache-control")];
    };
    for (const address of [file!, nothing]) {
      expect(await answers(null, address)).toStrictEqual([401, "UNAUTHENTICATED", "no-store"]);
      for (const role of [
        "reporter",
        "deskEditor",
        "copyEditor",
        "photoEditor",
        "translator",
        "publisher",
      ] as const)
        expect(await answers(role, address), role).toStrictEqual([403, "FORBIDDEN", "no-store"]);
    }
    for (const role of ["auditor", "legal", "standards", "editorInChief"] as const)
      for (const address of [
        nothing,
        `/evidence/article-${v7()}/${v7()}.zip`,
        "/evidence/article-1/2.zip",
        file!.replace(".zip", ""),
      ])
        expect(await answers(role, address), address).toStrictEqual([404, "NOT_FOUND", "no-store"]);
    const wrong = await fetch(`${server.url}${file}`, { headers: { authorization: "Bearer nothing" } });
    expect(wrong.status).toBe(401);
  });

  test("is for whoever has it on record: somebody else exports for themselves", async () => {
    const { file } = await exported("standards", articleInFull);
    for (const role of ["auditor", "legal", "editorInChief"] as const) {
      expect((await fetched(role, file!)).status).toBe(403);
      const own = await exported(role, articleInFull);
      expect((await fetched(role, own.file!)).status).toBe(200);
    }
  });

  test("has no address as long as nothing is on record", async () => {
    expect(await exported("auditor", articleInFull, { preview: true })).toMatchObject({
      file: null,
      errors: [],
    });
    const { file, errors } = await exported("reporter", articleInFull);
    expect({ file, code: errors[0]!.code }).toStrictEqual({ file: null, code: "NOT_PERMITTED" });
  });

  test("is made once at a time: whoever comes meanwhile is told when to come again", async () => {
    const { file } = await exported("auditor", articleInFull);
    let goOn: (reached: boolean) => void = () => {};
    const until = new Promise<boolean>((resolve) => (goOn = resolve));
    const waiting = vi.spyOn(server.house.readModels, "waitFor").mockReturnValueOnce(until);
    const first = fetched("auditor", file!);
    await vi.waitFor(() => expect(waiting).toHaveBeenCalled());
    const later = await fetched("auditor", file!);
    expect([later.status, later.headers.get("retry-after")]).toStrictEqual([503, "2"]);
    expect(await later.json()).toMatchObject({ errors: [{ extensions: { code: "OVERLOADED" } }] });
    goOn(true);
    expect((await first).status).toBe(200);
    vi.restoreAllMocks();
    expect((await fetched("auditor", file!)).status).toBe(200);
  });

  test("is not made of a memory that is behind", async () => {
    const { file } = await exported("auditor", articleInFull);
    vi.spyOn(server.house.readModels, "waitFor").mockResolvedValueOnce(false);
    const answer = await fetched("auditor", file!);
    vi.restoreAllMocks();
    expect([answer.status, answer.headers.get("retry-after")]).toStrictEqual([503, "2"]);
    expect((await fetched("auditor", file!)).status).toBe(200);
  });

  test("is checked by whoever gets it, with one file", async () => {
    const { file } = await exported("auditor", articleInFull);
    const zip = join(server.folder, "evidence.zip");
    writeFileSync(zip, Buffer.from(await (await fetched("auditor", file!)).arrayBuffer()));
    const [key] = (await (await fetch(`${server.url}/ledger/keys`)).text()).split("\n");
    const verifier = join(import.meta.dirname, "../../verifier/stet-verify.mjs");
    const told = execFileSync(process.execPath, [verifier, zip, "--key", key!]).toString();
    expect(told).toMatch(/\nEverything holds, by the key that you gave\.\n$/);
  });
});
