import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { projections } from "../../projections/projections.js";
import { openReadModels } from "../../projections/engine/readModels.js";
import { openNewsroom } from "../../src/newsroom.js";
import { fillSampleNewsroom } from "../../src/sample/fillSampleNewsroom.js";
import { dataFolder } from "../../src/server/house/dataFolder.js";
import { keepLedger, usualLedger } from "../../src/server/ledger/keepLedger.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { keysInMemory } from "../support/stores/keysInMemory.js";
import { minute } from "../support/telling/recorded.js";

/** The keys of the sample: whoever fills it again, after an interruption, has them still. */
const keys = keysInMemory();

/** The newsroom over a store at nine o'clock. It gives out no ids: the sample brings its own. */
export const newsroomOver = (store: EventStore) =>
  openNewsroom({
    store,
    keys,
    random: (size) => Buffer.alloc(size, 7),
    now: () => new Date(minute(0)),
    newId: () => {
      throw new Error("A block of the sample has no id of its own.");
    },
  });

/** The sample newsroom in a store on disk, with its read models up to date. */
export type SampleHouse = Awaited<ReturnType<typeof sampleHouse>>;

/** Fills a sample newsroom and reads it. */
export async function sampleHouse() {
  const folder = mkdtempSync(join(tmpdir(), "stet-"));
  const store = openSqliteStore({ file: join(folder, "events.db") });
  const newsroom = newsroomOver(store);
  await fillSampleNewsroom(newsroom);
  const onFault = (fault: Error) => {
    throw fault;
  };
  const readModels = await openReadModels({
    file: join(folder, "read-models.db"),
    store,
    projections,
    onFault,
  });
  if (!(await readModels.waitFor(await store.head(), 20_000))) throw new Error("The read models lag behind.");

  const now = () => new Date(minute(0));
  const ledger = await keepLedger({ store, folder: dataFolder(folder), config: usualLedger, now, onFault });
  await ledger.seal();

  async function close() {
    await ledger.close();
    await readModels.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
  return { store, newsroom, readModels, ledger, close };
}
