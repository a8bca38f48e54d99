import { createPrivateKey } from "node:crypto";
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { aroundInLog } from "../../src/evidence/aroundInLog.js";
import { makeBundle } from "../../src/evidence/makeBundle.js";
import { checkpointFolder } from "../../src/ledger/checkpointFolder.js";
import { openLedgerFile } from "../../src/ledger/ledgerFile.js";
import { openLedger } from "../../src/ledger/openLedger.js";
import { verifierKey, verifierOf } from "../../src/ledger/signedNote.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { articleId } from "../support/telling/facts.js";
import { aCorrectedArticle } from "./aCorrectedArticle.js";

/** The layout that this code writes (docs/evidence.md). */
const format = 1;

// RFC 8410's prefix of an Ed25519 private key, and one that protects nothing.
const pkcs8 = Buffer.from("302e020100300506032b657004220420", "hex");
const privateKey = createPrivateKey({
  key: Buffer.concat([pkcs8, Buffer.alloc(32, 5)]),
  format: "der",
  type: "pkcs8",
});
const signer = { name: "courier.example/stet", privateKey };
const verifiers = [verifierOf(signer)];

/**
 * Writes a bundle of this format, and the key that checks it, if there is none yet; answers the names of what it wrote. One
 * that is there is never written again: such bundles are in other people's hands.
 */
export async function approveEvidence(folder: string): Promise<readonly string[]> {
  const [bundle, key] = [`format-${format}.zip`, `format-${format}.key`];
  if (existsSync(join(folder, bundle))) return [];
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, bundle), await freshBundle(), { flag: "wx" });
  writeFileSync(join(folder, key), `${verifierKey(verifiers[0]!)}\n`);
  return [bundle, key];
}

/** A bundle as this code makes it. */
async function freshBundle(): Promise<Buffer> {
  const folder = mkdtempSync(join(tmpdir(), "stet-"));
  const store = openSqliteStore({ file: join(folder, "events.db") });
  const checkpoints = checkpointFolder(join(folder, "checkpoints"));
  const ledger = await openLedger({
    store,
    file: openLedgerFile(join(folder, "ledger.db")),
    checkpoints,
    keys: () => ({ origin: signer.name, signer, verifiers }),
    now: () => new Date("2026-03-02T09:00:00.000Z"),
    onFault(fault) {
      throw fault;
    },
  });
  try {
    const exportId = await aCorrectedArticle(store, async () => void (await ledger.seal()));
    await ledger.seal();
    return await makeBundle(
      { store, ledger, checkpoints, findAround: aroundInLog(store) },
      articleId,
      exportId,
    );
  } finally {
    await ledger.close();
    await store.close();
    rmSync(folder, { recursive: true });
  }
}
