import type { CheckpointFolder, SealedCheckpoint } from "../ledger/checkpointFolder.js";
import { keyIdOf, type NoteVerifier } from "../ledger/signedNote.js";

/** Checkpoints as they are kept, found without reading more of them than needed: a year of them are half a million. */
export type Checkpoints = Pick<CheckpointFolder, "sizes" | "read">;

/** The first checkpoint that covers an event by its place in the ledger; null if none does yet. */
export function firstCovering({ sizes, read }: Checkpoints, index: number): SealedCheckpoint | null {
  const all = sizes();
  const size = all[firstWhere(all.length, (n) => all[n]! > index)];
  return size === undefined ? null : read(size);
}

/**
 * The checkpoints at which one of a ledger's keys handed on to the next, signed by both: as long as a key seals, the next
 * one does not, so each is found by halving.
 */
export function handingsOn(
  { sizes, read }: Checkpoints,
  newestFirst: readonly NoteVerifier[],
): readonly SealedCheckpoint[] {
  const all = sizes();
  const hasSigned = (n: number, keys: readonly NoteVerifier[]) =>
    read(all[n]!)!.note.signatures.some(({ name, keyId }) =>
      keys.some((key) => key.name === name && Buffer.compare(keyIdOf(key), keyId) === 0),
    );
  return newestFirst.slice(1).flatMap((_, n) => {
    const later = newestFirst.slice(0, n + 1);
    const first = firstWhere(all.length, (place) => hasSigned(place, later));
    return first === all.length ? [] : [read(all[first]!)!];
  });
}

/** The first number below `count` of which something is true, that is true of all after it; `count` if it is of none. */
function firstWhere(count: number, isTrue: (n: number) => boolean): number {
  let [from, to] = [0, count];
  while (from < to) {
    const middle = Math.floor((from + to) / 2);
    if (isTrue(middle)) to = middle;
    else from = middle + 1;
  }
  return from;
}
