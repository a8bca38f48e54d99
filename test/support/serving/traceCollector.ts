import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { vi } from "vitest";

/** A span as a collector receives it. */
export type Span = Readonly<{
  name: string;
  traceId: string;
  spanId: string;
  parentSpanId: string | null;
  service: string;
  failed: boolean;
  attributes: Readonly<Record<string, string | number | boolean>>;
}>;

/** A collector of traces that takes what is sent over OTLP/HTTP. */
export type TraceCollector = Readonly<{
  endpoint: string;
  spans: readonly Span[];
  /** Everything that was sent, as it came. */
  received: readonly string[];
  /** Resolves with the spans once they are enough. */
  until: (enough: (spans: readonly Span[]) => boolean) => Promise<readonly Span[]>;
  close: () => Promise<void>;
}>;

type Value = Readonly<{ stringValue?: string; intValue?: number; doubleValue?: number; boolValue?: boolean }>;
type Attributes = readonly Readonly<{ key: string; value: Value }>[];
type Export = Readonly<{
  resourceSpans: readonly Readonly<{
    resource: Readonly<{ attributes: Attributes }>;
    scopeSpans: readonly Readonly<{
      spans: readonly Readonly<{
        name: string;
        traceId: string;
        spanId: string;
        parentSpanId?: string;
        status: Readonly<{ code: number }>;
        attributes: Attributes;
      }>[];
    }>[];
  }>[];
}>;

/** Starts a collector on a free port. */
export async function traceCollector(): Promise<TraceCollector> {
  const received: string[] = [];
  const spans: Span[] = [];
  const server = createServer((request, response) => {
    let body = "";
    request.setEncoding("utf8").on("data", (part: string) => (body += part));
    request.on("end", () => {
      const isExport = request.method === "POST" && request.url === "/v1/traces";
      if (isExport) {
        received.push(body);
        spans.push(...spansIn(JSON.parse(body) as Export));
      }
      response.writeHead(isExport ? 200 : 404, { "content-type": "application/json" }).end("{}");
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    endpoint: `http://127.0.0.1:${port}`,
    spans,
    received,
    until: async (enough) => {
      await vi.waitUntil(() => enough(spans), { timeout: 20_000 });
      return spans;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

const spansIn = ({ resourceSpans }: Export): readonly Span[] =>
  resourceSpans.flatMap(({ resource, scopeSpans }) =>
    scopeSpans.flatMap((scope) =>
      scope.spans.map(({ name, traceId, spanId, parentSpanId, status, attributes }) => ({
        name,
        traceId,
        spanId,
        parentSpanId: parentSpanId ?? null,
        service: String(plain(resource.attributes)["service.name"]),
        failed: status.code === 2,
        attributes: plain(attributes),
      })),
    ),
  );

const plain = (attributes: Attributes) =>
  Object.fromEntries(attributes.map(({ key, value }) => [key, Object.values(value)[0] ?? ""]));
