import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { WebSocket } from "ws";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";
import { rawSocket, type RawSocket } from "../support/serving/rawSocket.js";

// graphql-transport-ws, sentence by sentence.

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const opened = (protocols?: readonly string[]) => rawSocket(server.url, protocols);
const init = (payload?: unknown) => ({ type: "connection_init", ...(payload !== undefined && { payload }) });
const subscribe = (id: unknown, query: unknown, more: object = {}) => ({
  type: "subscribe",
  id,
  payload: { query, ...more },
});
const viewer = "{ viewer { name } }";
const board = "subscription { boardChanged { position } }";

/** A socket that is ready, as a member of the staff. */
async function ready(): Promise<RawSocket> {
  const socket = await opened();
  socket.send(init({ authorization: `Bearer ${server.staff.auditor.token}` }));
  await socket.until(1);
  return socket;
}

/** Asks something small, to see that a socket still answers, and that nothing else came before. */
async function stillAnswers(socket: RawSocket): Promise<void> {
  const id = v7();
  socket.send(subscribe(id, viewer));
  await socket.untilSaid({ type: "complete", id });
}

describe("The handshake", () => {
  test("speaks graphql-transport-ws", async () => {
    expect((await opened()).protocol).toBe("graphql-transport-ws");
  });

  test("finds it among others", async () => {
    expect((await opened(["soap", "graphql-transport-ws", "graphql-ws"])).protocol).toBe(
      "graphql-transport-ws",
    );
  });

  test("without a subprotocol ends with 4406", async () => {
    expect(await (await opened([])).closed).toStrictEqual({
      code: 4406,
      reason: "Subprotocol not acceptable",
    });
  });

  test("in nothing but another one is not agreed to", async () => {
    await expect(opened(["graphql-ws"])).rejects.toThrow("no subprotocol");
  });
});

describe("The beginning", () => {
  test("is acknowledged, without a payload", async () => {
    const socket = await opened();
    socket.send(init());
    expect(await socket.until(1)).toStrictEqual([{ type: "connection_ack" }]);
  });

  test("may have an empty payload", async () => {
    const socket = await opened();
    socket.send(init({}));
    expect(await socket.until(1)).toStrictEqual([{ type: "connection_ack" }]);
  });

  test("with a token that cannot be taken ends with 4403", async () => {
    const socket = await opened();
    socket.send(init({ authorization: "Bearer garbage" }));
    expect((await socket.closed).code).toBe(4403);
    expect(socket.said).toStrictEqual([]);
  });

  test("that does not come ends with 4408", async () => {
    const socket = await opened();
    const begun = Date.now();
    expect(await socket.closed).toStrictEqual({ code: 4408, reason: "Connection initialisation timeout" });
    expect(Date.now() - begun).toBeGreaterThan(3_000);
  });

  test.each(["at once", "later"])("may come once; a second one, %s, ends with 4429", async (when) => {
    const socket = await opened();
    socket.send(init());
    if (when === "later") await socket.until(1);
    socket.send(init());
    expect(await socket.closed).toStrictEqual({ code: 4429, reason: "Too many initialisation requests" });
  });

  test("comes before anything that is asked; else it ends with 4401", async () => {
    const socket = await opened();
    socket.send(subscribe("1", viewer));
    expect(await socket.closed).toStrictEqual({ code: 4401, reason: "Unauthorized" });
  });

  test("is waited for: what is asked before it is acknowledged ends with 4401", async () => {
    const socket = await opened();
    socket.send(init({ authorization: `Bearer ${server.staff.auditor.token}` }), subscribe("1", viewer));
    expect((await socket.closed).code).toBe(4401);
  });
});

