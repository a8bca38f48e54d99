import type { Logger } from "pino";
import type { Watcher } from "./watcher.js";

/**
 * Writes a line of the log for each operation: its id, what it was, what it cost, who asked, how long it took and what
 * became of it. A document is told by its hash; its text, variables and names are nobody's business here.
 */
export const operationLog = (log: Logger): Pick<Watcher, "operation"> => ({
  operation({ transport, requestId }) {
    const begun = performance.now();
    return {
      run: (work) => work(),
      end({ type, hash, cost, by, outcome }) {
        const ms = Math.round((performance.now() - begun) * 10) / 10;
        log.info({ requestId, transport, type, hash, cost, by, outcome, ms }, "Answered.");
      },
    };
  },
});
