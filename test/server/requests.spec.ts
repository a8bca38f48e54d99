import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const json = { "content-type": "application/json" };

async function send(init: RequestInit, path = "/graphql") {
  const response = await fetch(server.url + path, init);
  const text = await response.text();
  return { status: response.status, headers: response.headers, text };
}

describe("A request that cannot be understood", () => {
  test.each([
    ["a syntax error", "{ viewer {", 400, "GRAPHQL_PARSE_FAILED"],
    ["a field that does not exist", "{ viewer { salary } }", 400, "GRAPHQL_VALIDATION_FAILED"],
    [
      "a position that is none",
      'subscription { boardChanged(after: "42") { position } }',
      400,
      "GRAPHQL_VALIDATION_FAILED",
    ],
    ["a page of nothing", "{ latestPublished(first: 0) { nodes { id } } }", 200, "BAD_USER_INPUT"],
    ["a page of too much", "{ latestPublished(first: 101) { nodes { id } } }", 200, "BAD_USER_INPUT"],
    ["a cursor of another list", '{ latestPublished(after: "x") { nodes { id } } }', 200, "BAD_USER_INPUT"],
  ])("is answered with what is wrong with it: %s", async (_what, query, status, code) => {
    const answer = await server.post("reader", query);
    expect(answer.status).toBe(status);
    expect(answer.body.errors).toMatchObject([{ extensions: { code } }]);
    expect(answer.body.errors![0]!.extensions).not.toHaveProperty("stacktrace");
  });

  test("has variables of the right type", async () => {
    const query = "query ($first: Int!) { latestPublished(first: $first) { nodes { id } } }";
    const { status, body } = await server.post("reader", query, { first: "ten" });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });

  test("asks for a hundred things at the most", async () => {
    const ids = Array.from({ length: 101 }, () => "published-1");
    const query = "query ($ids: [ID!]!) { nodes(ids: $ids) { id } }";
    const { body } = await server.post("reader", query, { ids });
    expect(body.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });

  test.each([
    ["no JSON", "{ latest", 400],
    ["no operation", "{}", 400],
  ])("is answered in GraphQL's own shape: %s", async (_what, body, status) => {
    const answer = await send({ method: "POST", headers: json, body });
    expect(answer.status).toBe(status);
    expect((JSON.parse(answer.text) as { errors: unknown[] }).errors).toHaveLength(1);
  });
});

describe("A request that asks for too much", () => {
  test("is refused before it is read: more than two megabytes", async () => {
    const body = JSON.stringify({
      query: "{ viewer { id } }",
      variables: { padding: "x".repeat(2_000_000) },
    });
    const { status, text } = await send({ method: "POST", headers: json, body });
    expect(status).toBe(413);
    expect(JSON.parse(text)).toMatchObject({ errors: [{ extensions: { code: "TOO_LARGE" } }] });
  });

  test("is refused before it is parsed: more than two thousand tokens", async () => {
    const fields = (tokens: number) => `{ ${"... { __typename } ".repeat((tokens - 2) / 4)}}`;
    expect((await server.post("reader", fields(1_998))).status).toBe(200);
    const { status, body } = await server.post("reader", fields(2_002));
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code: "GRAPHQL_PARSE_FAILED" } }]);
    expect(body.errors![0]!.message).toContain("token");
  });

  test("comes alone: batches are refused", async () => {
    const body = JSON.stringify([{ query: "{ viewer { id } }" }, { query: "{ viewer { id } }" }]);
    const { status, text } = await send({ method: "POST", headers: json, body });
    expect(status).toBe(400);
    expect(text).toContain("batching");
  });
});

describe("A request from another site's page", () => {
  const query = `/graphql?query=${encodeURIComponent("{ viewer { id } }")}`;

  test.each(["text/plain", "application/x-www-form-urlencoded"])(
    "cannot ride on a browser's form: %s",
    async (type) => {
      const body = JSON.stringify({ query: "{ viewer { id } }" });
      const { status, text } = await send({ method: "POST", headers: { "content-type": type }, body });
      expect(status).toBeGreaterThanOrEqual(400);
      expect(text).not.toContain('"data"');
    },
  );

  test("cannot be a link, unless it says that it is no link", async () => {
    const link = await send({ headers: { "sec-fetch-site": "cross-site" } }, query);
    expect(link.status).toBe(400);
    expect(link.text).toContain("CSRF");
    const meant = await send({ headers: { "apollo-require-preflight": "true" } }, query);
    expect([meant.status, meant.text.trim()]).toStrictEqual([200, '{"data":{"viewer":null}}']);
  });

  test("is given no leave to read the answer", async () => {
    const headers = { ...json, origin: "https://elsewhere.example" };
    const body = JSON.stringify({ query: "{ viewer { id } }" });
    const answer = await send({ method: "POST", headers, body });
    expect(answer.headers.get("access-control-allow-origin")).toBeNull();
    const preflight = await send({
      method: "OPTIONS",
      headers: { ...headers, "access-control-request-method": "POST" },
    });
    expect(preflight.headers.get("access-control-allow-origin")).toBeNull();
    expect(preflight.status).toBeGreaterThanOrEqual(400);
  });

  test("never changes anything by GET", async () => {
    const mutation = encodeURIComponent(
      'mutation { killPhoto(input: {commandId: "1", photoId: "1", expectedRevision: 0}) { revision } }',
    );
    const { status, text } = await send(
      { headers: { "apollo-require-preflight": "true" } },
      `/graphql?query=${mutation}`,
    );
    expect(status).toBe(405);
    expect(text).not.toContain('"data"');
  });
});
