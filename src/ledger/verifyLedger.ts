import type { EventStore } from "../store/eventStore.js";
import type { CheckpointFolder } from "./checkpointFolder.js";
import { growingTree } from "./growingTree.js";
import { leafOf } from "./leafOf.js";
import type { LedgerFile } from "./ledgerFile.js";
import { signedBy, type NoteVerifier } from "./signedNote.js";
import { leafHash, sameHash } from "./treeHash.js";

/** What was checked, and the first thing that does not hold, if anything. */
export type LedgerReport = Readonly<{
  events: number;
  checkpoints: number;
  problem: Readonly<{
    what: string;
    /** The place in the ledger, from 0, and where the event stands in the store, where one is to blame. */
    index?: number;
    stream?: string;
    revision?: number;
    position?: number;
  }> | null;
}>;

const pageSize = 1_000;

/**
 * Reads the whole log and holds it against the ledger's file and every checkpoint, oldest first; names the first thing
 * that does not hold.
 */
export async function verifyLedger(
  store: EventStore,
  file: LedgerFile,
  checkpoints: CheckpointFolder,
  verifiers: readonly NoteVerifier[],
): Promise<LedgerReport> {
  const tree = growingTree();
  const sizes = checkpoints.sizes();
  const inFile = file.size();
  let sound = 0;
  const report = (problem: LedgerReport["problem"]): LedgerReport => ({
    events: tree.size(),
    checkpoints: sound,
    problem,
  });

  function checkpointHolds(size: number): string | null {
    try {
      const { root, note } = checkpoints.read(size)!;
      if (signedBy(note, verifiers).length === 0)
        return `The checkpoint over ${size} events is signed by none of the ledger's keys.`;
      if (!sameHash(root, tree.root()))
        return `The first ${size} events are not those of the checkpoint over them; up to ${sizes[sizes.indexOf(size) - 1] ?? 0} they are.`;
      sound += 1;
      return null;
    } catch (error) {
      return (error as Error).message;
    }
  }

  for (let after = -1; ;) {
    const page = await store.readAll(after, pageSize);
    for (const event of page) {
      const { stream, revision, position } = event;
      const index = tree.size();
      const where = { index, stream, revision, position };
      const hash = leafHash(leafOf(event));
      if (index < inFile && !sameHash(hash, file.at(0, index)))
        return report({ what: "This event is not the one that was entered in the ledger.", ...where });
      if (index < inFile && file.positionOf(index) !== position)
        return report({ what: "This event does not stand where it was entered in the ledger.", ...where });
      tree.add(hash);
      if (!sizes.includes(tree.size())) continue;
      const what = checkpointHolds(tree.size());
      if (what !== null) return report({ what, index });
    }
    if (page.length === 0) break;
    after = page.at(-1)!.position;
  }

  const most = Math.max(inFile, sizes.at(-1) ?? 0);
  return most > tree.size()
    ? report({ what: `The log has ${tree.size()} events, and the ledger ${most}: the end of it is gone.` })
    : report(null);
}
