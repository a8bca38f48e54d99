import { connect, type Socket } from "node:net";
import { setTimeout as pause } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { aServer, type AServer } from "../../support/serving/aServer.js";

const arrival = { headers: 400, request: 800, lookedAtEvery: 100 };
const body = JSON.stringify({ query: "{ latestPublished { nodes { id } } }" });
const start = "POST /graphql HTTP/1.1\r\nhost: stet\r\ncontent-type: application/json\r\n";
const whole = `${start}content-length: ${body.length}\r\nconnection: close\r\n\r\n${body}`;

let server: AServer;
beforeAll(async () => {
  server = await aServer({ guards: { arrival } });
});
afterAll(() => server.close());

/** Says something bit by bit, each after a while, and answers what came back and how long the connection lasted. */
async function trickled(bits: Iterable<string>, between: number) {
  const began = performance.now();
  const socket: Socket = connect(Number(new URL(server.url).port), "127.0.0.1");
  onTestFinished(() => void socket.destroy());
  let heard = "";
  socket.on("data", (chunk) => (heard += chunk.toString())).on("error", () => {});
  const closed = new Promise<void>((resolve) => socket.once("close", () => resolve()));
  let isOpen = true;
  void closed.then(() => (isOpen = false));
  for (const bit of bits) {
    if (!isOpen) break;
    socket.write(bit);
    await pause(between);
  }
  await closed;
  return { heard, lasted: performance.now() - began };
}

function* endless(head: string, bit: string) {
  yield head;
  for (let n = 0; n < 1_000; n++) yield bit;
}

describe("A connection is cut", () => {
  test("whose headers come one by one", async () => {
    const { heard, lasted } = await trickled(endless(start, "x-more: 1\r\n"), 50);
    expect(heard).toMatch(/^HTTP\/1\.1 408 /);
    expect(lasted).toBeGreaterThanOrEqual(arrival.headers);
    expect(lasted).toBeLessThan(10_000);
  });

  test("whose body comes letter by letter", async () => {
    const { heard, lasted } = await trickled(endless(`${start}content-length: 1000\r\n\r\n`, "x"), 50);
    expect(heard).toMatch(/^(HTTP\/1\.1 408 .*)?/);
    expect(heard).not.toContain("200 OK");
    expect(lasted).toBeGreaterThanOrEqual(arrival.request);
    expect(lasted).toBeLessThan(10_000);
  });

  test("that says nothing", async () => {
    const { lasted } = await trickled([""], 0);
    expect(lasted).toBeLessThan(10_000);
  });
});

test("A request that takes a little while to arrive is answered", async () => {
  const { heard } = await trickled([whole.slice(0, 20), whole.slice(20, 150), whole.slice(150)], 50);
  expect(heard).toContain("200 OK");
  expect(heard).toContain('{"data":{"latestPublished":{"nodes":[]}}}');
});
