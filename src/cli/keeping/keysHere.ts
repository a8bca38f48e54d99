import { Fault } from "../../fault.js";
import type { KeyRing } from "../../sealing/keyRing.js";
import type { Config } from "../../server/config.js";
import { dataFolder } from "../../server/house/dataFolder.js";
import { openKeys } from "../../server/house/openKeys.js";

/** Opens the keys of confidential words that a command is about; throws CONFIG_INVALID on a node that has none. */
export function keysHere(config: Config): KeyRing {
  const folder = dataFolder(config.data);
  const keys = openKeys(config, folder);
  if (keys) return keys;
  throw new Fault("CONFIG_INVALID", `There are no keys in ${folder.folder}: another node has them.`);
}
