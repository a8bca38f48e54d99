import { once } from "node:events";
import { setImmediate as turn } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import { aServer } from "../../support/serving/aServer.js";

const overload = 60;
const query = { query: "{ viewer { id } }" };
const headers = { "content-type": "application/json" };

/** Keeps this process, and so the server in it, busier than it may be until told to stop. */
function keepBusy() {
  let goOn = true;
  const stop = () => void (goOn = false);
  onTestFinished(stop);
  const worked = (async () => {
    while (goOn) {
      const until = performance.now() + 3 * overload;
      while (performance.now() < until);
      await turn();
    }
  })();
  return async () => {
    stop();
    await worked;
  };
}

test("A server that has more to do than it can turns away what is new, and says so, until it can again", async () => {
  const server = await aServer({ guards: { overload } });
  onTestFinished(server.close);
  const ask = () => fetch(`${server.url}/graphql`, { method: "POST", headers, body: JSON.stringify(query) });
  await expect.poll(async () => (await ask()).status, { timeout: 15_000 }).toBe(200);

  const rest = keepBusy();
  await expect.poll(async () => (await ask()).status, { timeout: 20_000 }).toBe(503);
  const refused = await ask();
  expect(refused.headers.get("retry-after")).toBe("1");
  expect(refused.headers.get("content-type")).toContain("application/json");
  expect(await refused.json()).toMatchObject({
    errors: [{ message: expect.any(String), extensions: { code: "OVERLOADED", retryAfter: 1 } }],
  });
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  const [, response] = (await once(socket, "unexpected-response")) as [unknown, { statusCode: number }];
  expect(response.statusCode).toBe(503);
  expect((await fetch(`${server.url}/evidence/article-1/2.zip`)).status).toBe(503);
  for (const path of ["/livez", "/readyz"]) expect((await fetch(server.url + path)).status, path).toBe(200);

  await rest();
  await expect.poll(async () => (await ask()).status, { timeout: 15_000 }).toBe(200);
}, 90_000);
