import { createHash } from "node:crypto";
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { describe, expect, test } from "vitest";
import { SqliteDriver } from "../../src/store/sqliteDriver.js";
import { aNewsroomFolder } from "../support/newsroom/aNewsroomFolder.js";
import { runStet } from "../support/programs/runStet.js";
import { temporaryFolder } from "../support/programs/temporaryFolder.js";

const settings = { STET_LEDGER_ORIGIN: "courier.example/stet" };
const ledger = (folder: string, ...words: readonly string[]) =>
  runStet(["ledger", ...words, "--data", folder], settings);

/** A newsroom whose ten events are sealed, and the key of its ledger. */
async function sealed() {
  const { folder, log } = await aNewsroomFolder();
  const { stdout, code } = await ledger(folder, "checkpoint", "--seal");
  expect(code).toBe(0);
  expect(stdout.join("\n")).toMatch(
    /^courier\.example\/stet\n10\n\S{44}\nsealed 20\S+Z\n\n— courier\.example\/stet \S+$/,
  );
  const [key] = (await ledger(folder, "key")).stdout;
  return { folder, log, key: key! };
}

async function proof(folder: string, ...words: readonly string[]) {
  const { stdout } = await ledger(folder, "prove", ...words);
  const file = join(folder, "proof.json");
  writeFileSync(file, stdout.join("\n"));
  return file;
}

