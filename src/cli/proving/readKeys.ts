import { Fault } from "../../fault.js";
import { readVerifierKey, type NoteVerifier } from "../../ledger/signedNote.js";

/** Verifier keys as they were given on the command line. Throws CONFIG_INVALID for what is none. */
export const readKeys = (keys: readonly string[]): readonly NoteVerifier[] =>
  keys.map((words) => {
    const verifier = readVerifierKey(words);
    if (verifier) return verifier;
    throw new Fault("CONFIG_INVALID", `“${words}” is no verifier key: it is spelled name+keyid+key.`);
  });
