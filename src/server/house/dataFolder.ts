import { mkdirSync } from "node:fs";
import { join, resolve } from "node:path";
import { Fault } from "../../fault.js";

/** The files of one newsroom. */
export type DataFolder = Readonly<{
  folder: string;
  log: string;
  readModels: string;
  policies: string;
  signingKey: string;
  ledger: string;
  checkpoints: string;
  ledgerKeys: string;
  keys: string;
  masterKey: string;
}>;

/** Names the files in a data folder, and makes the folder if there is none. */
export function dataFolder(path: string): DataFolder {
  const folder = resolve(path);
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new Fault(
      "STORE_READ_ONLY",
      `The data folder ${folder} cannot be made: ${(error as Error).message}.`,
      { folder },
      { cause: error },
    );
  }
  return {
    folder,
    log: join(folder, "events.db"),
    readModels: join(folder, "read-models.db"),
    policies: join(folder, "policies.db"),
    signingKey: join(folder, "signing-key.json"),
    ledger: join(folder, "ledger.db"),
    checkpoints: join(folder, "checkpoints"),
    ledgerKeys: join(folder, "ledger-keys.json"),
    keys: join(folder, "keys.db"),
    masterKey: join(folder, "master-key"),
  };
}
