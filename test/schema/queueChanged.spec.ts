import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Role } from "../../src/actor.js";
import type { Who } from "../support/serving/asker.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { draftedArticle, openTranslation, translateAll } from "../support/serving/draftedArticle.js";
import { listener, type Heard } from "../support/serving/listener.js";

const statements: string[] = [];
let server: AServer;
beforeAll(async () => {
  server = await aServer({ onStatement: (sql) => statements.push(sql) });
});
afterAll(() => server.close());

type Item = Readonly<{ key: string; reason: string }>;
type Told = Readonly<{
  queueChanged: {
    position: string;
    event: { type: string };
    moves: readonly Readonly<{ how: string; nodeId: string; node: Item | null }>[];
  };
}>;

const idOf = (role: Role) => `staff-${server.staff[role].staffId}`;
const own = (globalId: string) => globalId.slice(globalId.indexOf("-") + 1);
const position = async () => `p${await server.house.store.head()}`;

/** Listens to the queue of the person in a role. */
async function listening(as: Who, asked = "", shown = "node { key reason }") {
  const { listen, connected, tear } = listener(server, as);
  onTestFinished(tear);
  await connected;
  const before = server.house.live.count().listeners;
  const heard = listen<Told>(
    `subscription { queueChanged${asked} { position event { type } moves { how nodeId ${shown} } } }`,
  );
  await vi.waitUntil(() => server.house.live.count().listeners > before || heard.done(), { timeout: 15_000 });
  return heard;
}

function moves({ answers, refusals }: Heard<Told>): readonly string[] {
  expect(refusals()).toStrictEqual([]);
  return answers.flatMap(({ data }) => data!.queueChanged.moves.map(({ how, nodeId }) => `${how} ${nodeId}`));
}

/** What lies in somebody's queue, by key. */
async function lying(role: Role): Promise<readonly string[]> {
  const { myQueue } = await server.ask<{ myQueue: { nodes: readonly Item[] } }>(
    role,
    "{ myQueue(first: 100) { nodes { key reason } } }",
  );
  return myQueue.nodes.map(({ key }) => key).toSorted();
}

async function assigned(to: Role, slugline: string) {
  const story = v7();
  const assignmentId = v7();
  const storyId = `story-${story}`;
  await obey(server, "reporter", "openStory", { commandId: story, slugline, desk: "courts" });
  const asked = { storyId, assigneeId: idOf(to), brief: "Sit in court.", expectedRevision: 0 };
  await obey(server, "deskEditor", "assignStory", { commandId: assignmentId, ...asked });
  return { storyId, assignmentId, key: `assigned:${story}:${assignmentId}` };
}

