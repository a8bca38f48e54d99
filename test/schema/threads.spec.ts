import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { bothSides, command, obey } from "../support/serving/command.js";
import { draftedArticle, type Drafted } from "../support/serving/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const thread = `thread {
  id revision state articleRevision article { id } resolvedBy { name }
  anchor { blockId quote isOrphaned now { from to text } }
  comments { replyId text by { name } mentions { name } }
}`;
const select = { payload: thread };

async function bodyOf({ articleId }: Drafted) {
  const { article } = await server.ask<{ article: { body: { attrs: { id: string } }[] } }>(
    "reporter",
    "query ($id: ID!) { article(id: $id) { body } }",
    { id: articleId },
  );
  return article.body;
}

async function commented() {
  const drafted = await draftedArticle(server);
  const [block, ...rest] = await bodyOf(drafted);
  const blockId = block!.attrs.id;
  const anchor = { blockId, from: 4, to: 9, quote: "court" };
  const input = {
    articleId: drafted.articleId,
    articleRevision: drafted.revision(),
    anchor,
    text: "Which court?",
  };
  const mentions = [`staff-${server.staff.reporter.staffId}`];
  const opened = await obey(server, "copyEditor", "openThread", { ...input, mentions }, select);
  const rewrite = (text: string) => {
    const changed = { type: "paragraph", attrs: { id: blockId }, content: [{ type: "text", text }] };
    return drafted.work("reporter", "reviseBody", { body: [changed, ...rest] });
  };
  return { ...drafted, rest, input, rewrite, opened, threadId: (opened["thread"] as { id: string }).id };
}

const threadsOf = async ({ articleId }: Pick<Drafted, "articleId">, state = "") =>
  (
    await server.ask<{ article: { threads: readonly Record<string, unknown>[] } }>(
      "reporter",
      `query ($id: ID!) { article(id: $id) { threads${state} {
        id state anchor { quote isOrphaned now { from to text } } comments { text }
      } } }`,
      { id: articleId },
    )
  ).article.threads;

describe("A thread", () => {
  test("says who asked what about which words, and whom", async () => {
    const { opened, articleId, input } = await commented();
    expect(opened).toMatchObject({
      revision: 0,
      events: [{ type: "ThreadOpened", revision: 0 }],
      thread: {
        state: "OPEN",
        article: { id: articleId },
        articleRevision: input.articleRevision,
        anchor: { quote: "court", isOrphaned: false, now: { from: 4, to: 9, text: "court" } },
        comments: [
          {
            replyId: null,
            text: "Which court?",
            by: { name: server.staff.copyEditor.name },
            mentions: [{ name: server.staff.reporter.name }],
          },
        ],
      },
    });
  });

  test("finds its words again after the text around them was edited, and keeps them when they are gone", async () => {
    const { rewrite, rest, work, articleId } = await commented();
    await rewrite("On Monday the court sat.");
    expect(await threadsOf({ articleId })).toMatchObject([
      { anchor: { quote: "court", isOrphaned: false, now: { from: 14, to: 19, text: "court" } } },
    ]);
    await rewrite("On Monday the judges sat.");
    expect(await threadsOf({ articleId })).toMatchObject([
      { anchor: { quote: "court", isOrphaned: true, now: null } },
    ]);
    await rewrite("The court sat.");
    await work("reporter", "reviseBody", { body: rest });
    expect(await threadsOf({ articleId })).toMatchObject([{ anchor: { quote: "court", isOrphaned: true } }]);
  });

  test("may be about a revision that is no longer the newest", async () => {
    const { rewrite, input } = await commented();
    await rewrite("On Monday the court sat.");
    const late = await obey(server, "legal", "openThread", { ...input, text: "Is it sure?" }, select);
    expect(late).toMatchObject({ thread: { anchor: { now: { from: 14, text: "court" } } } });
  });

  test("is replied to, resolved and reopened", async () => {
    const { threadId, articleId } = await commented();
    const commandId = v7();
    const reply = { commandId, threadId, expectedRevision: 0, text: "The district’s." };
    expect(await obey(server, "reporter", "replyToThread", reply, select)).toMatchObject({
      thread: {
        comments: [
          {},
          { replyId: commandId, text: "The district’s.", by: { name: server.staff.reporter.name } },
        ],
      },
    });
    const late = { threadId, expectedRevision: 0 };
    expect((await command(server, "copyEditor", "resolveThread", late, bothSides)).errors).toMatchObject([
      { __typename: "StaleRevision", theirs: [{ type: "ThreadRepliedTo" }] },
    ]);
    expect(
      await obey(server, "copyEditor", "resolveThread", { threadId, expectedRevision: 1 }, select),
    ).toMatchObject({ thread: { state: "RESOLVED", resolvedBy: { name: server.staff.copyEditor.name } } });
    expect(await threadsOf({ articleId }, "(state: OPEN)")).toEqual([]);
    expect(await threadsOf({ articleId }, "(state: RESOLVED)")).toHaveLength(1);
    const more = { threadId, expectedRevision: 2, text: "And when?" };
    expect((await command(server, "reporter", "replyToThread", more)).errors).toMatchObject([
      { code: "THREAD_RESOLVED" },
    ]);
    expect(
      await obey(server, "reporter", "reopenThread", { threadId, expectedRevision: 2 }, select),
    ).toMatchObject({ thread: { state: "OPEN", resolvedBy: null } });
  });

  test("is part of the article's history, and leaves its text and approvals alone", async () => {
    const { articleId, revision } = await commented();
    const { article } = await server.ask<{
      article: { revision: number; history: { nodes: { type: string; detail: object }[] } };
    }>("auditor", "query ($id: ID!) { article(id: $id) { revision history { nodes { type detail } } } }", {
      id: articleId,
    });
    expect(article.revision).toBe(revision());
    expect(article.history.nodes[0]).toMatchObject({
      type: "ThreadOpened",
      detail: { text: "Which court?", quote: "court" },
    });
  });

  test.each([
    [{ text: " " }, { __typename: "InvalidInput", path: ["text"] }],
    [{ articleId: `article-${v7()}` }, { code: "ARTICLE_NOT_FOUND" }],
    [{ articleRevision: 99 }, { code: "ARTICLE_NOT_FOUND" }],
    [{ articleRevision: -1 }, { code: "ARTICLE_NOT_FOUND" }],
    [{ anchor: { blockId: v7(), from: 4, to: 9, quote: "court" } }, { code: "WORDS_NOT_THERE" }],
    [{ mentions: [`staff-${v7()}`] }, { code: "STAFF_MEMBER_UNKNOWN" }],
    [{ mentions: ["nobody"] }, { code: "STAFF_MEMBER_UNKNOWN" }],
  ])("is refused with %j", async (difference, error) => {
    const { input } = await commented();
    const payload = await command(server, "copyEditor", "openThread", { ...input, ...difference }, select);
    expect(payload).toMatchObject({ thread: null, errors: [error] });
  });

  test("is found by its id, by staff alone", async () => {
    const { threadId } = await commented();
    const query = "query ($id: ID!) { thread(id: $id) { id } node(id: $id) { id __typename } }";
    expect(await server.ask("auditor", query, { id: threadId })).toEqual({
      thread: { id: threadId },
      node: { id: threadId, __typename: "Thread" },
    });
    const refused = await server.post("reader", query, { id: threadId });
    expect(refused.body).toMatchObject({
      errors: [{ extensions: { code: "UNAUTHENTICATED" } }, { extensions: { code: "UNAUTHENTICATED" } }],
    });
  });
});
