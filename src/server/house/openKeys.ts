import { existsSync } from "node:fs";
import type { KeyRing } from "../../sealing/keyRing.js";
import { openKeyRing } from "../../sealing/openKeyRing.js";
import type { Config } from "../config.js";
import type { DataFolder } from "./dataFolder.js";
import { masterKeys } from "./masterKeys.js";

/**
 * Opens the keys of confidential words. Of nodes that share a cluster one keeps them: the one whose folder has them, or that
 * is given the master key. Null on the others.
 */
export function openKeys(
  {
    eventStoreUrl,
    masterKey: given = null,
  }: Pick<Config, "eventStoreUrl"> & Partial<Pick<Config, "masterKey">>,
  { keys, masterKey: file }: DataFolder,
): KeyRing | null {
  if (eventStoreUrl !== null && given === null && !existsSync(keys)) return null;
  return openKeyRing({ file: keys, masterKeys: () => masterKeys(given, file) });
}
