import type { SealedCheckpoint } from "../../ledger/checkpointFolder.js";
import {
  noteText,
  readNote,
  signedBy,
  type NoteSignature,
  type NoteVerifier,
} from "../../ledger/signedNote.js";

/** Somebody outside who signs that they saw a checkpoint, and the keys by which they are known. */
export type Witness = Readonly<{ url: string; keys: readonly NoteVerifier[] }>;

/** What a witness is told: a checkpoint, and what proves that the last one they signed is its beginning. */
export type ToWitness = Readonly<{ old: number; proof: readonly Uint8Array[]; checkpoint: SealedCheckpoint }>;

/** What came of it: signatures, or how far the witness has got by their own account. */
export type Witnessed = Readonly<{ signatures: readonly NoteSignature[] }> | Readonly<{ old: number }>;

const patience = 10_000;

/**
 * Asks a witness to sign a checkpoint (C2SP tlog-witness, `add-checkpoint`). Throws if they cannot be reached, refuse, or
 * answer with what is not their signature.
 */
export async function askWitness(
  { url, keys }: Witness,
  { old, proof, checkpoint }: ToWitness,
): Promise<Witnessed> {
  const lines = [`old ${old}`, ...proof.map((hash) => Buffer.from(hash).toString("base64")), ""];
  const response = await fetch(new URL("add-checkpoint", url.endsWith("/") ? url : `${url}/`), {
    method: "POST",
    body: `${lines.join("\n")}\n${checkpoint.words}`,
    signal: AbortSignal.timeout(patience),
    redirect: "error",
  });
  const answer = (await response.text()).slice(0, 10_000);
  if (response.status === 409 && /^\d{1,15}\n?$/.test(answer)) return { old: Number(answer) };
  if (!response.ok) throw new Error(`The witness answered ${response.status}.`);
  const note = readNote(`${checkpoint.note.text}\n${answer.endsWith("\n") ? answer : `${answer}\n`}`);
  if (!note || signedBy(note, keys).length === 0)
    throw new Error("The witness's answer is signed by none of the keys by which it is known.");
  return { signatures: note.signatures.filter(({ name }) => keys.some((key) => key.name === name)) };
}

/** A checkpoint's note with signatures more. */
export const cosigned = ({ note }: SealedCheckpoint, more: readonly NoteSignature[]): string =>
  noteText({ ...note, signatures: [...note.signatures, ...more] });
