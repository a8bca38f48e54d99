import { createWriteStream, existsSync, renameSync, rmSync } from "node:fs";
import { Fault } from "../../fault.js";
import type { Config } from "../../server/config.js";
import { openStore } from "../../server/house/openStore.js";
import type { EventStore } from "../../store/eventStore.js";
import { exportEvents } from "../../store/exportEvents.js";
import { fileFault } from "./fileFault.js";
import { flushFolderOf } from "../../flushFolderOf.js";
import { mustExist } from "../mustExist.js";

/** Exports a newsroom's log into a new file, or to stdout for `-`, and says what was written. */
export async function exportTo(config: Config, file: string): Promise<void> {
  mustExist(config);
  if (file !== "-" && existsSync(file))
    throw new Fault("CONFIG_INVALID", `${file} is there already. Name another file, or remove it first.`, {
      file,
    });

  const store = await openStore(config);
  try {
    const events = file === "-" ? await toStdout(store) : await toFile(store, file);
    const told = `Exported ${events.toLocaleString("en")} ${events === 1 ? "event" : "events"}`;
    if (file === "-") process.stderr.write(`${told}.\n`);
    else process.stdout.write(`${told} to ${file}.\n`);
  } finally {
    await store.close();
  }
}

/** Under its own name the file is whole and on the disk, or it is not there. */
async function toFile(store: EventStore, file: string): Promise<number> {
  const unfinished = `${file}.${process.pid}.unfinished`;
  try {
    const { events } = await exportEvents(
      store,
      createWriteStream(unfinished, { flags: "wx", flush: true }),
      now(),
    );
    renameSync(unfinished, file);
    flushFolderOf(file);
    return events;
  } catch (error) {
    rmSync(unfinished, { force: true });
    throw fileFault(error, file);
  }
}

async function toStdout(store: EventStore): Promise<number> {
  try {
    return (await exportEvents(store, process.stdout, now())).events;
  } catch (error) {
    throw fileFault(error, "stdout");
  }
}

const now = () => ({ exportedAt: new Date().toISOString() });
