import { join } from "node:path";
import { expect, test } from "vitest";
import { aroundInLog } from "../../src/evidence/aroundInLog.js";
import { makeBundle } from "../../src/evidence/makeBundle.js";
import { checkpointFolder } from "../../src/ledger/checkpointFolder.js";
import { openNewsroom } from "../../src/newsroom.js";
import { fillSampleNewsroom } from "../../src/sample/fillSampleNewsroom.js";
import { ruth } from "../../src/sample/staff.js";
import { readKey, verifyBundle } from "../../verifier/stet-verify.mjs";
import { verifierKey } from "../../src/ledger/signedNote.js";
import { newsroomOver } from "../sample/sampleHouse.js";
import { aLogFolder, ledgerOf, storeIn } from "../support/stores/aSealedLog.js";
import { minute } from "../support/telling/recorded.js";
import { uuid } from "../support/telling/facts.js";

test("Of every article of the sample newsroom, in whatever state, there is evidence that holds", async () => {
  const { folder, log } = aLogFolder();
  const store = storeIn(log);
  await fillSampleNewsroom(newsroomOver(store));
  const { ledger } = await ledgerOf(folder, store);
  const newsroom = openNewsroom({ store, now: () => new Date(minute(1)), newId: () => uuid(0) });
  const events = await store.readAll(-1, 10_000);
  const articles = new Set(
    events.flatMap(({ stream }) => (stream.startsWith("article-") ? [stream.slice("article-".length)] : [])),
  );
  // Its list of checkpoints is read once, so it is opened after each sealing.
  const parts = () => ({
    store,
    ledger,
    checkpoints: checkpointFolder(join(folder, "checkpoints")),
    findAround: aroundInLog(store),
  });
  const key = readKey(verifierKey(ledger.keys().verifiers[0]!))!;
  let exports = 0xe00;
  for (const id of articles) {
    const exportId = uuid(exports++);
    const asked = { type: "ExportEvidence", exportId } as const;
    const expectedRevision = await newsroom.newestRevision(asked, id);
    const request = { by: ruth, origin: "desk", commandId: exportId, id, expectedRevision } as const;
    expect(await newsroom.ask({ ...request, reason: "Asked for." }, asked)).toHaveProperty("recorded");
    await ledger.seal();
    expect(verifyBundle(await makeBundle(parts(), id, exportId), [key])).toMatchObject({ holds: true });
  }
  expect(articles.size).toBeGreaterThan(12);
});
