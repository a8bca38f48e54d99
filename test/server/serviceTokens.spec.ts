import { readFileSync } from "node:fs";
import { join } from "node:path";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { makeServiceToken, serviceIdOf } from "../../src/serviceToken.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command, obey, needed } from "../support/serving/command.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";
import { listener } from "../support/serving/listener.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();
const select = { payload: "token service { id name scopes hint role revision }" };
const chief = "editorInChief";

type Issued = Readonly<{ token: string; service: Readonly<{ id: string; name: string; hint: string }> }>;
async function issued(differences: object = {}): Promise<Issued> {
  const input = { name: "The wall", scopes: ["READ_BOARD"], expiresAt: inAnHour(), ...differences };
  return (await obey(server, chief, "issueServiceToken", input, select)) as unknown as Issued;
}
const revoke = (serviceId: string, reason: string | null = "The screen was stolen.") =>
  command(server, chief, "revokeServiceToken", { serviceId, reason, expectedRevision: 0 });

const ask = (token: string, query: string, variables = {}) =>
  server.post("reader", query, variables, { authorization: `Bearer ${token}` });
const board = "{ board { nodes { id } } }";
const history = "{ board { nodes { history { nodes { type } } } } }";
const published = "{ latestPublished { nodes { headline } } }";
const codes = (body: { errors?: readonly { extensions: { code: string } }[] }) =>
  (body.errors ?? []).map(({ extensions }) => extensions.code);

describe("A service's token", () => {
  test("is shown once, to whoever issues it, and kept nowhere", async () => {
    const input = {
      commandId: v7(),
      name: "The wall",
      scopes: ["READ_BOARD"],
      expiresAt: inAnHour(),
    };
    const preview = await obey(server, chief, "issueServiceToken", { ...input, preview: true }, select);
    expect(preview).toMatchObject({
      token: null,
      service: null,
      wouldRecord: [{ type: "ServiceTokenIssued" }],
    });
    const { token, service } = (await obey(
      server,
      chief,
      "issueServiceToken",
      input,
      select,
    )) as never as Issued;
    expect(serviceIdOf(token)).toBe(input.commandId);
    expect(service).toMatchObject({
      id: `service-${input.commandId}`,
      name: "The wall",
      hint: token.slice(-4),
    });
    const again = await obey(server, chief, "issueServiceToken", input, select);
    expect(again).toMatchObject({ token: null, repeated: true, service: { id: service.id } });

    const secret = token.slice("stet_".length + 33, -4);
    await ask(token, board);
    await ask(`${token.slice(0, -8)}AAAAAAAA`, board);
    expect(JSON.stringify(await server.house.store.readAll(-1, 1_000))).not.toContain(secret);
    expect(JSON.stringify(server.logged)).not.toContain(secret.slice(0, 16));
    for (const file of ["events.db", "events.db-wal", "read-models.db", "read-models.db-wal"])
      expect(readFileSync(join(server.folder, file)).includes(secret)).toBe(false);
  });

  test("is the editor-in-chief's to issue and to revoke", async () => {
    const { service } = await issued();
    const input = { name: "Mine", scopes: ["READ_BOARD"], expiresAt: inAnHour() };
    const { errors } = await command(server, "deskEditor", "issueServiceToken", input, needed);
    expect(errors).toMatchObject([{ __typename: "NotPermitted", needed: ["EDITOR_IN_CHIEF"] }]);
    const about = { serviceId: service.id, reason: "Mine.", expectedRevision: 0 };
    expect((await command(server, "deskEditor", "revokeServiceToken", about)).errors).toMatchObject([
      { __typename: "NotPermitted" },
    ]);
  });

  test.each<[string, (token: string) => string]>([
    ["was cut off", (token) => token.slice(0, -1)],
    ["differs in one letter", (token) => token.slice(0, -1) + (token.endsWith("A") ? "B" : "A")],
    ["was made up for a service that there is", (token) => makeServiceToken(serviceIdOf(token)!).text],
    ["was made up for one that there is not", () => makeServiceToken(v7()).text],
    ["was made up for one of the staff", () => makeServiceToken(server.staff.editorInChief.staffId).text],
    ["is none", () => "stet_"],
  ])("that %s lets nobody in", async (_what, other) => {
    const { status, body } = await ask(other((await issued()).token), board);
    expect([status, codes(body)]).toStrictEqual([401, ["UNAUTHENTICATED"]]);
    expect(body.errors![0]!.message).toBe("This token is no service's of this newsroom, or is damaged.");
  });

  test("is good until the instant it expires, and its sockets no longer", async () => {
    const { token } = await issued({ expiresAt: new Date(Date.now() + 2_000).toISOString() });
    const { connected, closed, tear } = listener(server, { token });
    onTestFinished(tear);
    await connected;
    expect((await ask(token, board)).status).toBe(200);
    expect(await closed).toStrictEqual({ code: 4403, reason: "The token has expired." });
    const { status, body } = await ask(token, board);
    expect([status, body.errors![0]!.message]).toStrictEqual([
      401,
      "This token has expired; ask for a new one.",
    ]);
  });

  test("lets nobody in from the moment it is revoked, and closes its sockets and no others", async () => {
    const [one, other] = [await issued(), await issued()];
    const sockets = [one, other].map(({ token }) => listener(server, { token }));
    sockets.forEach(({ tear }) => onTestFinished(tear));
    await Promise.all(sockets.map(({ connected }) => connected));
    expect((await revoke(one.service.id, null)).errors).toMatchObject([{ code: "REASON_MISSING" }]);
    expect((await revoke(one.service.id)).errors).toStrictEqual([]);

    const { status, body } = await ask(one.token, board);
    expect([status, body.errors![0]!.message]).toStrictEqual([401, "This token was revoked."]);
    expect(await sockets[0]!.closed).toStrictEqual({
      code: 4403,
      reason: "The token no longer lets anybody in.",
    });
    const told = sockets[1]!.listen(`subscription { boardChanged(after: "p0") { position } }`);
    await draftedArticle(server);
    await told.until(1);
    expect(told.refusals()).toStrictEqual([]);
    const shown = `{ node(id: "${one.service.id}") {
      ... on Service { revokedBecause revokedBy { name } issuedBy { name } } } }`;
    expect(await server.ask("auditor", shown)).toStrictEqual({
      node: {
        revokedBecause: "The screen was stolen.",
        revokedBy: { name: "Ada Ortiz" },
        issuedBy: { name: "Ada Ortiz" },
      },
    });
  });
});

