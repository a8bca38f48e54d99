import { v7 } from "uuid";
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { draftedArticle, publish } from "../support/serving/draftedArticle.js";
import { everyLine, movesIn, overSocket, type Listening } from "../support/serving/listenOver.js";
import { aPhoto } from "../support/serving/photoDesk.js";

const statements: string[] = [];
let server: AServer;
beforeAll(async () => {
  server = await aServer({ onStatement: (sql) => statements.push(sql) });
});
beforeEach(() => vi.waitUntil(() => server.house.live.count().listeners === 0, { timeout: 15_000 }));
afterAll(() => server.close());

const subscription = (words: string, node: string) =>
  `subscription { told: ${words} { position moves { how nodeId node { ${node} } } } }`;

const idOf = () => `staff-${server.staff.reporter.staffId}`;
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const complaint = {
  askedBy: { kind: "READER", contact: "reader@post.example" },
  channel: "E-mail",
  text: "It was another court.",
};

/** A list of a dashboard: how it is asked for, what makes an entry of it and what ends that, and what it is called. */
type Row = Readonly<{
  query: string;
  args: string;
  node: string;
  /** Where in the query's answer they stand, if not in a page; nowhere if the answer is them. */
  entries?: string;
  begin: () => Promise<Readonly<{ end: () => Promise<unknown> }>>;
}>;

const rows: Readonly<Record<string, Row>> = {
  stuckChanged: {
    query: "stuck",
    args: 'olderThanHours: 0, desk: "city", workflow: [DRAFTING]',
    node: "workflow since article { id }",
    async begin() {
      const { work } = await draftedArticle(server, { desk: "city" });
      return { end: () => work("reporter", "submitArticle") };
    },
  },
  correctionsClockChanged: {
    query: "correctionsClock",
    args: 'filter: { kind: REQUEST, language: "en", desk: "courts" }',
    node: "key kind since article { id }",
    async begin() {
      const drafted = await draftedArticle(server);
      await publish(drafted);
      const requestId = v7();
      await drafted.work("reporter", "requestCorrection", { commandId: requestId, ...complaint });
      const none = { requestId, outcome: "REJECTED", grounds: "The ruling says harbour." };
      return { end: () => drafted.work("standards", "assessCorrection", none) };
    },
  },
  legalQueueChanged: {
    query: "legalQueue",
    args: 'kinds: [REVIEW], desk: "courts"',
    node: "key kind since story { id }",
    async begin() {
      const { storyId } = await draftedArticle(server);
      const asked = { storyId, expectedRevision: 0, concern: "It names a suspect." };
      await obey(server, "reporter", "requestLegalReview", asked);
      return { end: () => obey(server, "legal", "clearLegally", { storyId, expectedRevision: 1 }) };
    },
  },
  photoDeskChanged: {
    query: "photoDesk",
    args: "show: [UNCREDITED], leaseEndsWithin: 3",
    node: "reasons photo { id }",
    async begin() {
      const { work } = await aPhoto(server);
      return { end: () => work("photoEditor", "creditPhoto", { creditLine: "Mara Voss" }) };
    },
  },
  whoIsOnWhatChanged: {
    query: "whoIsOnWhat",
    entries: "",
    args: 'desk: "city"',
    node: "person { id } openAssignments assignments { assignment { brief } story { id } } locked { id } openTranslations",
    async begin() {
      const { storyId } = await draftedArticle(server, { desk: "city" });
      const assignmentId = v7();
      const brief = { assigneeId: idOf(), brief: "Ask the harbour master.", dueAt: inDays(1) };
      const given = { commandId: assignmentId, storyId, expectedRevision: 0, ...brief };
      await obey(server, "deskEditor", "assignStory", given);
      const done = { storyId, assignmentId, expectedRevision: 1 };
      return { end: () => obey(server, "reporter", "completeAssignment", done) };
    },
  },
  calendarChanged: {
    query: "calendar",
    entries: "entries",
    args: 'kinds: [DEADLINE], zone: "Asia/Almaty"',
    node: "key kind at wallTime story { id }",
    async begin() {
      const { storyId } = await draftedArticle(server);
      const assignmentId = v7();
      const brief = { assigneeId: idOf(), brief: "Sit in court.", dueAt: inDays(2) };
      const given = { commandId: assignmentId, storyId, expectedRevision: 0, ...brief };
      await obey(server, "deskEditor", "assignStory", given);
      const done = { storyId, assignmentId, expectedRevision: 1 };
      return { end: () => obey(server, "reporter", "completeAssignment", done) };
    },
  },
};

