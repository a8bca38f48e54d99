import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { Config } from "../server/config.js";
import { openStore } from "../server/house/openStore.js";
import type { EventStore } from "../store/eventStore.js";
import { mustExist } from "./mustExist.js";

/** Prints the lines that are made of a newsroom's log, as they are made, also while it is being served. */
export async function printFromLog(
  config: Config,
  linesOf: (store: EventStore) => Promise<Iterable<string> | AsyncIterable<string>>,
): Promise<void> {
  mustExist(config);
  const store = await openStore(config);
  try {
    await pipeline(Readable.from(ended(await linesOf(store))), process.stdout, { end: false });
  } catch (error) {
    // Whoever reads, `head` say, has seen enough.
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  } finally {
    await store.close();
  }
}

async function* ended(lines: Iterable<string> | AsyncIterable<string>): AsyncGenerator<string> {
  for await (const line of lines) yield `${line}\n`;
}
