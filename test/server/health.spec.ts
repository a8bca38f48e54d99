import { v7 } from "uuid";
import { expect, onTestFinished, test, vi } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { newEvent } from "../support/telling/newEvent.js";

type Readiness = Readonly<{
  ready: boolean;
  store: boolean;
  readModels: readonly Readonly<{ name: string; behind: number; running: boolean; rebuilding: boolean }>[];
}>;

async function started(): Promise<AServer> {
  const server = await aServer();
  onTestFinished(server.close);
  return server;
}

async function readyz({ url }: AServer) {
  const response = await fetch(`${url}/readyz`);
  return { status: response.status, body: (await response.json()) as Readiness };
}

test("A newsroom that works says that it lives, and that it is ready", async () => {
  const server = await started();
  const livez = await fetch(`${server.url}/livez`);
  expect([livez.status, await livez.text()]).toStrictEqual([200, "alive\n"]);

  const { status, body } = await readyz(server);
  expect(status).toBe(200);
  expect(body).toMatchObject({ ready: true, store: true });
  expect(body.readModels.map(({ name }) => name)).toContain("editions");
  for (const model of body.readModels)
    expect(model).toMatchObject({ behind: 0, running: true, rebuilding: false });
  expect(body).toMatchObject({
    policies: expect.arrayContaining([{ name: "whenScheduleFallsDue", heldUp: false }]) as unknown,
  });
});

test("It is not ready once a read model has stopped; the others go on, and it lives", async () => {
  const server = await started();
  const unreadable = newEvent({ type: "EditionPublished", data: {} });
  await server.house.store.append(`article-${v7()}`, -1, [unreadable]);
  await vi.waitUntil(async () => !(await readyz(server)).body.ready, { timeout: 15_000 });

  const { status, body } = await readyz(server);
  expect(status).toBe(503);
  expect(body.store).toBe(true);
  const running = Object.fromEntries(body.readModels.map((model) => [model.name, model.running]));
  expect(running).toMatchObject({ editions: false, staffList: true });
  expect(JSON.stringify(body)).not.toContain("EditionPublished");
  expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  expect(server.logged).toContainEqual(
    expect.objectContaining({
      level: 50,
      msg: expect.stringMatching(/“editions” stopped; the others go on\. EditionPublished at revision/),
    }),
  );
});

test("It is not ready once its store does not answer, and it lives", async () => {
  const server = await started();
  await server.house.store.close();
  const { status, body } = await readyz(server);
  expect(status).toBe(503);
  expect(body).toMatchObject({ ready: false, store: false });
  expect((await fetch(`${server.url}/livez`)).status).toBe(200);
});