describe("A message that is none ends with 4400:", () => {
  test.each<[string, string | Buffer]>([
    ["no JSON", "{ type:"],
    ["nothing", ""],
    ["a number", "42"],
    ["an array", "[]"],
    ["null", "null"],
    ["no type", "{}"],
    ["a type that is no word", '{"type":7}'],
    ["a type of nobody", '{"type":"start"}'],
    ["bytes", Buffer.from([0xff, 0xfe])],
    ["a beginning with words as its payload", '{"type":"connection_init","payload":"Bearer x"}'],
    ["a question without an id", '{"type":"subscribe","payload":{"query":"{ viewer { id } }"}}'],
    ["a question with an empty id", '{"type":"subscribe","id":"","payload":{"query":"{ viewer { id } }"}}'],
    [
      "a question with a number as its id",
      '{"type":"subscribe","id":1,"payload":{"query":"{ viewer { id } }"}}',
    ],
    ["a question without a payload", '{"type":"subscribe","id":"1"}'],
    ["a question without a document", '{"type":"subscribe","id":"1","payload":{}}'],
    ["a document that is no text", '{"type":"subscribe","id":"1","payload":{"query":{}}}'],
    [
      "variables that are no object",
      '{"type":"subscribe","id":"1","payload":{"query":"{ a }","variables":"x"}}',
    ],
    [
      "an operation's name that is no text",
      '{"type":"subscribe","id":"1","payload":{"query":"{ a }","operationName":1}}',
    ],
    [
      "extensions that are no object",
      '{"type":"subscribe","id":"1","payload":{"query":"{ a }","extensions":1}}',
    ],
    ["an end without an id", '{"type":"complete"}'],
    ["a ping with words as its payload", '{"type":"ping","payload":"x"}'],
  ])("%s", async (_what, text) => {
    const socket = await ready();
    socket.sendText(text);
    expect((await socket.closed).code).toBe(4400);
  });
});

describe("Ping and pong", () => {
  test("are answered before the beginning", async () => {
    const socket = await opened();
    socket.send({ type: "ping" });
    expect(await socket.until(1)).toStrictEqual([{ type: "pong" }]);
  });

  test("are answered afterwards, with the payload that came", async () => {
    const socket = await ready();
    socket.send({ type: "ping", payload: { at: "noon" } });
    expect((await socket.until(2))[1]).toStrictEqual({ type: "pong", payload: { at: "noon" } });
  });

  test("need not be asked for: a pong is heard and nothing said to it", async () => {
    const socket = await ready();
    socket.send({ type: "pong" }, { type: "pong", payload: {} });
    await stillAnswers(socket);
    expect(socket.said.map(({ type }) => type)).toStrictEqual(["connection_ack", "next", "complete"]);
  });
});

describe("What is asked", () => {
  test("as a query is answered once, and complete", async () => {
    const socket = await ready();
    socket.send(subscribe("q", viewer));
    expect((await socket.until(3)).slice(1)).toStrictEqual([
      { id: "q", type: "next", payload: { data: { viewer: { name: expect.any(String) } } } },
      { id: "q", type: "complete" },
    ]);
  });

  test("has its variables and the name of its operation", async () => {
    const socket = await ready();
    const query =
      "query One { viewer { id } } query Two($with: Boolean!) { viewer { name @include(if: $with) __typename } }";
    socket.send(subscribe("q", query, { operationName: "Two", variables: { with: false } }));
    const [, next] = await socket.until(3);
    expect(next?.payload).toStrictEqual({ data: { viewer: { __typename: "StaffMember" } } });
  });

  test("may leave its variables, name and extensions null", async () => {
    const socket = await ready();
    socket.send(subscribe("q", viewer, { variables: null, operationName: null, extensions: null }));
    await socket.untilSaid({ type: "complete", id: "q" });
  });

  test("as a mutation is answered once, and complete", async () => {
    const socket = await ready();
    const input = `{ commandId: "${v7()}", slugline: "harbour", desk: "courts" }`;
    socket.send(subscribe("m", `mutation { openStory(input: ${input}) { revision } }`));
    expect((await socket.until(3)).slice(1)).toMatchObject([
      { id: "m", type: "next", payload: { data: { openStory: { revision: null } } } },
      { id: "m", type: "complete" },
    ]);
  });

  test("as a subscription is told what happens until it is completed, and then nothing", async () => {
    const socket = await ready();
    socket.send(subscribe("s", board));
    await stillAnswers(socket);
    await draftedArticle(server);
    await socket.untilSaid({ type: "next", id: "s" });
    socket.send({ type: "complete", id: "s" });
    await stillAnswers(socket);
    const heard = socket.said.filter(({ id }) => id === "s").length;
    await draftedArticle(server);
    await stillAnswers(socket);
    const about = socket.said.filter(({ id }) => id === "s");
    expect([about.length, new Set(about.map(({ type }) => type))]).toStrictEqual([heard, new Set(["next"])]);
  });

  test("runs beside what else is asked, each under its own id", async () => {
    const socket = await ready();
    socket.send(subscribe("s", board));
    for (const id of ["a", "b", "c"]) socket.send(subscribe(id, viewer));
    for (const id of ["a", "b", "c"]) await socket.untilSaid({ type: "complete", id });
    await draftedArticle(server);
    await socket.untilSaid({ type: "next", id: "s" });
  });

  test.each(["__proto__", "constructor", "1 2", "ж"])("may have any text as its id: %s", async (id) => {
    const socket = await ready();
    socket.send(subscribe(id, viewer));
    await socket.untilSaid({ type: "complete", id });
  });
});

