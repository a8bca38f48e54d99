import { checkpointFolder, type CheckpointFolder } from "../../ledger/checkpointFolder.js";
import { openLedgerFile, type LedgerFile } from "../../ledger/ledgerFile.js";
import { ledgerKeys } from "../../ledger/ledgerKeys.js";
import { openLedger, type Ledger } from "../../ledger/openLedger.js";
import type { Config } from "../../server/config.js";
import { dataFolder, type DataFolder } from "../../server/house/dataFolder.js";
import { openStore } from "../../server/house/openStore.js";
import type { EventStore } from "../../store/eventStore.js";
import { mustExist } from "../mustExist.js";

/** A newsroom's ledger at a terminal, also while the newsroom is being served. */
export type LedgerDesk = Readonly<{
  folder: DataFolder;
  store: EventStore;
  file: LedgerFile;
  checkpoints: CheckpointFolder;
}>;

/** Opens a newsroom's log and its ledger for as long as some work takes. */
export async function withLedgerDesk<Result>(
  config: Config,
  work: (desk: LedgerDesk) => Promise<Result>,
): Promise<Result> {
  mustExist(config);
  const folder = dataFolder(config.data);
  const store = await openStore(config);
  try {
    const file = openLedgerFile(folder.ledger);
    try {
      return await work({ folder, store, file, checkpoints: checkpointFolder(folder.checkpoints) });
    } finally {
      file.close();
    }
  } finally {
    await store.close();
  }
}

/** The same, with the ledger entered up to the newest event and found to be that of the log. */
export const withLedger = <Result>(
  config: Config,
  work: (ledger: Ledger, desk: LedgerDesk) => Promise<Result>,
): Promise<Result> =>
  withLedgerDesk(config, async (desk) => {
    const { store, file, checkpoints, folder } = desk;
    const keys = () => ledgerKeys(folder.ledgerKeys, config.ledger.origin ?? undefined);
    // A fault is thrown to whoever waits for it.
    const ledger = await openLedger({
      store,
      file: { ...file, close: () => {} },
      checkpoints,
      keys,
      now: () => new Date(),
      onFault: () => {},
    });
    try {
      await ledger.reached(await store.head());
      return await work(ledger, desk);
    } finally {
      await ledger.close();
    }
  });
