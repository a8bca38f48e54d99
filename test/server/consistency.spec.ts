import { v7 } from "uuid";
import { expect, onTestFinished, test } from "vitest";
import type { House } from "../../schema/context.js";
import { aServer, type AServer, type ServerWishes } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { newEvent } from "../support/telling/newEvent.js";

async function started(wishes?: ServerWishes): Promise<AServer> {
  const server = await aServer(wishes);
  onTestFinished(server.close);
  return server;
}

const story = () => ({ slugline: "harbour-fine", desk: "courts" });
const viewer = "{ viewer { name } }";

test("Every answer says from which place in the log it was read", async () => {
  const server = await started();
  const { position } = await obey(server, "reporter", "openStory", story());
  const { headers, body } = await server.post("reader", viewer);
  expect(headers.get("stet-position")).toBe(position);
  expect(body.extensions).toBeUndefined();
});

test("A query that names a position is answered as soon as the read models have it", async () => {
  const server = await started();
  const head = await server.house.store.head();
  const commandId = v7();
  let answered = false;
  const waiting = server
    .post(
      "reporter",
      `{ story(id: "story-${commandId}") { slugline } }`,
      {},
      { "stet-position": `p${head + 1}` },
    )
    .finally(() => (answered = true));
  await server.post("reader", viewer);
  expect(answered).toBe(false);
  await obey(server, "reporter", "openStory", { commandId, ...story() });

  const { body } = await waiting;
  expect(body.data).toStrictEqual({ story: { slugline: "harbour-fine" } });
  expect(body.extensions?.["consistency"]).toStrictEqual({
    asked: `p${head + 1}`,
    position: `p${head + 1}`,
    reached: true,
    behind: 0,
    stopped: [],
  });
});

/** Read models that are never told of anything, and whose waiting is over at once. */
const standingStill = (house: House): House => {
  const seen = house.readModels.health().map((model) => ({ ...model }));
  const position = house.readModels.position();
  return {
    ...house,
    readModels: {
      ...house.readModels,
      health: () => seen,
      position: () => position,
      waitFor: (wanted) => Promise.resolve(wanted <= position),
    },
  };
};

test("A query that waited in vain says how far behind its answer is", async () => {
  const server = await started({ serving: standingStill });
  const head = await server.house.store.head();
  const { status, body } = await server.post("reporter", viewer, {}, { "stet-position": `p${head + 7}` });
  expect(status).toBe(200);
  expect(body.data).toStrictEqual({ viewer: { name: "Ines Marku" } });
  expect(body.extensions?.["consistency"]).toMatchObject({ reached: false, behind: 7, position: `p${head}` });
});

test("A mutation that waited in vain says what was recorded, and how far behind the rest of its answer is", async () => {
  const server = await started({ serving: standingStill });
  const head = await server.house.store.head();
  const payload = await obey(server, "reporter", "openStory", story());
  expect(payload).toMatchObject({
    revision: 0,
    position: `p${head + 1}`,
    behind: 1,
    events: [{ type: "StoryOpened" }],
  });
});

test("An answer owns up to a read model that has stopped, asked or not, and a mutation to what it could not show", async () => {
  const server = await started();
  const { store, readModels } = server.house;
  await store.append(`article-${v7()}`, -1, [newEvent({ type: "EditionPublished", data: {} })]);
  await readModels.waitFor(await store.head(), 15_000);

  const { position, behind } = await obey(server, "reporter", "openStory", story());
  expect(behind).toBeGreaterThan(0);
  const unasked = await server.post("reader", viewer);
  expect(unasked.body.extensions?.["consistency"]).toMatchObject({
    asked: null,
    stopped: expect.arrayContaining(["editions"]),
  });
  const asked = await server.post("reader", viewer, {}, { "stet-position": position! });
  expect(asked.body.extensions?.["consistency"]).toMatchObject({ asked: position, reached: false, behind });
});

test.each(["42", "p", "p1.5", "p1, p2", "p99999999999999999999"])(
  "A position is given back just as it was received: “%s” is refused",
  async (words) => {
    const server = await started();
    const { status, body } = await server.post("reader", viewer, {}, { "stet-position": words });
    expect(status).toBe(400);
    expect(body.errors).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
    expect(body.errors![0]!.message).toMatch(/^stet-position: /);
  },
);
