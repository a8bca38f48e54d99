import type { ReadModels } from "../../../projections/engine/readModels.js";
import { streamName } from "../../asked.js";
import type { Recorded } from "../../decider.js";
import { firstCovering } from "../../evidence/checkpointsAround.js";
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
  make: (articleId: string, exportId: string) => Promise<Buffer | "busy" | "behind">;
}>;

const patience = 5_000;

/** Opens the desk that hands out evidence. */
export function evidenceDesk({ store, readModels, ledger, checkpoints }: EvidenceParts): EvidenceDesk {
  let making = false;

  async function exported(articleId: string, exportId: string): Promise<Recorded | null> {
    const own = await store.readStream(streamName("article", articleId));
    const isIt = ({ type, data }: Recorded) => type === "EvidenceExported" && data["exportId"] === exportId;
    return own.find(isIt) ?? null;
  }

  async function makeOne(articleId: string, exportId: string): Promise<Buffer | "behind"> {
    const position = (await exported(articleId, exportId))?.position ?? -1;
    if (!(await readModels.waitFor(position, patience))) return "behind";
    await ledger.reached(position);
    // Opened anew each time: at a terminal, a checkpoint may have been sealed that this process has not seen.
    const folder = checkpointFolder(checkpoints);
    const index = ledger.indexOf(position);
    if (index !== null && !firstCovering(folder, index)) folder.read((await ledger.seal()).size);
    const parts = { store, ledger, checkpoints: folder, findAround: aroundInReadModels(readModels) };
    return makeBundle(parts, articleId, exportId);
  }

  return {
    exported,
    async make(articleId, exportId) {
      if (making) return "busy";
      making = true;
      try {
        return await makeOne(articleId, exportId);
      } finally {
        making = false;
      }
    },
  };
}
