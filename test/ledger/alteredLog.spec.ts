import { existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { readSealed } from "../../src/ledger/checkpointFolder.js";
import { verifyLedger } from "../../src/ledger/verifyLedger.js";
import { SqliteDriver } from "../../src/store/sqliteDriver.js";
import {
  alter,
  aSealedLog,
  eventAt,
  ledgerOf,
  record,
  reportOn,
  storeIn,
  toVerify,
} from "../support/stores/aSealedLog.js";

const outside = (file: string) => ({
  called: "the auditor's note",
  checkpoint: readSealed(readFileSync(file, "utf8"))!,
});

describe("A log that was altered", () => {
  test("is told from one that was not", async () => {
    expect(await reportOn(await aSealedLog())).toStrictEqual({ events: 12, checkpoints: 2, problem: null });
  });

  test.each([
    ["a word", "data = replace(data, 'Number 7', 'Number 8')"],
    ["who did it", "meta = replace(meta, 'reporter', 'auditor')"],
    ["what it was", "type = 'DekChanged'"],
    ["its version", "schema_version = 2"],
    ["its id", "id = zeroblob(16)"],
    ["what nobody can read any more", "data = replace(data, ':', ';')"],
    ["a number beyond all numbers", "data = replace(data, '10.5', '1e999')"],
  ])("is named by the event that was changed: %s", async (_what, change) => {
    const one = await aSealedLog();
    alter(one.log, `UPDATE event SET ${change} WHERE ${eventAt(7)}`);
    expect(await reportOn(one)).toMatchObject({
      events: 7,
      checkpoints: 1,
      problem: { index: 7, stream: "article-1", revision: 2, position: 8 },
    });
  });

  test("is named by the event that is missing, and by how many are gone from its end", async () => {
    const [inside, end] = [await aSealedLog(), await aSealedLog()];
    alter(inside.log, `DELETE FROM event WHERE ${eventAt(4)}`);
    expect(await reportOn(inside)).toMatchObject({ events: 4, problem: { index: 4 } });
    alter(end.log, `DELETE FROM event WHERE ${eventAt(11)}`);
    expect((await reportOn(end)).problem).toStrictEqual({
      what: "The log has 11 events, and the ledger 12: the end of it is gone.",
    });
  });

  test("is found by its checkpoints alone where the ledger's file was made again from it", async () => {
    const one = await aSealedLog();
    alter(one.log, `UPDATE event SET type = 'DekChanged' WHERE ${eventAt(11)}`);
    rmSync(join(one.folder, "ledger.db"));
    const { ledger, faults } = await ledgerOf(one.folder, storeIn(one.log));
    await expect(ledger.seal()).rejects.toMatchObject({ code: "LEDGER_BROKEN" });
    expect(faults).toMatchObject([{ code: "LEDGER_BROKEN", detail: { sealed: 12 } }]);
    expect(ledger.trouble()).not.toBeNull();
    expect((await reportOn(one)).problem).toMatchObject({
      what: "The first 12 events of the log are not those of the checkpoint over 12 events. The first 6 are those of the checkpoint before it.",
    });
  });

  test("is noticed on opening by its newest event, and nothing more is sealed", async () => {
    const { folder, log } = await aSealedLog();
    alter(log, `UPDATE event SET type = 'DekChanged' WHERE ${eventAt(11)}`);
    const { ledger, faults } = await ledgerOf(folder, storeIn(log));
    expect(faults).toMatchObject([{ code: "LEDGER_BROKEN", detail: { index: 11 } }]);
    await expect(ledger.seal()).rejects.toMatchObject({ code: "LEDGER_BROKEN" });
  });

  test("is noticed on opening where its end is gone, with the ledger's file as well", async () => {
    const { folder, log } = await aSealedLog();
    alter(log, `DELETE FROM event WHERE ${eventAt(11)}`);
    rmSync(join(folder, "ledger.db"));
    const { ledger, faults } = await ledgerOf(folder, storeIn(log));
    await expect
      .poll(() => faults)
      .toMatchObject([{ code: "LEDGER_BROKEN", detail: { size: 11, sealed: 12 } }]);
    await expect(ledger.seal()).rejects.toMatchObject({ code: "LEDGER_BROKEN" });
    expect(existsSync(join(folder, "checkpoints", "11.note"))).toBe(false);
  });

  test("is not made good by a checkpoint that nobody signed", async () => {
    const one = await aSealedLog();
    const file = join(one.folder, "checkpoints", "6.note");
    const words = readFileSync(file, "utf8");
    const what = async () => (await reportOn(one)).problem?.what;
    writeFileSync(file, words.replace("sealed 2026", "sealed 2025"));
    expect(await what()).toBe(
      "The signature of courier.example/stet is false. (the checkpoint over 6 events)",
    );
    writeFileSync(file, words.replace("— courier.example/stet", "— another.example"));
    expect(await what()).toBe("Of the ledger's keys, none has signed the checkpoint over 6 events.");
    writeFileSync(file, "nothing");
    expect(await what()).toContain("is not the checkpoint that was sealed");
  });

  test("is found by whoever kept a checkpoint, when everything in the newsroom was made again", async () => {
    const one = await aSealedLog();
    const kept = outside(join(one.folder, "checkpoints", "6.note"));
    alter(one.log, `UPDATE event SET type = 'DekChanged' WHERE ${eventAt(2)}`);
    rmSync(join(one.folder, "ledger.db"));
    rmSync(join(one.folder, "checkpoints"), { recursive: true });
    const { ledger } = await ledgerOf(one.folder, storeIn(one.log));
    await ledger.seal();
    expect((await reportOn(one)).problem).toBeNull();
    expect((await verifyLedger({ ...toVerify(one), outside: [kept] })).problem).toMatchObject({
      what: "The first 6 events of the log are not those of the auditor's note.",
    });
  });

  test("is not said of one that went on after a checkpoint that somebody kept", async () => {
    const one = await aSealedLog();
    const kept = outside(join(one.folder, "checkpoints", "12.note"));
    await record(storeIn(one.log), 12, 15);
    expect(await verifyLedger({ ...toVerify(one), outside: [kept] })).toStrictEqual({
      events: 15,
      checkpoints: 3,
      problem: null,
    });
    const longer = { called: "a note", checkpoint: { ...kept.checkpoint, size: 99 } };
    expect((await verifyLedger({ ...toVerify(one), outside: [longer] })).problem?.what).toMatch(
      /The log has 15 events, and the ledger 99/,
    );
  });

  test.each([
    ["a leaf", "UPDATE leaf SET hash = zeroblob(32) WHERE number = 2", 2],
    ["a place", "UPDATE leaf SET position = 999 WHERE number = 2", 2],
    ["a node", "UPDATE node SET hash = zeroblob(32) WHERE level = 1 AND number = 0", 1],
    ["a node that is gone", "DELETE FROM node WHERE level = 2 AND number = 1", 7],
  ])("is told from a file of the ledger that was: %s", async (_what, sql, index) => {
    const one = await aSealedLog();
    const db = new SqliteDriver(join(one.folder, "ledger.db"));
    db.exec(sql);
    db.close();
    expect((await reportOn(one)).problem).toMatchObject({
      index,
      what: "Here the ledger's file disagrees with the log, which is as it was sealed: remove the file, and it is made again.",
    });
    renameSync(join(one.folder, "ledger.db"), join(one.folder, "broken.db"));
    const { ledger } = await ledgerOf(one.folder, storeIn(one.log));
    await ledger.seal();
    expect((await reportOn(one)).problem).toBeNull();
  });
});
