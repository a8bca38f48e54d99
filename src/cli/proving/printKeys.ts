import { newKey, replaceSealingKey, signerWith } from "../../ledger/ledgerKeys.js";
import { noteText, signNote, verifierKey } from "../../ledger/signedNote.js";
import type { Config } from "../../server/config.js";
import { withLedger } from "./openLedgerDesk.js";

/** Prints the keys that check checkpoints; before that, where it is wished, puts a new one in the sealing key's place. */
export async function printKeys(config: Config, replace: boolean): Promise<void> {
  await withLedger(config, async (ledger, { checkpoints, folder }) => {
    if (replace) {
      const { note, size } = await ledger.seal();
      const next = newKey();
      // Signed by both, the last checkpoint of the old key says which one comes after it.
      const { signatures } = signNote(note.text, [signerWith(ledger.keys().origin, next)]);
      checkpoints.write(size, noteText({ ...note, signatures: [...note.signatures, ...signatures] }));
      replaceSealingKey(folder.ledgerKeys, next);
    }
    for (const verifier of ledger.keys().verifiers) process.stdout.write(`${verifierKey(verifier)}\n`);
  });
}
