import type { TextEvents } from "../../past/textThen.js";
import type { Config } from "../../server/config.js";
import type { EventStore } from "../../store/eventStore.js";
import { printFromLog } from "../printFromLog.js";
import { readTextEvents } from "./readTextEvents.js";

/** Reads what happened to an article from the log and prints the lines made of it. */
export const withText = (
  config: Config,
  article: string,
  linesOf: (events: TextEvents, store: EventStore) => Promise<readonly string[]>,
): Promise<void> =>
  printFromLog(config, async (store) => linesOf(await readTextEvents(store, article), store));
