import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Recorded } from "../../../src/decider.js";
import { aroundInLog } from "../../../src/evidence/aroundInLog.js";
import { makeBundle } from "../../../src/evidence/makeBundle.js";
import { checkpointFolder } from "../../../src/ledger/checkpointFolder.js";
import { openLedgerFile } from "../../../src/ledger/ledgerFile.js";
import { ledgerKeys, newKey, replaceSealingKey, signerWith } from "../../../src/ledger/ledgerKeys.js";
import { openLedger } from "../../../src/ledger/openLedger.js";
import { noteText, signNote, verifierKey } from "../../../src/ledger/signedNote.js";
import { openSqliteStore } from "../../../src/store/sqlite.js";
import { openNewsroom } from "../../../src/newsroom.js";
import { articleId as articleInFull, holds, omar, uuid } from "../telling/facts.js";
import { aDayOfEvents } from "../../approved/aDayOfEvents.js";

const exportId = uuid(0x740);

/**
 * A newsroom with a day behind it in which everything happened, sealed after each edition of the article that was exported
 * and at the end; its ledger's key was replaced once. `asStored` tells what an older Stet would have stored instead. Open
 * until it is closed.
 */
export async function evidenceOfADay(
  articleId: string = articleInFull,
  asStored: (event: Recorded) => Recorded = (event) => event,
) {
  const folder = mkdtempSync(join(tmpdir(), "stet-"));
  const events = (await dayIn(join(folder, "day.db"), articleId)).map(asStored);
  const store = openSqliteStore({ file: join(folder, "events.db") });
  const file = join(folder, "ledger-keys.json");
  const checkpoints = checkpointFolder(join(folder, "checkpoints"));
  const keys = () => ledgerKeys(file, "courier.example/stet");
  const ledger = await openLedger({
    store,
    file: openLedgerFile(join(folder, "ledger.db")),
    checkpoints,
    keys,
    now: () => new Date("2026-03-03T09:00:00Z"),
    onFault(fault) {
      throw fault;
    },
  });
  const exported = events.at(-1)!;
  const firstKey = verifierKey(keys().verifiers[0]!);
  let isReplaced = false;
  for (const event of events) {
    const { stream, revision, type } = event;
    await store.append(stream, revision - 1, [event]);
    if (stream !== exported.stream || type !== "EditionPublished") continue;
    const { note, size } = await ledger.seal();
    if (isReplaced) continue;
    isReplaced = true;
    const next = newKey();
    const { signatures } = signNote(note.text, [signerWith(keys().origin, next)]);
    checkpoints.write(size, noteText({ ...note, signatures: [...note.signatures, ...signatures] }));
    replaceSealingKey(file, next);
  }
  await ledger.seal();

  const parts = { store, ledger, checkpoints, findAround: aroundInLog(store) };
  return {
    ...parts,
    events,
    exported,
    keys,
    /** The key that sealed first, and the one that seals now. */
    firstKey,
    key: verifierKey(keys().verifiers[0]!),
    make: () => makeBundle(parts, articleId, exportId),
    async close() {
      await ledger.close();
      await store.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** The day, and at its end the export of an article. */
async function dayIn(file: string, articleId: string): Promise<readonly Recorded[]> {
  const store = openSqliteStore({ file });
  await aDayOfEvents(store);
  const newsroom = openNewsroom({
    store,
    now: () => new Date("2026-03-02T21:00:00Z"),
    newId: () => exportId,
  });
  const asked = { type: "ExportEvidence", exportId } as const;
  const expectedRevision = await newsroom.newestRevision(asked, articleId);
  const by = { ...omar, grants: [holds("legal")] };
  const answer = await newsroom.ask(
    {
      by,
      origin: "machine",
      commandId: exportId,
      id: articleId,
      expectedRevision,
      reason: "The court asks for it.",
    },
    asked,
  );
  if (!("recorded" in answer)) throw new Error(JSON.stringify(answer));
  const events = await store.readAll(-1, 10_000);
  await store.close();
  return events;
}
