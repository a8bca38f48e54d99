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

/** The checkpoints of a newsroom: a file each, named after how many events it covers. */
export type CheckpointFolder = Readonly<{
  /** How many events each covers, the fewest first. */
  sizes: () => readonly number[];
  /** A checkpoint by its size; null if there is none, a Fault if its file cannot be understood. */
  read: (size: number) => SealedCheckpoint | null;
  newest: () => SealedCheckpoint | null;
  /** Looks for what other processes have sealed meanwhile. */
  look: () => void;
  /** Keeps a checkpoint; when this returns, its file is whole and on the disk. */
  write: (size: number, words: string) => void;
}>;

const ending = ".note";

/** Opens the folder of checkpoints, which is made with the first. */
export function checkpointFolder(folder: string): CheckpointFolder {
  const fileOf = (size: number) => join(folder, `${size}${ending}`);

  let known: readonly number[] | null = null;
  let last: SealedCheckpoint | null = null;

  function list(): readonly number[] {
    if (!existsSync(folder)) return [];
    return readdirSync(folder)
      .flatMap((name) => (/^\d+\.note$/.test(name) ? Number(name.slice(0, -ending.length)) : []))
      .toSorted((one, other) => one - other);
  }

  function read(size: number): SealedCheckpoint | null {
    const file = fileOf(size);
    if (!existsSync(file)) return null;
    const words = readFileSync(file, "utf8");
    const note = readNote(words);
    const checkpoint = note && readCheckpoint(note.text);
    if (note && checkpoint?.size === size) return { ...checkpoint, note, words };
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
      look();
    } catch (error) {
      const message = `A checkpoint cannot be written into ${folder}: ${(error as Error).message}.`;
      throw new Fault("STORE_READ_ONLY", message, { folder }, { cause: error });
    }
  }

  const sizes = () => (known ??= list());
  function newest(): SealedCheckpoint | null {
    const size = sizes().at(-1);
    if (size === undefined) return null;
    return (last = last?.size === size ? last : read(size));
  }
  function look() {
    known = null;
    last = null;
  }
  return { sizes, read, newest, write, look };
}