/** The entries that a query shows. */
async function shown({ query, args, node, entries = "nodes" }: Row): Promise<readonly object[]> {
  const asked = `${query}(${args}${entries === "nodes" ? ", first: 100" : ""})`;
  const selected = entries === "" ? node : `${entries} { ${node} }`;
  type Answer = Readonly<{ list: Readonly<Record<string, object[]>> | readonly Record<string, object[]>[] }>;
  const { list } = await server.ask<Answer>("auditor", `{ list: ${asked} { ${selected} } }`);
  const found: readonly object[] = Array.isArray(list) ? list : [list];
  return entries === "" ? found : found.flatMap((one) => (one as Record<string, object[]>)[entries]!);
}

describe.each(everyLine)("Over %s,", (_, over) => {
  test.each(Object.entries(rows))(
    "%s tells what comes in as its query shows it, and what goes out",
    async (name, row) => {
      const listening = await over(server, subscription(`${name}(${row.args})`, row.node), "auditor");
      const { end } = await row.begin();
      const moved = (how: string) => movesIn(listening).find((move) => move.how === how);
      await vi.waitUntil(() => moved("ENTERED") ?? listening.refusals().length > 0, { timeout: 15_000 });
      expect(listening.refusals()).toStrictEqual([]);
      const { node, nodeId } = moved("ENTERED")!;
      expect(await shown(row)).toContainEqual(node);
      expect(JSON.stringify(node)).toContain(nodeId);

      await end();
      await vi.waitUntil(() => moved("LEFT"), { timeout: 15_000 });
      expect(moved("LEFT")).toStrictEqual({ how: "LEFT", nodeId, node: null });
      expect(await shown(row)).not.toContainEqual(node);
    },
  );

  test("what waits for a gate is told when the desk adopts a policy, with what it requires by then", async () => {
    const { work, articleId } = await draftedArticle(server, { desk: "city" });
    await work("reporter", "submitArticle");
    const standing = "gates { gate state }";
    const listening = {
      boardChanged: await over(
        server,
        subscription('boardChanged(filter: { desks: ["city"] })', standing),
        "auditor",
      ),
      stuckChanged: await over(
        server,
        subscription('stuckChanged(olderThanHours: 0, desk: "city")', `article { ${standing} }`),
        "auditor",
      ),
      queueChanged: await over(
        server,
        subscription("queueChanged(reasons: [AWAITING_MY_APPROVAL])", `article { ${standing} }`),
        "standards",
      ),
    };
    for (const { refusals } of Object.values(listening)) expect(refusals()).toStrictEqual([]);
    const { newsroom } = await server.ask<{ newsroom: { revision: number } }>(
      "auditor",
      "{ newsroom { revision } }",
    );
    const adopt = (expectedRevision: number, required: readonly string[]) =>
      obey(server, "editorInChief", "adoptDeskPolicy", {
        desk: "city",
        expectedRevision,
        gatesForOriginals: required,
        gatesForTranslations: required,
      });
    await adopt(newsroom.revision, ["STANDARDS"]);
    const own = articleId.replace("article-", "");
    const of = (told: Listening, how: string) =>
      movesIn(told).filter((move) => move.how === how && move.nodeId.endsWith(own));
    const { boardChanged, stuckChanged, queueChanged } = listening;
    await vi.waitUntil(
      () =>
        of(boardChanged, "CHANGED").length > 0 &&
        of(stuckChanged, "CHANGED").length > 0 &&
        of(queueChanged, "ENTERED").length > 0,
      { timeout: 15_000 },
    );
    const required = {
      gates: expect.arrayContaining([{ gate: "STANDARDS", state: "IN_REVIEW" }]) as unknown,
    };
    expect(of(boardChanged, "CHANGED").at(-1)!.node).toEqual(required);
    expect(of(stuckChanged, "CHANGED").at(-1)!.node).toEqual({ article: required });
    expect(of(queueChanged, "ENTERED").at(-1)!.node).toEqual({ article: required });
    await adopt(newsroom.revision + 1, ["COPY"]);
    await vi.waitUntil(() => of(queueChanged, "LEFT").length > 0, { timeout: 15_000 });
  });
});

