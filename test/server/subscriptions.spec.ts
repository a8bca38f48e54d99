import { request } from "node:http";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { WebSocket } from "ws";
import type { House } from "../../schema/context.js";
import { liveLists } from "../../schema/live/liveLists.js";
import { Fault } from "../../src/fault.js";
import { aServer, type AServer, type ServerWishes } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";
import { listener, type Listener } from "../support/serving/listener.js";

async function started(wishes?: ServerWishes): Promise<AServer> {
  const server = await aServer(wishes);
  onTestFinished(server.close);
  return server;
}

function opened(...given: Parameters<typeof listener>): Listener {
  const one = listener(...given);
  onTestFinished(one.tear);
  return one;
}

const board = "subscription { boardChanged { position } }";
const latest = "{ latestPublished { nodes { id } } }";

describe("Over a socket, a reader without a token", () => {
  test("may ask what readers may, and hears nothing of the board", async () => {
    const { listen } = opened(await started(), "reader");
    for (const query of [board, 'subscription { articleChanged(id: "article-1") { position } }']) {
      const refused = listen(query);
      await refused.until(1);
      expect(refused.refusals()).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
      expect(refused.answers.flatMap(({ data }) => data ?? [])).toStrictEqual([]);
    }
    const allowed = listen(latest);
    await allowed.until(1);
    expect(allowed.answers).toStrictEqual([{ data: { latestPublished: { nodes: [] } } }]);
  });
});

describe("Over a socket, a token", () => {
  test.each(["garbage", "expired"])("that cannot be taken closes it, and says why: %s", async (what) => {
    const server = await started();
    const expired = await server.tokens.issue(server.staff.reporter.staffId, -1);
    const { closed } = opened(server, { token: what === "expired" ? expired : "garbage" });
    expect(await closed).toStrictEqual({
      code: 4403,
      reason:
        what === "expired"
          ? "This token has expired; ask for a new one."
          : "This token was not issued by this newsroom, or is damaged.",
    });
  });

  test("is good until it expires, and the socket no longer", async () => {
    const server = await started();
    const fourSeconds = 4 / (24 * 60 * 60);
    const token = await server.tokens.issue(server.staff.reporter.staffId, fourSeconds);
    const { connected, listen, closed } = opened(server, { token });
    await connected;
    const told = listen(board);
    expect(await closed).toStrictEqual({ code: 4403, reason: "The token has expired." });
    expect(told.answers).toStrictEqual([]);
  });

  test("is worth no more than the roles its owner holds: they end, and so does the listening", async () => {
    const server = await started();
    const staffId = `staff-${server.staff.reporter.staffId}`;
    const { listen, connected } = opened(server, "reporter");
    await connected;
    const told = listen(`subscription { boardChanged(after: "p0") { position } }`);
    await draftedArticle(server);
    await told.until(2);
    const role = { staffId, role: "REPORTER", expectedRevision: 1 };
    await obey(server, "editorInChief", "revokeRole", role);
    await vi.waitUntil(told.done, { timeout: 15_000 });
    expect(told.refusals()).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);

    const again = listen(board);
    await again.until(1);
    expect(again.refusals()).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });

  test("is worth no more than the roles of whoever delegated theirs to its owner", async () => {
    const server = await started();
    const chief = "editorInChief";
    const [staffId, lender] = [
      `staff-${server.staff.translator.staffId}`,
      `staff-${server.staff.legal.staffId}`,
    ];
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await obey(server, "legal", "delegateRole", { staffId, role: "LEGAL", until, expectedRevision: 1 });
    await obey(server, chief, "revokeRole", { staffId, role: "TRANSLATOR", expectedRevision: 2 });
    const { listen, connected } = opened(server, "translator");
    await connected;
    const told = listen(`subscription { boardChanged(after: "p0") { position } }`);
    await draftedArticle(server);
    await told.until(2);
    await obey(server, chief, "revokeRole", { staffId: lender, role: "LEGAL", expectedRevision: 1 });
    await vi.waitUntil(told.done, { timeout: 15_000 });
    expect(told.refusals()).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });
});

