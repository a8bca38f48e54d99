import { createClient, type ExecutionResult } from "graphql-sse";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Who } from "../support/serving/asker.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { draftedArticle, type Drafted } from "../support/serving/draftedArticle.js";

let server: AServer;
let article: Drafted;
beforeAll(async () => {
  server = await aServer();
  article = await draftedArticle(server);
});
afterAll(() => server.close());

type Told = Readonly<{ boardChanged: { position: string; event: { type: string } } }>;

const board = "subscription ($after: Position) { boardChanged(after: $after) { position event { type } } }";
const latest = "{ latestPublished { nodes { id } } }";

const headersOf = (as: Who | Readonly<{ token: string }>): Record<string, string> => {
  if (as === "reader") return {};
  return { authorization: `Bearer ${typeof as === "object" ? as.token : server.staff[as].token}` };
};

/** Asks for a stream as any HTTP client may. */
const asked = (as: Parameters<typeof headersOf>[0], body: object, headers: Record<string, string> = {}) =>
  fetch(`${server.url}/graphql/stream`, {
    method: "POST",
    headers: {
      accept: "text/event-stream",
      "content-type": "application/json",
      ...headersOf(as),
      ...headers,
    },
    body: JSON.stringify(body),
  });

/** Listens with the library that browsers use. */
function listening(as: Parameters<typeof headersOf>[0], after?: string) {
  const client = createClient({
    url: `${server.url}/graphql/stream`,
    headers: headersOf(as),
    retryAttempts: 0,
  });
  const answers: ExecutionResult<Told>[] = [];
  let [done, failed] = [false, null as unknown];
  const stop = client.subscribe<Told>(
    { query: board, variables: { after } },
    {
      next: (answer) => void answers.push(answer as ExecutionResult<Told>),
      error: (error) => void (failed = error ?? "over"),
      complete: () => void (done = true),
    },
  );
  const until = (count: number) =>
    vi.waitUntil(() => answers.length >= count || done || failed !== null, { timeout: 15_000, interval: 5 });
  return { answers, stop, until, done: () => done, failed: () => failed };
}

const write = (dek: string) => article.work("reporter", "changeDek", { dek });

describe("A stream over plain HTTP", () => {
  test("tells what happens, as it happens", async () => {
    const told = listening("auditor", "p0");
    await told.until(1);
    const before = told.answers.length;
    await write("Told at once");
    await told.until(before + 1);
    expect(told.answers.at(-1)!.data!.boardChanged.event.type).toBe("DekChanged");
    told.stop();
  });

  test("is resumed behind the position that was heard last: nothing is lost, and nothing comes twice", async () => {
    const start = `p${await server.house.store.head()}`;
    const heard: string[] = [];
    for (let round = 0; round < 4; round++) {
      const told = listening("auditor", heard.at(-1) ?? start);
      await write(`While listening, ${round}`);
      await told.until(1 + (round > 0 ? 1 : 0));
      told.stop();
      heard.push(...told.answers.map(({ data }) => data!.boardChanged.position));
      await write(`While the line is cut, ${round}`);
    }
    const last = listening("auditor", heard.at(-1));
    await last.until(1);
    last.stop();
    heard.push(...last.answers.map(({ data }) => data!.boardChanged.position));
    const log = await server.house.store.readAll(Number(start.slice(1)), 100);
    expect(heard).toStrictEqual(log.map(({ position }) => `p${position}`));
    expect(heard).toHaveLength(8);
  });

  test("answers a query and a mutation with one answer, and is over", async () => {
    const response = await asked("reader", { query: latest });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-type")).toBe("text/event-stream; charset=utf-8");
    expect(response.headers.get("cache-control")).toBe("no-store");
    expect(await response.text()).toBe(
      ':\n\nevent: next\ndata: {"data":{"latestPublished":{"nodes":[]}}}\n\nevent: complete\ndata:\n\n',
    );
  });

  test("may be asked for by its address, by a query and never by a mutation", async () => {
    const get = (query: string) =>
      fetch(`${server.url}/graphql/stream?query=${encodeURIComponent(query)}`, {
        headers: { accept: "text/event-stream" },
      });
    expect(await (await get(latest)).text()).toContain("latestPublished");
    const mutation = `mutation { openStory(input: { commandId: "1", slugline: "x", desk: "courts" }) { revision } }`;
    expect((await get(mutation)).status).toBe(405);
  });
});