describe("What a service may read", () => {
  test.each([
    [["READ_PUBLISHED"], [200, []], ["FORBIDDEN"], ["FORBIDDEN"]],
    [["READ_BOARD"], [200, []], [], ["FORBIDDEN"]],
    [["READ_BOARD", "READ_HISTORY"], [200, []], [], []],
    [["READ_HISTORY"], [200, []], ["FORBIDDEN"], ["FORBIDDEN"]],
  ])("with %j is that and no more", async (scopes, readers, atDesk, happened) => {
    await draftedArticle(server);
    const { token } = await issued({ scopes });
    const { status, body } = await ask(token, published);
    expect([status, codes(body)]).toStrictEqual(readers);
    expect([...new Set(codes((await ask(token, board)).body))]).toStrictEqual(atDesk);
    expect([...new Set(codes((await ask(token, history)).body))]).toStrictEqual(happened);
  });

  test.each([
    ["past editions", "{ board { nodes { editions { number } } } }"],
    [
      "what a working copy said once",
      '{ search(query: "harbour", in: [PAST_REVISION]) { nodes { score } } }',
    ],
    [
      "what readers were shown once",
      '{ search(query: "harbour", in: [LIVE_EDITION, PAST_EDITION]) { nodes { score } } }',
    ],
  ])("is %s only with READ_HISTORY", async (_what, query) => {
    await draftedArticle(server);
    const asking = async (...scopes: readonly string[]) =>
      new Set(codes((await ask((await issued({ scopes })).token, query)).body));
    expect(await asking("READ_BOARD")).toStrictEqual(new Set(["FORBIDDEN"]));
    expect(await asking("READ_BOARD", "READ_HISTORY")).toStrictEqual(new Set());
  });

  test("is what is live, and the search of today, without READ_HISTORY", async () => {
    await draftedArticle(server);
    const { token } = await issued();
    const query = `{ board { nodes { liveEdition { number } } } search(query: "harbour") { nodes { score } } }`;
    expect(codes((await ask(token, query)).body)).toStrictEqual([]);
  });

  test("is that something changed where it listens, but only with READ_HISTORY what happened", async () => {
    const hear = async (scopes: readonly string[], fields: string) => {
      const { listen, tear } = listener(server, await issued({ scopes }));
      onTestFinished(tear);
      const heard = listen<object>(`subscription { boardChanged(after: "p0") { ${fields} } }`);
      await heard.until(1);
      return codes({ errors: heard.answers[0]!.errors as never });
    };
    await draftedArticle(server);
    expect(await hear(["READ_BOARD"], "position moves { how }")).toStrictEqual([]);
    expect(await hear(["READ_BOARD"], "event { type }")).toStrictEqual(["FORBIDDEN"]);
    expect(await hear(["READ_BOARD", "READ_HISTORY"], "event { type }")).toStrictEqual([]);
  });

  test("is nothing of what takes a role, such as the identities of the staff", async () => {
    const { token } = await issued({ scopes: ["READ_BOARD", "READ_HISTORY"] });
    const { body } = await ask(token, "{ staff { identities { subject } } }");
    expect(
      new Set((body.data as { staff: { identities: null }[] }).staff.map((one) => one.identities)),
    ).toEqual(new Set([null]));
  });

  test("is told to itself: it is a service, and none of the staff", async () => {
    const { token, service } = await issued();
    const { body } = await ask(token, "{ viewer { name } viewingService { id name } }");
    expect(body.data).toStrictEqual({ viewer: null, viewingService: { id: service.id, name: "The wall" } });
    expect(await server.ask("auditor", "{ viewingService { id } }")).toStrictEqual({ viewingService: null });
    const { services } = await server.ask<{ services: { nodes: object[] } }>(
      "auditor",
      "{ services(first: 1) { nodes { id } } }",
    );
    expect(services.nodes).toStrictEqual([{ id: service.id }]);
  });
});

