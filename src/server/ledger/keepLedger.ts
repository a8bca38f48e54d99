import { mkdirSync, renameSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Fault } from "../../fault.js";
import { checkpointFolder, type SealedCheckpoint } from "../../ledger/checkpointFolder.js";
import { openLedgerFile } from "../../ledger/ledgerFile.js";
import { ledgerKeys } from "../../ledger/ledgerKeys.js";
import { openLedger, type Ledger } from "../../ledger/openLedger.js";
import type { EventStore } from "../../store/eventStore.js";
import type { DataFolder } from "../house/dataFolder.js";
import { askWitness, cosigned, type Witness } from "./askWitness.js";
import type { LedgerConfig } from "./ledgerSettings.js";

/** What a newsroom's ledger is kept with. */
export type KeptLedgerParts = Readonly<{
  store: EventStore;
  folder: DataFolder;
  config: LedgerConfig;
  now: () => Date;
  onFault: (fault: Fault) => void;
  /** Told what could not be handed on outside; it is tried again with the next checkpoint. */
  onTrouble?: (error: Error) => void;
}>;

/** A ledger that is sealed by itself, at an interval and when the newsroom closes. */
export type KeptLedger = Ledger & Readonly<{ handingOnFails: () => boolean }>;

/** How a ledger is kept where nothing is said: it follows the log, and is sealed when the newsroom closes. */
export const usualLedger: LedgerConfig = { origin: null, sealEvery: 60, publishTo: null, witness: null };

/** Opens the ledger of a newsroom and seals what comes in; each checkpoint is handed on outside, if anybody is named. */
export async function keepLedger({
  store,
  folder,
  config,
  now,
  onFault,
  onTrouble = () => {},
}: KeptLedgerParts): Promise<KeptLedger> {
  const { origin, sealEvery, publishTo, witness } = config;
  const keys = () => ledgerKeys(folder.ledgerKeys, origin ?? undefined);
  keys();
  const checkpoints = checkpointFolder(folder.checkpoints);
  const fresh: SealedCheckpoint[] = [];
  const ledger = await openLedger({
    store,
    file: openLedgerFile(folder.ledger),
    checkpoints,
    keys,
    now,
    onFault,
    onSealed: (sealed) => void fresh.push(sealed),
  });
  let failing = false;
  let witnessedUpTo = 0;
  let working: Promise<void> = Promise.resolve();

  async function seal() {
    if (ledger.trouble() || ledger.size() === (checkpoints.sizes().at(-1) ?? 0)) return;
    await ledger.seal();
    await handOn();
  }

  /** Only the newest is handed on: it covers those that could not be. */
  async function handOn() {
    const newest = fresh.at(-1);
    if (!newest) return;
    try {
      const words = witness ? await witnessed(witness, newest) : newest.words;
      if (publishTo !== null) publish(publishTo, newest.size, words);
      fresh.length = 0;
      failing = false;
    } catch (error) {
      failing = true;
      onTrouble(error as Error);
    }
  }

  async function witnessed(who: Witness, checkpoint: SealedCheckpoint, again = true): Promise<string> {
    const proof = ledger.consistency(witnessedUpTo, checkpoint.size);
    const answer = await askWitness(who, { old: witnessedUpTo, proof, checkpoint });
    if ("old" in answer) {
      if (!again || answer.old > checkpoint.size)
        throw new Error(`The witness has seen ${answer.old} events, more than there are.`);
      witnessedUpTo = answer.old;
      return witnessed(who, checkpoint, false);
    }
    witnessedUpTo = checkpoint.size;
    const words = cosigned(checkpoint, answer.signatures);
    checkpoints.write(checkpoint.size, words);
    return words;
  }

  const inTurn = (): Promise<void> =>
    (working = working.then(seal).catch((error: unknown) => {
      onFault(
        error instanceof Fault
          ? error
          : new Fault("LEDGER_BROKEN", "A checkpoint could not be sealed.", {}, { cause: error }),
      );
    }));
  const timer = sealEvery === 0 ? undefined : setInterval(() => void inTurn(), sealEvery * 1_000).unref();

  return {
    ...ledger,
    handingOnFails: () => failing,
    async close() {
      clearInterval(timer);
      if (sealEvery > 0) await inTurn();
      await working;
      await ledger.close();
    },
  };
}

function publish(folder: string, size: number, words: string) {
  mkdirSync(folder, { recursive: true });
  for (const name of [`${size}.note`, "checkpoint"]) {
    const unfinished = join(folder, `.${name}.${process.pid}.unfinished`);
    writeFileSync(unfinished, words, { flush: true });
    renameSync(unfinished, join(folder, name));
  }
}
