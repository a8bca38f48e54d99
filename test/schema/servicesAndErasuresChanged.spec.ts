import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { roles } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { confidentialSource } from "../support/serving/confidentialSource.js";
import {
  everyLine,
  movesIn,
  overSocket,
  type ListMove,
  type Listening,
} from "../support/serving/listenOver.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
beforeEach(() => vi.waitUntil(() => server.house.live.count().listeners === 0, { timeout: 15_000 }));
afterAll(() => server.close());

const subscription = (field: string, node: string) =>
  `subscription { told: ${field} { position event { type } moves { how nodeId node { ${node} } } } }`;

async function until(listening: Listening, count: number): Promise<readonly ListMove[]> {
  const isThere = () => movesIn(listening).length >= count || listening.refusals().length > 0;
  await vi.waitUntil(isThere, { timeout: 15_000 });
  expect(listening.refusals()).toStrictEqual([]);
  return movesIn(listening);
}

const position = async () => `p${await server.house.store.head()}`;

describe.each(everyLine)("Over %s,", (_, over) => {
  test("one hears which programs are let in and shut out, and hears it again behind a position", async () => {
    const after = await position();
    const listening = await over(server, subscription("servicesChanged", "name revokedBecause"), "auditor");
    const expiresAt = new Date(Date.now() + 3_600_000).toISOString();
    const input = { name: "The wall", scopes: ["READ_BOARD"], expiresAt };
    const issued = await obey(server, "editorInChief", "issueServiceToken", input, {
      payload: "service { id }",
    });
    const { id } = issued["service"] as { id: string };
    expect(await until(listening, 1)).toStrictEqual([
      { how: "ENTERED", nodeId: id, node: { name: "The wall", revokedBecause: null } },
    ]);
    const revoking = { serviceId: id, expectedRevision: 0, reason: "It was taken down." };
    await obey(server, "editorInChief", "revokeServiceToken", revoking);
    const shutOut = { name: "The wall", revokedBecause: "It was taken down." };
    expect((await until(listening, 2))[1]).toStrictEqual({ how: "CHANGED", nodeId: id, node: shutOut });
    const again = await over(
      server,
      subscription(`servicesChanged(after: "${after}")`, "name revokedBecause"),
      "auditor",
    );
    expect((await until(again, 2)).map(({ how, nodeId }) => `${how} ${nodeId}`)).toStrictEqual([
      `ENTERED ${id}`,
      `CHANGED ${id}`,
    ]);
  });

  test("one hears what is ordered to be erased, and that it was", async () => {
    const listening = await over(
      server,
      subscription("erasuresChanged", "subjectId erased { basis }"),
      "auditor",
    );
    const source = await confidentialSource(server);
    const order = await source.ordered();
    const [ordered] = await until(listening, 1);
    expect(ordered).toStrictEqual({
      how: "ENTERED",
      nodeId: order.erasureId,
      node: { subjectId: source.sourceId, erased: null },
    });
    await source.confirm("standards", order);
    const erased = { subjectId: source.sourceId, erased: { basis: "SOURCE_PROTECTION" } };
    const moves = await until(listening, 2);
    expect(moves.at(-1)).toStrictEqual({ how: "CHANGED", nodeId: order.erasureId, node: erased });
  });
});

test.each(roles)("Erasures are heard by those who may read them: %s", async (role) => {
  const { refusals } = await overSocket(server, subscription("erasuresChanged", "id"), role);
  const mayRead = ["legal", "standards", "auditor", "editorInChief"].includes(role);
  expect(refusals()).toMatchObject(mayRead ? [] : [{ extensions: { code: "FORBIDDEN" } }]);
});
