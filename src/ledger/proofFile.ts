import { z } from "zod";
import { readCheckpoint, type Checkpoint } from "./checkpoint.js";
import { readNote, signedBy, type NoteVerifier } from "./signedNote.js";
import { leafHash } from "./treeHash.js";
import { verifyConsistency } from "./verifyConsistency.js";
import { verifyInclusion } from "./verifyInclusion.js";

const hash = z.string().regex(/^[A-Za-z0-9+/]{43}=$/, "A hash is 32 bytes in base64.");

const inclusion = z.strictObject({
  proof: z.literal("stet inclusion"),
  format: z.literal(1),
  /** The event, in the canonical JSON of the ledger. */
  leaf: z.string(),
  index: z.int().min(0),
  path: z.array(hash),
  /** The signed note of the checkpoint. */
  checkpoint: z.string(),
});

const consistency = z.strictObject({
  proof: z.literal("stet consistency"),
  format: z.literal(1),
  /** The signed notes of both checkpoints. */
  first: z.string(),
  path: z.array(hash),
  second: z.string(),
});

/** That an event is in the log. */
export type InclusionProof = z.infer<typeof inclusion>;

/** That one checkpoint is the beginning of another. */
export type ConsistencyProof = z.infer<typeof consistency>;

/** Either. */
export const proofFile = z.discriminatedUnion("proof", [inclusion, consistency]);

/** What a proof shows, once it has been checked; or the first thing that does not hold. */
export type ProofReport =
  | Readonly<{ holds: true; checkpoint: Checkpoint; signers: readonly NoteVerifier[] }>
  | Readonly<{ holds: false; what: string }>;

/** Checks a proof with nothing but the keys that one knows; with none, only that it is sound in itself. */
export function checkProofFile(
  proof: InclusionProof | ConsistencyProof,
  keys: readonly NoteVerifier[],
): ProofReport {
  try {
    if (proof.proof === "stet inclusion") {
      const { checkpoint, signers } = checkpointIn(proof.checkpoint, keys);
      const { size, root } = checkpoint;
      const path = proof.path.map(bytes);
      const holds = verifyInclusion({ leaf: leafHash(proof.leaf), index: proof.index, size, path, root });
      return holds
        ? { holds, checkpoint, signers }
        : no("The event is not at this place under the checkpoint.");
    }
    const [first, second] = [checkpointIn(proof.first, keys), checkpointIn(proof.second, keys)];
    if (first.checkpoint.origin !== second.checkpoint.origin)
      return no("The checkpoints are of different ledgers.");
    const holds = verifyConsistency({
      first: first.checkpoint,
      second: second.checkpoint,
      path: proof.path.map(bytes),
    });
    return holds
      ? { holds, checkpoint: second.checkpoint, signers: second.signers }
      : no("The first checkpoint is not the beginning of the second.");
  } catch (error) {
    return no((error as Error).message);
  }
}

const no = (what: string) => ({ holds: false, what }) as const;
const bytes = (base64: string) => Buffer.from(base64, "base64");

function checkpointIn(words: string, keys: readonly NoteVerifier[]) {
  const note = readNote(words);
  const checkpoint = note && readCheckpoint(note.text);
  if (!note || !checkpoint) throw new RangeError("The checkpoint cannot be read.");
  const signers = signedBy(note, keys);
  if (keys.length > 0 && signers.length === 0)
    throw new RangeError(
      `The checkpoint over ${checkpoint.size} events is signed by none of the keys that were given.`,
    );
  return { checkpoint, signers };
}
