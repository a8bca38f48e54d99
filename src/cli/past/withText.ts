import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import type { TextEvents } from "../../past/textThen.js";
import type { Config } from "../../server/config.js";
import { openStore } from "../../server/house/openStore.js";
import type { EventStore } from "../../store/eventStore.js";
import { mustExist } from "../mustExist.js";
import { readTextEvents } from "./readTextEvents.js";

/** Reads what happened to an article from the log, also while its newsroom is being served, and prints the lines made of it. */
export async function withText(
  config: Config,
  article: string,
  linesOf: (events: TextEvents, store: EventStore) => Promise<readonly string[]>,
): Promise<void> {
  mustExist(config);
  const store = await openStore(config);
  try {
    const lines = await linesOf(await readTextEvents(store, article), store);
    await pipeline(Readable.from(lines.map((line) => `${line}\n`)), process.stdout, { end: false });
  } catch (error) {
    // Whoever reads, `head` say, has seen enough.
    if ((error as NodeJS.ErrnoException).code !== "EPIPE") throw error;
  } finally {
    await store.close();
  }
}
