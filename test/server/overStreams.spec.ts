import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";

// GraphQL over server-sent events, in its mode of distinct connections.

let server: AServer;
beforeAll(async () => {
  server = await aServer({ guards: { metrics: true } });
});
afterAll(() => server.close());

type Sent = Readonly<{ event: string; data: unknown }>;

const viewer = "{ viewer { name } }";
const board = "subscription { boardChanged { position } }";
const asStaff = () => ({ authorization: `Bearer ${server.staff.reporter.token}` });

/** Asks for a stream, which ends with the test. */
async function asked(init: RequestInit, search: Readonly<Record<string, string>> = {}) {
  const url = new URL(`${server.url}/graphql/stream`);
  for (const [name, value] of Object.entries(search)) url.searchParams.set(name, value);
  const hangUp = new AbortController();
  onTestFinished(() => hangUp.abort());
  const headers = { accept: "text/event-stream", ...asStaff(), ...(init.headers as object) };
  const response = await fetch(url, { ...init, headers, signal: hangUp.signal });
  return { response, hangUp: () => hangUp.abort() };
}

const post = (body: unknown, headers: object = {}) =>
  asked({
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

/** What a stream sent; each event is an `event` and a `data` line and an empty one, and what begins with a colon is nothing. */
function eventsIn(text: string): readonly Sent[] {
  const blocks = text.split("\n\n").filter((block) => block !== "" && !/^:[^\n]*$/.test(block));
  return blocks.map((block) => {
    const [, event, data] = /^event: (next|complete)\ndata:(.*)$/.exec(block) ?? [];
    if (event === undefined) throw new Error(`No event: ${block}`);
    return { event, data: data?.trim() ? (JSON.parse(data) as unknown) : null };
  });
}

const streamed = { event: "next", data: { data: { viewer: { name: expect.any(String) } } } };
const over = { event: "complete", data: null };

describe("A stream", () => {
  test("of a query sends its answer, says that it is complete, and ends", async () => {
    const { response } = await post({ query: viewer });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toMatch(/^text\/event-stream(; charset=utf-8)?$/);
    expect(response.headers.get("cache-control")).toMatch(/no-store|no-cache/);
    expect(eventsIn(await response.text())).toStrictEqual([streamed, over]);
  });

  test("may be asked for in the address", async () => {
    const query =
      "query Two($with: Boolean!) { viewer { name @include(if: $with) __typename } } query One { viewer { id } }";
    const search = { query, operationName: "Two", variables: JSON.stringify({ with: false }) };
    const { response } = await asked({ method: "GET" }, search);
    expect(response.status).toBe(200);
    const told = { data: { viewer: { __typename: "StaffMember" } } };
    expect(eventsIn(await response.text())).toStrictEqual([{ event: "next", data: told }, over]);
  });

  test("of a mutation does what it says, by POST", async () => {
    const input = { commandId: v7(), slugline: "harbour-fine", desk: "courts" };
    const query = "mutation ($input: OpenStoryInput!) { openStory(input: $input) { revision } }";
    const { response } = await post({ query, variables: { input } });
    const told = { data: { openStory: { revision: 0 } } };
    expect(eventsIn(await response.text())).toStrictEqual([{ event: "next", data: told }, over]);
  });

  test("of a mutation cannot be asked for by a link", async () => {
    const { response } = await asked({ method: "GET" }, { query: "mutation { __typename }" });
    expect(response.status).toBe(405);
    expect(await response.text()).not.toContain('"data"');
  });

  test("of a subscription sends what happens for as long as it is listened to", async () => {
    const { response, hangUp } = await post({ query: board });
    expect(response.status).toBe(200);
    const reader = response.body!.pipeThrough(new TextDecoderStream()).getReader();
    let text = "";
    const reading = (async () => {
      for (let part = await reader.read(); !part.done; part = await reader.read()) text += part.value;
    })().catch(() => {});
    await draftedArticle(server);
    await vi.waitUntil(() => eventsIn(text.slice(0, text.lastIndexOf("\n\n") + 2)).length > 0, {
      timeout: 15_000,
    });
    expect(new Set(eventsIn(text).map(({ event }) => event))).toStrictEqual(new Set(["next"]));
    const listening = async () =>
      /^stet_subscriptions_open\{transport="events"\} (\d+)$/m.exec(
        await (await fetch(`${server.url}/metrics`)).text(),
      )?.[1];
    expect(await listening()).toBe("1");
    hangUp();
    await reading;
    await vi.waitFor(async () => expect(await listening()).toBe("0"), { timeout: 15_000 });
  });

  test("is one of many: each has its own", async () => {
    const streams = await Promise.all([viewer, "{ viewer { __typename } }"].map((query) => post({ query })));
    const texts = await Promise.all(streams.map(({ response }) => response.text()));
    expect(texts.map((text) => eventsIn(text)[0])).toStrictEqual([
      streamed,
      { event: "next", data: { data: { viewer: { __typename: "StaffMember" } } } },
    ]);
  });

  test("tells an error in a field beside the data", async () => {
    const { response } = await post({
      query: "{ viewer { name } latestPublished(first: 0) { nodes { id } } }",
    });
    const [next, end] = eventsIn(await response.text());
    expect(next).toMatchObject({ event: "next", data: { errors: [{ path: ["latestPublished"] }] } });
    expect(end).toStrictEqual(over);
  });
});

describe("A request for a stream that cannot be understood is answered with its status:", () => {
  test.each<[string, unknown, object, number]>([
    ["no JSON", "{ query:", {}, 400],
    ["no document", {}, {}, 400],
    ["a document that is no text", { query: 7 }, {}, 400],
    ["variables that are no object", { query: viewer, variables: "x" }, {}, 400],
    ["an operation's name that is no text", { query: viewer, operationName: 7 }, {}, 400],
    ["extensions that are no object", { query: viewer, extensions: 7 }, {}, 400],
    ["a syntax error", { query: "{ viewer {" }, {}, 400],
    ["a field that does not exist", { query: "{ viewer { salary } }" }, {}, 400],
    ["an operation that is not in the document", { query: viewer, operationName: "Two" }, {}, 400],
    ["a form", "query=x", { "content-type": "application/x-www-form-urlencoded" }, 415],
    ["a token that cannot be taken", { query: viewer }, { authorization: "Bearer garbage" }, 401],
    ["somebody who takes no stream", { query: viewer }, { accept: "application/json" }, 406],
    ["a page of somebody else's", { query: viewer }, { origin: "https://elsewhere.example" }, 403],
  ])("%s", async (_what, body, headers, status) => {
    const { response } = await post(body, headers);
    expect(response.status).toBe(status);
    expect(response.headers.get("content-type")).toMatch(/^application\/json/);
    const answer = (await response.json()) as { errors: readonly { message: string }[] };
    expect(answer).not.toHaveProperty("data");
    expect(answer.errors[0]!.message).not.toBe("");
  });

  test.each(["PUT", "DELETE", "PATCH"])("asked for by %s", async (method) => {
    const { response } = await asked({ method });
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
  });
});
