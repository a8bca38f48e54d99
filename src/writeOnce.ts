import { randomUUID } from "node:crypto";
import { closeSync, fsyncSync, linkSync, openSync, unlinkSync, writeSync } from "node:fs";

/**
 * Writes a file that only its owner may read, unless there is one. It is written whole and then given its name, so that
 * neither a crash nor a second process leaves half of it.
 */
export function writeOnce(file: string, words: string): void {
  const draft = `${file}.${randomUUID()}.new`;
  const descriptor = openSync(draft, "wx", 0o600);
  try {
    writeSync(descriptor, words);
    fsyncSync(descriptor);
    linkSync(draft, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
  } finally {
    closeSync(descriptor);
    unlinkSync(draft);
  }
}
