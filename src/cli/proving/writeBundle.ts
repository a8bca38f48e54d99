import { existsSync, writeFileSync } from "node:fs";
import { v7 } from "uuid";
import { verifyBundle } from "../../../verifier/stet-verify.mjs";
import type { Actor } from "../../actor.js";
import { Fault } from "../../fault.js";
import { aroundInLog } from "../../evidence/aroundInLog.js";
import { makeBundle } from "../../evidence/makeBundle.js";
import { verifierKey } from "../../ledger/signedNote.js";
import { openNewsroom } from "../../newsroom.js";
import { refusalSentence } from "../../refusalSentence.js";
import type { Config } from "../../server/config.js";
import type { EventStore } from "../../store/eventStore.js";
import { findStaffMember } from "../findStaffMember.js";
import { fileFault } from "../keeping/fileFault.js";
import { withLedger } from "./openLedgerDesk.js";

/** Of which article evidence is wished, by whom, why, and into which file. */
export type BundleWish = Readonly<{ article: string; by: string; reason: string; out: string }>;

/**
 * Records the export by the newsroom's own door, seals a checkpoint over it and writes the bundle, once it has been checked
 * as its reader will check it. Throws CONFIG_INVALID with the newsroom's no. Works while the newsroom is being served.
 */
export async function writeBundle(config: Config, { article, by, reason, out }: BundleWish): Promise<void> {
  if (existsSync(out)) throw new Fault("CONFIG_INVALID", `${out} is there already: name another with --out.`);
  await withLedger(config, async (ledger, { store, checkpoints }) => {
    const articleId = article.replace(/^article-/, "");
    const exportId = await exported(store, articleId, await findStaffMember(store, by), reason);
    await ledger.seal();
    const bundle = await makeBundle(
      { store, ledger, checkpoints, findAround: aroundInLog(store) },
      articleId,
      exportId,
    );
    const report = verifyBundle(bundle, []);
    if (!report.holds)
      throw new Fault("LEDGER_BROKEN", `The bundle would not hold: ${report.where.file}: ${report.what}.`, {
        article,
      });
    try {
      writeFileSync(out, bundle, { flag: "wx", mode: 0o600 });
    } catch (error) {
      throw fileFault(error, out);
    }
    const key = verifierKey(ledger.keys().verifiers[0]!);
    process.stdout.write(
      `${out}: ${bundle.length.toLocaleString("en")} bytes, exported as ${exportId}.\n` +
        `Check it with: stet verify ${out} --key ${key}\n`,
    );
  });
}

async function exported(store: EventStore, id: string, by: Actor, reason: string): Promise<string> {
  const newsroom = openNewsroom({ store, now: () => new Date(), newId: v7 });
  const exportId = v7();
  const asked = { type: "ExportEvidence", exportId } as const;
  const expectedRevision = await newsroom.newestRevision(asked, id);
  if (expectedRevision < 0)
    throw new Fault(
      "CONFIG_INVALID",
      `There is no article “article-${id}”. Its id looks like article-0192….`,
    );
  const request = { by, origin: "desk", commandId: exportId, id, expectedRevision, reason } as const;
  const answer = await newsroom.ask(request, asked);
  if ("refused" in answer) throw new Fault("CONFIG_INVALID", refusalSentence(answer.refused), { id });
  return exportId;
}
