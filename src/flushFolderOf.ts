import { closeSync, fsyncSync, openSync } from "node:fs";
import { dirname } from "node:path";

/** Puts a file's new name on the disk, where the system allows folders to be flushed. */
export function flushFolderOf(file: string): void {
  if (process.platform === "win32") return;
  const folder = openSync(dirname(file), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
