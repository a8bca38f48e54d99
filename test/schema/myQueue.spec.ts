import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import {
  draftedArticle,
  openTranslation,
  publish,
  translateAll,
  translated,
} from "../support/serving/draftedArticle.js";

const statements: string[] = [];
let server: AServer;
beforeAll(async () => {
  server = await aServer({ onStatement: (sql) => statements.push(sql) });
});
afterAll(() => server.close());

const idOf = (role: Role) => `staff-${server.staff[role].staffId}`;

type Item = Readonly<{ reason: string; since: string }> & Readonly<Record<string, unknown>>;
type Found = Readonly<{
  nodes: readonly Item[];
  edges: readonly Readonly<{ cursor: string }>[];
  pageInfo: Readonly<{ hasNextPage: boolean }>;
  counts: readonly Readonly<{ reason: string; count: number }>[];
}>;

async function queueOf(role: Role, asked = ""): Promise<Found> {
  const { myQueue } = await server.ask<{ myQueue: Found }>(
    role,
    `{ myQueue${asked} {
      nodes {
        reason since dueAt isOverdue gates returnNotes returnedBy { name }
        story { slugline } article { id headline } assignment { brief status } request { id text }
        mention { excerpt } correctionTasks { because sourceEdition }
      }
      edges { cursor } pageInfo { hasNextPage } counts { reason count }
    } }`,
  );
  return myQueue;
}

/** What lies in somebody's queue for one reason. */
const waiting = async (role: Role, reason: string) => (await queueOf(role, `(reasons: [${reason}])`)).nodes;
const countOf = async (role: Role, reason: string) =>
  (await queueOf(role)).counts.find((one) => one.reason === reason)!.count;
const about = (articleId: string) => (items: readonly Item[]) =>
  items.filter(({ article }) => (article as { id: string } | null)?.id === articleId);

async function assign(to: Role, dueAt: string | null, slugline: string) {
  const story = v7();
  const assignmentId = v7();
  await obey(server, "reporter", "openStory", { commandId: story, slugline, desk: "courts" });
  const storyId = `story-${story}`;
  await obey(server, "deskEditor", "assignStory", {
    commandId: assignmentId,
    storyId,
    expectedRevision: 0,
    assigneeId: idOf(to),
    brief: "Sit in court.",
    dueAt,
  });
  return { storyId, assignmentId };
}

