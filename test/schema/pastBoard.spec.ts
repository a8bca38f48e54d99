import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { draftedArticle, publish } from "../support/serving/draftedArticle.js";
import { drafted as draftedEvent, opened, storyId, uuid } from "../support/telling/facts.js";
import { newEvent } from "../support/telling/newEvent.js";

const statements: string[] = [];
let server: AServer;
beforeAll(async () => {
  server = await aServer({ onStatement: (sql) => statements.push(sql) });
});
afterAll(() => server.close());

type Board = Readonly<{
  totalCount: number;
  nodes: readonly Readonly<{
    articleId: string;
    headline: string;
    workflow: string;
    story: { desk: string };
  }>[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}>;

async function boardAsOf(at: string, args = ""): Promise<Board> {
  const query = `{ boardAsOf(at: "${at}"${args}) {
    totalCount nodes { articleId headline workflow story { desk } } pageInfo { hasNextPage endCursor } } }`;
  return (await server.ask<{ boardAsOf: Board }>("auditor", query)).boardAsOf;
}

const movedAt = async (id: string) =>
  (
    await server.ask<{ article: { movedAt: string } }>(
      "auditor",
      "query ($id: ID!) { article(id: $id) { movedAt } }",
      { id },
    )
  ).article.movedAt;

const headlines = ({ nodes }: Board) => nodes.map(({ headline }) => headline);

describe("The board as it was", () => {
  test("is told page by page, as it stood then and without what came later", async () => {
    await draftedArticle(server, { headline: "Before it" });
    const first = await draftedArticle(server, { headline: "First then" });
    const at = await movedAt(first.articleId);
    await first.work("reporter", "submitArticle");
    await draftedArticle(server, { headline: "Not yet then" });

    const page = await boardAsOf(at, ", first: 1");
    expect(page).toMatchObject({
      totalCount: 2,
      nodes: [{ articleId: first.articleId, workflow: "DRAFTING", story: { desk: "courts" } }],
      pageInfo: { hasNextPage: true },
    });
    const next = await boardAsOf(at, `, first: 5, after: "${page.pageInfo.endCursor}"`);
    expect(next).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: false } });
    expect(headlines(next)).toEqual(["Before it"]);
  });

  test("is narrowed by what was so then, and not by what is so now", async () => {
    const assigned = await draftedArticle(server, { headline: "Assigned", desk: "city" });
    const live = await draftedArticle(server, { headline: "Live", desk: "city" });
    await publish(live);
    const assigneeId = `staff-${server.staff.reporter.staffId}`;
    const asked = { storyId: assigned.storyId, assigneeId, brief: "Sit in court.", expectedRevision: 0 };
    await obey(server, "deskEditor", "assignStory", asked);
    await obey(server, "deskEditor", "setUrgency", {
      storyId: live.storyId,
      urgency: 2,
      expectedRevision: 0,
    });
    await assigned.work("reporter", "submitArticle");
    const at = await movedAt(assigned.articleId);
    await obey(server, "deskEditor", "sendStory", {
      storyId: live.storyId,
      desk: "courts",
      expectedRevision: 1,
    });
    await assigned.work("deskEditor", "returnArticle", { notes: "Who said so?" });
    await live.work("publisher", "unpublishArticle", { reason: "By mistake." });

    const found = async (filter: string) => {
      const board = await boardAsOf(at, `, filter: { desks: ["city"], ${filter} }`);
      expect(board.totalCount).toBe(board.nodes.length);
      return headlines(board);
    };
    expect(await found("")).toEqual(["Live", "Assigned"]);
    expect(await found("workflows: [IN_REVIEW]")).toEqual(["Assigned"]);
    expect(await found("publications: [LIVE]")).toEqual(["Live"]);
    expect(await found("urgencies: [1, 2]")).toEqual(["Live"]);
    expect(await found(`assignees: ["${assigneeId}"]`)).toEqual(["Assigned"]);
    expect(await found(`languages: ["kk"]`)).toEqual([]);
  });

  test("refuses a filter that is none", async () => {
    const languages = JSON.stringify(Array.from({ length: 51 }, (_, n) => `x${n}`));
    const query = `{ boardAsOf(at: "2026-03-01T09:00:00Z", filter: { languages: ${languages} }) { totalCount } }`;
    const { body } = await server.post("auditor", query);
    expect(body.errors).toMatchObject([
      { message: "`filter.languages`: A list in a filter has at most 50 entries." },
    ]);
  });

  test("finds and counts what lies behind a thousand others, while others are answered", async () => {
    const { store } = server.house;
    await store.append(`story-${storyId}`, -1, [newEvent(opened)]);
    const ids = Array.from({ length: 2_100 }, (_, n) => uuid(0x90000 + n));
    for (let n = 0; n < ids.length; n += 300)
      await Promise.all(
        ids.slice(n, n + 300).map((id, place) =>
          store.append(`article-${id}`, -1, [
            newEvent({
              ...draftedEvent,
              data: { ...draftedEvent.data, storyId, language: n + place < 2 ? "sr" : "en" },
            }),
          ]),
        ),
      );
    await server.house.readModels.waitFor(await store.head(), 30_000);
    const board = await boardAsOf("2999-01-01T00:00:00Z", `, first: 2, filter: { languages: ["sr"] }`);
    expect(board).toMatchObject({ totalCount: 2, pageInfo: { hasNextPage: false } });
    expect(board.nodes).toHaveLength(2);
  });
});
