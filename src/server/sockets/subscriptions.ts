import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import {
  getOperationAST,
  GraphQLError,
  OperationTypeNode,
  type ExecutionArgs,
  type FormattedExecutionResult,
} from "graphql";
import { CloseCode } from "graphql-ws";
import { useServer } from "graphql-ws/use/ws";
import type { Logger } from "pino";
import { WebSocketServer, type WebSocket } from "ws";
import type { House } from "../../../schema/context.js";
import { addressOf } from "../addressOf.js";
import type { Identify, Viewer } from "../signIn/identify.js";
import { whenTokenEnds } from "../signIn/whenTokenEnds.js";
import { fromAllowedPage } from "../limits/fromAllowedPage.js";
import type { OpenLines } from "../limits/openLines.js";
import { largestRequest } from "../limits/limits.js";
import { tooManyLines } from "../limits/tooManyLines.js";
import { tooManyAtOnce } from "../limits/tooManyAtOnce.js";
import type { Operations, RunArgs } from "../operations/operations.js";
import { byOf, principalOf } from "../principalOf.js";
import { servedContext } from "../operations/servedContext.js";
import { readTooSlowly, type SlowReaders } from "../limits/slowReaders.js";
import { tellErrors } from "../tellErrors.js";
import { watchListeners } from "../watch/watchListeners.js";
import type { Watcher } from "../watch/watcher.js";

/** What the subscriptions are served with. */
export type SubscriptionParts = Readonly<{
  server: Server;
  operations: Operations;
  /** Whether the process has more to do than it can. */
  isOverloaded: () => boolean;
  house: House;
  identify: Identify;
  lines: OpenLines;
  slow: SlowReaders;
  log: Logger;
  watcher: Watcher;
}>;

type Params = Readonly<Record<string, unknown>> | undefined;

const path = "/graphql";
// What a client of graphql-ws connects again after, unlike what it is forbidden.
const tryAgainLater = 1013;
const graceForFarewells = 3_000;
const tooSlow = 4008;

/**
 * Serves graphql-ws on the same port. A client sends its token as `authorization` in the connection's parameters or as
 * a header; the socket is closed when the token expires, and with 1001 when the server goes. Answers how to close.
 */
