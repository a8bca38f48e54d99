import { once } from "node:events";
import { Agent, request } from "node:http";
import { fileURLToPath } from "node:url";
import { v7 } from "uuid";
import { expect, onTestFinished, test } from "vitest";
import { WebSocket } from "ws";
import type { House } from "../../schema/context.js";
import { aServer } from "../support/serving/aServer.js";
import { startProgram } from "../support/programs/program.js";

const openStory = [
  "mutation ($input: OpenStoryInput!) { openStory(input: $input) { revision story { slugline } } }",
  { input: { commandId: v7(), slugline: "harbour-fine", desk: "courts" } },
] as const;

/** A server that takes up a command and then waits to be let on. */
async function dawdling() {
  let begun = () => {};
  const hasBegun = new Promise<void>((resolve) => (begun = resolve));
  let goOn = () => {};
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
  const server = await aServer({
    serving: (house): House => ({
      ...house,
      newsroom: {
        ...house.newsroom,
        async ask(...asked) {
          begun();
          await mayGoOn;
          return house.newsroom.ask(...asked);
        },
      },
    }),
  });
  onTestFinished(server.close);
  return { server, hasBegun, goOn };
}

test("A request that runs when the server is stopped is answered; new ones are not taken", async () => {
  const { server, hasBegun, goOn } = await dawdling();
  const running = server.post("reporter", ...openStory);
  await hasBegun;
  const closing = server.close();
  await expect(fetch(`${server.url}/livez`).then(({ status }) => status)).rejects.toThrow("fetch failed");
  goOn();
  const { status, headers, body } = await running;
  expect(status).toBe(200);
  expect(headers.get("connection")).toBe("close");
  expect(body.data).toStrictEqual({ openStory: { revision: 0, story: { slugline: "harbour-fine" } } });
  await closing;
});

test("A connection that was kept open is no way in either", async () => {
  const { server, hasBegun, goOn } = await dawdling();
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  onTestFinished(() => agent.destroy());
  const livez = () =>
    new Promise<number | string>((resolve) => {
      request(`${server.url}/livez`, { agent }, (response) => {
        response.resume();
        response.on("end", () => resolve(response.statusCode!));
      })
        .on("error", (error: NodeJS.ErrnoException) => resolve(error.code ?? error.message))
        .end();
    });
  expect(await livez()).toBe(200);
  const running = server.post("reporter", ...openStory);
  await hasBegun;
  const closing = server.close();
  expect([503, "ECONNREFUSED", "ECONNRESET"]).toContain(await livez());
  goOn();
  expect((await running).status).toBe(200);
  await closing;
});

test("A socket that does not answer its farewell holds up nobody for long", async () => {
  const server = await aServer();
  const socket = new WebSocket(`${server.url.replace("http", "ws")}/graphql`, "graphql-transport-ws");
  onTestFinished(() => socket.terminate());
  await once(socket, "open");
  socket.pause();
  await server.close();
  await expect(fetch(`${server.url}/livez`)).rejects.toThrow("fetch failed");
}, 15_000);

test("Closing twice is closing once", async () => {
  const server = await aServer();
  await Promise.all([server.close(), server.close()]);
  await server.close();
});

test("A closed newsroom leaves nothing running: its process ends by itself", async () => {
  const script = fileURLToPath(new URL("../support/serving/serveOnce.ts", import.meta.url));
  const program = startProgram(script, []);
  const { code, stderr } = await program.ended;
  expect({ code, stderr, lines: program.lines }).toStrictEqual({ code: 0, stderr: "", lines: ["closed"] });
});
