import { statSync } from "node:fs";
import { ledgerKeys, type LedgerKeys } from "../../ledger/ledgerKeys.js";

/** The keys of a ledger, read again when their file has changed: at a terminal, a key may be replaced meanwhile. */
export function rememberedKeys(file: string, origin: string | null): () => LedgerKeys {
  let remembered: Readonly<{ written: string; keys: LedgerKeys }> | null = null;
  return () => {
    const written = whenWritten(file);
    if (remembered === null || remembered.written !== written) {
      const keys = ledgerKeys(file, origin ?? undefined);
      remembered = { written: whenWritten(file), keys };
    }
    return remembered.keys;
  };
}

function whenWritten(file: string): string {
  const { ino, mtimeMs, size } = statSync(file, { throwIfNoEntry: false }) ?? {};
  return [ino, mtimeMs, size].join(" ");
}
