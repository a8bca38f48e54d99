import { randomUUID } from "node:crypto";
import type { AddressInfo } from "node:net";
import { fastifyApolloHandler } from "@as-integrations/fastify";
import Fastify, { LogController, type FastifyBaseLogger, type FastifyInstance } from "fastify";
import type { GraphQLSchema } from "graphql";
import type { Logger } from "pino";
import { buildSchema } from "../../schema/buildSchema.js";
import type { House } from "../../schema/context.js";
import { Fault } from "../fault.js";
import { addressOf } from "./addressOf.js";
import { answerErrors } from "./answerErrors.js";
import { apolloServer } from "./operations/apollo.js";
import { awaitPosition, positionHeader } from "./operations/consistency.js";
import { serveEvidence } from "./evidence/serveEvidence.js";
import { serveGraphiql } from "./graphiqlPage.js";
import { guardApp } from "./guardApp.js";
import { serveHealth } from "./health.js";
import type { OpenHouse } from "./house/openHouse.js";
import { identifier } from "./signIn/identify.js";
import { serveLedger } from "./ledger/serveLedger.js";
import type { IdentityProvider } from "./signIn/identityProvider.js";
import { usualGuards, type Guards } from "./limits/guards.js";
import { openLines } from "./limits/openLines.js";
import { limitAtOnce } from "./limits/limitAtOnce.js";
import { largestRequest } from "./limits/limits.js";
import { mayBeAskedByLink } from "./limits/mayBeAskedByLink.js";
import { servedOperations } from "./operations/operations.js";
import { byOf, principalOf } from "./principalOf.js";
import { sentOverHttp } from "./operations/sentOverHttp.js";
import { servedContext } from "./operations/servedContext.js";
import { slowReaders } from "./limits/slowReaders.js";
import { serveStreams } from "./streams/serveStreams.js";
import { serveSubscriptions } from "./sockets/subscriptions.js";
import type { Tokens } from "./signIn/tokens.js";
import { allWatching } from "./watch/allWatching.js";
import { nobodyWatching, type Watch } from "./watch/openWatch.js";
import { operationLog } from "./watch/operationLog.js";
import { serveMetrics } from "./watch/serveMetrics.js";
import { watchHttp } from "./watch/watchHttp.js";

/** What a newsroom is served with. */
export type ServeParts = Readonly<{
  house: House & Pick<OpenHouse, "evidence">;
  tokens: Tokens;
  /** Where the staff sign in beside the newsroom's own tokens; left out for nowhere. */
  provider?: IdentityProvider | null;
  host: string;
  port: number;
  log: Logger;
  /** What is allowed of those who ask; left out for the usual. */
  guards?: Guards;
  /** The contract; left out for the newsroom's own. */
  schema?: GraphQLSchema;
  /** Who watches it at work, beside its log; left out for nobody. */
  watch?: Pick<Watch, "watcher" | "metrics">;
}>;

/** A newsroom on the network: where it listens, and how to stop. Stopping lets running requests finish. */
export type Served = Readonly<{ url: string; close: () => Promise<void> }>;

const graceForRequests = 10_000;

/** Serves the contract over HTTP and WebSocket, GraphiQL at `/`, and the health endpoints. */
export async function serve({
  house,
  tokens,
  provider = null,
  host,
  port,
  log,
  guards = usualGuards,
  watch = nobodyWatching,
  schema = buildSchema(),
}: ServeParts): Promise<Served> {
  const watcher = allWatching([operationLog(log), watch.watcher]);
  const identify = identifier({ tokens, provider, house });
  const operations = servedOperations(schema, guards);
  const apollo = apolloServer({ operations, log });
  await apollo.start();

  const { arrival, behindProxy } = guards;
  const loggerInstance: FastifyBaseLogger = log;
  const app = Fastify({
    loggerInstance,
    // Fastify would write addresses with the documents and variables in them.
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    bodyLimit: largestRequest,
    requestTimeout: arrival.request,
    http: { headersTimeout: arrival.headers, connectionsCheckingInterval: arrival.lookedAtEvery },
    keepAliveTimeout: 72_000,
    forceCloseConnections: "idle",
  });
  answerErrors(app, log);
  endConnectionsOnClosing(app);
  limitAtOnce(app, guards.operationsPerSocket);
  const isOverloaded = await guardApp(app, guards);
  if (watch.metrics) serveMetrics(app, watch.metrics, house);
  const http = watchHttp(watcher);
  app.addHook("preHandler", async (request) => {
    if (mayBeAskedByLink(request)) request.headers["apollo-require-preflight"] ??= "true";
  });
  app.route({
    method: ["GET", "POST"],
    url: "/graphql",
    handler: http.watched(
      app,
      fastifyApolloHandler(apollo, {
        context: async (request) => {
          const { headers, raw } = request;
          const { actor: viewer } = await identify(headers.authorization);
          const principal = principalOf(viewer, addressOf(raw, behindProxy));
          const watched = http.of(request);
          watched.know({ by: byOf(principal) });
          await operations.toBeRead(sentOverHttp(request), { viewer, principal });
          const awaited = await awaitPosition(headers[positionHeader], house.readModels);
          return servedContext(house, { viewer, principal }, watched, awaited);
        },
      }),
    ),
  });
  serveGraphiql(app);
  serveHealth(app, house);
  serveLedger(app, { house, admit: operations.admit, behindProxy });
  serveEvidence(app, { house, identify, admit: operations.admit, guards, log });
  const slow = slowReaders(guards.unread);
  const lines = openLines(guards.linesPerAddress);
  const closeStreams = serveStreams(app, { operations, house, identify, lines, slow, log, watcher });
  const closeSubscriptions = serveSubscriptions({
    server: app.server,
    operations,
    isOverloaded,
    house,
    identify,
    lines,
    slow,
    log,
    watcher,
  });
  app.addHook("preClose", async () => {
    slow.stop();
    closeStreams();
    await closeSubscriptions();
  });

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
