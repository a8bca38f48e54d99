import { ledgerKeys } from "../../ledger/ledgerKeys.js";
import { verifyLedger, type LedgerReport } from "../../ledger/verifyLedger.js";
import type { Config } from "../../server/config.js";
import { withLedgerDesk } from "./openLedgerDesk.js";

/** Verifies a newsroom's whole log against its ledger and prints what holds; answers whether everything does. */
export async function verifyLedgerAndTell(config: Config): Promise<boolean> {
  return withLedgerDesk(config, async ({ store, file, checkpoints, folder }) => {
    const { verifiers } = ledgerKeys(folder.ledgerKeys, config.ledger.origin ?? undefined);
    const report = await verifyLedger(store, file, checkpoints, verifiers);
    process.stdout.write(`${linesOf(report).join("\n")}\n`);
    return report.problem === null;
  });
}

function linesOf({ events, checkpoints, problem }: LedgerReport): readonly string[] {
  const read = `${events.toLocaleString("en")} events read, ${checkpoints.toLocaleString("en")} checkpoints hold.`;
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
