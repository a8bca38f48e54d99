import type { CheckpointFolder, SealedCheckpoint } from "../../ledger/checkpointFolder.js";
import type { Ledger } from "../../ledger/openLedger.js";
import { signedBy } from "../../ledger/signedNote.js";
import { askWitness, cosigned, type Witness } from "./askWitness.js";
import type { LedgerConfig } from "./ledgerSettings.js";
import { isPublished, publishCheckpoint } from "./publishCheckpoint.js";

/** What checkpoints are handed on with. */
export type HandingOnParts = Readonly<{
  ledger: Pick<Ledger, "newest" | "consistency">;
  checkpoints: CheckpointFolder;
  config: Pick<LedgerConfig, "publishTo" | "witness">;
}>;

/** Hands checkpoints on to those outside the newsroom. */
export type HandingOn = Readonly<{
  /** Hands on the newest, which covers those before it, unless it was already; throws if somebody did not take it. */
  handOn: (patience: number) => Promise<void>;
  /** Waits for nobody any longer. */
  hurry: () => void;
  isFailing: () => boolean;
}>;

/** Begins to hand on checkpoints; the one that an earlier process could not is made up for. */
export function handOnCheckpoints({ ledger, checkpoints, config }: HandingOnParts): HandingOn {
  const { publishTo, witness } = config;
  let failing = false;
  let handedOn: number | null = null;
  let witnessedUpTo = 0;
  let waiting: AbortController | null = null;

  async function handOn(patience: number) {
    const newest = ledger.newest();
    if (!newest || newest.size === handedOn) return;
    waiting = new AbortController();
    const signal = AbortSignal.any([waiting.signal, AbortSignal.timeout(patience)]);
    try {
      const words = witness ? await witnessed(witness, newest, signal) : newest.words;
      if (publishTo !== null && !(await isPublished(publishTo, words)))
        await publishCheckpoint(publishTo, newest.size, words);
      handedOn = newest.size;
      failing = false;
    } catch (error) {
      failing = true;
      throw error;
    } finally {
      waiting = null;
    }
  }

  async function witnessed(who: Witness, newest: SealedCheckpoint, signal: AbortSignal): Promise<string> {
    if (signedBy(newest.note, who.keys).length > 0) return newest.words;
    const ask = (old: number) =>
      askWitness(who, { old, proof: ledger.consistency(old, newest.size), checkpoint: newest, signal });
    let answer = await ask(witnessedUpTo);
    if ("old" in answer) {
      if (answer.old > newest.size)
        throw new Error(
          `The witness has seen ${answer.old} events, and the newest checkpoint covers ${newest.size}: the log is not the one that it knows.`,
        );
      answer = await ask(answer.old);
    }
    if ("old" in answer)
      throw new Error(`The witness has seen ${answer.old} events, and takes no proof from there.`);
    witnessedUpTo = newest.size;
    // Meanwhile the key may have been replaced, and the next one have signed as well.
    const { note } = checkpoints.read(newest.size)!;
    const words = cosigned(note, answer.signatures);
    checkpoints.write(newest.size, words);
    return words;
  }

  return { handOn, hurry: () => waiting?.abort(), isFailing: () => failing };
}
