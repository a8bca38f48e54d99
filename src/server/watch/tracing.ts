import { AsyncLocalStorage } from "node:async_hooks";
import { setTimeout } from "node:timers/promises";
import {
  createTraceState,
  isValidSpanId,
  isValidTraceId,
  ROOT_CONTEXT,
  SpanKind,
  SpanStatusCode,
  trace,
  type Attributes,
  type Context,
} from "@opentelemetry/api";
import { OTLPTraceExporter } from "@opentelemetry/exporter-trace-otlp-http";
import { resourceFromAttributes } from "@opentelemetry/resources";
import { BatchSpanProcessor, NodeTracerProvider, type SpanExporter } from "@opentelemetry/sdk-trace-node";
import type { TraceHeaders, Watched, Watcher } from "./watcher.js";

/** Where traces are sent, and under which name. */
export type TracingParts = Readonly<{ endpoint: string; serviceName: string }>;

/** A server's own tracing; closing sends what has not been sent. */
export type Tracing = Readonly<{ watcher: Partial<Watcher>; close: () => Promise<void> }>;

const graceForSpans = 2_000;

type Told<Ending> = (ending: Ending) => Readonly<{ attributes: Attributes; failed: boolean }>;

/**
 * Sends spans to a collector over OTLP/HTTP: an operation, the commands in it, what they append; and the batches of the
 * read models, which belong to nobody's request. Nothing is registered in the process at large.
 */
export function openTracing(
  { endpoint, serviceName }: TracingParts,
  onTrouble: (error: Error) => void,
): Tracing {
  const url = `${endpoint.replace(/\/+$/, "")}/v1/traces`;
  const exporter = tellingOnce(new OTLPTraceExporter({ url }), onTrouble);
  const provider = new NodeTracerProvider({
    resource: resourceFromAttributes({ "service.name": serviceName }),
    spanProcessors: [new BatchSpanProcessor(exporter)],
  });
  const tracer = provider.getTracer("stet");
  const under = new AsyncLocalStorage<Context>();

  /** Begins a span inside of the one that is running here, unless it is told where it belongs. */
  function watched<Ending>(
    name: string,
    kind: SpanKind,
    attributes: Attributes,
    told: Told<Ending>,
    parent: Context = under.getStore() ?? ROOT_CONTEXT,
  ): Watched<Ending> {
    const span = tracer.startSpan(name, { kind, attributes }, parent);
    return {
      run: (work) => under.run(trace.setSpan(parent, span), work),
      end(ending) {
        const { attributes: more, failed } = told(ending);
        span.setAttributes(more);
        if (failed) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      },
    };
  }

  const watcher: Partial<Watcher> = {
    operation: ({ transport, requestId, trace: headers }) =>
      watched(
        "operation",
        SpanKind.SERVER,
        { "stet.transport": transport, "stet.request.id": requestId },
        ({ type, hash, cost, outcome }) => ({
          attributes: {
            "graphql.operation.type": type,
            ...(hash !== null && { "stet.operation.hash": hash }),
            ...(cost !== null && { "stet.operation.cost": cost }),
            "stet.outcome": outcome,
          },
          failed: ours.has(outcome),
        }),
        continued(headers),
      ),
    command: ({ type, kind, origin }) =>
      watched(
        `command ${type}`,
        SpanKind.INTERNAL,
        { "stet.command.type": type, "stet.stream.kind": kind, "stet.origin": origin },
        ({ outcome, merged, failed }) => ({
          attributes: { "stet.outcome": outcome, "stet.merged": merged },
          failed,
        }),
      ),
    append: ({ kind, events }) =>
      watched(
        "append",
        SpanKind.CLIENT,
        { "stet.stream.kind": kind, "stet.events": events },
        ({ outcome, failed }) => ({ attributes: { "stet.outcome": outcome }, failed }),
      ),
    batch: ({ events, position }) =>
      watched(
        "read models",
        SpanKind.CONSUMER,
        { "stet.events": events, "stet.position": position },
        ({ stopped }) => ({ attributes: { "stet.stopped": stopped }, failed: stopped > 0 }),
        ROOT_CONTEXT,
      ),
  };
  // Whoever closes a newsroom does not wait for a collector that is not there.
  const close = () =>
    Promise.race([provider.shutdown().catch(() => {}), setTimeout(graceForSpans, undefined, { ref: false })]);
  return { watcher, close };
}

/** An exporter that tells of the first failure in a row; the newsroom goes on, and its spans are lost. */
function tellingOnce(exporter: SpanExporter, onTrouble: (error: Error) => void): SpanExporter {
  let told = false;
  return {
    shutdown: () => exporter.shutdown(),
    forceFlush: async () => exporter.forceFlush?.(),
    export: (spans, done) =>
      exporter.export(spans, (result) => {
        if (result.error && !told) onTrouble(result.error);
        told = result.error !== undefined;
        done(result);
      }),
  };
}

/** What went wrong on our side; everything else is the asker's, and an answer like any other. */
const ours: ReadonlySet<string> = new Set(["INTERNAL_SERVER_ERROR", "UNAVAILABLE", "DEADLINE_EXCEEDED"]);

const form = /^[0-9a-f]{2}-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(?:-.*)?$/;

/** The caller's trace, if it sent one that can be read. */
function continued({ traceparent, tracestate }: TraceHeaders): Context {
  const [, traceId = "", spanId = "", flags = "00"] = form.exec(traceparent?.trim() ?? "") ?? [];
  if (!isValidTraceId(traceId) || !isValidSpanId(spanId) || traceparent!.startsWith("ff"))
    return ROOT_CONTEXT;
  return trace.setSpanContext(ROOT_CONTEXT, {
    traceId,
    spanId,
    traceFlags: Number.parseInt(flags, 16) & 1,
    isRemote: true,
    ...(tracestate !== undefined && { traceState: createTraceState(tracestate) }),
  });
}
