import { v7 } from "uuid";
import { expect, onTestFinished, test, vi } from "vitest";
import { aServer, type AServer, type ServerWishes } from "../../support/serving/aServer.js";
import { obey } from "../../support/serving/command.js";
import { draftedArticle } from "../../support/serving/draftedArticle.js";
import { listener } from "../../support/serving/listener.js";
import { newEvent } from "../../support/telling/newEvent.js";
import { readMetrics, type Sample } from "../../support/serving/readMetrics.js";

async function started(wishes: ServerWishes = {}): Promise<AServer> {
  const server = await aServer({ ...wishes, guards: { metrics: true, ...wishes.guards } });
  onTestFinished(server.close);
  return server;
}

async function scraped({ url }: AServer) {
  const response = await fetch(`${url}/metrics`);
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toMatch(/^text\/plain; version=0\.0\.4/);
  return readMetrics(await response.text());
}

/** What a series says with these labels; 0 if it was never counted. */
const valueOf = (samples: readonly Sample[], name: string, labels: Readonly<Record<string, string>> = {}) =>
  samples.find(
    (sample) =>
      sample.name === name &&
      Object.entries(labels).every(([label, value]) => sample.labels[label] === value),
  )?.value ?? 0;

test("Metrics are served only where the newsroom says so", async () => {
  const server = await started({ guards: { metrics: false } });
  expect((await fetch(`${server.url}/metrics`)).status).toBe(404);
});

test("Metrics are spelled as Prometheus reads them, each with its help and its type", async () => {
  const server = await started();
  await draftedArticle(server);
  await server.post("reader", "{ latest");
  const { samples, families } = await scraped(server);
  expect(families.filter((family) => family.help === "" || family.type === "")).toStrictEqual([]);
  expect(new Set(families.map(({ name }) => name)).size).toBe(families.length);
  const own = families.filter(({ name }) => name.startsWith("stet_"));
  expect(own.map(({ name }) => name).sort()).toStrictEqual([
    "stet_append_duration_seconds",
    "stet_command_duration_seconds",
    "stet_command_merges_total",
    "stet_command_stale_total",
    "stet_commands_total",
    "stet_errors_total",
    "stet_http_responses_total",
    "stet_ledger_broken",
    "stet_ledger_events",
    "stet_ledger_handing_on_failing",
    "stet_ledger_position",
    "stet_ledger_sealed_events",
    "stet_ledger_sealed_timestamp_seconds",
    "stet_lines_turned_away_total",
    "stet_log_head",
    "stet_operation_duration_seconds",
    "stet_policy_held_up",
    "stet_policy_position",
    "stet_read_model_batch_duration_seconds",
    "stet_read_model_behind",
    "stet_read_model_events_total",
    "stet_read_model_position",
    "stet_read_model_rebuilding",
    "stet_read_model_stopped",
    "stet_sockets_closed_total",
    "stet_sockets_open",
    "stet_store_up",
    "stet_subscriptions_open",
  ]);
  for (const { name, type } of own) {
    expect([name, type === "counter"]).toStrictEqual([name, name.endsWith("_total")]);
    expect([name, type === "histogram"]).toStrictEqual([name, name.endsWith("_duration_seconds")]);
  }
  for (const { name, labels } of samples) {
    const keys = Object.keys(labels);
    expect([name, new Set(keys).size]).toStrictEqual([name, keys.length]);
  }
  expect(valueOf(samples, "process_cpu_seconds_total")).toBeGreaterThan(0);
});

test("Operations are counted by what they were and what became of them", async () => {
  const server = await started();
  await server.ask("reporter", "{ viewer { name } }");
  await server.post("reporter", "{ viewer { salary } }");
  await server.post("reader", "{ board { nodes { id } } }");
  await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: "Bearer garbage" },
    body: JSON.stringify({ query: "{ viewer { name } }" }),
  });
  const { samples } = await scraped(server);
  const counted = (type: string, outcome: string) =>
    valueOf(samples, "stet_operation_duration_seconds_count", { transport: "http", type, outcome });
  expect(counted("query", "OK")).toBe(1);
  expect(counted("query", "UNAUTHENTICATED")).toBe(1);
  expect(counted("unread", "GRAPHQL_VALIDATION_FAILED")).toBe(1);
  expect(counted("unread", "HTTP_401")).toBe(1);
  expect(valueOf(samples, "stet_errors_total", { code: "UNAUTHENTICATED" })).toBe(1);
  expect(valueOf(samples, "stet_errors_total", { code: "GRAPHQL_VALIDATION_FAILED" })).toBe(1);
});