describe("Whoever listens to their queue", () => {
  test("hears what is assigned to them, changed, and done, and nothing of others' work", async () => {
    const heard = await listening("reporter", "(reasons: [ASSIGNED])");
    await assigned("photoEditor", "of-others");
    const { key, ...given } = await assigned("reporter", "quay-fine");
    await obey(server, "reporter", "acceptAssignment", { ...given, expectedRevision: 1 });
    await obey(server, "reporter", "completeAssignment", { ...given, expectedRevision: 2 });
    await heard.until(3);
    expect(moves(heard)).toStrictEqual([`ENTERED ${key}`, `CHANGED ${key}`, `LEFT ${key}`]);
    expect(heard.answers.map(({ data }) => data!.queueChanged.event.type)).toStrictEqual([
      "StoryAssigned",
      "AssignmentAccepted",
      "AssignmentCompleted",
    ]);
    expect(heard.answers.at(-1)!.data!.queueChanged.moves[0]!.node).toBeNull();
  });

  test("loses what is given to somebody else, who hears that it came", async () => {
    const [from, to] = [
      await listening("translator", "(reasons: [ASSIGNED])"),
      await listening("photoEditor"),
    ];
    const { key, ...given } = await assigned("translator", "given-on");
    const asked = { expectedRevision: 1, assigneeId: idOf("photoEditor"), reason: "A picture is wanted." };
    await obey(server, "deskEditor", "reassignStory", { ...given, ...asked });
    await from.until(2);
    await to.until(1);
    expect(moves(from)).toStrictEqual([`ENTERED ${key}`, `LEFT ${key}`]);
    expect(moves(to)).toStrictEqual([`ENTERED ${key}`]);
    expect(to.answers[0]!.data!.queueChanged.moves[0]!.node).toStrictEqual({ key, reason: "ASSIGNED" });
  });

  test("hears of a text that waits for their gate until it is open, and its writer never does", async () => {
    const [editor, writer] = [await listening("copyEditor"), await listening("reporter")];
    const drafted = await draftedArticle(server, { headline: "To be read" });
    const id = own(drafted.articleId);
    await drafted.work("reporter", "submitArticle");
    await drafted.work("copyEditor", "returnArticle", { notes: "Name the harbour." });
    await drafted.work("reporter", "submitArticle");
    await drafted.work("copyEditor", "approveArticle", { gate: "COPY" });
    await editor.until(4);
    await writer.until(2);
    const waiting = `awaitingMyApproval:${id}`;
    expect(moves(editor)).toStrictEqual(
      ["ENTERED", "LEFT", "ENTERED", "LEFT"].map((how) => `${how} ${waiting}`),
    );
    expect(moves(writer)).toStrictEqual([`ENTERED returnedToMe:${id}`, `LEFT returnedToMe:${id}`]);
  });

  test("hears of a translation of theirs when its source moves", async () => {
    const source = await draftedArticle(server, { headline: "The source" });
    const translation = await openTranslation(server, source, "kk");
    await translateAll(server, translation);
    const heard = await listening("translator", "(reasons: [MY_TRANSLATION])");
    await translation.work("translator", "submitArticle");
    await source.work("reporter", "changeHeadline", { headline: "The source, moved" });
    await heard.until(2);
    const key = `myTranslation:${own(translation.articleId)}`;
    expect(moves(heard)).toStrictEqual([`LEFT ${key}`, `ENTERED ${key}`]);
  });

  test("hears what they took on and what they are mentioned in", async () => {
    const heard = await listening("standards");
    const asked = { fromDesk: "courts", toDesk: "city", text: "Who wrote it?" };
    const raised = await obey(server, "reporter", "raiseRequest", asked, { payload: "request { id }" });
    const requestId = (raised["request"] as { id: string }).id;
    await obey(server, "standards", "claimRequest", { requestId, expectedRevision: 0 });
    const { articleId } = await draftedArticle(server);
    const comment = { articleId, articleRevision: 0, text: "Is it so?", mentions: [idOf("standards")] };
    const { thread } = await obey(server, "legal", "openThread", comment, { payload: "thread { id }" });
    const threadId = (thread as { id: string }).id;
    await obey(server, "legal", "resolveThread", { threadId, expectedRevision: 0 });
    await obey(server, "standards", "releaseRequest", { requestId, expectedRevision: 1 });
    await heard.until(4);
    const [claimed, mentioned] = [`claimed:${own(requestId)}`, /^ENTERED mentioned:\S+:\d+$/];
    expect(moves(heard)[0]).toBe(`ENTERED ${claimed}`);
    expect(moves(heard)[1]).toMatch(mentioned);
    expect(moves(heard)[2]).toBe(moves(heard)[1]!.replace("ENTERED", "LEFT"));
    expect(moves(heard)[3]).toBe(`LEFT ${claimed}`);
  });

  test("and comes back later has the queue that a query shows", async () => {
    const kept = new Set(await lying("copyEditor"));
    const after = await position();
    const drafted = [await draftedArticle(server), await draftedArticle(server)];
    for (const { work } of drafted) await work("reporter", "submitArticle");
    await drafted[0]!.work("copyEditor", "returnArticle", { notes: "Not yet." });
    const { key } = await assigned("copyEditor", "read-it");
    const heard = await listening("copyEditor", `(after: "${after}")`);
    await vi.waitUntil(() => moves(heard).includes(`CHANGED ${key}`), { timeout: 15_000 });
    for (const { data } of heard.answers)
      for (const { how, nodeId } of data!.queueChanged.moves) kept[how === "LEFT" ? "delete" : "add"](nodeId);
    expect([...kept].toSorted()).toStrictEqual(await lying("copyEditor"));
    expect(kept).toContain(`awaitingMyApproval:${own(drafted[1]!.articleId)}`);
  });

  test("costs nothing more to read for when others listen to theirs", async () => {
    const drafted = await draftedArticle(server);
    const asked = async () => {
      statements.length = 0;
      await drafted.work("reporter", "submitArticle");
      const reads = statements.filter(
        (sql) => /_awaited\b/.test(sql) && sql.trim().startsWith("SELECT"),
      ).length;
      await drafted.work("copyEditor", "returnArticle", { notes: "Again." });
      return reads;
    };
    await listening("copyEditor", "", "");
    const one = await asked();
    expect(one).toBeGreaterThan(0);
    for (const role of ["deskEditor", "legal", "photoEditor", "translationEditor"] as const)
      await listening(role, "", "");
    expect(await asked()).toBe(one);
  });

  test("must hold a role", async () => {
    const heard = await listening("reader");
    await heard.until(1);
    expect(heard.refusals()).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });
});
