import { v7 } from "uuid";
import { expect, onTestFinished, test } from "vitest";
import type { House } from "../../schema/context.js";
import { Fault, type FaultCode } from "../../src/fault.js";
import { aServer } from "../support/serving/aServer.js";

const secret = "ENOSPC: /var/lib/courier/events.db";

/** A server whose newsroom fails in this way at every command. */
async function failing(error: () => Error) {
  const server = await aServer({
    serving: (house): House => ({
      ...house,
      newsroom: { ...house.newsroom, ask: () => Promise.reject(error()) },
    }),
  });
  onTestFinished(server.close);
  return server;
}

const openStory = [
  "mutation ($input: OpenStoryInput!) { openStory(input: $input) { revision } }",
  { input: { commandId: v7(), slugline: "harbour-fine", desk: "courts" } },
] as const;

test("What went wrong inside is told to the log, and to the client only by an incident", async () => {
  const server = await failing(() => new TypeError(secret));
  const { status, body } = await server.post("reporter", ...openStory);
  expect(status).toBe(200);
  expect(body.data).toStrictEqual({ openStory: null });
  expect(body.errors).toHaveLength(1);
  const { message, path, extensions } = body.errors![0]!;
  expect(path).toStrictEqual(["openStory"]);
  expect(Object.keys(extensions).sort()).toStrictEqual(["code", "incidentId"]);
  expect(extensions.code).toBe("INTERNAL_SERVER_ERROR");
  expect(message).toContain(extensions["incidentId"]);
  expect(JSON.stringify(body)).not.toMatch(/ENOSPC|courier|TypeError|stack/);

  expect(server.logged).toContainEqual(
    expect.objectContaining({
      level: 50,
      incidentId: extensions["incidentId"],
      err: expect.objectContaining({ type: "TypeError", message: secret, stack: expect.any(String) }),
    }),
  );
});

test.each<FaultCode>(["STREAM_BUSY", "STORE_UNREACHABLE", "STORE_FULL", "STORE_READ_ONLY", "STORE_CLOSED"])(
  "A client may ask again after %s, and is told nothing of where it happened",
  async (code) => {
    const server = await failing(() => new Fault(code, secret, { file: secret }));
    const { body } = await server.post("reporter", ...openStory);
    expect(body.errors).toMatchObject([{ extensions: { code: "UNAVAILABLE" } }]);
    expect(body.errors![0]!.message).toContain("Ask again with the same commandId");
    expect(JSON.stringify(body)).not.toMatch(/ENOSPC|courier|STORE_/);
    expect(server.logged).toContainEqual(
      expect.objectContaining({ incidentId: body.errors![0]!.extensions["incidentId"] }),
    );
  },
);

test("A command that is too large for the log is told so, and is nobody's incident", async () => {
  const server = await failing(() => new Fault("EVENT_TOO_LARGE", secret));
  const { body } = await server.post("reporter", ...openStory);
  expect(body.errors).toMatchObject([{ extensions: { code: "TOO_LARGE" } }]);
  expect(server.logged.filter((line) => "incidentId" in line)).toStrictEqual([]);
});

test("A fault that befalls the asker's own look-up is masked too", async () => {
  const server = await aServer({
    serving: (house): House => ({
      ...house,
      newsroom: { ...house.newsroom, actor: () => Promise.reject(new Fault("STORE_UNREACHABLE", secret)) },
    }),
  });
  onTestFinished(server.close);
  const { status, body } = await server.post("reporter", "{ viewer { name } }");
  expect(status).toBe(500);
  expect(body.errors).toMatchObject([{ extensions: { code: "UNAVAILABLE" } }]);
  expect(JSON.stringify(body)).not.toMatch(/ENOSPC|courier/);
});

test("An answer that GraphQL itself cannot tell is masked as well", async () => {
  const server = await aServer({
    serving: (house): House => ({
      ...house,
      readModels: {
        ...house.readModels,
        health: () => house.readModels.health().map((model) => ({ ...model, version: secret as never })),
      },
    }),
  });
  onTestFinished(server.close);
  const { body } = await server.post("auditor", "{ readModels { version } }");
  expect(body.errors).toMatchObject([{ extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
  expect(JSON.stringify(body)).not.toMatch(/ENOSPC|courier/);
});
