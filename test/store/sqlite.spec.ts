import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { EventStore } from "../../src/store/eventStore.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { eventStoreContract } from "./eventStoreContract.js";

eventStoreContract("The SQLite store", async () => {
  const folder = mkdtempSync(join(tmpdir(), "stet-"));
  const file = join(folder, "events.db");
  const stores: EventStore[] = [];
  const open = async () => {
    const store = openSqliteStore({ file, pollMilliseconds: 5 });
    stores.push(store);
    return store;
  };
  return {
    store: await open(),
    reopen: open,
    async dispose() {
      await Promise.all(stores.map((store) => store.close()));
      rmSync(folder, { recursive: true });
    },
  };
});