test("Commands are counted by type and answer, merges and stale ones for themselves", async () => {
  const server = await started();
  const { articleId } = await draftedArticle(server);
  const headline = (to: string, expectedRevision = 0) =>
    obey(server, "reporter", "changeHeadline", { articleId, headline: to, expectedRevision }).catch(
      () => null,
    );
  await headline("Harbour fined");
  await headline("Harbour is fined");
  await obey(server, "reporter", "changeDek", { articleId, dek: "Twice over.", expectedRevision: 0 });
  const { samples } = await scraped(server);
  const commands = (type: string, outcome: string) =>
    valueOf(samples, "stet_commands_total", { type, outcome, origin: "api" });
  expect(commands("ChangeHeadline", "ACCEPTED")).toBe(1);
  expect(commands("ChangeHeadline", "STALE_REVISION")).toBe(1);
  expect(valueOf(samples, "stet_command_stale_total", { type: "ChangeHeadline" })).toBe(1);
  expect(valueOf(samples, "stet_command_merges_total", { type: "ChangeDek" })).toBe(1);
  expect(
    valueOf(samples, "stet_append_duration_seconds_count", { kind: "article", outcome: "RECORDED" }),
  ).toBe(3);
});

test("The log, the read models and the policies say where they are", async () => {
  const server = await started();
  await server.ask("reporter", "{ viewer { name } }");
  const head = await server.house.store.head();
  const before = await scraped(server);
  expect(valueOf(before.samples, "stet_log_head")).toBe(head);
  expect(valueOf(before.samples, "stet_store_up")).toBe(1);
  expect(valueOf(before.samples, "stet_read_model_position", { name: "editions" })).toBe(head);
  expect(valueOf(before.samples, "stet_policy_held_up", { name: "whenScheduleFallsDue" })).toBe(0);
  expect(valueOf(before.samples, "stet_read_model_events_total")).toBeGreaterThan(0);

  await server.house.store.append(`article-${v7()}`, -1, [newEvent({ type: "EditionPublished", data: {} })]);
  const stopped = async () => {
    const { samples } = await scraped(server);
    return valueOf(samples, "stet_read_model_stopped", { name: "editions" }) === 1 && samples;
  };
  await vi.waitUntil(stopped, { timeout: 15_000 });
  const { samples } = await scraped(server);
  expect(valueOf(samples, "stet_read_model_behind", { name: "editions" })).toBe(1);
  expect(valueOf(samples, "stet_read_model_stopped", { name: "staffList" })).toBe(0);
});

test("Metrics are answered though the store is not", async () => {
  const server = await started();
  await server.house.store.close();
  expect(valueOf((await scraped(server)).samples, "stet_store_up")).toBe(0);
});

test("Sockets and subscriptions are counted while they are open", async () => {
  const server = await started();
  const { listen, tear, connected } = listener(server, "auditor");
  onTestFinished(tear);
  await connected;
  const board = listen("subscription { boardChanged { position } }");
  listen("{ viewer { name } }");
  listen("{ viewer { salary } }");
  const seen = async () => {
    const { samples } = await scraped(server);
    const over = { transport: "websocket" };
    return [
      valueOf(samples, "stet_sockets_open"),
      valueOf(samples, "stet_subscriptions_open", over),
      valueOf(samples, "stet_operation_duration_seconds_count", { ...over, outcome: "OK" }),
      valueOf(samples, "stet_operation_duration_seconds_count", {
        ...over,
        outcome: "GRAPHQL_VALIDATION_FAILED",
      }),
    ];
  };
  await vi.waitFor(async () => expect(await seen()).toStrictEqual([1, 1, 1, 1]), { timeout: 15_000 });
  board.stop();
  await vi.waitFor(async () => expect(await seen()).toStrictEqual([1, 0, 1, 1]), { timeout: 15_000 });
  tear();
  await vi.waitFor(async () => expect(await seen()).toStrictEqual([0, 0, 1, 1]), { timeout: 15_000 });
});

test("No label says anything that an asker chose, a person's name, an id or a token", async () => {
  const server = await started();
  const canary = "zanzibar";
  const { articleId } = await draftedArticle(server);
  const query = `query ${canary}Name { ${canary}: viewer { name } ${canary}Field }`;
  await server.post("reporter", query);
  await server.post("reporter", `query ${canary} ($id: ID!) { node(id: $id) { id } }`, { id: canary });
  await server.post("reporter", `query ($${canary}: ID!) { node(id: $${canary}) { id } }`, {});
  await obey(server, "reporter", "changeHeadline", { articleId, headline: canary, expectedRevision: 0 });
  await fetch(`${server.url}/graphql/${canary}`);
  const text = await (await fetch(`${server.url}/metrics`)).text();
  const { samples } = readMetrics(text);
  const secrets = Object.values(server.staff).flatMap(({ token, staffId }) => [token, staffId]);
  for (const secret of [canary, articleId, "Ada Ortiz", ...secrets]) expect(text).not.toContain(secret);
  const values = samples
    .filter(({ name }) => name.startsWith("stet_"))
    .flatMap(({ labels }) => Object.values(labels));
  expect(values.filter((value) => /[0-9a-f]{8}-[0-9a-f]{4}/.test(value))).toStrictEqual([]);
});
