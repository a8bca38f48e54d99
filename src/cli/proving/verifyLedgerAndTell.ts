import { readFileSync } from "node:fs";
import { Fault } from "../../fault.js";
import { readSealed, type SealedCheckpoint } from "../../ledger/checkpointFolder.js";
import { ledgerKeys } from "../../ledger/ledgerKeys.js";
import { verifyLedger, type LedgerReport } from "../../ledger/verifyLedger.js";
import type { Config } from "../../server/config.js";
import { fileFault } from "../keeping/fileFault.js";
import { withLedgerDesk } from "./openLedgerDesk.js";
import { readKeys } from "./readKeys.js";

/** What a log is held against beside its own folder: checkpoints from elsewhere, and keys that one knows. */
export type Against = Readonly<{ notes: readonly string[]; keys: readonly string[] }>;

/** Verifies a newsroom's whole log against its ledger and prints what holds; answers whether everything does. */
export async function verifyLedgerAndTell(config: Config, { notes, keys }: Against): Promise<boolean> {
  const known = readKeys(keys);
  const outside = notes.map((called) => ({ called, checkpoint: checkpointIn(called) }));
  return withLedgerDesk(config, async ({ store, file, checkpoints, folder }) => {
    const own = () => ledgerKeys(folder.ledgerKeys, config.ledger.origin ?? undefined).verifiers;
    const verifiers = known.length > 0 ? known : own();
    const report = await verifyLedger({ store, file, checkpoints, outside, verifiers });
    process.stdout.write(`${linesOf(report).join("\n")}\n`);
    return report.problem === null;
  });
}

function checkpointIn(file: string): SealedCheckpoint {
  let words: string;
  try {
    words = readFileSync(file, "utf8");
  } catch (error) {
    throw fileFault(error, file);
  }
  const sealed = readSealed(words);
  if (sealed) return sealed;
  throw new Fault("CONFIG_INVALID", `${file} is no signed checkpoint.`, { file });
}

function linesOf({ events, checkpoints, problem }: LedgerReport): readonly string[] {
  const read = `${counted(events, "event")} read, ${counted(checkpoints, "checkpoint")} ${checkpoints === 1 ? "holds" : "hold"}.`;
  if (!problem) return [read, "Nothing in the log was altered since it was entered in the ledger."];
  const { what, index, stream, revision, position } = problem;
  const where = [
    ...(index === undefined ? [] : [`event ${index} of the ledger`]),
    ...(stream === undefined ? [] : [stream]),
    ...(revision === undefined ? [] : [`revision ${revision}`]),
    ...(position === undefined ? [] : [`position ${position}`]),
  ];
  return [
    read,
    "The first thing that does not hold:",
    `  ${[where.join(", "), what].filter(Boolean).join(": ")}`,
  ];
}

const counted = (count: number, one: string): string =>
  `${count.toLocaleString("en")} ${one}${count === 1 ? "" : "s"}`;
