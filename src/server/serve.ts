import type { AddressInfo } from "node:net";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from "fastify";
import type { Logger } from "pino";
import { buildSchema } from "../../schema/buildSchema.js";
import { contextFor, type House } from "../../schema/context.js";
import { Fault } from "../fault.js";
import { answerErrors } from "./answerErrors.js";
import { apolloServer } from "./apollo.js";
import { awaitPosition, positionHeader } from "./consistency.js";
import { serveGraphiql } from "./graphiqlPage.js";
import { serveHealth } from "./health.js";
import { identifier } from "./identify.js";
import { usualGuards, type Guards } from "./limits/guards.js";
import { rateLimit } from "./limits/rateLimit.js";
import { principalOf } from "./principalOf.js";
import { serveSubscriptions } from "./subscriptions.js";
import type { Tokens } from "./tokens.js";

/** What a newsroom is served with. */
export type ServeParts = Readonly<{
  house: House;
  tokens: Tokens;
  host: string;
  port: number;
  log: Logger;
  /** What is allowed of those who ask; left out for the usual. */
  guards?: Guards;
}>;

/** A newsroom on the network: where it listens, and how to stop. Stopping lets running requests finish. */
export type Served = Readonly<{ url: string; close: () => Promise<void> }>;

const largestRequest = 2_000_000;
const graceForRequests = 10_000;

/** Serves the contract over HTTP and WebSocket, GraphiQL at `/`, and the health endpoints. */
export async function serve({
  house,
  tokens,
  host,
  port,
  log,
  guards = usualGuards,
}: ServeParts): Promise<Served> {
  const schema = buildSchema();
  const identify = identifier(tokens, house.newsroom);
  const charge = rateLimit(guards.rates);
  const { operation: limits, deadline } = guards;
  const apollo = apolloServer({ schema, log, limits, charge, deadline });
  await apollo.start();

  const loggerInstance: FastifyBaseLogger = log;
  const app = Fastify({
    loggerInstance,
    logController: new LogController({ disableRequestLogging: !log.isLevelEnabled("debug") }),
    bodyLimit: largestRequest,
    requestTimeout: 30_000,
    keepAliveTimeout: 72_000,
    forceCloseConnections: "idle",
  });
  answerErrors(app, log);
  endConnectionsOnClosing(app);
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: fastifyApolloHandler(apollo, {
      context: async ({ headers, ip }) => {
        const { actor } = await identify(headers.authorization);
        const awaited = await awaitPosition(headers[positionHeader], house.readModels);
        const asked = { awaited, principal: principalOf(actor, ip), abort: new AbortController() };
        return Object.assign(contextFor(house, actor), asked);
      },
    }),
  });
  serveGraphiql(app);
  serveHealth(app, house);
  const closeSubscriptions = serveSubscriptions({ server: app.server, schema, house, identify, log });
  app.addHook("preClose", closeSubscriptions);

  try {
    await app.listen({ host, port });
  } catch (error) {
    await app.close();
    await apollo.stop();
    throw listenFault(error as NodeJS.ErrnoException, host, port);
  }
  const { port: listening } = app.server.address() as AddressInfo;

  async function close() {
    const impatient = setTimeout(() => app.server.closeAllConnections(), graceForRequests);
    await app.close();
    clearTimeout(impatient);
    await apollo.stop();
  }
  return { url: `http://${host.includes(":") ? `[${host}]` : host}:${listening}`, close };
}

// What runs when the server is closed has its time; its connection ends with it: kept alive, it would be waited for.
function endConnectionsOnClosing(app: FastifyInstance) {
  let closing = false;
  app.addHook("preClose", async () => {
    closing = true;
  });
  app.addHook("onSend", async (_request, reply) => {
    if (closing) void reply.header("connection", "close");
  });
}

function listenFault(error: NodeJS.ErrnoException, host: string, port: number): Fault {
  const why =
    error.code === "EADDRINUSE"
      ? "something else listens there; choose another with --port, or 0 for a free one"
      : error.message;
  return new Fault(
    "CONFIG_INVALID",
    `Cannot listen on ${host}:${port}: ${why}.`,
    { host, port },
    { cause: error },
  );
}
