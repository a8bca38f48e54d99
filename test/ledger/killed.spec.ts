import { randomInt } from "node:crypto";
import { rmSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { describe, expect, test } from "vitest";
import { startProgram } from "../support/programs/program.js";
import { aLogFolder, ledgerOf, reportOn, storeIn, toVerify } from "../support/stores/aSealedLog.js";

describe("A ledger killed at work", { timeout: 180_000 }, () => {
  test("has every checkpoint that it said was sealed, and goes on as one that was never interrupted", async () => {
    const one = aLogFolder();
    let sealed = 0;
    for (let round = 1; round <= 5; round++) {
      const program = startProgram("test/support/programs/ledgerAtWork.ts", [one.folder]);
      await program.untilLines(randomInt(1, 20));
      await setTimeout(randomInt(0, 10));
      program.killHard();
      const { stderr, signal } = await program.ended;
      expect({ stderr, signal }).toStrictEqual({ stderr: "", signal: "SIGKILL" });

      const { checkpoints } = toVerify(one);
      const said = program.lines.map(Number);
      expect(checkpoints.sizes()).toStrictEqual(expect.arrayContaining(said));
      const { events, problem } = await reportOn(one);
      expect(problem).toBeNull();
      expect(events).toBeGreaterThanOrEqual(said.at(-1)!);
      sealed += said.length;
    }
    expect(sealed).toBeGreaterThan(4);

    const roots = [];
    for (const isMadeAgain of [false, true]) {
      if (isMadeAgain) rmSync(join(one.folder, "ledger.db"));
      const { ledger } = await ledgerOf(one.folder, storeIn(one.log));
      const { size, root } = await ledger.seal();
      roots.push({ size, root: Buffer.from(root).toString("hex") });
      await ledger.close();
    }
    expect(roots[1]).toStrictEqual(roots[0]);
    expect((await reportOn(one)).problem).toBeNull();
  });
});
