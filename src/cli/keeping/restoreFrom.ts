import { existsSync, linkSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../../fault.js";
import type { Config } from "../../server/config.js";
import { dataFolder } from "../../server/house/dataFolder.js";
import { openStore } from "../../server/house/openStore.js";
import type { EventStore } from "../../store/eventStore.js";
import { restoreEvents } from "../../store/restoreEvents.js";
import { openSqliteStore } from "../../store/sqlite.js";
import { fileFault } from "./fileFault.js";
import { flushFolderOf } from "../../flushFolderOf.js";

/** Restores an export into a folder without a store or, if one is named, into an empty cluster, and says so. */
export async function restoreFrom(config: Config, file: string): Promise<void> {
  if (!existsSync(file)) throw new Fault("CONFIG_INVALID", `There is no file ${file}.`, { file });
  try {
    const events =
      config.eventStoreUrl === null ? await intoFolder(config, file) : await intoCluster(config, file);
    process.stdout.write(`Restored ${events.toLocaleString("en")} ${events === 1 ? "event" : "events"}.\n`);
  } catch (error) {
    // What the system complains about may also be a folder on the other side.
    throw fileFault(error, (error as NodeJS.ErrnoException).path ?? file);
  }
}

const together = 64;

/**
 * The store is made in a folder of its own, `restoring-…`, and gets its name when all of it is on the disk: what an
 * interruption leaves behind is never taken for a store, and may be removed.
 */
async function intoFolder(config: Config, file: string): Promise<number> {
  const { folder, log } = dataFolder(config.data);
  if (existsSync(log)) throw occupied(log);
  const workshop = mkdtempSync(join(folder, "restoring-"));
  try {
    const unfinished = join(workshop, "events.db");
    const store = openSqliteStore({ file: unfinished });
    const events = await fill(store, file, together);
    takeName(unfinished, log);
    return events;
  } finally {
    rmSync(workshop, { recursive: true, force: true });
  }
}

/** A link, because it is refused where somebody else's store has come to stand meanwhile. */
function takeName(unfinished: string, log: string): void {
  try {
    linkSync(unfinished, log);
  } catch {
    if (existsSync(log)) throw occupied(log);
    renameSync(unfinished, log); // Not every file system has links.
  }
  flushFolderOf(log);
}

const occupied = (log: string) =>
  new Fault("CONFIG_INVALID", `${log} is there already. An export is restored into a new data folder.`, {
    file: log,
  });

/** A cluster is filled in place. Only one that was empty is begun with, so an interruption shows at the next try. */
async function intoCluster(config: Config, file: string): Promise<number> {
  return fill(await openStore(config), file, 1);
}

async function fill(store: EventStore, file: string, together: number): Promise<number> {
  try {
    return (await restoreEvents(store, file, { together })).events;
  } finally {
    await store.close();
  }
}