test.each([
  ["stuckChanged", "olderThanHours: -1"],
  ["photoDeskChanged", "leaseEndsWithin: 0"],
  ["calendarChanged", 'from: "2026-01-01", to: "2026-06-01"'],
  ["calendarChanged", 'zone: "Europe/Atlantis"'],
])("%s refuses what its query would refuse: %s", async (name, args) => {
  const query = subscription(`${name}(${args})`, rows[name]!.node);
  const { refusals } = await overSocket(server, query, "auditor");
  expect(refusals()).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});

test("What is told of many things costs as many statements as of one, and as much for many who listen as for one", async () => {
  const drafted = await draftedArticle(server);
  await publish(drafted);
  const complain = () => drafted.work("reporter", "requestCorrection", complaint);
  const { node } = rows["correctionsClockChanged"]!;
  const query = subscription("correctionsClockChanged", node);
  const moved = async (listening: Listening, what: () => Promise<unknown>) => {
    const before = movesIn(listening).length;
    statements.length = 0;
    await what();
    await vi.waitUntil(() => movesIn(listening).length > before, { timeout: 15_000 });
    return statements.filter((sql) => /_owed\b/.test(sql) && sql.trim().startsWith("SELECT")).length;
  };
  const change = (n: number) => () =>
    drafted.work("copyEditor", "changeHeadline", { headline: `Court fines the port ${n}` });

  await complain();
  const one = await overSocket(server, query, "auditor");
  const forOne = await moved(one, change(1));
  for (let n = 0; n < 5; n++) await moved(one, complain);
  expect(await moved(one, change(2))).toBe(forOne);
  expect(movesIn(one).slice(-6)).toHaveLength(6);

  const bare = "subscription { told: correctionsClockChanged { position moves { how nodeId } } }";
  for (const role of ["legal", "standards", "copyEditor"] as const) await overSocket(server, bare, role);
  expect(server.house.live.count()).toStrictEqual({ listeners: 4, lists: 1 });
  expect(await moved(one, change(3))).toBe(forOne);
});

describe("The legal queue is heard", () => {
  const query = subscription("legalQueueChanged", rows["legalQueueChanged"]!.node);

  test("by nobody who may not read it", async () => {
    const { refusals } = await overSocket(server, query, "reporter");
    expect(refusals()).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
  });

  test("no longer than the role lasts that lets one read it, though one keeps another", async () => {
    const staffId = `staff-${server.staff.translator.staffId}`;
    const role = { staffId, role: "LEGAL", desk: "courts" };
    await obey(server, "editorInChief", "grantRole", { ...role, expectedRevision: 1 });
    const listening = await overSocket(server, query, "translator");
    await obey(server, "editorInChief", "grantRole", {
      staffId,
      role: "STANDARDS",
      desk: "city",
      expectedRevision: 2,
    });
    await rows["legalQueueChanged"]!.begin();
    await vi.waitUntil(() => movesIn(listening).length > 0, { timeout: 15_000 });
    expect(listening.refusals()).toStrictEqual([]);

    await obey(server, "editorInChief", "revokeRole", { ...role, expectedRevision: 3, reason: "Moved on." });
    await vi.waitUntil(() => listening.refusals().length > 0, { timeout: 15_000 });
    expect(listening.refusals()).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    const before = movesIn(listening).length;
    await rows["legalQueueChanged"]!.begin();
    expect(movesIn(listening)).toHaveLength(before);
  });
});
