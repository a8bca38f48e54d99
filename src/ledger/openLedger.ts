import type { Recorded } from "../decider.js";
import { Fault } from "../fault.js";
import type { EventStore } from "../store/eventStore.js";
import { checkpointText } from "./checkpoint.js";
import type { CheckpointFolder, SealedCheckpoint } from "./checkpointFolder.js";
import { leafOf } from "./leafOf.js";
import type { LedgerFile } from "./ledgerFile.js";
import type { LedgerKeys } from "./ledgerKeys.js";
import { noteText, signNote } from "./signedNote.js";
import { consistencyPath, inclusionPath, rootOf } from "./tree.js";
import { leafHash, sameHash, type Hash } from "./treeHash.js";

/** What a ledger is kept with. */
export type LedgerParts = Readonly<{
  store: EventStore;
  file: LedgerFile;
  checkpoints: CheckpointFolder;
  /** Read at each sealing, so that a key that was replaced seals no more. */
  keys: () => LedgerKeys;
  now: () => Date;
  /** Told when the log turns out to be another than the one that was sealed, or the ledger cannot go on. */
  onFault: (fault: Fault) => void;
  /** Told each checkpoint that was sealed. */
  onSealed?: (checkpoint: SealedCheckpoint) => void;
}>;

/** The RFC 6962 Merkle tree over every event of the log, in its order, and its signed checkpoints. */
export type Ledger = Readonly<{
  size: () => number;
  position: () => number;
  root: (size: number) => Hash;
  /** The place of an event by its position in the store; null if it has not got that far. */
  indexOf: (position: number) => number | null;
  /** The hash of an event's leaf by its place. */
  leaf: (index: number) => Hash;
  inclusion: (index: number, size: number) => readonly Hash[];
  consistency: (first: number, second: number) => readonly Hash[];
  newest: () => SealedCheckpoint | null;
  keys: () => LedgerKeys;
  /** Signs a checkpoint over everything that is in the log now; the newest again if nothing came since. */
  seal: () => Promise<SealedCheckpoint>;
  /** Resolves once it has got as far as a position. */
  reached: (position: number) => Promise<void>;
  /** Why it stands still; null while it does not. */
  trouble: () => Fault | null;
  close: () => Promise<void>;
}>;

/** Follows the log from where the ledger's file has got to, and checks it against every checkpoint. */
export async function openLedger(parts: LedgerParts): Promise<Ledger> {
  const { store, file, checkpoints, keys, now, onFault, onSealed = () => {} } = parts;
  let trouble: Fault | null = null;
  let waiting: Readonly<{ position: number; go: () => void; fail: (fault: Fault) => void }>[] = [];
  let unchecked = checkpoints.sizes();

  function fail(error: unknown) {
    const fault =
      error instanceof Fault
        ? error
        : new Fault("LEDGER_BROKEN", "The ledger cannot follow the log.", {}, { cause: error });
    trouble ??= fault;
    for (const one of waiting.splice(0)) one.fail(fault);
    onFault(fault);
  }

  /** The log must be the one that was sealed: at the size of each checkpoint it has that checkpoint's root. */
  function check() {
    const size = file.size();
    for (const sealed of unchecked.filter((one) => one <= size)) {
      const { root } = checkpoints.read(sealed)!;
      if (!sameHash(root, rootOf(sealed, file.at))) throw altered(`The first ${sealed} events`, { sealed });
    }
    unchecked = unchecked.filter((one) => one > size);
  }

  async function checkNewest() {
    const position = file.position();
    if (position < 0) return;
    const [event] = await store.readAll(position - 1, 1);
    const index = file.size() - 1;
    if (event?.position !== position || !sameHash(leafHash(leafOf(event)), file.at(0, index)))
      throw altered(`Event ${index}`, { index, position });
  }

  function onEvents(events: readonly Recorded[]) {
    if (trouble) return;
    file.add(events);
    check();
    const position = file.position();
    for (const { go } of waiting.filter((one) => one.position <= position)) go();
    waiting = waiting.filter((one) => one.position > position);
  }

  try {
    await checkNewest();
    check();
  } catch (error) {
    fail(error);
  }
  const following = trouble ? null : store.subscribe({ after: file.position(), onEvents, onFault: fail });

  const reached = (position: number) =>
    new Promise<void>((go, reject) => {
      if (trouble) reject(trouble);
      else if (position <= file.position()) go();
      else waiting.push({ position, go, fail: reject });
    });

  async function seal(): Promise<SealedCheckpoint> {
    await reached(await store.head());
    if (trouble) throw trouble;
    const size = file.size();
    checkpoints.look();
    const there = checkpoints.newest();
    if (there?.size === size) return there;
    const { origin, signer } = keys();
    const text = checkpointText({ origin, size, root: rootOf(size, file.at), sealedAt: now().toISOString() });
    checkpoints.write(size, noteText(signNote(text, [signer])));
    const sealed = checkpoints.read(size)!;
    onSealed(sealed);
    return sealed;
  }

  return {
    size: file.size,
    position: file.position,
    root: (size) => rootOf(size, file.at),
    indexOf: file.indexOf,
    leaf: (index) => file.at(0, index),
    inclusion: (index, size) => inclusionPath(index, size, file.at),
    consistency: (first, second) => consistencyPath(first, second, file.at),
    newest: checkpoints.newest,
    keys,
    seal,
    reached,
    trouble: () => trouble,
    async close() {
      await following?.stop();
      file.close();
    },
  };
}

const altered = (what: string, detail: Readonly<Record<string, number>>) =>
  new Fault(
    "LEDGER_BROKEN",
    `${what} of the log are not those that were sealed: it was altered. Run \`stet ledger verify\`.`,
    detail,
  );
