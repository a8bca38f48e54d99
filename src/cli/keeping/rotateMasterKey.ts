import { existsSync, renameSync } from "node:fs";
import { Fault } from "../../fault.js";
import { flushFolderOf } from "../../flushFolderOf.js";
import type { Config } from "../../server/config.js";
import { dataFolder } from "../../server/house/dataFolder.js";
import { makeMasterKey, nextMasterKey, readMasterKey } from "../../server/house/masterKeys.js";
import { mustExist } from "../mustExist.js";
import { keysHere } from "./keysHere.js";

/**
 * Makes a new master key, wraps every key by it, and puts it in the old one's place: in the data folder, or in the file
 * `to` where the environment gives the old one. Cut anywhere, it leaves one of the two in force and both on the disk.
 */
export function rotateMasterKey(config: Config, to: string | null): void {
  mustExist(config);
  const folder = dataFolder(config.data);
  if (config.masterKey !== null && to === null)
    throw new Fault(
      "CONFIG_INVALID",
      "STET_MASTER_KEY gives the master key: name a new file for the next one with --to.",
    );
  if (config.masterKey === null && to !== null)
    throw new Fault(
      "CONFIG_INVALID",
      "The master key is in the data folder and stays there: leave out --to.",
    );
  if (to !== null && existsSync(to))
    throw new Fault("CONFIG_INVALID", `${to} is there already. Name another file.`, { file: to });

  const next = to ?? nextMasterKey(folder.masterKey);
  const keys = keysHere(config);
  try {
    // A rotation that was cut before its last step is done to its end first.
    if (to === null) settle(keys.masterKey(), folder.masterKey);
    makeMasterKey(next);
    flushFolderOf(next);
    const wrapped = keys.rewrap(readMasterKey(next));
    if (to === null) putInPlace(folder.masterKey);
    const told = `${wrapped.toLocaleString("en")} ${wrapped === 1 ? "key is" : "keys are"} wrapped by a new master key`;
    process.stdout.write(
      to === null
        ? `${told}. Back up ${folder.masterKey}, apart from the log.\n`
        : `${told} in ${to}. Set STET_MASTER_KEY to it, and start again.\n`,
    );
  } finally {
    keys.close();
  }
}

function settle(inForce: Buffer, file: string): void {
  const next = nextMasterKey(file);
  if (existsSync(next) && readMasterKey(next).equals(inForce)) putInPlace(file);
}

function putInPlace(file: string): void {
  renameSync(nextMasterKey(file), file);
  flushFolderOf(file);
}
