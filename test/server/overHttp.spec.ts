import { auditServer } from "graphql-http";
import { afterAll, beforeAll, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

test("Every audit of GraphQL over HTTP passes, those that only recommend included", async () => {
  const results = await auditServer({ url: `${server.url}/graphql`, fetchFn: fetch });
  expect(
    results.flatMap((result) => (result.status === "ok" ? [] : `${result.name}: ${result.reason}`)),
  ).toStrictEqual([]);
  expect(results).toHaveLength(61);
});

const json = { "content-type": "application/json" };
const viewer = `/graphql?query=${encodeURIComponent("{ viewer { id } }")}`;

test.each([
  ["application/json", 200, "application/json; charset=utf-8"],
  ["application/graphql-response+json", 400, "application/graphql-response+json; charset=utf-8"],
  [
    "application/graphql-response+json, application/json;q=0.9",
    400,
    "application/graphql-response+json; charset=utf-8",
  ],
  ["*/*", 400, "application/json; charset=utf-8"],
])(
  "A mistaken document is told by status to whoever can tell this server from a proxy: %s",
  async (accept, status, type) => {
    for (const query of [
      "{ viewer {",
      "{ viewer { salary } }",
      "query ($id: ID!) { node(id: $id) { id } }",
    ]) {
      const headers = { ...json, accept };
      const answer = await fetch(`${server.url}/graphql`, {
        method: "POST",
        headers,
        body: JSON.stringify({ query }),
      });
      expect([answer.status, answer.headers.get("content-type")]).toStrictEqual([status, type]);
      expect(await answer.json()).not.toHaveProperty("data");
    }
  },
);

test("What is no mistake of the document's is told by status to everybody", async () => {
  const send = async (query: string, headers: Record<string, string>) => {
    const all = { ...json, accept: "application/json", ...headers };
    return (
      await fetch(`${server.url}/graphql`, { method: "POST", headers: all, body: JSON.stringify({ query }) })
    ).status;
  };
  expect(await send("{ viewer { id } }", { authorization: "Bearer garbage" })).toBe(401);
  const aliases = Array.from({ length: 200 }, (_, n) => `a${n}: __typename`).join(" ");
  expect(await send(`{ ${aliases} }`, {})).toBe(400);
});

test("A query may be a link", async () => {
  const answer = await fetch(server.url + viewer);
  expect([answer.status, (await answer.text()).trim()]).toStrictEqual([200, '{"data":{"viewer":null}}']);
});

test.each(["cross-site", "same-site"])("but not one on another site's page: %s", async (site) => {
  const answer = await fetch(server.url + viewer, { headers: { "sec-fetch-site": site } });
  expect(answer.status).toBe(400);
  expect(await answer.text()).toContain("CSRF");
});

test.each(["mutation", "subscription"])("A link asks for nothing but a query: a %s", async (kind) => {
  const query = encodeURIComponent(`${kind} { __typename }`);
  const answer = await fetch(`${server.url}/graphql?query=${query}`);
  expect(answer.status).toBeGreaterThanOrEqual(400);
  expect(answer.status).toBeLessThan(500);
  expect(await answer.text()).not.toContain('"data"');
});