describe("A mistake over a socket", () => {
  test.each([
    ["a syntax error", "subscription { boardChanged {", "GRAPHQL_PARSE_FAILED"],
    ["too many tokens", `{ ${"a: __typename ".repeat(2_000)} }`, "GRAPHQL_PARSE_FAILED"],
    ["a field that does not exist", "subscription { weather { position } }", "GRAPHQL_VALIDATION_FAILED"],
    [
      "a position that is none",
      'subscription { boardChanged(after: "x") { position } }',
      "GRAPHQL_VALIDATION_FAILED",
    ],
    ["a variable that is missing", "query ($id: ID!) { node(id: $id) { id } }", "BAD_USER_INPUT"],
  ])("is answered, and disturbs nobody else on it: %s", async (_what, query, code) => {
    const server = await started();
    const { listen } = opened(server, "auditor");
    const other = listen<object>(`subscription { boardChanged(after: "p0") { position } }`);
    const mistaken = listen(query);
    await mistaken.until(1);
    expect(mistaken.refusals()).toMatchObject([{ extensions: { code } }]);
    await draftedArticle(server);
    await other.until(2);
    expect([other.answers.length, other.refusals()]).toStrictEqual([2, []]);
  });
});

test("What goes wrong inside is masked over a socket as it is over HTTP", async () => {
  const secret = "ENOSPC: /var/lib/courier/events.db";
  const server = await started({
    serving: (house): House => ({
      ...house,
      newsroom: { ...house.newsroom, ask: () => Promise.reject(new TypeError(secret)) },
      store: { ...house.store, readAll: () => Promise.reject(new Fault("STORE_UNREACHABLE", secret)) },
      // What happened before it began to follow, it reads from the log.
      live: liveLists(house.readModels, { now: () => new Date() }),
    }),
  });
  const { listen } = opened(server, "auditor");
  const told = listen('subscription { boardChanged(after: "p-1") { position } }');
  const asked = listen(
    `mutation { openStory(input: { commandId: "1", slugline: "x", desk: "courts" }) { revision } }`,
  );
  await Promise.all([told.until(1), asked.until(1)]);
  expect(told.refusals()).toMatchObject([{ extensions: { code: "UNAVAILABLE" } }]);
  const [{ errors } = {}] = asked.answers;
  expect(errors).toMatchObject([{ path: ["openStory"], extensions: { code: "INTERNAL_SERVER_ERROR" } }]);
  expect(JSON.stringify([told.refusals(), errors])).not.toMatch(/ENOSPC|courier/);
  const incident = (errors![0]!.extensions as { incidentId: string }).incidentId;
  expect(server.logged).toContainEqual(
    expect.objectContaining({ incidentId: incident, err: expect.objectContaining({ message: secret }) }),
  );
});

test("Whoever stops listening is forgotten at once, though nothing happens any more", async () => {
  const server = await started();
  const { live } = server.house;
  const { articleId } = await draftedArticle(server);
  const { listen, tear } = opened(server, "auditor");
  const one = listen(board);
  listen(board);
  listen(`subscription { articleChanged(id: "${articleId}") { position } }`);
  await vi.waitUntil(() => live.count().listeners === 3, { timeout: 15_000 });
  expect(live.count()).toStrictEqual({ listeners: 3, lists: 2 });
  one.stop();
  await vi.waitUntil(() => live.count().listeners === 2, { timeout: 15_000 });
  tear();
  await vi.waitUntil(() => live.count().listeners === 0, { timeout: 15_000 });
  expect(live.count().lists).toBe(0);
});

describe("A socket", () => {
  test("that asks for another place is turned away", async () => {
    const server = await started();
    const socket = new WebSocket(`${server.url.replace("http", "ws")}/elsewhere`, "graphql-transport-ws");
    const error = await new Promise<Error>((resolve) => socket.on("error", resolve));
    expect(error.message).toContain("404");
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  });

  test("that is torn while it is turned away does no harm", async () => {
    const server = await started();
    const { port } = new URL(server.url);
    for (let time = 0; time < 20; time++) {
      const headers = { connection: "Upgrade", upgrade: "websocket" };
      const asking = request({ port, path: "/elsewhere", headers }).on("error", () => {});
      asking.on("socket", (socket) =>
        socket.on("connect", () => setImmediate(() => socket.resetAndDestroy())),
      );
      asking.end();
      await new Promise((resolve) => asking.on("close", resolve));
    }
    expect((await fetch(`${server.url}/livez`)).status).toBe(200);
  });

  test("that says too much at once is closed, and the log says so", async () => {
    const server = await started();
    const { connected, closed, listen } = opened(server, "reader");
    await connected;
    listen(latest, { padding: "x".repeat(2_000_001) });
    expect((await closed).code).toBe(1009);
    await vi.waitUntil(() => server.logged.some(({ msg }) => msg === "A socket failed."), {
      timeout: 15_000,
    });
  });

  test("is told goodbye when the server goes", async () => {
    const server = await started();
    const { connected, closed, listen } = opened(server, "auditor");
    await connected;
    listen(board);
    await server.close();
    expect(await closed).toMatchObject({ code: 1001 });
  });
});
