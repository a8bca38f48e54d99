import { createClient } from "graphql-ws";
import { v7 } from "uuid";
import { expect, onTestFinished, test, vi } from "vitest";
import { WebSocket } from "ws";
import type { House } from "../../../schema/context.js";
import { Fault } from "../../../src/fault.js";
import { hashOf } from "../../../src/server/watch/hashOf.js";
import { aServer, type AServer, type ServerWishes } from "../../support/serving/aServer.js";
import { startProgram } from "../../support/programs/program.js";
import { traceCollector, type Span } from "../../support/serving/traceCollector.js";

async function traced(wishes: ServerWishes = {}) {
  vi.stubEnv("OTEL_BSP_SCHEDULE_DELAY", "50");
  const collector = await traceCollector();
  const server = await aServer({
    ...wishes,
    tracing: { endpoint: collector.endpoint, serviceName: "courier" },
  });
  onTestFinished(async () => {
    vi.unstubAllEnvs();
    await server.close();
    await collector.close();
  });
  return { server, collector };
}

const openStory = "mutation ($input: OpenStoryInput!) { openStory(input: $input) { revision } }";
const story = () => ({ input: { commandId: v7(), slugline: "harbour-fine", desk: "courts" } });
const callersTrace = "4bf92f3577b34da6a3ce929d0e0e4736";
const callersSpan = "00f067aa0ba902b7";
const traceparent = `00-${callersTrace}-${callersSpan}-01`;

const inTrace = (spans: readonly Span[], traceId: string) => spans.filter((span) => span.traceId === traceId);
const named = (spans: readonly Span[], name: string) => spans.find((span) => span.name === name)!;
const isWhole = (spans: readonly Span[]) =>
  inTrace(spans, callersTrace).some(({ name }) => name === "operation");

test("A mutation's trace tells the operation, the command and the append, and goes on with the caller's", async () => {
  const { server, collector } = await traced();
  const { headers } = await server.post("reporter", openStory, story(), {
    traceparent,
    tracestate: "desk=courts",
  });
  const spans = inTrace(await collector.until(isWhole), callersTrace);
  expect(spans.map(({ name }) => name).sort()).toStrictEqual(["append", "command OpenStory", "operation"]);
  const [operation, command, append] = ["operation", "command OpenStory", "append"].map((name) =>
    named(spans, name),
  );
  expect(operation).toStrictEqual({
    name: "operation",
    traceId: callersTrace,
    spanId: expect.stringMatching(/^[0-9a-f]{16}$/),
    parentSpanId: callersSpan,
    service: "courier",
    failed: false,
    attributes: {
      "stet.transport": "http",
      "stet.request.id": headers.get("x-request-id"),
      "graphql.operation.type": "mutation",
      "stet.operation.hash": hashOf(openStory),
      "stet.operation.cost": expect.any(Number),
      "stet.outcome": "OK",
    },
  });
  expect(command).toMatchObject({
    parentSpanId: operation!.spanId,
    attributes: {
      "stet.command.type": "OpenStory",
      "stet.stream.kind": "story",
      "stet.origin": "api",
      "stet.outcome": "ACCEPTED",
      "stet.merged": false,
    },
  });
  expect(append).toMatchObject({
    parentSpanId: command!.spanId,
    attributes: { "stet.stream.kind": "story", "stet.events": 1, "stet.outcome": "RECORDED" },
  });
});

test("Each batch of the read models is a trace of its own", async () => {
  const { server, collector } = await traced();
  await server.ask("reporter", openStory, story());
  const head = await server.house.store.head();
  const isOfIt = ({ name, attributes }: Span) =>
    name === "read models" && attributes["stet.position"] === head;
  const spans = await collector.until((all) => all.some(isOfIt));
  expect(spans.find(isOfIt)).toMatchObject({
    parentSpanId: null,
    failed: false,
    attributes: { "stet.events": 1, "stet.stopped": 0 },
  });
});

