import { connect } from "node:net";
import { expect, onTestFinished, test, vi } from "vitest";
import { aServer } from "../../support/serving/aServer.js";

const body = JSON.stringify({ query: "{ viewer { id } }" });
const request = (...more: readonly string[]) =>
  [
    "POST /graphql HTTP/1.1",
    "Host: desk.example",
    "Content-Type: application/json",
    `Content-Length: ${body.length}`,
    ...more,
    "",
    body,
  ].join("\r\n");

async function connected() {
  const server = await aServer({ guards: { operationsPerSocket: 3 } });
  onTestFinished(server.close);
  const { hostname, port } = new URL(server.url);
  const socket = connect({ host: hostname, port: Number(port) }).setEncoding("utf8");
  onTestFinished(() => void socket.destroy());
  let [said, ended] = ["", false];
  socket.on("data", (text: string) => (said += text)).on("close", () => (ended = true));
  socket.on("error", () => {});
  const statuses = () => [...said.matchAll(/HTTP\/1\.1 (\d+)/g)].map(([, status]) => Number(status));
  return { socket, statuses, said: () => said, ended: () => ended };
}

const patience = { timeout: 15_000, interval: 5 };

test("Whoever asks on without waiting is answered as many requests as may run at once, told so, and hung up on", async () => {
  const { socket, statuses, said, ended } = await connected();
  // Each waits for what has not happened yet, and is answered when its patience is at an end.
  socket.write(request("stet-position: p999999").repeat(200));
  await vi.waitUntil(ended, patience);
  expect(statuses()).toStrictEqual([200, 200, 200, 400]);
  expect(said()).toContain("At most 3 operations may run on one connection");
  expect(said()).toMatch(/^connection: close\r$/im);
});

test("Whoever waits for their answers may ask on one connection for ever", async () => {
  const { socket, statuses, ended } = await connected();
  for (let time = 1; time <= 20; time++) {
    socket.write(request());
    await vi.waitUntil(() => statuses().length === time, patience);
  }
  expect(new Set(statuses())).toStrictEqual(new Set([200]));
  expect(ended()).toBe(false);
});