describe("For a stream", () => {
  test("a reader hears nothing of the newsroom", async () => {
    const words = await (await asked("reader", { query: board })).text();
    expect(words).toContain('"code":"UNAUTHENTICATED"');
    expect(words).toContain("event: complete");
    expect(words).not.toContain('boardChanged":{');
  });

  test("a token is taken as everywhere else, and says why it is not", async () => {
    const response = await asked({ token: "garbage" }, { query: board });
    expect(response.status).toBe(401);
    expect(response.headers.get("www-authenticate")).toBe('Bearer realm="stet"');
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: "UNAUTHENTICATED" } }] });
  });

  test.each([
    ["a syntax error", { query: "subscription {" }, 400, "GRAPHQL_PARSE_FAILED"],
    ["an unknown field", { query: "subscription { weather }" }, 400, "GRAPHQL_VALIDATION_FAILED"],
    ["nothing", {}, 400, "BAD_REQUEST"],
    ["variables that are none", { query: latest, variables: 3 }, 400, "BAD_REQUEST"],
    ["too much", { query: `{ ${"a: __typename ".repeat(2_000)} }` }, 400, "GRAPHQL_PARSE_FAILED"],
    [
      "too deep",
      { query: `{ viewer { ${"grants { from { ".repeat(10)}name${" } }".repeat(10)} } }` },
      400,
      "LIMIT_EXCEEDED",
    ],
  ])("a mistake is answered before anything is streamed: %s", async (_what, body, status, code) => {
    const response = await asked("auditor", body);
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code } }] });
  });

  test("a page of another site may not ask, by whatever means a page has", async () => {
    const foreign = { origin: "https://elsewhere.example" };
    expect((await asked("auditor", { query: latest }, foreign)).status).toBe(403);
    expect((await asked("auditor", { query: latest }, { "content-type": "text/plain" })).status).toBe(415);
    const cunning = { "content-type": "text/plain; application/json" };
    expect((await asked("auditor", { query: latest }, cunning)).status).toBe(415);
    expect((await asked("auditor", { query: latest }, { accept: "image/*" })).status).toBe(406);
  });

  test("a token is good until it expires, and the stream no longer", async () => {
    const twoSeconds = 2 / (24 * 60 * 60);
    const token = await server.tokens.issue(server.staff.reporter.staffId, twoSeconds);
    const told = listening({ token });
    await vi.waitUntil(told.done, { timeout: 15_000 });
    expect(told.answers).toMatchObject([
      { errors: [{ message: "The token has expired.", extensions: { code: "UNAUTHENTICATED" } }] },
    ]);
  });

  test("the right to listen ends with the last role", async () => {
    const told = listening("standards");
    await vi.waitUntil(() => server.house.live.count().listeners > 0, { timeout: 15_000 });
    const staffId = `staff-${server.staff.standards.staffId}`;
    await obey(server, "editorInChief", "revokeRole", { staffId, role: "STANDARDS", expectedRevision: 1 });
    await vi.waitUntil(told.done, { timeout: 15_000 });
    expect(told.answers.at(-1)).toMatchObject({ errors: [{ extensions: { code: "FORBIDDEN" } }] });
  });

  test("whoever leaves is forgotten at once", async () => {
    await vi.waitUntil(() => server.house.live.count().listeners === 0, { timeout: 15_000 });
    const told = listening("auditor");
    await vi.waitUntil(() => server.house.live.count().listeners === 1, { timeout: 15_000 });
    told.stop();
    await vi.waitUntil(() => server.house.live.count().listeners === 0, { timeout: 15_000 });
  });
});

test("As many streams as sockets may be open, and no more; a stream ends when the server goes", async () => {
  const small = await aServer({ guards: { sockets: 2 } });
  const ask = () =>
    fetch(`${small.url}/graphql/stream`, {
      method: "POST",
      headers: {
        accept: "text/event-stream",
        "content-type": "application/json",
        authorization: `Bearer ${small.staff.auditor.token}`,
      },
      body: JSON.stringify({ query: board }),
    });
  const [one, two] = [await ask(), await ask()];
  const refused = await ask();
  expect([refused.status, refused.headers.get("retry-after")]).toStrictEqual([503, "1"]);
  const ends = Promise.all([one.text(), two.text()]);
  await small.close();
  expect((await ends).join("")).not.toContain("complete");
});
