import { Fault, type FaultCode } from "../fault.js";
import type { Recorded } from "../decider.js";
import type { EventStore } from "../store/eventStore.js";
import type { CheckpointFolder, SealedCheckpoint } from "./checkpointFolder.js";
import { growingTree } from "./growingTree.js";
import { leafOf } from "./leafOf.js";
import type { LedgerFile } from "./ledgerFile.js";
import { signedBy, type NoteVerifier } from "./signedNote.js";
import type { Completed } from "./tree.js";
import { leafHash, sameHash } from "./treeHash.js";

/** What a ledger is verified with. */
export type ToVerify = Readonly<{
  store: EventStore;
  file: LedgerFile;
  checkpoints: CheckpointFolder;
  /** Checkpoints that somebody kept elsewhere, with what to call each. */
  outside?: readonly Readonly<{ called: string; checkpoint: SealedCheckpoint }>[];
  /** The keys that count. */
  verifiers: readonly NoteVerifier[];
}>;

/** The first thing that does not hold: what, and the event that is to blame, where one is. */
export type LedgerProblem = Readonly<{
  what: string;
  /** The place in the ledger, from 0, and where the event stands in the store. */
  index?: number;
  stream?: string;
  revision?: number;
  position?: number;
}>;

/** What was checked, and the first thing that does not hold, if anything. */
export type LedgerReport = Readonly<{ events: number; checkpoints: number; problem: LedgerProblem | null }>;

/**
 * Reads the whole log and holds it against the ledger's file and every checkpoint, oldest first. Where log and file
 * disagree, the next checkpoint says which of them was changed.
 */
export async function verifyLedger(parts: ToVerify): Promise<LedgerReport> {
  const { store, file } = parts;
  const tree = growingTree();
  const held = heldCheckpoints(parts);
  const inFile = file.size();
  let sound = 0;
  let suspect: LedgerReport | null = null;
  const report = (problem: LedgerProblem | null): LedgerReport => ({
    events: tree.size(),
    checkpoints: sound,
    problem,
  });

  /** The first checkpoint over as many events as have been read that does not hold. */
  function checkpointProblem(): LedgerReport | null {
    for (; held[sound]?.size === tree.size(); sound += 1) {
      const what = flawOf(held[sound]!, tree.root(), parts, held[sound - 1]?.size ?? 0);
      if (what !== null) return suspect ?? report({ what });
      if (suspect?.problem) return report({ ...suspect.problem, what: fileChanged });
    }
    return null;
  }

  const empty = checkpointProblem();
  if (empty) return empty;
  for await (const event of everyEvent(store)) {
    if (event instanceof Fault)
      return suspect ?? report({ ...event.detail, what: event.message, index: tree.size() });
    const before = report(null);
    const { stream, revision, position } = event;
    const where = { index: tree.size(), stream, revision, position };
    const leaf = orFault(() => leafOf(event));
    if (leaf instanceof Fault) return suspect ?? report({ what: leaf.message, ...where });
    const completed = tree.add(leafHash(leaf));
    if (suspect === null && where.index < inFile) {
      const what = disagreement(file, completed, position);
      if (what !== null) suspect = { ...before, problem: { what, ...where } };
    }
    const problem = checkpointProblem();
    if (problem) return problem;
  }

  const most = Math.max(inFile, held.at(-1)?.size ?? 0);
  if (suspect || most <= tree.size()) return suspect ?? report(null);
  return report({
    what: `The log has ${tree.size()} events, and the ledger ${most}: the end of it is gone.`,
  });
}

const fileChanged =
  "Here the ledger's file disagrees with the log, which is as it was sealed: remove the file, and it is made again.";

function disagreement(file: LedgerFile, completed: readonly Completed[], position: number): string | null {
  const [leaf, ...above] = completed;
  const isThere = ({ level, index, hash }: Completed) => {
    const entered = orFault(() => file.at(level, index));
    return !(entered instanceof Fault) && sameHash(entered, hash);
  };
  if (!isThere(leaf!)) return "This event is not the one that was entered in the ledger.";
  if (file.positionOf(leaf!.index) !== position)
    return "This event does not stand where it was entered in the ledger.";
  return above.every(isThere) ? null : "Above this event, the ledger's file has other hashes than the log.";
}

type Held = Readonly<{ size: number; called: string; read: () => SealedCheckpoint }>;

function heldCheckpoints({ checkpoints, outside = [] }: ToVerify): readonly Held[] {
  const own = checkpoints.sizes().map((size) => ({
    size,
    called: `the checkpoint over ${size} events`,
    read: () => checkpoints.read(size)!,
  }));
  const others = outside.map(({ called, checkpoint }) => ({
    size: checkpoint.size,
    called,
    read: () => checkpoint,
  }));
  return [...own, ...others].toSorted((one, other) => one.size - other.size);
}

function flawOf(
  { size, called, read }: Held,
  root: Uint8Array,
  parts: ToVerify,
  soundUpTo: number,
): string | null {
  try {
    const checkpoint = read();
    if (signedBy(checkpoint.note, parts.verifiers).length === 0)
      return `Of the ledger's keys, none has signed ${called}.`;
    if (sameHash(checkpoint.root, root)) return null;
    const before = soundUpTo === 0 ? "" : ` The first ${soundUpTo} are those of the checkpoint before it.`;
    return `The first ${size} events of the log are not those of ${called}.${before}`;
  } catch (error) {
    return `${(error as Error).message} (${called})`;
  }
}

const pageSize = 1_000;
const damages: ReadonlySet<FaultCode> = new Set<FaultCode>(["EVENT_UNREADABLE", "STORE_DAMAGED"]);

function orFault<Result>(work: () => Result): Result | Fault {
  try {
    return work();
  } catch (error) {
    if (error instanceof Fault) return error;
    throw error;
  }
}

/** The log from its beginning, and at the first event that cannot be read the Fault that says why. */
async function* everyEvent(store: EventStore): AsyncGenerator<Recorded | Fault> {
  let limit = pageSize;
  for (let after = -1; ;) {
    let page: readonly Recorded[];
    try {
      page = await store.readAll(after, limit);
    } catch (error) {
      if (!(error instanceof Fault) || !damages.has(error.code)) throw error;
      if (limit === 1) return yield error;
      // What is before it on the page is read one by one.
      limit = 1;
      continue;
    }
    if (page.length === 0) return;
    yield* page;
    after = page.at(-1)!.position;
  }
}
