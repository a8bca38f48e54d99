import { randomUUID } from "node:crypto";
import type { GraphQLFormattedError } from "graphql";
import type { WebSocket } from "ws";
import { watchOperation, type WatchedOperation } from "./watchOperation.js";
import type { TraceHeaders, Transport, TurnedAway, Watcher } from "./watcher.js";

type Errors = readonly Pick<GraphQLFormattedError, "extensions">[] | undefined;

/** Operations that stay open, over sockets or streams, as they are watched; each is known by the payload it came with. */
export type WatchedListeners = Readonly<{
  opened: (socket: WebSocket) => void;
  turnedAway: (why: TurnedAway) => void;
  begin: (payload: object, trace: Readonly<Record<string, unknown>>) => WatchedOperation;
  /** A subscription was taken, and runs until it ends. */
  listens: (payload: object) => void;
  met: (payload: object, errors: Errors) => void;
  end: (payload: object) => void;
}>;

/** Begins to watch what stays open. */
export function watchListeners(transport: Transport, watcher: Watcher): WatchedListeners {
  const underWay = new WeakMap<object, WatchedOperation>();
  const listening = new WeakMap<object, () => void>();
  return {
    opened(socket) {
      const closed = watcher.socket();
      socket.once("close", (code: number) => closed(code));
    },
    turnedAway: (why) => watcher.turnedAway(transport, why),
    begin(payload, trace) {
      const operation = watchOperation(watcher, {
        transport,
        requestId: randomUUID(),
        trace: headersIn(trace),
      });
      underWay.set(payload, operation);
      return operation;
    },
    listens: (payload) => void listening.set(payload, watcher.listening(transport)),
    met: (payload, errors) => underWay.get(payload)?.met(errors),
    end(payload) {
      listening.get(payload)?.();
      listening.delete(payload);
      underWay.get(payload)?.end();
    },
  };
}

function headersIn({ traceparent, tracestate }: Readonly<Record<string, unknown>>): TraceHeaders {
  const text = (value: unknown) => (typeof value === "string" ? value : undefined);
  return { traceparent: text(traceparent), tracestate: text(tracestate) };
}
