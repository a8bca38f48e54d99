import { randomBytes } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { Fault } from "../../fault.js";
import { writeOnce } from "../../writeOnce.js";

const spelled = /^[A-Za-z0-9+/]{43}=$/;

/** Where a new master key lies until everything is wrapped by it. */
export const nextMasterKey = (file: string): string => `${file}.next`;

/**
 * The keys that may wrap those of confidential words: 32 bytes each, in base64. `given` is the key or a file that holds it;
 * else it is in a file of the data folder that only its owner may read, made at the first start. The second is the one that
 * a rotation was about to put in its place.
 */
export function masterKeys(given: string | null, file: string): readonly Buffer[] {
  if (given !== null && spelled.test(given)) return [Buffer.from(given, "base64")];
  if (given !== null) return [readMasterKey(given)];
  if (!existsSync(file) && !existsSync(nextMasterKey(file))) makeMasterKey(file);
  return [file, nextMasterKey(file)].filter((one) => existsSync(one)).map(readMasterKey);
}

/** Reads a master key from a file. */
export function readMasterKey(file: string): Buffer {
  try {
    const words = readFileSync(file, "utf8").trim();
    if (!spelled.test(words)) throw new TypeError("it does not hold 32 bytes in base64");
    return Buffer.from(words, "base64");
  } catch (error) {
    const message = `${file} is no master key: ${(error as Error).message}. Put the right one back; without it no confidential words can be read again.`;
    throw new Fault("CONFIG_INVALID", message, { file }, { cause: error });
  }
}

/** Writes a new master key into a file, unless there is one. */
export function makeMasterKey(file: string): void {
  try {
    writeOnce(file, `${randomBytes(32).toString("base64")}\n`);
  } catch (error) {
    const message = `The master key ${file} cannot be written: ${(error as Error).message}.`;
    throw new Fault("STORE_READ_ONLY", message, { file }, { cause: error });
  }
}
