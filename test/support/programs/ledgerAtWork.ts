import { writeSync } from "node:fs";
import { join } from "node:path";
import { checkpointFolder } from "../../../src/ledger/checkpointFolder.js";
import { openLedgerFile } from "../../../src/ledger/ledgerFile.js";
import { ledgerKeys } from "../../../src/ledger/ledgerKeys.js";
import { openLedger } from "../../../src/ledger/openLedger.js";
import { openSqliteStore } from "../../../src/store/sqlite.js";
import { newEvent } from "../telling/newEvent.js";

// A program: it records events in a folder and seals them, one checkpoint after the other, until it is killed.
const [folder = ""] = process.argv.slice(2);

async function work(): Promise<void> {
  const store = openSqliteStore({ file: join(folder, "events.db") });
  const ledger = await openLedger({
    store,
    file: openLedgerFile(join(folder, "ledger.db")),
    checkpoints: checkpointFolder(join(folder, "checkpoints")),
    keys: () => ledgerKeys(join(folder, "ledger-keys.json"), "courier.example/stet"),
    now: () => new Date(),
    onFault(fault) {
      throw fault;
    },
  });
  for (;;) {
    for (let n = 0; n < 5; n++)
      await store.append(`article-${crypto.randomUUID()}`, -1, [newEvent(), newEvent()]);
    const { size } = await ledger.seal();
    // At once and whole: what is said to be sealed is sealed, whatever happens next.
    writeSync(1, `${size}\n`);
  }
}

work().catch((error: unknown) => {
  writeSync(2, `${String(error)}\n`);
  process.exit(1);
});
