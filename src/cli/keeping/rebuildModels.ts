import { projections } from "../../../projections/projections.js";
import { openReadModels, type ReadModels } from "../../../projections/engine/readModels.js";
import { Fault } from "../../fault.js";
import type { Config } from "../../server/config.js";
import { dataFolder } from "../../server/house/dataFolder.js";
import { openStore } from "../../server/house/openStore.js";
import type { EventStore } from "../../store/eventStore.js";
import { holderOf } from "./holderOf.js";
import { mustExist } from "../mustExist.js";
import { showProgress } from "./showProgress.js";

/** Builds the named read models anew, or all of them; answers whether all of them are well afterwards. */
export async function rebuildModels(config: Config, wanted: readonly string[]): Promise<boolean> {
  const known = projections.map(({ name }) => name);
  const unknown = wanted.filter((name) => !known.includes(name));
  if (unknown.length > 0)
    throw new Fault(
      "CONFIG_INVALID",
      `There is no read model “${unknown[0]}”. There are ${known.join(", ")}.`,
    );
  mustExist(config);

  const faults = new Set<string>();
  const store = await openStore(config);
  try {
    const readModels = await openAlone(store, dataFolder(config.data).readModels, ({ message }) =>
      faults.add(message),
    );
    try {
      for (const name of wanted.length > 0 ? new Set(wanted) : known)
        await rebuild(readModels, name).catch((error: unknown) => faults.add(faultOf(error).message));
    } finally {
      await readModels.close();
    }
  } finally {
    await store.close();
  }
  for (const message of faults) process.stderr.write(`stet: ${message}\n`);
  return faults.size === 0;
}

async function rebuild(readModels: ReadModels, name: string): Promise<void> {
  const progress = showProgress(name, process.stderr);
  try {
    await readModels.rebuild(name, progress.at);
  } finally {
    progress.stop();
  }
  process.stdout.write(`${name} is built anew.\n`);
}

/** The read models, which only one process may hold; if another does, says which. */
async function openAlone(
  store: EventStore,
  file: string,
  onFault: (fault: Fault) => void,
): Promise<ReadModels> {
  try {
    return await openReadModels({ file, store, projections, onFault });
  } catch (error) {
    const holder = error instanceof Fault && error.code === "STORE_IN_USE" ? holderOf(file) : null;
    if (holder === null) throw error;
    throw new Fault(
      "STORE_IN_USE",
      `Process ${holder} holds ${file}: this newsroom is being served. Stop it, and then rebuild.`,
      { file, holder },
      { cause: error },
    );
  }
}

function faultOf(error: unknown): Fault {
  if (error instanceof Fault) return error;
  throw error;
}
