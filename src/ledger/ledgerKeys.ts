import { createPrivateKey, generateKeyPairSync, randomBytes, randomUUID } from "node:crypto";
import { existsSync, readFileSync, renameSync } from "node:fs";
import { z } from "zod";
import { Fault } from "../fault.js";
import { writeOnce } from "../writeOnce.js";
import {
  readVerifierKey,
  verifierKey,
  verifierOf,
  type NoteSigner,
  type NoteVerifier,
} from "./signedNote.js";

/** The keys of a newsroom's ledger: the one that seals today, and what checks everything that was sealed before. */
export type LedgerKeys = Readonly<{
  /** The name of the ledger, which stands in every checkpoint. */
  origin: string;
  signer: NoteSigner;
  /** The newest first. */
  verifiers: readonly NoteVerifier[];
}>;

const shape = z.strictObject({
  origin: z.string().regex(/^[^\s+]+$/),
  /** The Ed25519 key that seals, in PEM. */
  sealing: z.string(),
  /** The verifier keys of those that sealed before it, the newest first. */
  earlier: z.array(z.string()),
});

/** Reads the keys, a file that only its owner may read; makes it the first time, under this origin or one of its own. */
export function ledgerKeys(file: string, origin?: string): LedgerKeys {
  if (!existsSync(file)) {
    const named = origin ?? `stet.invalid/${randomBytes(6).toString("hex")}`;
    writeOnce(file, wordsOf({ origin: named, sealing: newKey(), earlier: [] }));
  }
  return keysIn(file);
}

/** Puts a new key in the place of the one that sealed so far, of which only what checks its signatures is kept. */
export function replaceSealingKey(file: string, next: string): LedgerKeys {
  const { origin, signer } = keysIn(file);
  const { earlier } = read(file);
  const draft = `${file}.${randomUUID()}.next`;
  writeOnce(
    draft,
    wordsOf({ origin, sealing: next, earlier: [verifierKey(verifierOf(signer)), ...earlier] }),
  );
  renameSync(draft, file);
  return keysIn(file);
}

/** A new Ed25519 key, in PEM. */
export const newKey = (): string =>
  generateKeyPairSync("ed25519").privateKey.export({ type: "pkcs8", format: "pem" }).toString();

/** Who signs with a key. */
export const signerWith = (origin: string, pem: string): NoteSigner => ({
  name: origin,
  privateKey: createPrivateKey(pem),
});

function keysIn(file: string): LedgerKeys {
  const { origin, sealing, earlier } = read(file);
  try {
    const signer = signerWith(origin, sealing);
    const before = earlier.map((words) => readVerifierKey(words));
    if (before.some((one) => one === null)) throw new TypeError("an earlier key is none");
    return { origin, signer, verifiers: [verifierOf(signer), ...before.filter((one) => one !== null)] };
  } catch {
    // What went wrong may quote the key.
    throw notKeys(file);
  }
}

function read(file: string): z.infer<typeof shape> {
  try {
    return shape.parse(JSON.parse(readFileSync(file, "utf8")));
  } catch {
    throw notKeys(file);
  }
}

const notKeys = (file: string) =>
  new Fault(
    "CONFIG_INVALID",
    `${file} does not hold the keys of a ledger. Put the right file back: what it sealed is checked with them.`,
    { file },
  );

const wordsOf = (keys: z.infer<typeof shape>) => `${JSON.stringify(keys, null, 2)}\n`;
