import { Fault } from "../../fault.js";
import type { Config } from "../../server/config.js";
import { withLedger } from "./openLedgerDesk.js";

/** Prints the newest checkpoint as it was signed, or one that is sealed now. */
export async function printCheckpoint(config: Config, seal: boolean): Promise<void> {
  await withLedger(config, async (ledger) => {
    const checkpoint = seal ? await ledger.seal() : ledger.newest();
    if (!checkpoint)
      throw new Fault("CONFIG_INVALID", "No checkpoint has been sealed yet: seal the first with --seal.");
    process.stdout.write(checkpoint.words);
  });
}
