import { v7 } from "uuid";
import { expect, onTestFinished, test, vi } from "vitest";
import { hashOf } from "../../../src/server/watch/hashOf.js";
import { aServer, type AServer } from "../../support/serving/aServer.js";
import { listener } from "../../support/serving/listener.js";

async function started(): Promise<AServer> {
  const server = await aServer();
  onTestFinished(server.close);
  return server;
}

const answered = ({ logged }: AServer) => logged.filter(({ msg }) => msg === "Answered.");
const openStory = "mutation ($input: OpenStoryInput!) { openStory(input: $input) { revision } }";

test("Each operation is a line of the log: what it was, what it cost, who asked and what became of it", async () => {
  const server = await started();
  const story = { input: { commandId: v7(), slugline: "harbour-fine", desk: "courts" } };
  const { headers } = await server.post("reporter", openStory, story);
  expect(answered(server)).toStrictEqual([
    expect.objectContaining({
      level: 30,
      requestId: headers.get("x-request-id"),
      transport: "http",
      type: "mutation",
      hash: hashOf(openStory),
      cost: expect.any(Number),
      by: `staff:${server.staff.reporter.staffId}`,
      outcome: "OK",
      ms: expect.any(Number),
    }),
  ]);
});

test("A line says what was wrong, and calls readers readers", async () => {
  const server = await started();
  await server.post("reader", "{ latest");
  await server.post("reader", "{ board { nodes { id } } }");
  await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: "Bearer garbage" },
    body: JSON.stringify({ query: "{ viewer { name } }" }),
  });
  expect(answered(server)).toMatchObject([
    { type: "unread", cost: null, by: "reader", outcome: "GRAPHQL_PARSE_FAILED" },
    { type: "query", cost: expect.any(Number), by: "reader", outcome: "UNAUTHENTICATED" },
    { type: "unread", hash: null, cost: null, by: null, outcome: "HTTP_401" },
  ]);
});

test("A subscription is one line, once it is over", async () => {
  const server = await started();
  const { listen, tear } = listener(server, "auditor");
  onTestFinished(tear);
  const board = listen("subscription { boardChanged { position } }");
  const asked = listen("{ viewer { name } }");
  await asked.until(1);
  await vi.waitUntil(() => answered(server).length === 1, { timeout: 15_000 });
  board.stop();
  await vi.waitUntil(() => answered(server).length === 2, { timeout: 15_000 });
  const by = `staff:${server.staff.auditor.staffId}`;
  expect(answered(server)).toMatchObject([
    { transport: "websocket", type: "query", hash: hashOf("{ viewer { name } }"), by, outcome: "OK" },
    { transport: "websocket", type: "subscription", by, cost: expect.any(Number), outcome: "OK" },
  ]);
});

test("The log says nothing that was asked: no document, variable, name, address or token", async () => {
  const server = await started();
  const canary = "zanzibar";
  const query = `query ${canary}Name ($id: ID!) { ${canary}: node(id: $id) { id } }`;
  await server.post("reporter", query, { id: canary });
  await server.post("reporter", `{ ${canary}Field }`);
  await server.post("reporter", `{ viewer { name } # ${canary}`);
  await server.post("reporter", openStory, { input: { commandId: canary, slugline: canary, desk: canary } });
  const token = server.staff.reporter.token;
  const address = `${server.url}/graphql?query=${encodeURIComponent(`{ ${canary}: viewer { name } }`)}`;
  await fetch(address, { headers: { authorization: `Bearer ${token}` } });
  await fetch(address, { headers: { authorization: `Bearer ${canary}` } });
  await fetch(`${server.url}/${canary}?${canary}=${canary}`);
  await fetch(`${server.url}/graphql`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: `{ "query": "${canary}`,
  });
  const { listen, tear } = listener(server, "reporter");
  onTestFinished(tear);
  await listen(query, { id: canary }).until(1);
  await listen(`{ ${canary} `).until(1);
  await vi.waitUntil(() => answered(server).length >= 8, { timeout: 15_000 });
  const log = JSON.stringify(server.logged);
  for (const secret of [canary, "Ada Ortiz", token, token.slice(-20)]) expect(log).not.toContain(secret);
  expect(JSON.stringify(answered(server))).not.toContain("127.0.0.1");
});