describe("stet ledger", () => {
  test("says that there is no checkpoint yet, and how the first is sealed", async () => {
    const { folder } = await aNewsroomFolder();
    expect(await ledger(folder, "checkpoint")).toMatchObject({
      code: 2,
      stdout: [],
      stderr: "stet: No checkpoint has been sealed yet: seal the first with --seal.\n",
    });
  });

  test("proves an event to whoever has the proof and the key, and to nobody an event that was changed", async () => {
    const { folder, key } = await sealed();
    const file = await proof(folder, "newsroom@2");
    rmSync(join(folder, "events.db"));
    const held = await runStet(["ledger", "verify", file, "--key", key]);
    expect(held.code).toBe(0);
    expect(held.stdout[0]).toMatch(
      /^It holds, under the checkpoint of courier\.example\/stet over 10 events, sealed at 20\S+Z\.$/,
    );
    expect(held.stdout[1]).toBe("The checkpoint is signed by the key that you gave.");
    const unsigned = await runStet(["ledger", "verify", file]);
    expect(unsigned.stdout[1]).toMatch(/^Who signed the checkpoint was not checked/);
    const words = JSON.stringify({ ...(JSON.parse(readFileSync(file, "utf8")) as object), index: 3 });
    writeFileSync(file, words);
    expect(await runStet(["ledger", "verify", file, "--key", key])).toMatchObject({
      code: 1,
      stdout: ["It does not hold: The event is not at this place under the checkpoint."],
    });
  });

  test("proves that one checkpoint is the beginning of another, across a new key", async () => {
    const { folder, key } = await sealed();
    const replaced = await ledger(folder, "key", "--replace");
    expect(replaced.stdout).toStrictEqual([expect.stringMatching(/^courier\.example\/stet\+/), key]);
    const [next] = replaced.stdout;
    const lines = (await ledger(folder, "checkpoint")).stdout;
    expect(lines.filter((line) => line.startsWith("— courier.example/stet "))).toHaveLength(2);
    const file = await proof(folder, "--from", "10");
    for (const one of [key, next!])
      expect(await runStet(["ledger", "verify", file, "--key", one])).toMatchObject({ code: 0 });
    const stranger = (await sealed()).key;
    expect(await runStet(["ledger", "verify", file, "--key", stranger])).toMatchObject({
      code: 1,
      stdout: [
        "It does not hold: The checkpoint over 10 events is signed by none of the keys that were given.",
      ],
    });
    expect((await ledger(folder, "verify")).stdout).toStrictEqual([
      "10 events read, 1 checkpoint holds.",
      "Nothing in the log was altered since it was entered in the ledger.",
    ]);
  });

  test("names the event that was altered", async () => {
    const { folder, log } = await sealed();
    const db = new SqliteDriver(log);
    db.exec("DROP TRIGGER event_is_never_changed");
    db.exec("UPDATE event SET data = replace(data, 'n', 'm') WHERE position = 3");
    db.close();
    const { code, stdout } = await ledger(folder, "verify");
    expect(code).toBe(1);
    expect(stdout.slice(1)).toStrictEqual([
      "The first thing that does not hold:",
      "  event 2 of the ledger, newsroom, revision 2, position 3: This event is not the one that was entered in the ledger.",
    ]);
  });

  test("holds the log against a checkpoint that was kept elsewhere, and keys that are known from elsewhere", async () => {
    const { folder, key } = await sealed();
    const kept = join(temporaryFolder(), "kept.note");
    copyFileSync(join(folder, "checkpoints", "10.note"), kept);
    expect(await ledger(folder, "verify", "--against", kept, "--key", key)).toMatchObject({
      code: 0,
      stdout: [
        "10 events read, 2 checkpoints hold.",
        "Nothing in the log was altered since it was entered in the ledger.",
      ],
    });
    const other = (await sealed()).folder;
    expect(await ledger(other, "verify", "--against", kept, "--key", key)).toMatchObject({
      code: 1,
      stdout: [
        "10 events read, 0 checkpoints hold.",
        "The first thing that does not hold:",
        "  Of the ledger's keys, none has signed the checkpoint over 10 events.",
      ],
    });
    rmSync(join(other, "checkpoints"), { recursive: true });
    const { stdout } = await ledger(other, "verify", "--against", kept, "--key", key);
    expect(stdout[2]).toBe(`  The first 10 events of the log are not those of ${kept}.`);
  });

  test("runs vectors as their projects publish them, and names the one that it answers otherwise", async () => {
    const folder = temporaryFolder();
    const hash = (...parts: readonly (string | Uint8Array)[]) => {
      const sha = createHash("sha256");
      for (const part of parts) sha.update(part);
      return sha.digest();
    };
    const [one, other] = [hash("\0a"), hash("\0b")];
    const root = hash("\u0001", one, other);
    const base64 = (bytes: Uint8Array) => Buffer.from(bytes).toString("base64");
    const inclusion = { leafIdx: 1, treeSize: 2, root: base64(root), leafHash: base64(other) };
    const consistency = { size1: 1, size2: 2, root1: base64(one), root2: base64(root) };
    const write = (name: string, words: unknown) => {
      mkdirSync(join(folder, dirname(name)), { recursive: true });
      writeFileSync(join(folder, name), typeof words === "string" ? words : JSON.stringify(words));
    };
    write("inclusion/happy.json", { ...inclusion, proof: [base64(one)], desc: "", wantErr: false });
    write("inclusion/none.json", { ...inclusion, proof: null, desc: "", wantErr: true });
    write("consistency/happy.json", { ...consistency, proof: [base64(other)], desc: "", wantErr: false });
    write("jcs/input/values.json", '{ "b": 1E2, "a": "\\u20ac" }');
    write("jcs/output/values.json", '{"a":"€","b":100}');
    write("jcs/README.md", "These are vectors.");
    const lines = [
      "inclusion: 2 of 2 vectors pass.",
      "consistency: 1 of 1 vectors pass.",
      "canonical JSON: 1 of 1 vectors pass.",
    ];
    const passed = await runStet(["ledger", "vectors", folder]);
    expect(passed.code).toBe(0);
    expect(passed.stdout.toSorted()).toStrictEqual(lines.toSorted());
    write("inclusion/happy.json", { ...inclusion, proof: [base64(root)], desc: "", wantErr: false });
    expect(await runStet(["ledger", "vectors", join(folder, "inclusion")])).toMatchObject({
      code: 1,
      stdout: [
        `${join(folder, "inclusion", "happy.json")} is answered otherwise than its publisher says.`,
        "inclusion: 1 of 2 vectors pass.",
      ],
    });
  });

  test("says what is wrong with what it is asked", async () => {
    const { folder } = await sealed();
    const wrong: readonly (readonly [readonly string[], string])[] = [
      [["prove"], "Name an event, or the size of a checkpoint with --from."],
      [["prove", "headline"], "“headline” names no event: write p42, or article-…@7."],
      [["prove", "newsroom@99"], "There is no event newsroom@99 in the log."],
      [["prove", "--from", "7"], "There is no checkpoint over 7 events; the newest are over 10."],
      [["verify", join(folder, "events.db")], "events.db is no proof that `stet ledger prove` printed."],
      [["verify", "--against", join(folder, "events.db")], "events.db is no signed checkpoint."],
      [["verify", "--key", "courier"], "“courier” is no verifier key: it is spelled name+keyid+key."],
    ];
    const asked = [
      ...wrong.map(([words, why]) => ({ ran: ledger(folder, ...words), why })),
      {
        ran: runStet(["ledger", "vectors", "docs"]),
        why: "There are no vectors in docs that this Stet can read.",
      },
    ];
    for (const { ran, why } of asked) {
      const { code, stderr, stdout } = await ran;
      expect({ code, stdout }).toStrictEqual({ code: 2, stdout: [] });
      expect(stderr).toContain(why);
    }
  });
});
