import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  writeSync,
} from "node:fs";
import { join } from "node:path";
import { Fault } from "../fault.js";
import { flushFolderOf } from "../flushFolderOf.js";
import { readCheckpoint, type Checkpoint } from "./checkpoint.js";
import { readNote, type Note } from "./signedNote.js";

/** A checkpoint that was sealed: what it says, and the note with its signatures. */
export type SealedCheckpoint = Checkpoint & Readonly<{ note: Note; words: string }>;

/**
 * The checkpoints of a newsroom: a file each, named after how many events it covers. The folder is listed once, because
 * a year of them are half a million; what another process seals meanwhile is known when it is read.
 */
export type CheckpointFolder = Readonly<{
  /** How many events each covers, the fewest first. */
  sizes: () => readonly number[];
  /** A checkpoint by its size; null if there is none, a Fault if its file cannot be understood. */
  read: (size: number) => SealedCheckpoint | null;
  newest: () => SealedCheckpoint | null;
  /** Keeps a checkpoint; when this returns, its file is whole and on the disk. */
  write: (size: number, words: string) => void;
}>;

const ending = ".note";

/** Reads a checkpoint with its signatures, which are not checked here; null for what is none. */
export function readSealed(words: string): SealedCheckpoint | null {
  const note = readNote(words);
  const checkpoint = note && readCheckpoint(note.text);
  return checkpoint && { ...checkpoint, note, words };
}

/** Opens the folder of checkpoints, which is made with the first. */
export function checkpointFolder(folder: string): CheckpointFolder {
  const fileOf = (size: number) => join(folder, `${size}${ending}`);

  let known: number[] | null = null;
  let last: SealedCheckpoint | null = null;

  function list(): number[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .flatMap((name) => (/^\d+\.note$/.test(name) ? Number(name.slice(0, -ending.length)) : []))
      .toSorted((one, other) => one - other);
  }

  function read(size: number): SealedCheckpoint | null {
    const file = fileOf(size);
    if (!existsSync(file)) return null;
    const sealed = readSealed(readFileSync(file, "utf8"));
    if (sealed?.size === size) return knowing(sealed);
    throw new Fault("LEDGER_BROKEN", `${file} is not the checkpoint that was sealed: it was changed.`, {
      file,
    });
  }

  function write(size: number, words: string) {
    try {
      mkdirSync(folder, { recursive: true });
      const unfinished = `${fileOf(size)}.${process.pid}.unfinished`;
      const descriptor = openSync(unfinished, "w");
      try {
        writeSync(descriptor, words);
        fsyncSync(descriptor);
      } finally {
        closeSync(descriptor);
      }
      renameSync(unfinished, fileOf(size));
      flushFolderOf(fileOf(size));
      read(size);
    } catch (error) {
      const message = `A checkpoint cannot be written into ${folder}: ${(error as Error).message}.`;
      throw new Fault("STORE_READ_ONLY", message, { folder }, { cause: error });
    }
  }

  const sizes = () => (known ??= list());

  function knowing(sealed: SealedCheckpoint): SealedCheckpoint {
    const all = sizes();
    const before = all.findLastIndex((size) => size <= sealed.size);
    if (all[before] !== sealed.size) all.splice(before + 1, 0, sealed.size);
    if (all.at(-1) === sealed.size) last = sealed;
    return sealed;
  }

  function newest(): SealedCheckpoint | null {
    const size = sizes().at(-1);
    if (size === undefined) return null;
    return last?.size === size ? last : read(size);
  }
  return { sizes, read, newest, write };
}
