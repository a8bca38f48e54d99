import { z } from "zod";
import { Fault } from "../../fault.js";
import { readVerifierKey, type NoteVerifier } from "../../ledger/signedNote.js";
import type { Witness } from "./askWitness.js";

/** The settings that say how the ledger is sealed, and to whom its checkpoints are told. */
export const ledgerSettings = {
  STET_LEDGER_ORIGIN: z
    .string()
    .regex(/^[^\s+]{1,200}$/, "A ledger is named like an address, such as courier.example/stet.")
    .optional(),
  STET_SEAL_EVERY: z.coerce
    .number("Say after how many seconds a checkpoint is sealed.")
    .int("Say whole seconds.")
    .min(0, "0 seals none on this machine.")
    .max(86_400, "A checkpoint is sealed once a day at the least.")
    .default(60),
  STET_PUBLISH_CHECKPOINTS: z.string().optional(),
  STET_WITNESS: z
    .string()
    .refine((address) => /^https?:\/\/\S+$/.test(address), "A witness is named by its http or https address.")
    .optional(),
  STET_WITNESS_KEYS: z.string().optional(),
};

/** How the ledger of a newsroom is kept. */
export type LedgerConfig = Readonly<{
  /** The name in its checkpoints; null for one of its own making. Only asked when its keys are made. */
  origin: string | null;
  /** Seconds between checkpoints; 0 for none on this machine. */
  sealEvery: number;
  /** A folder outside the newsroom into which each checkpoint is copied, or null. */
  publishTo: string | null;
  witness: Witness | null;
}>;

type Read = z.infer<z.ZodObject<typeof ledgerSettings>>;

/** How the ledger is kept, as the settings say. Throws CONFIG_INVALID where they contradict each other. */
export function ledgerFrom(read: Read): LedgerConfig {
  const { STET_WITNESS: url, STET_WITNESS_KEYS: words } = read;
  if (url === undefined && words !== undefined)
    throw new Fault("CONFIG_INVALID", "STET_WITNESS: Name the witness whose keys these are.");
  if (url !== undefined && words === undefined)
    throw new Fault("CONFIG_INVALID", "STET_WITNESS_KEYS: Say by which keys the witness is known.");
  return {
    origin: read.STET_LEDGER_ORIGIN ?? null,
    sealEvery: read.STET_SEAL_EVERY,
    publishTo: read.STET_PUBLISH_CHECKPOINTS ?? null,
    witness:
      url === undefined
        ? null
        : {
            url,
            keys: words!
              .split(/[\s,]+/)
              .filter(Boolean)
              .map(readKey),
          },
  };
}

function readKey(words: string): NoteVerifier {
  const key = readVerifierKey(words);
  if (key?.kind === "cosignature") return key;
  throw new Fault(
    "CONFIG_INVALID",
    `STET_WITNESS_KEYS: “${words}” is no key of a witness: it is spelled name+keyid+key, as C2SP has it.`,
  );
}
