import type { Recorded } from "../../decider.js";
import { Fault } from "../../fault.js";
import { leafOf } from "../../ledger/leafOf.js";
import type { Ledger } from "../../ledger/openLedger.js";
import type { SealedCheckpoint } from "../../ledger/checkpointFolder.js";
import type { ConsistencyProof, InclusionProof } from "../../ledger/proofFile.js";
import { proveConsistency } from "../../ledger/proveConsistency.js";
import { inBase64 } from "../../ledger/treeHash.js";
import type { Config } from "../../server/config.js";
import type { EventStore } from "../../store/eventStore.js";
import { withLedger, type LedgerDesk } from "./openLedgerDesk.js";

/** What is to be proved: an event, or that one checkpoint is the beginning of another. */
export type ToProve = Readonly<{ event: string | null; from: string | null; to: string | null }>;

/** Prints a proof as JSON, which `stet ledger verify` and anybody else can check without the newsroom. */
export async function proveFrom(config: Config, { event, from, to }: ToProve): Promise<void> {
  if ((event === null) === (from === null))
    throw new Fault("CONFIG_INVALID", "Name an event, or the size of a checkpoint with --from.");
  await withLedger(config, async (ledger, desk) => {
    const later = checkpointAt(desk, ledger, to);
    const proof =
      event === null
        ? consistency(ledger, checkpointAt(desk, ledger, from), later)
        : inclusion(ledger, await eventAt(desk.store, event), later);
    process.stdout.write(`${JSON.stringify(proof, null, 2)}\n`);
  });
}

function checkpointAt({ checkpoints }: LedgerDesk, ledger: Ledger, size: string | null): SealedCheckpoint {
  const found =
    size === null ? ledger.newest() : /^\d{1,15}$/.test(size) ? checkpoints.read(Number(size)) : null;
  if (found) return found;
  if (size === null)
    throw new Fault("CONFIG_INVALID", "No checkpoint has been sealed yet: `stet ledger checkpoint --seal`.");
  const near = checkpoints.sizes().slice(-5).join(", ");
  throw new Fault(
    "CONFIG_INVALID",
    `There is no checkpoint over ${size} events; the newest are over ${near}.`,
  );
}

async function eventAt(store: EventStore, words: string): Promise<Recorded> {
  const [, position] = /^p(\d{1,16})$/.exec(words) ?? [];
  const [, stream, revision] = /^(\S+)@(\d{1,9})$/.exec(words) ?? [];
  if (position === undefined && stream === undefined)
    throw new Fault("CONFIG_INVALID", `“${words}” names no event: write p42, or article-…@7.`);
  const wanted = Number(revision);
  const [found] =
    position === undefined
      ? await store.readStream(stream!, { from: wanted, to: wanted })
      : await store.readAll(Number(position) - 1, 1);
  if (found && (position === undefined || found.position === Number(position))) return found;
  throw new Fault("CONFIG_INVALID", `There is no event ${words} in the log.`);
}

function inclusion(ledger: Ledger, event: Recorded, { size, words }: SealedCheckpoint): InclusionProof {
  const index = ledger.indexOf(event.position)!;
  if (index >= size)
    throw new Fault(
      "CONFIG_INVALID",
      `The checkpoint over ${size} events does not cover this one: seal another with \`stet ledger checkpoint --seal\`.`,
    );
  return {
    proof: "stet inclusion",
    format: 1,
    leaf: leafOf(event),
    index,
    path: ledger.inclusion(index, size).map(inBase64),
    checkpoint: words,
  };
}

function consistency(ledger: Ledger, first: SealedCheckpoint, second: SealedCheckpoint): ConsistencyProof {
  if (first.size > second.size)
    throw new Fault("CONFIG_INVALID", "The checkpoint of --from covers more events than the one of --to.");
  return proveConsistency(ledger, first, second);
}
