import { readFileSync } from "node:fs";
import { Fault } from "../../fault.js";
import { checkProofFile, proofFile } from "../../ledger/proofFile.js";
import { fileFault } from "../keeping/fileFault.js";
import { readKeys } from "./readKeys.js";

/** Checks a proof without the newsroom, and prints what it shows; answers whether it holds. */
export function checkProof(file: string, keys: readonly string[]): boolean {
  const verifiers = readKeys(keys);
  const report = checkProofFile(read(file), verifiers);
  if (!report.holds) {
    process.stdout.write(`It does not hold: ${report.what}\n`);
    return false;
  }
  const { origin, size, sealedAt } = report.checkpoint;
  const when = sealedAt === null ? "" : `, sealed at ${sealedAt}`;
  const who =
    verifiers.length > 0
      ? "The checkpoint is signed by the key that you gave."
      : "Who signed the checkpoint was not checked: give the ledger's key, known from elsewhere, with --key.";
  process.stdout.write(`It holds, under the checkpoint of ${origin} over ${size} events${when}.\n${who}\n`);
  return true;
}

function read(file: string) {
  let words: string;
  try {
    words = readFileSync(file === "-" ? 0 : file, "utf8");
  } catch (error) {
    throw fileFault(error, file);
  }
  try {
    return proofFile.parse(JSON.parse(words));
  } catch {
    throw new Fault("CONFIG_INVALID", `${file} is no proof that \`stet ledger prove\` printed.`, { file });
  }
}
