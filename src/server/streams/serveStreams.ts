import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { getOperationAST, GraphQLError, OperationTypeNode, type ExecutionResult } from "graphql";
import type { Logger } from "pino";
import type { House } from "../../../schema/context.js";
import { addressOf } from "../addressOf.js";
import { httpError, httpOf } from "../httpError.js";
import { awaitPosition, positionHeader } from "../operations/consistency.js";
import type { Identify, Viewer } from "../signIn/identify.js";
import { fromAllowedPage } from "../limits/fromAllowedPage.js";
import type { OpenLines } from "../limits/openLines.js";
import { tooManyLines } from "../limits/tooManyLines.js";
import type { Operations } from "../operations/operations.js";
import { byOf, principalOf } from "../principalOf.js";
import { servedContext } from "../operations/servedContext.js";
import { readTooSlowly, type SlowReaders } from "../limits/slowReaders.js";
import { tellErrors } from "../tellErrors.js";
import { codeOf, outcomeOf } from "../watch/outcomeOf.js";
import type { Watcher } from "../watch/watcher.js";
import { watchListeners } from "../watch/watchListeners.js";
import type { WatchedOperation } from "../watch/watchOperation.js";
import { whenTokenEnds } from "../signIn/whenTokenEnds.js";
import { eventStream, type EventStream } from "./eventStream.js";
import { payloadOf } from "./payloadOf.js";
import { oneResult, resultsOf } from "./resultsOf.js";

/** What streams are served with. */
export type StreamParts = Readonly<{
  operations: Operations;
  house: House;
  identify: Identify;
  lines: OpenLines;
  slow: SlowReaders;
  log: Logger;
  watcher: Watcher;
}>;

type Results = AsyncIterableIterator<ExecutionResult>;
type Begun = Readonly<{ payload: object; viewer: Viewer; results: Results; watched: WatchedOperation }>;

/**
 * Serves GraphQL over server-sent events at `/graphql/stream`, for clients that speak plain HTTP and no WebSocket: each
 * request is one operation and its stream. Nobody can be made to ask for one by another site's page: a token is never
 * sent by itself, a mutation comes by POST as JSON, and a page from elsewhere is turned away. Answers how to close.
 */
export function serveStreams(app: FastifyInstance, parts: StreamParts): () => void {
  const { operations, house, identify, lines, slow, log, watcher } = parts;
  const { guards, take, run } = operations;
  const tell = tellErrors(guards, log);
  const watching = watchListeners("events", watcher);
  const open = new Set<EventStream>();
  const viewers = new WeakMap<FastifyRequest, Viewer>();

  /** Throws if there are too many already. Counted until the answer is over, or whoever asked is gone. */
  function countIn(request: FastifyRequest, { raw }: FastifyReply) {
    if (open.size >= guards.sockets) {
      watching.turnedAway("full");
      const overloaded = { status: 503, code: "OVERLOADED", retryAfter: 1 };
      throw httpError("Too many streams are open.", overloaded);
    }
    const over = lines.take(address(request));
    if (!over) {
      watching.turnedAway("address");
      throw httpError("Too many streams and sockets are open from this address.", tooManyLines);
    }
    if (raw.destroyed) over();
    else raw.once("close", over);
  }

  async function begin(request: FastifyRequest, reply: FastifyReply): Promise<Begun> {
    if (!fromAllowedPage(request.raw, guards))
      throw httpError("This page may not ask here.", { status: 403, code: "FORBIDDEN" });
    if (!accepts(request, "text/event-stream"))
      throw httpError("A stream is sent as text/event-stream.", { status: 406, code: "BAD_REQUEST" });
    countIn(request, reply);
    const payload = payloadOf(request);
    const watched = watching.begin(payload, request.headers);
    try {
      const viewer = await identify(request.headers.authorization);
      viewers.set(request, viewer);
      const awaited = await awaitPosition(request.headers[positionHeader], house.readModels);
      const asker = { viewer: viewer.actor, principal: principalOf(viewer.actor, address(request)) };
      watched.know({ by: byOf(asker.principal) });
      const taken = await take(payload, asker, watched);
      if ("errors" in taken) throw new AggregateError(taken.errors);
      const contextValue = servedContext(house, asker, watched, awaited);
      const args = { ...taken.args, contextValue };
      const kind = getOperationAST(args.document, args.operationName)?.operation;
      if (kind === OperationTypeNode.MUTATION && request.method === "GET")
        throw httpError("A mutation is sent by POST.", { status: 405, code: "BAD_REQUEST" });
      const listens = kind === OperationTypeNode.SUBSCRIPTION;
      if (listens) watching.listens(payload);
      const results = listens ? await resultsOf(args) : oneResult(await run(args));
      return { payload, viewer, results, watched };
    } catch (error) {
      const [first] = errorsIn(error);
      watched.end(first instanceof GraphQLError ? codeOf(first.extensions) : outcomeOf(first));
      watching.end(payload);
      throw error;
    }
  }

  const address = ({ raw }: FastifyRequest) => addressOf(raw, guards.behindProxy);

  async function stream(reply: FastifyReply, { payload, viewer, results, watched }: Begun): Promise<void> {
    const events = eventStream(reply);
    open.add(events);
    const letGo: (() => void)[] = [() => open.delete(events)];
    function endWith(code: string, message: string) {
      watched.end(code);
      void events.send({ errors: [{ message, extensions: { code } }] });
      events.complete();
      void results.return?.(undefined);
    }
    function over() {
      letGo.forEach((go) => go());
      void results.return?.(undefined);
      watching.end(payload);
    }
    letGo.push(
      whenTokenEnds(viewer, house.readModels, (why) => endWith("UNAUTHENTICATED", why)),
      slow.watch({
        ...events,
        cut() {
          log.warn({ waiting: events.waiting(), transport: "events" }, "A client read too slowly.");
          endWith("READ_TOO_SLOWLY", readTooSlowly);
        },
      }),
    );
    if (!events.isOpen()) return over();
    reply.raw.once("close", over);
    for await (const { errors, ...result } of results) {
      const told = errors?.map((error) => tell(error, viewer));
      watching.met(payload, told);
      await events.send(told ? { ...result, errors: told } : result);
      if (!events.isOpen()) return;
    }
    events.complete();
  }

  app.route({
    method: ["GET", "POST"],
    url: "/graphql/stream",
    async handler(request, reply) {
      let begun: Begun;
      try {
        begun = await begin(request, reply);
      } catch (error) {
        return answerWith(reply, errorsIn(error), viewers.get(request));
      }
      await stream(reply, begun);
      return reply;
    },
  });

  function answerWith(reply: FastifyReply, errors: readonly unknown[], viewer: Viewer | undefined) {
    const { status, headers } = httpOf(errors[0]);
    for (const [name, value] of headers) void reply.header(name, value);
    return reply.code(status).send({ errors: errors.map((error) => tell(error, viewer)) });
  }

  return () => open.forEach(({ end }) => end());
}

const errorsIn = (error: unknown): readonly unknown[] =>
  error instanceof AggregateError ? error.errors : [error];

const accepts = ({ headers }: FastifyRequest, type: string): boolean =>
  (headers.accept ?? "").split(",").some((one) => one.split(";", 1)[0]!.trim().toLowerCase() === type);