describe("The queue of whoever asks", () => {
  test("holds what is assigned to them until it is done, late or not", async () => {
    const soon = new Date(Date.now() + 1_000).toISOString();
    const late = await assign("reporter", soon, "late-fine");
    await assign("reporter", null, "any-fine");
    expect(await waiting("reporter", "ASSIGNED")).toMatchObject([
      { story: { slugline: "any-fine" }, dueAt: null, isOverdue: false, article: null },
      { story: { slugline: "late-fine" }, dueAt: soon, isOverdue: false },
    ]);
    await expect
      .poll(async () => (await waiting("reporter", "ASSIGNED"))[1]!["isOverdue"], { timeout: 5_000 })
      .toBe(true);
    expect(await waiting("reporter", "ASSIGNED")).toMatchObject([
      { isOverdue: false },
      {
        assignment: { brief: "Sit in court.", status: "ASSIGNED" },
      },
    ]);
    await obey(server, "reporter", "acceptAssignment", { ...late, expectedRevision: 1 });
    expect(await countOf("reporter", "ASSIGNED")).toBe(2);
    await obey(server, "reporter", "completeAssignment", { ...late, expectedRevision: 2 });
    expect(await countOf("reporter", "ASSIGNED")).toBe(1);
  });

  test("follows an assignment to whoever has it now", async () => {
    const given = await assign("translator", null, "given-on");
    await obey(server, "deskEditor", "reassignStory", {
      ...given,
      expectedRevision: 1,
      assigneeId: idOf("photoEditor"),
      reason: "A picture is wanted.",
    });
    expect(await countOf("translator", "ASSIGNED")).toBe(0);
    expect(await waiting("photoEditor", "ASSIGNED")).toMatchObject([{ story: { slugline: "given-on" } }]);
  });

  test("holds a text in review for those who may open its gate, until one of them has", async () => {
    const drafted = await draftedArticle(server, { headline: "To be read" });
    const here = about(drafted.articleId);
    expect(here(await waiting("copyEditor", "AWAITING_MY_APPROVAL"))).toEqual([]);
    await drafted.work("reporter", "submitArticle");
    for (const role of ["copyEditor", "deskEditor"] as const)
      expect(here(await waiting(role, "AWAITING_MY_APPROVAL"))).toMatchObject([{ gates: ["COPY"] }]);
    for (const role of ["reporter", "legal", "publisher", "auditor"] as const)
      expect(here(await waiting(role, "AWAITING_MY_APPROVAL"))).toEqual([]);
    await drafted.work("copyEditor", "approveArticle", { gate: "COPY" });
    expect(here(await waiting("deskEditor", "AWAITING_MY_APPROVAL"))).toEqual([]);
  });

  test("holds no text for whoever wrote any of it, and again once what was approved is void", async () => {
    const drafted = await draftedArticle(server, { headline: "Four eyes" });
    const here = about(drafted.articleId);
    await drafted.work("reporter", "submitArticle");
    await drafted.work("deskEditor", "changeHeadline", { headline: "Four eyes on it" });
    expect(here(await waiting("deskEditor", "AWAITING_MY_APPROVAL"))).toEqual([]);
    expect(here(await waiting("copyEditor", "AWAITING_MY_APPROVAL"))).toHaveLength(1);
    await drafted.work("copyEditor", "approveArticle", { gate: "COPY" });
    await drafted.work("reporter", "changeHeadline", { headline: "Four eyes on this" });
    expect(here(await waiting("deskEditor", "AWAITING_MY_APPROVAL"))).toHaveLength(1);
    await drafted.work("copyEditor", "refuseApproval", { gate: "COPY", grounds: "Two eyes too few." });
    expect(here(await waiting("deskEditor", "AWAITING_MY_APPROVAL"))).toEqual([]);
  });

  test("holds what was handed back to whoever handed it over, with what is to be done", async () => {
    const drafted = await draftedArticle(server, { headline: "Who was fined?" });
    await drafted.work("reporter", "submitArticle");
    await drafted.work("copyEditor", "returnArticle", { notes: "Name the harbour." });
    expect(about(drafted.articleId)(await waiting("reporter", "RETURNED_TO_ME"))).toMatchObject([
      { returnNotes: "Name the harbour.", returnedBy: { name: server.staff.copyEditor.name } },
    ]);
    await drafted.work("reporter", "submitArticle");
    expect(about(drafted.articleId)(await waiting("reporter", "RETURNED_TO_ME"))).toEqual([]);
  });

  test("holds one's translations while they lack words, lag behind, or wait to be handed over", async () => {
    const source = await draftedArticle(server, { headline: "The source" });
    const translation = await openTranslation(server, source, "kk");
    const mine = async () => about(translation.articleId)(await waiting("translator", "MY_TRANSLATION"));
    expect(await mine()).toHaveLength(1);
    await translateAll(server, translation);
    expect(await mine()).toHaveLength(1);
    await translation.work("translator", "submitArticle");
    expect(await mine()).toEqual([]);
    await source.work("reporter", "changeHeadline", { headline: "The source, moved" });
    expect(await mine()).toHaveLength(1);
    expect(await waiting("translationEditor", "AWAITING_MY_APPROVAL")).toMatchObject([
      { article: { id: translation.articleId }, gates: ["TRANSLATION"] },
    ]);
  });

  test("holds requests that one took on, and what one is mentioned in", async () => {
    const { request } = await obey(
      server,
      "reporter",
      "raiseRequest",
      { fromDesk: "courts", toDesk: "city", text: "Who wrote it?" },
      { payload: "request { id }" },
    );
    const requestId = (request as { id: string }).id;
    await obey(server, "standards", "claimRequest", { requestId, expectedRevision: 0 });
    const { articleId } = await draftedArticle(server);
    const comment = { articleId, articleRevision: 0, text: "Is it so?", mentions: [idOf("standards")] };
    const { thread } = await obey(server, "legal", "openThread", comment, { payload: "thread { id }" });
    expect((await queueOf("standards")).nodes).toMatchObject([
      { reason: "MENTIONED", mention: { excerpt: "Is it so?" }, article: { id: articleId } },
      { reason: "CLAIMED", request: { id: requestId }, story: null },
    ]);
    const threadId = (thread as { id: string }).id;
    await obey(server, "legal", "resolveThread", { threadId, expectedRevision: 0 });
    await obey(server, "standards", "releaseRequest", { requestId, expectedRevision: 1 });
    expect((await queueOf("standards")).nodes).toEqual([]);
  });

  test("holds what the readers of one's translation are owed", async () => {
    const source = await draftedArticle(server, { headline: "To be corrected" });
    await publish(source);
    const translation = await translated(server, source, "ar");
    await translation.work("publisher", "publishArticle");
    await source.work("reporter", "changeHeadline", { headline: "Corrected" });
    await source.work("reporter", "submitArticle");
    await source.work("copyEditor", "approveArticle", { gate: "COPY" });
    await source.work("publisher", "correctArticle", {
      note: "It was the port.",
      wrong: "The harbour.",
      right: "The port.",
      placement: "TOP",
    });
    await expect
      .poll(async () => about(translation.articleId)(await waiting("translator", "CORRECTION_TASK")))
      .toMatchObject([{ correctionTasks: [{ because: "CORRECTION", sourceEdition: 2 }] }]);
    expect(about(translation.articleId)(await waiting("translator", "MY_TRANSLATION"))).toHaveLength(1);
  });

  test("is read page by page without losing or repeating anything, and counted by reason", async () => {
    const { nodes, counts } = await queueOf("translator");
    expect(nodes.length).toBeGreaterThan(2);
    expect(counts.reduce((sum, { count }) => sum + count, 0)).toBe(nodes.length);
    const paged: Item[] = [];
    for (let after = ""; paged.length < nodes.length;) {
      const page = await queueOf("translator", `(first: 1${after})`);
      paged.push(...page.nodes);
      expect(page.pageInfo.hasNextPage).toBe(paged.length < nodes.length);
      after = `, after: ${JSON.stringify(page.edges[0]!.cursor)}`;
    }
    expect(paged).toEqual(nodes);
  });

  test("costs as many statements for thirty things as for three", async () => {
    const asked = async () => {
      statements.length = 0;
      await queueOf("deskEditor", "(first: 100)");
      return statements.length;
    };
    const fill = async (count: number) => {
      for (let n = 0; n < count; n++) {
        const drafted = await draftedArticle(server);
        await drafted.work("reporter", "submitArticle");
        await assign("deskEditor", null, `plan-${n}`);
      }
    };
    await fill(1);
    await asked();
    const few = await asked();
    await fill(14);
    await asked();
    expect(await asked()).toBe(few);
    expect(few).toBeLessThanOrEqual(20);
  });

  test("is for the staff only", async () => {
    const { body } = await server.post("reader", "{ myQueue { counts { count } } }");
    expect(body.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });
});
