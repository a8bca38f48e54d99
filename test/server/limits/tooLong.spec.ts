import { setTimeout as pause } from "node:timers/promises";
import { describe, expect, onTestFinished, test } from "vitest";
import { v7 } from "uuid";
import { published } from "../../../projections/published.js";
import type { House } from "../../../schema/context.js";
import { aServer } from "../../support/serving/aServer.js";
import { draftedArticle, publish } from "../../support/serving/draftedArticle.js";
import { listener } from "../../support/serving/listener.js";
import { everyTransport } from "../../support/serving/overEveryTransport.js";

const deadline = 300;
const latest = "{ latestPublished { nodes { headline otherLanguages { headline } } } }";

/** A server one of whose parts waits to be let on, and what is begun of its house afterwards. */
async function stuck(serving: (house: House, mayGoOn: Promise<void>) => House) {
  let goOn = () => {};
  const mayGoOn = new Promise<void>((resolve) => (goOn = resolve));
  const server = await aServer({ guards: { deadline }, serving: (house) => serving(house, mayGoOn) });
  onTestFinished(server.close);
  return { server, goOn };
}

async function inTime<Answer>(answer: Promise<Answer>): Promise<Answer> {
  const began = performance.now();
  const got = await answer;
  const took = performance.now() - began;
  expect(took).toBeGreaterThan(deadline - 50);
  expect(took).toBeLessThan(deadline + 5_000);
  return got;
}

const exceeded = { extensions: { code: "DEADLINE_EXCEEDED" } };

describe("A query that waits for a read model which does not answer", () => {
  async function withStuckList() {
    let begun = 0;
    const stuckList = await stuck((house, mayGoOn) => ({
      ...house,
      readModels: {
        ...house.readModels,
        of(projection) {
          begun++;
          const queries = house.readModels.of(projection);
          if ((projection as unknown) !== published) return queries;
          const { latestPublished } = house.readModels.of(published);
          const slowly = async (...asked: Parameters<typeof latestPublished>) => {
            await mayGoOn;
            return latestPublished(...asked);
          };
          return { ...queries, latestPublished: slowly };
        },
      },
    }));
    await publish(await draftedArticle(stuckList.server));
    return { ...stuckList, begun: () => begun };
  }

  test.each(everyTransport)("is given up in time over %s, and nothing of it goes on", async (_name, ask) => {
    const { server, goOn, begun } = await withStuckList();
    // The second and the third time it is compiled.
    for (let time = 0; time < 3; time++) {
      const { data, errors } = await inTime(ask(server, "auditor", latest));
      expect([data, errors]).toMatchObject([null, [exceeded]]);
      expect(errors[0]!.message).toContain("0.3 seconds");
    }
    const before = begun();
    goOn();
    await pause(100);
    expect(begun()).toBe(before);
    expect(await ask(server, "auditor", latest)).toMatchObject({ errors: [] });
    expect(begun()).toBeGreaterThan(before);
  });

  test("is answered over HTTP with when to come again", async () => {
    const { server } = await withStuckList();
    const { status, headers } = await server.post("reader", latest);
    expect([status, headers.get("retry-after")]).toStrictEqual([503, "1"]);
  });
});

test.each(everyTransport)(
  "Commands that wait behind one which takes too long are not begun any more: %s",
  async (_name, ask) => {
    const asked: string[] = [];
    const { server, goOn } = await stuck((house, mayGoOn) => ({
      ...house,
      newsroom: {
        ...house.newsroom,
        async ask(request, command) {
          asked.push(request.commandId);
          await mayGoOn;
          return house.newsroom.ask(request, command);
        },
      },
    }));
    const [one, two] = [v7(), v7()];
    const open = (id: string) =>
      `openStory(input: { commandId: "${id}", slugline: "x", desk: "courts" }) { revision }`;
    const { data, errors } = await inTime(
      ask(server, "reporter", `mutation { one: ${open(one)} two: ${open(two)} }`),
    );
    expect([data, errors]).toMatchObject([null, [exceeded]]);
    expect(errors[0]!.message).toContain("commandId");
    goOn();
    // What had begun is recorded all the same.
    const recorded = async (id: string) => (await server.house.store.readStream(`story-${id}`)).length;
    await expect.poll(() => recorded(one), { timeout: 15_000 }).toBe(1);
    await pause(100);
    expect(asked).toStrictEqual([one]);
    expect(await recorded(two)).toBe(0);
  },
);

test("Whoever listens is not given up: a subscription has no deadline", async () => {
  const server = await aServer({ guards: { deadline: 50 } });
  onTestFinished(server.close);
  const { listen, connected, tear } = listener(server, "auditor");
  onTestFinished(tear);
  await connected;
  const told = listen("subscription { boardChanged { position } }");
  await pause(300);
  expect([told.done(), told.refusals()]).toStrictEqual([false, []]);
});
