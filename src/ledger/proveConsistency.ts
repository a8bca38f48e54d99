import type { SealedCheckpoint } from "./checkpointFolder.js";
import type { Ledger } from "./openLedger.js";
import type { ConsistencyProof } from "./proofFile.js";
import { inBase64 } from "./treeHash.js";

/** What proves to anybody that one checkpoint is the beginning of another, which covers as many events or more. */
export function proveConsistency(
  { consistency }: Pick<Ledger, "consistency">,
  first: SealedCheckpoint,
  second: SealedCheckpoint,
): ConsistencyProof {
  const path = consistency(first.size, second.size).map(inBase64);
  return { proof: "stet consistency", format: 1, first: first.words, path, second: second.words };
}
