import { once } from "node:events";
import { connect, type Socket } from "node:net";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { WebSocket } from "ws";
import { openLines } from "../../../src/server/limits/openLines.js";
import { aServer, type AServer } from "../../support/serving/aServer.js";
import { readMetrics } from "../../support/serving/readMetrics.js";

const patience = { timeout: 15_000, interval: 10 };

async function served(linesPerAddress: number | null): Promise<AServer> {
  const server = await aServer({ guards: { linesPerAddress, behindProxy: true, metrics: true } });
  onTestFinished(server.close);
  return server;
}

/** A connection on which a spec says whatever it likes, and what came back on it. */
async function connected({ url }: AServer, allowHalfOpen = false) {
  const { hostname, port } = new URL(url);
  const socket = connect({ host: hostname, port: Number(port), allowHalfOpen });
  onTestFinished(() => void socket.destroy());
  socket.on("error", () => {});
  let said = "";
  socket.setEncoding("latin1").on("data", (text: string) => (said += text));
  await once(socket, "connect");
  return { socket, said: () => said };
}

const head = (from: string, first: string, ...more: readonly string[]) =>
  [first, "Host: desk.example", `X-Forwarded-For: ${from}`, ...more, "", ""].join("\r\n");

const upgrade = (from: string, key = "dGhlIHNhbXBsZSBub25jZQ==") =>
  head(
    from,
    "GET /graphql HTTP/1.1",
    "Connection: Upgrade",
    "Upgrade: websocket",
    "Sec-WebSocket-Version: 13",
    "Sec-WebSocket-Protocol: graphql-transport-ws",
    `Sec-WebSocket-Key: ${key}`,
  );

const stream = ({ staff }: AServer, from: string, query = "subscription { boardChanged { position } }") =>
  head(
    from,
    `GET /graphql/stream?query=${encodeURIComponent(query)} HTTP/1.1`,
    "Accept: text/event-stream",
    `Authorization: Bearer ${staff.auditor.token}`,
  );

/** Asks for a line; answers the connection and the first line of the answer. */
async function asked(server: AServer, words: string) {
  const { socket, said } = await connected(server);
  socket.write(words);
  await vi.waitUntil(() => said().includes("\r\n\r\n"), patience);
  return { socket, status: Number(said().split(" ")[1]), said };
}

const opened = { socket: 101, stream: 200 } as const;
const here = "203.0.113.7";
const elsewhere = "203.0.113.8";
const ask = {
  socket: async (server: AServer, from: string) => asked(server, upgrade(from)),
  stream: async (server: AServer, from: string) => asked(server, stream(server, from)),
} as const;

const ways: readonly (readonly [string, (socket: Socket) => void])[] = [
  ["says farewell", (socket) => void socket.end()],
  ["crashes", (socket) => void socket.resetAndDestroy()],
];

describe.each(["socket", "stream"] as const)("One %s more than an address may have open", (kind) => {
  test("is refused before it is open, with when to come again, and nobody elsewhere is", async () => {
    const server = await served(2);
    expect((await asked(server, upgrade(here))).status).toBe(101);
    expect((await ask.stream(server, here)).status).toBe(200);
    const { status, said } = await ask[kind](server, here);
    expect(status).toBe(429);
    expect(said()).toMatch(/^retry-after: [1-9]\d*\r$/im);
    expect((await ask[kind](server, elsewhere)).status).toBe(opened[kind]);
    const { samples } = readMetrics(await (await fetch(`${server.url}/metrics`)).text());
    const counted = samples.filter(({ name }) => name === "stet_lines_turned_away_total");
    const transport = kind === "socket" ? "websocket" : "events";
    expect(counted).toMatchObject([{ labels: { transport, why: "address" }, value: 1 }]);
  });

  test.each(ways)("is let in again once another %s", async (_how, goes) => {
    const server = await served(1);
    const first = await ask[kind](server, here);
    expect((await ask[kind](server, here)).status).toBe(429);
    goes(first.socket);
    await expect.poll(async () => (await ask[kind](server, here)).status, patience).toBe(opened[kind]);
  });
});

test("A handshake that comes to nothing is not counted, and neither is a stream that is refused or over", async () => {
  const server = await served(1);
  for (let time = 0; time < 3; time++)
    expect((await asked(server, upgrade(here, "no key"))).status, String(time)).toBe(400);
  for (let time = 0; time < 3; time++)
    expect((await asked(server, stream(server, here, "{"))).status, String(time)).toBe(400);
  for (let time = 0; time < 3; time++) {
    const { status, said } = await asked(server, stream(server, here, "{ __typename }"));
    expect(status).toBe(200);
    await vi.waitUntil(() => said().includes("event: complete"), patience);
  }
  await expect.poll(async () => (await asked(server, upgrade(here))).status, patience).toBe(101);
});

test("Whoever is turned away and never hangs up is hung up on", async () => {
  const server = await served(1);
  await asked(server, upgrade(here));
  const { socket } = await connected(server, true);
  socket.write(upgrade(here));
  await once(socket, "end");
  // Node holds a connection open until both sides have ended it; only a torn one answers with a reset.
  const torn = new Promise((resolve) => socket.once("close", resolve));
  const writing = setInterval(() => socket.write("?"), 10);
  onTestFinished(() => clearInterval(writing));
  await torn;
});

test("Where it is off, an address may have as many as it likes", async () => {
  const server = await served(null);
  const sockets = Array.from({ length: 20 }, () => {
    const socket = new WebSocket(`${server.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
    onTestFinished(() => socket.terminate());
    return once(socket, "open");
  });
  await Promise.all(sockets);
});

describe("The account of an address", () => {
  test("is one for a network of IPv6, and for an IPv4 address however it is spelled", () => {
    const lines = openLines(1);
    expect(lines.take("2001:db8::1")).not.toBeNull();
    expect(lines.take("2001:db8::2")).toBeNull();
    expect(lines.take("2001:db8:0:1::1")).not.toBeNull();
    expect(lines.take("192.0.2.1")).not.toBeNull();
    expect(lines.take("::ffff:192.0.2.1")).toBeNull();
  });

  test("counts a line out once, however often it is said to be over", () => {
    const lines = openLines(2);
    const over = lines.take("192.0.2.1")!;
    lines.take("192.0.2.1");
    over();
    over();
    expect(lines.take("192.0.2.1")).not.toBeNull();
    expect(lines.take("192.0.2.1")).toBeNull();
  });
});
