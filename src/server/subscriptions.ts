import type { IncomingMessage, Server } from "node:http";
import type { Duplex } from "node:stream";
import { GraphQLError, type FormattedExecutionResult, type GraphQLSchema } from "graphql";
import { CloseCode } from "graphql-ws";
import { useServer } from "graphql-ws/use/ws";
import type { Logger } from "pino";
import { WebSocketServer, type WebSocket } from "ws";
import { contextFor, type House } from "../../schema/context.js";
import { closeAtExpiry } from "./closeAtExpiry.js";
import type { Identify, Viewer } from "./identify.js";
import { maskError } from "./maskError.js";
import { readDocument, withCode } from "./readDocument.js";

/** What the subscriptions are served with. */
export type SubscriptionParts = Readonly<{
  server: Server;
  schema: GraphQLSchema;
  house: House;
  identify: Identify;
  log: Logger;
}>;

type Params = Readonly<{ authorization?: unknown; Authorization?: unknown }> | undefined;

const path = "/graphql";
const largestMessage = 2_000_000;
const graceForFarewells = 3_000;

/**
 * Serves graphql-ws on the same port. A client sends its token as `authorization` in the connection's parameters or as
 * a header; the socket is closed when the token expires, and with 1001 when the server goes. Answers how to close.
 */
export function serveSubscriptions({
  server,
  schema,
  house,
  identify,
  log,
}: SubscriptionParts): () => Promise<void> {
  const sockets = new WebSocketServer({ noServer: true, maxPayload: largestMessage });
  const onUpgrade = (request: IncomingMessage, socket: Duplex, head: Buffer) => {
    if (request.url?.split("?")[0] !== path) {
      socket.on("error", () => socket.destroy());
      socket.end("HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n");
      return;
    }
    sockets.handleUpgrade(request, socket, head, (opened) => {
      sockets.emit("connection", opened, request);
      tellLogOfErrors(opened, log);
    });
  };
  server.on("upgrade", onUpgrade);

  function answered(error: unknown) {
    const told = error instanceof GraphQLError ? withCode(error) : error;
    return maskError(told instanceof GraphQLError ? told.toJSON() : { message: "" }, told, log);
  }
  const served = useServer<Params, Record<"viewer", Viewer>>(
    {
      schema,
      connectionInitWaitTimeout: 5_000,
      // What goes wrong here is no client's business, whatever NODE_ENV says.
      isProd: true,
      async onConnect({ connectionParams, extra }) {
        const { authorization, Authorization } = connectionParams ?? {};
        const given = authorization ?? Authorization ?? extra.request.headers.authorization;
        try {
          extra.viewer = await identify(typeof given === "string" ? given : undefined);
          closeAtExpiry(extra.socket, extra.viewer.expiresAt);
          return true;
        } catch (error) {
          const { message } = answered(error);
          extra.socket.close(CloseCode.Forbidden, shortReason(message));
          return false;
        }
      },
      async onSubscribe({ extra: { viewer } }, _id, payload) {
        try {
          const read = readDocument(schema, payload);
          if ("errors" in read) return read.errors;
          // Grants may have changed since the socket was opened.
          const actor = viewer?.actor && (await house.newsroom.actor(viewer.actor.staffId));
          return { ...read.args, contextValue: contextFor(house, actor ?? null) };
        } catch (error) {
          return [new GraphQLError("", { originalError: error as Error })];
        }
      },
      onError: (_context, _id, _payload, errors) => errors.map(answered),
      onNext: (_context, _id, _payload, _args, { errors, ...result }) =>
        errors ? ({ ...result, errors: errors.map(answered) } as FormattedExecutionResult) : undefined,
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
