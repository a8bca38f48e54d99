import { pino, type Logger } from "pino";
import { refusalSentence } from "../../refusalSentence.js";
import type { Config } from "../../server/config.js";
import { dataFolder } from "../../server/house/dataFolder.js";
import { openGuards } from "../../server/limits/guardSettings.js";
import { openHouse, type OpenHouse } from "../../server/house/openHouse.js";
import { serve } from "../../server/serve.js";
import { signingKey } from "../../server/signIn/signingKey.js";
import { tokensOf, type Tokens } from "../../server/signIn/tokens.js";
import { openWatch } from "../../server/watch/openWatch.js";
import { providerOf } from "./providerOf.js";
import { providerTold } from "./providerTold.js";

/** Makes a newsroom ready before it is served, and answers what to tell whoever started it. */
export type Prepare = (house: OpenHouse, tokens: Tokens) => Promise<readonly string[]>;

/** Serves a newsroom until Ctrl-C or SIGTERM, then stops cleanly. People read stdout, programs the log on stderr. */
export async function serveUntilStopped(config: Config, prepare: Prepare): Promise<void> {
  const log = pino({ level: config.log }, pino.destination({ dest: 2, sync: true }));
  const now = () => new Date();
  const guards = openGuards(config.guards);
  const tokens = tokensOf(await signingKey(dataFolder(config.data).signingKey), now, config.ownTokens);
  const provider = providerOf(config, log, now);
  const watch = await openWatch({
    metrics: guards.metrics,
    tracing: config.tracing,
    onTrouble: (error) => log.warn({ err: error }, "Traces cannot be sent."),
  });
  const house = await openHouse({
    config,
    onFault: (fault) => log.error({ err: fault }, fault.message),
    onTrouble: (error) => log.warn({ err: error }, "A checkpoint could not be handed on outside."),
    watcher: watch.watcher,
    onRefused: ({ policy, wish, no }) =>
      log.warn({ policy, wish: wish.asked.type, of: wish.id, code: no.code }, refusalSentence(no)),
  });
  try {
    const told = [...(await prepare(house, tokens)), ...(await providerTold(provider, tokens))];
    const { host, port } = config;
    const served = await serve({ house, tokens, provider, host, port, log, guards, watch });
    const stopped = untilStopped(log);
    log.info({ url: served.url, data: dataFolder(config.data).folder }, "The newsroom is open.");
    process.stdout.write([`Stet is serving at ${served.url}`, ...told, "Ctrl-C stops it.", ""].join("\n"));
    await stopped;
    await served.close();
  } finally {
    await house.close();
    await watch.close();
  }
  log.info("The newsroom is closed.");
}

/** Resolves at the first signal; a second one does not wait for anybody. */
function untilStopped(log: Logger): Promise<void> {
  return new Promise((resolve) => {
    let asked = false;
    const stop = (signal: NodeJS.Signals) => {
      if (asked) process.exit(130);
      asked = true;
      log.info({ signal }, "Stopping: requests under way are finished first.");
      resolve();
    };
    process.on("SIGINT", stop);
    process.on("SIGTERM", stop);
  });
}
