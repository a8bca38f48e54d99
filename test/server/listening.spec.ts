import { pino } from "pino";
import { expect, onTestFinished, test } from "vitest";
import { serve } from "../../src/server/serve.js";
import { aServer } from "../support/serving/aServer.js";

test("A port that is taken is named, with a way out, and nothing is left running", async () => {
  const server = await aServer();
  onTestFinished(server.close);
  const port = Number(new URL(server.url).port);
  const { house, tokens } = server;
  const second = serve({ house, tokens, host: "127.0.0.1", port, log: pino({ level: "silent" }) });
  await expect(second).rejects.toMatchObject({
    code: "CONFIG_INVALID",
    message: `Cannot listen on 127.0.0.1:${port}: something else listens there; choose another with --port, or 0 for a free one.`,
  });
  expect((await fetch(`${server.url}/livez`)).status).toBe(200);
});

test("An address that is not this machine's is named", async () => {
  const server = await aServer();
  onTestFinished(server.close);
  const { house, tokens } = server;
  const second = serve({ house, tokens, host: "192.0.2.1", port: 0, log: pino({ level: "silent" }) });
  await expect(second).rejects.toMatchObject({
    code: "CONFIG_INVALID",
    message: expect.stringMatching(/^Cannot listen on 192\.0\.2\.1:0: .*EADDRNOTAVAIL/),
  });
});