describe("An id", () => {
  test("that is still in use ends with 4409", async () => {
    const socket = await ready();
    socket.send(subscribe("s", board));
    await stillAnswers(socket);
    socket.send(subscribe("s", viewer));
    expect(await socket.closed).toStrictEqual({ code: 4409, reason: "Subscriber for s already exists" });
  });

  test.each(["answered", "completed", "refused"])(
    "may be used again once what it named is %s",
    async (how) => {
      const socket = await ready();
      socket.send(subscribe("x", how === "answered" ? viewer : how === "refused" ? "{" : board));
      if (how === "answered") await socket.untilSaid({ type: "complete", id: "x" });
      else if (how === "refused") await socket.untilSaid({ type: "error", id: "x" });
      else socket.send({ type: "complete", id: "x" });
      await stillAnswers(socket);
      socket.send(subscribe("x", viewer));
      await stillAnswers(socket);
      await socket.untilSaid({ type: "complete", id: "x" });
      expect(socket.isOpen()).toBe(true);
    },
  );

  test("of nothing may be completed: nobody minds", async () => {
    const socket = await ready();
    socket.send({ type: "complete", id: "nothing" });
    await stillAnswers(socket);
    expect(socket.said.filter(({ id }) => id === "nothing")).toStrictEqual([]);
  });
});

describe("A mistake", () => {
  test.each([
    ["a syntax error", "{ viewer {", {}],
    ["a field that does not exist", "{ viewer { salary } }", {}],
    ["an operation that is not in the document", "query One { viewer { id } }", { operationName: "Two" }],
    ["no operation at all", "fragment Name on StaffMember { name }", {}],
    ["a position that is none", 'subscription { boardChanged(after: "42") { position } }', {}],
  ])("is an error, ends what was asked, and nothing else: %s", async (_what, query, more) => {
    const socket = await ready();
    socket.send(subscribe("s", board), subscribe("x", query, more));
    await socket.untilSaid({ type: "error", id: "x" });
    await draftedArticle(server);
    await socket.untilSaid({ type: "next", id: "s" });
    const about = socket.said.filter(({ id }) => id === "x");
    expect(about).toStrictEqual([
      { id: "x", type: "error", payload: [expect.objectContaining({ message: expect.any(String) })] },
    ]);
  });

  test("in a field is told beside the data, and what was asked is complete", async () => {
    const socket = await ready();
    socket.send(subscribe("q", "{ viewer { name } latestPublished(first: 0) { nodes { id } } }"));
    await socket.untilSaid({ type: "complete", id: "q" });
    const [, next] = socket.said;
    expect(next).toMatchObject({ type: "next", payload: { errors: [{ path: ["latestPublished"] }] } });
  });
});

test("A socket that is closed takes what runs on it with it, and no other", async () => {
  const [one, other] = [await ready(), await ready()];
  for (const socket of [one, other]) socket.send(subscribe("s", board));
  for (const socket of [one, other]) await stillAnswers(socket);
  one.sendText("no message");
  expect((await one.closed).code).toBe(4400);
  await draftedArticle(server);
  await other.untilSaid({ type: "next", id: "s" });
});

test("A socket of the protocol before this one is not taken for one of this", async () => {
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/graphql`, "graphql-ws");
  const error = await new Promise<Error>((resolve) => socket.on("error", resolve));
  expect(error.message).toContain("subprotocol");
});