describe("What a service may do", () => {
  const openStory = (desk: string) => ({ input: { commandId: v7(), slugline: "wire", desk } });
  const opening = `mutation ($input: OpenStoryInput!) { openStory(input: $input) {
    errors { __typename } events { by { name } service { name } role desk } } }`;

  test("is nothing without a role", async () => {
    const { token } = await issued();
    const { body } = await ask(token, opening, openStory("courts"));
    expect(body.data).toMatchObject({ openStory: { errors: [{ __typename: "NotPermitted" }], events: [] } });
  });

  test("is what its role may, for its desk, and events say that it was a service", async () => {
    const { token } = await issued({ name: "The wire", role: "REPORTER", desk: "courts" });
    const { body } = await ask(token, opening, openStory("courts"));
    expect(body.data).toStrictEqual({
      openStory: {
        errors: [],
        events: [{ by: null, service: { name: "The wire" }, role: "REPORTER", desk: "courts" }],
      },
    });
    const elsewhere = await ask(token, opening, openStory("city"));
    expect(elsewhere.body.data).toMatchObject({ openStory: { errors: [{ __typename: "NotPermitted" }] } });
  });

  test("is no approval, and no lending of its role", async () => {
    const article = await draftedArticle(server);
    const { token } = await issued({ role: "COPY_EDITOR" });
    const approve = `mutation ($input: ApproveArticleInput!) { approveArticle(input: $input) { errors { __typename } } }`;
    const input = { commandId: v7(), articleId: article.articleId, gate: "COPY", expectedRevision: 1 };
    expect((await ask(token, approve, { input })).body.data).toMatchObject({
      approveArticle: { errors: [{ __typename: "NotPermitted" }] },
    });
    const lend = `mutation ($input: DelegateRoleInput!) { delegateRole(input: $input) { errors { __typename } } }`;
    const role = { staffId: `staff-${server.staff.legal.staffId}`, role: "COPY_EDITOR", until: inAnHour() };
    const lending = { input: { commandId: v7(), expectedRevision: 1, ...role } };
    expect((await ask(token, lend, lending)).body.data).toMatchObject({
      delegateRole: { errors: [{ __typename: "NotPermitted" }] },
    });
  });
});
