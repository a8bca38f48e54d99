import type { FastifyInstance, FastifyReply, FastifyRequest, RouteHandlerMethod } from "fastify";
import { outcomeOf } from "./outcomeOf.js";
import { watchOperation, type WatchedOperation } from "./watchOperation.js";
import type { Watcher } from "./watcher.js";

/** Operations over HTTP as they are watched: one for each request that reaches the contract. */
export type WatchedHttp = Readonly<{
  /** Watches whatever a handler does. */
  watched: (app: FastifyInstance, handler: RouteHandlerMethod) => RouteHandlerMethod;
  /** What is watched of a request that is under way. */
  of: (request: FastifyRequest) => WatchedOperation;
}>;

/** Begins to watch what comes over HTTP. A request is answered with its id, as the log and the traces tell it. */
export function watchHttp(watcher: Pick<Watcher, "operation">): WatchedHttp {
  const underWay = new WeakMap<FastifyRequest, WatchedOperation>();

  const watched = (app: FastifyInstance, handler: RouteHandlerMethod) =>
    async function watch(request: FastifyRequest, reply: FastifyReply): Promise<unknown> {
      const { traceparent, tracestate } = request.headers;
      const trace = { traceparent: one(traceparent), tracestate: one(tracestate) };
      const operation = watchOperation(watcher, { transport: "http", requestId: request.id, trace });
      underWay.set(request, operation);
      void reply.header("x-request-id", request.id);
      try {
        const answer: unknown = await operation.run(() => handler.call(app, request, reply));
        operation.end(reply.statusCode < 400 ? "OK" : `HTTP_${reply.statusCode}`);
        return answer;
      } catch (error) {
        operation.end(outcomeOf(error));
        throw error;
      }
    };

  return { watched, of: (request) => underWay.get(request)! };
}

const one = (header: string | string[] | undefined) => (Array.isArray(header) ? header[0] : header);