test("A trace over a socket goes on with the one that its connection named", async () => {
  const { server, collector } = await traced();
  const client = createClient({
    url: `${server.url.replace("http", "ws")}/graphql`,
    webSocketImpl: WebSocket,
    connectionParams: { authorization: `Bearer ${server.staff.reporter.token}`, traceparent },
  });
  for await (const answer of client.iterate({ query: openStory, variables: story() }))
    expect(answer.errors).toBeUndefined();
  await client.dispose();
  const spans = inTrace(await collector.until(isWhole), callersTrace);
  const [operation, command] = [named(spans, "operation"), named(spans, "command OpenStory")];
  expect(operation).toMatchObject({
    parentSpanId: callersSpan,
    attributes: { "stet.transport": "websocket" },
  });
  expect(command.parentSpanId).toBe(operation.spanId);
});

test.each([
  ["none", undefined],
  ["nonsense", "zanzibar"],
  ["of nobody", `00-${"0".repeat(32)}-${callersSpan}-01`],
  ["of a version that there will never be", `ff-${callersTrace}-${callersSpan}-01`],
])("A trace begins here where the caller's cannot be read: %s", async (_what, header) => {
  const { server, collector } = await traced();
  await server.post(
    "reader",
    "{ latestPublished { nodes { id } } }",
    {},
    header ? { traceparent: header } : {},
  );
  const spans = await collector.until((all) => all.some(({ name }) => name === "operation"));
  const { parentSpanId, traceId } = named(spans, "operation");
  expect([parentSpanId, traceId === callersTrace]).toStrictEqual([null, false]);
});

test("What failed on our side is marked, and what was refused is not", async () => {
  const { server, collector } = await traced({
    serving: (house): House => ({
      ...house,
      newsroom: {
        ...house.newsroom,
        ask: (request, asked) =>
          asked.type === "OpenStory"
            ? Promise.reject(new Fault("STORE_UNREACHABLE", "zanzibar"))
            : house.newsroom.ask(request, asked),
      },
    }),
  });
  await server.post("reporter", openStory, story(), { traceparent });
  await server.post("auditor", "{ viewer { salary } }");
  const spans = await collector.until((all) => all.filter(({ name }) => name === "operation").length >= 2);
  const operations = spans.filter(({ name }) => name === "operation");
  const failed = operations.map(({ failed: own, attributes }) => [attributes["stet.outcome"], own]);
  expect(Object.fromEntries(failed)).toStrictEqual({ GRAPHQL_VALIDATION_FAILED: false, UNAVAILABLE: true });
  expect(collector.received.join("")).not.toContain("zanzibar");
});

test("Traces carry no variable, text, name or token", async () => {
  const { server, collector } = await traced();
  const canary = "zanzibar";
  const input = { commandId: v7(), slugline: canary, desk: "courts", reason: canary };
  await server.post(
    "reporter",
    `mutation ${canary} ($input: OpenStoryInput!) { ${canary}: openStory(input: $input) { revision } }`,
    { input },
    { traceparent },
  );
  await collector.until(isWhole);
  const sent = collector.received.join("");
  const secrets = (server: AServer) =>
    Object.values(server.staff).flatMap(({ token, staffId }) => [token, staffId]);
  for (const secret of [canary, input.commandId, "Ada Ortiz", ...secrets(server)])
    expect(sent).not.toContain(secret);
});

test("A server goes on where nobody takes its traces", async () => {
  const { server, collector } = await traced();
  await collector.close();
  for (let time = 0; time < 3; time++)
    expect((await server.post("reporter", openStory, story())).status).toBe(200);
  const begun = Date.now();
  await server.close();
  expect(Date.now() - begun).toBeLessThan(5_000);
});

test("Nothing of tracing is loaded where nobody asked for traces", async () => {
  const program = startProgram("test/support/programs/loadedByWatch.ts", []);
  const { code, stderr } = await program.ended;
  expect([code, stderr, program.lines]).toStrictEqual([0, "", ["false", "true"]]);
});
