import { existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Recorded } from "../../src/decider.js";
import { openSqliteStore } from "../../src/store/sqlite.js";
import { aDayOfEvents } from "./aDayOfEvents.js";

/** The file that holds the approved example of an event type in one version. */
export const exampleFile = (type: string, version: number): string => `${type}.${version}.json`;

/** One example of every event type as this code records it: the day's last one, which tells the most. */
export async function freshExamples(): Promise<ReadonlyMap<string, Recorded>> {
  const folder = mkdtempSync(join(tmpdir(), "stet-"));
  const store = openSqliteStore({ file: join(folder, "events.db") });
  try {
    return new Map((await aDayOfEvents(store)).map((event) => [event.type, event]));
  } finally {
    await store.close();
    rmSync(folder, { recursive: true });
  }
}

/**
 * Writes the examples that are not there yet, and answers their names. One that is there is left as it is: that shape is
 * on somebody's disk, and a new shape is a new version.
 */
export async function approveEvents(folder: string): Promise<readonly string[]> {
  const wanted = [...(await freshExamples()).values()].map((event) => ({
    file: exampleFile(event.type, event.schemaVersion),
    text: `${JSON.stringify(event, null, 2)}\n`,
  }));
  const added = wanted.filter(({ file }) => !existsSync(join(folder, file)));
  for (const { file, text } of added) writeFileSync(join(folder, file), text, { flag: "wx" });
  return added.map(({ file }) => file);
}
