import type { SealedCheckpoint } from "../../ledger/checkpointFolder.js";
import {
  noteText,
  readNote,
  signedBy,
  type Note,
  type NoteSignature,
  type NoteVerifier,
} from "../../ledger/signedNote.js";
import { inBase64 } from "../../ledger/treeHash.js";

/** Somebody outside who signs that they saw a checkpoint, and the keys by which they are known. */
export type Witness = Readonly<{ url: string; keys: readonly NoteVerifier[] }>;

/** What a witness is told: a checkpoint, and what proves that the last one they signed is its beginning. */
export type ToWitness = Readonly<{
  old: number;
  proof: readonly Uint8Array[];
  checkpoint: SealedCheckpoint;
  /** Gives up waiting. */
  signal: AbortSignal;
}>;

/** What came of it: signatures, or how far the witness has got by their own account. */
export type Witnessed = Readonly<{ signatures: readonly NoteSignature[] }> | Readonly<{ old: number }>;

// A signature or two, and some room.
const longestAnswer = 10_000;

/**
 * Asks a witness to sign a checkpoint (C2SP tlog-witness, `add-checkpoint`). Throws if they cannot be reached, refuse, or
 * answer with what is not their signature.
 */
export async function askWitness(
  { url, keys }: Witness,
  { old, proof, checkpoint, signal }: ToWitness,
): Promise<Witnessed> {
  const lines = [`old ${old}`, ...proof.map(inBase64), ""];
  const response = await fetch(new URL("add-checkpoint", url.endsWith("/") ? url : `${url}/`), {
    method: "POST",
    body: `${lines.join("\n")}\n${checkpoint.words}`,
    signal,
    redirect: "error",
  });
  const answer = await textWithin(response, longestAnswer);
  if (response.status === 409 && /^\d{1,15}\n?$/.test(answer)) return { old: Number(answer) };
  if (!response.ok) throw new Error(`The witness answered ${response.status}.`);
  const note = readNote(`${checkpoint.note.text}\n${answer.endsWith("\n") ? answer : `${answer}\n`}`);
  if (!note || signedBy(note, keys).length === 0)
    throw new Error("The witness's answer is signed by none of the keys by which it is known.");
  return { signatures: note.signatures.filter(({ name }) => keys.some((key) => key.name === name)) };
}

/** A note with signatures more. */
export const cosigned = (note: Note, more: readonly NoteSignature[]): string =>
  noteText({ ...note, signatures: [...note.signatures, ...more] });

async function textWithin(response: Response, most: number): Promise<string> {
  const parts: Uint8Array[] = [];
  let length = 0;
  for await (const part of response.body ?? []) {
    length += part.length;
    if (length > most) throw new Error(`The witness answered with more than ${most} bytes.`);
    parts.push(part);
  }
  return Buffer.concat(parts).toString();
}
