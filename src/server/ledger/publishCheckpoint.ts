import { mkdir, open, readFile, rename } from "node:fs/promises";
import { join } from "node:path";

// The name under which the newest is found, whatever it covers.
const newest = "checkpoint";

/**
 * Copies a checkpoint into a folder outside the newsroom: as `<size>.note`, and as `checkpoint` for whoever wants the
 * newest. Each file is whole at every instant.
 */
export async function publishCheckpoint(folder: string, size: number, words: string): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const name of [`${size}.note`, newest]) {
    const unfinished = join(folder, `.${name}.${process.pid}.unfinished`);
    const file = await open(unfinished, "w");
    try {
      await file.writeFile(words);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(unfinished, join(folder, name));
  }
}

/** Whether these words are what such a folder has as the newest. */
export async function isPublished(folder: string, words: string): Promise<boolean> {
  return (await readFile(join(folder, newest), "utf8").catch(() => null)) === words;
}
