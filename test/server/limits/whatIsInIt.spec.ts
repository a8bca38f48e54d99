import { getIntrospectionQuery } from "graphql";
import { v7 } from "uuid";
import { describe, expect, onTestFinished, test } from "vitest";
import type { Guards } from "../../../src/server/limits/guards.js";
import { aServer } from "../../support/serving/aServer.js";
import { everyTransport } from "../../support/serving/overEveryTransport.js";

const started = async (introspection: Guards["introspection"]) => {
  const server = await aServer({ guards: { introspection } });
  onTestFinished(server.close);
  return server;
};

const behindMutation = () =>
  `mutation { openStory(input: { commandId: "${v7()}", slugline: "x", desk: "courts" }) { query { __schema { types { name } } } } }`;

describe.each(everyTransport)("Over %s, what the contract consists of", (_name, ask) => {
  test.each([
    ["everybody", "reader", true],
    ["staff", "auditor", true],
    ["staff", "reader", false],
    ["nobody", "auditor", false],
    ["nobody", "reader", false],
  ] as const)("is told to %s: a question by %s", async (introspection, as, isTold) => {
    const server = await started(introspection);
    for (const query of [
      getIntrospectionQuery(),
      '{ __type(name: "Article") { name } }',
      "{ ...Hidden } fragment Hidden on Query { ... { s: __schema { queryType { name } } } }",
    ]) {
      const { data, errors } = await ask(server, as, query);
      if (isTold) expect([data !== null, errors]).toStrictEqual([true, []]);
      else expect([data, errors]).toMatchObject([null, [{ extensions: { code: "INTROSPECTION_CLOSED" } }]]);
    }
    const { errors } = await ask(server, as, "{ viewer { nme } }");
    expect(errors[0]!.message.includes("Did you mean")).toBe(isTold);
    expect(errors[0]!.message).toContain("nme");
    expect((await ask(server, as, "{ __typename viewer { __typename } }")).errors).toStrictEqual([]);
  });

  test("is not told behind a command, and nothing is proposed for a wrong word among the variables", async () => {
    const server = await started("nobody");
    expect((await ask(server, "reporter", behindMutation())).errors).toMatchObject([
      { extensions: { code: "INTROSPECTION_CLOSED" } },
    ]);
    expect((await server.house.store.readAll(-1, 1_000)).some(({ type }) => type === "StoryOpened")).toBe(
      false,
    );
    const place = "mutation ($input: PlacePhotoInput!) { placePhoto(input: $input) { revision } }";
    const input = { commandId: v7(), storyId: "s", photoId: "p", role: "LEED", expectedRevision: 0 };
    const [error] = (await ask(server, "reporter", place, { input })).errors;
    expect(error!.extensions.code).toBe("BAD_USER_INPUT");
    expect(error!.message).not.toContain("LEAD");
  });
});
