import { idOf } from "../../../projections/engine/projection.js";
import type { ReadModels } from "../../../projections/engine/readModels.js";
import { streamName } from "../../asked.js";
import type { Recorded } from "../../decider.js";
import { firstCovering } from "../../evidence/checkpointsAround.js";
import { exportIn } from "../../evidence/exportIn.js";
import { makeBundle } from "../../evidence/makeBundle.js";
import { checkpointFolder } from "../../ledger/checkpointFolder.js";
import type { Ledger } from "../../ledger/openLedger.js";
import type { EventStore } from "../../store/eventStore.js";
import { aroundInReadModels } from "./aroundInReadModels.js";

/** What evidence is made of in a newsroom that is served. */
export type EvidenceParts = Readonly<{
  store: EventStore;
  readModels: Pick<ReadModels, "of" | "waitFor">;
  ledger: Pick<Ledger, "reached" | "seal" | "indexOf" | "leaf" | "inclusion" | "consistency" | "keys">;
  /** The folder of the ledger's checkpoints. */
  checkpoints: string;
}>;

/** Makes bundles of exports that are on record. */
export type EvidenceDesk = Readonly<{
  /** The event that says that evidence about an article was exported under an id; null if it was not. */
  exported: (articleId: string, exportId: string) => Promise<Recorded | null>;
  /**
   * The bundle of an export, sealed if no checkpoint covers it yet. One is made at a time: `busy` while another is, and
   * `behind` where the read models do not get as far in five seconds.
   */
  make: (exported: Recorded) => Promise<Buffer | "busy" | "behind">;
}>;

const patience = 5_000;

/** Opens the desk that hands out evidence. */
export function evidenceDesk({ store, readModels, ledger, checkpoints }: EvidenceParts): EvidenceDesk {
  let making = false;

  async function makeOne({ stream, position, data }: Recorded): Promise<Buffer | "behind"> {
    if (!(await readModels.waitFor(position, patience))) return "behind";
    await ledger.reached(position);
    // Opened anew each time: at a terminal, a checkpoint may have been sealed that this process has not seen.
    const folder = checkpointFolder(checkpoints);
    const index = ledger.indexOf(position);
    if (index !== null && !firstCovering(folder, index)) folder.read((await ledger.seal()).size);
    const parts = { store, ledger, checkpoints: folder, findAround: aroundInReadModels(readModels) };
    return makeBundle(parts, idOf({ stream }), data["exportId"] as string);
  }

  return {
    exported: async (articleId, exportId) =>
      exportIn(await store.readStream(streamName("article", articleId)), exportId),
    async make(exported) {
      if (making) return "busy";
      making = true;
      try {
        return await makeOne(exported);
      } finally {
        making = false;
      }
    },
  };
}