export function serveSubscriptions({
  server,
  operations,
  isOverloaded,
  house,
  identify,
  lines,
  slow,
  log,
  watcher,
}: SubscriptionParts): () => Promise<void> {
  const watching = watchListeners("websocket", watcher);
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestRequest });
  const { schema, guards, take, run } = operations;
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split("?")[0] !== path) return turnAway(socket, "404 Not Found");
    if (!fromAllowedPage(request, guards)) return turnAway(socket, "403 Forbidden");
    const busy = isOverloaded() ? "overloaded" : sockets.clients.size >= guards.sockets ? "full" : null;
    if (busy) {
      watching.turnedAway(busy);
      return turnAway(socket, "503 Service Unavailable", "Retry-After: 1");
    }
    const over = lines.take(addressOf(request, guards.behindProxy));
    if (!over) {
      watching.turnedAway("address");
      return turnAway(socket, "429 Too Many Requests", `Retry-After: ${tooManyLines.retryAfter}`);
    }
    // Whoever goes while the handshake is under way has closed no WebSocket, only this.
    socket.once("close", over);
    sockets.handleUpgrade(request, socket, head, (opened) => {
      sockets.emit("connection", opened, request);
      watching.opened(opened);
      tellLogOfErrors(opened, log);
      cutOffIfSlow(opened, request);
    });
  };
  server.on("upgrade", onUpgrade);
  function cutOffIfSlow(socket: WebSocket, request: IncomingMessage) {
    const outlet = {
      waiting: () => socket.bufferedAmount,
      sent: () => request.socket.bytesWritten,
      cut() {
        log.warn({ waiting: socket.bufferedAmount, transport: "websocket" }, "A client read too slowly.");
        socket.close(tooSlow, readTooSlowly);
        setTimeout(() => socket.terminate(), graceForFarewells).unref();
      },
    };
    socket.once("close", slow.watch(outlet));
  }

  function closeWithToken(socket: WebSocket, viewer: Viewer) {
    // It may have closed while its token was looked at.
    if (socket.readyState !== socket.OPEN) return;
    socket.once(
      "close",
      whenTokenEnds(viewer, house.readModels, (why) => socket.close(CloseCode.Forbidden, why)),
    );
  }

  const answered = tellErrors(guards, log);
  const served = useServer<Params, Record<"viewer", Viewer>>(
    {
      schema,
      execute: (args: ExecutionArgs) => run(args as RunArgs),
      connectionInitWaitTimeout: 5_000,
      // What goes wrong here is no client's business, whatever NODE_ENV says.
      isProd: true,
      async onConnect({ connectionParams, extra }) {
        const { ["authorization"]: authorization, ["Authorization"]: Authorization } = connectionParams ?? {};
        const given = authorization ?? Authorization ?? extra.request.headers.authorization;
        try {
          extra.viewer = await identify(typeof given === "string" ? given : undefined);
          closeWithToken(extra.socket, extra.viewer);
          return true;
        } catch (error) {
          const { message, extensions } = answered(error, undefined);
          const code = extensions?.["code"] === "UNAVAILABLE" ? tryAgainLater : CloseCode.Forbidden;
          extra.socket.close(code, shortReason(message));
          return false;
        }
      },
      async onSubscribe({ extra, subscriptions, connectionParams }, _id, payload) {
        const { viewer: opened, request } = extra;
        const watched = watching.begin(payload, { ...request.headers, ...connectionParams });
        try {
          if (Object.keys(subscriptions).length > guards.operationsPerSocket)
            return [tooManyAtOnce(guards.operationsPerSocket)];
          // Grants may have changed since the socket was opened.
          const viewer = opened?.actor ? await house.newsroom.actor(opened.actor.staffId) : null;
          const principal = principalOf(viewer, addressOf(request, guards.behindProxy));
          watched.know({ by: byOf(principal) });
          const taken = await take(payload, { viewer, principal }, watched);
          if ("errors" in taken) return taken.errors;
          if (isSubscription(taken.args)) watching.listens(payload);
          return { ...taken.args, contextValue: servedContext(house, { viewer, principal }, watched) };
        } catch (error) {
          return [new GraphQLError("", { originalError: error as Error })];
        }
      },
      onError({ extra: { viewer } }, _id, payload, errors) {
        const told = errors.map((error) => answered(error, viewer));
        watching.met(payload, told);
        watching.end(payload);
        return told;
      },
      onNext({ extra: { viewer } }, _id, payload, _args, { errors, ...result }) {
        const told = errors?.map((error) => answered(error, viewer));
        watching.met(payload, told);
        return told && ({ ...result, errors: told } as FormattedExecutionResult);
      },
      onComplete: (_context, _id, payload) => watching.end(payload),
    },
    sockets,
  );

  return async () => {
    const impatient = setTimeout(
      () => sockets.clients.forEach((socket) => socket.terminate()),
      graceForFarewells,
    );
    await served.dispose();
    clearTimeout(impatient);
    server.off("upgrade", onUpgrade);
  };
}

const isSubscription = ({ document, operationName }: ExecutionArgs) =>
  getOperationAST(document, operationName)?.operation === OperationTypeNode.SUBSCRIPTION;

function turnAway(socket: Duplex, status: string, ...headers: readonly string[]) {
  // Node leaves the other half open; nobody else would close it for whoever does not.
  socket.once("finish", () => socket.destroy());
  socket.on("error", () => socket.destroy());
  socket.end([`HTTP/1.1 ${status}`, "Connection: close", ...headers, "", ""].join("\r\n"));
}

// graphql-ws would write them to the console and close the socket, which is closed by then.
function tellLogOfErrors(socket: WebSocket, log: Logger) {
  socket.removeAllListeners("error").on("error", (error) => log.warn({ err: error }, "A socket failed."));
}

/** The reason of a closing is 123 bytes at the most. */
function shortReason(words: string): string {
  let reason = words;
  while (Buffer.byteLength(reason) > 123) reason = reason.slice(0, -1);
  return reason;
}
