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
import { othersTurn } from "../store/othersTurn.js";

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
  /** The checkpoint over so many events; null if none was sealed there. */
  checkpoint: (size: number) => SealedCheckpoint | null;
  keys: () => LedgerKeys;
  /** Signs a checkpoint over everything that is in the log now; the one there is if nothing came since. */
  seal: () => Promise<SealedCheckpoint>;
  /** Resolves once it has got as far as a position. */
  reached: (position: number) => Promise<void>;
  /** Why it stands still; null while it does not. */
  trouble: () => Fault | null;
  close: () => Promise<void>;
}>;

// About five milliseconds of work: whoever asks something meanwhile waits no longer.
const mostAtOnce = 200;

/** Follows the log from where the ledger's file has got to, and holds it against the newest checkpoint. */
export async function openLedger(parts: LedgerParts): Promise<Ledger> {
  const { store, file, checkpoints, keys, now, onFault } = parts;
  let trouble: Fault | null = null;
  let waiting: Readonly<{ position: number; go: () => void; fail: (fault: Fault) => void }>[] = [];
  // Those before it are its beginning; `stet ledger verify` reads them all.
  let unchecked: SealedCheckpoint | null = null;

  function fail(error: unknown) {
    const fault =
      error instanceof Fault
        ? error
        : new Fault("LEDGER_BROKEN", "The ledger cannot follow the log.", {}, { cause: error });
    trouble ??= fault;
    for (const one of waiting.splice(0)) one.fail(fault);
    onFault(fault);
  }

  function check() {
    if (!unchecked || unchecked.size > file.size()) return;
    const { size, root } = unchecked;
    if (!sameHash(root, rootOf(size, file.at))) throw altered(`The first ${size} events`, { sealed: size });
    unchecked = null;
  }

  /** Once all of the log is entered, none of what was sealed may be missing from its end. */
  function checkEnd(sealed: number) {
    const size = file.size();
    if (size >= sealed) return;
    fail(
      new Fault(
        "LEDGER_BROKEN",
        `The log has ${size} events, and ${sealed} were sealed: the end of it is gone. Run \`stet ledger verify\`.`,
        { size, sealed },
      ),
    );
  }

  async function checkNewestEvent() {
    const position = file.position();
    if (position < 0) return;
    const [event] = await store.readAll(position - 1, 1);
    const index = file.size() - 1;
    if (event?.position !== position || !sameHash(leafHash(leafOf(event)), file.at(0, index)))
      throw altered(`Event ${index}`, { index, position });
  }

  async function onEvents(events: readonly Recorded[]) {
    for (let from = 0; from < events.length && !trouble; from += mostAtOnce) {
      if (from > 0) await othersTurn();
      enter(events.slice(from, from + mostAtOnce));
    }
  }

  function enter(events: readonly Recorded[]) {
    file.add(events);
    check();
    const position = file.position();
    for (const { go } of waiting.filter((one) => one.position <= position)) go();
    waiting = waiting.filter((one) => one.position > position);
  }

  try {
    unchecked = checkpoints.newest();
    await checkNewestEvent();
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

  const whole = async () => reached(await store.head());
  // Trouble is told already, and a store that does not answer is asked again when the next checkpoint is sealed.
  if (unchecked)
    void whole()
      .then(() => checkEnd(unchecked?.size ?? 0))
      .catch(() => {});

  async function seal(): Promise<SealedCheckpoint> {
    await whole();
    checkEnd(checkpoints.newest()?.size ?? 0);
    if (trouble) throw trouble;
    const size = file.size();
    // Another process may have been quicker, and have signed with more than this one knows of.
    const there = checkpoints.read(size);
    if (there) return there;
    const { origin, signer } = keys();
    const text = checkpointText({ origin, size, root: rootOf(size, file.at), sealedAt: now().toISOString() });
    checkpoints.write(size, noteText(signNote(text, [signer])));
    return checkpoints.read(size)!;
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
    checkpoint: checkpoints.read,
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
