import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Who } from "../support/serving/asker.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { draftedArticle, publish } from "../support/serving/draftedArticle.js";
import { listener, type Heard } from "../support/serving/listener.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

type Move = Readonly<{ how: string; nodeId: string; node: Readonly<{ id: string }> | null }>;
type Told = Readonly<{ told: { position: string; event: { type: string }; moves: readonly Move[] } }>;

const change = "position event { type } moves { how nodeId node { id } }";

/** Listens to a list from now on, or behind a position. */
async function listening(words: string, as: Who = "auditor") {
  const { listen, connected, tear } = listener(server, as);
  onTestFinished(tear);
  await connected;
  const before = server.house.live.count().listeners;
  const heard = listen<Told>(`subscription { told: ${words} { ${change} } }`);
  await vi.waitUntil(() => server.house.live.count().listeners > before || heard.done(), { timeout: 15_000 });
  return heard;
}

const moves = ({ answers, refusals }: Heard<Told>) => {
  expect(refusals()).toStrictEqual([]);
  return answers.flatMap(({ data }) => data!.told.moves.map(({ how, nodeId }) => `${how} ${nodeId}`));
};

const position = async () => `p${await server.house.store.head()}`;

describe("Somebody who listens to the board through a filter", () => {
  test("hears what comes in, what changes in it and what goes out, and of nothing else", async () => {
    const heard = await listening('boardChanged(filter: { workflow: IN_REVIEW, desk: "courts" })');
    const [one, other] = [await draftedArticle(server), await draftedArticle(server)];
    await one.work("reporter", "changeDek", { dek: "Not in review yet" });
    await one.work("reporter", "submitArticle");
    await one.work("copyEditor", "changeHeadline", { headline: "Court fines the port" });
    await other.work("reporter", "changeDek", { dek: "Never in review" });
    await one.work("copyEditor", "returnArticle", { notes: "Say by how much." });
    await heard.until(3);
    expect(moves(heard)).toStrictEqual(
      ["ENTERED", "CHANGED", "LEFT"].map((how) => `${how} ${one.articleId}`),
    );
    expect(heard.answers.map(({ data }) => data!.told.event.type)).toStrictEqual([
      "ArticleSubmitted",
      "HeadlineChanged",
      "ArticleReturned",
    ]);
    expect(heard.answers.at(-1)!.data!.told.moves[0]!.node).toStrictEqual({ id: one.articleId });
  });

  test("hears of it when the story takes its articles to another desk", async () => {
    const heard = await listening('boardChanged(filter: { desk: "city" })');
    const { articleId, storyId } = await draftedArticle(server);
    const sending = { storyId, desk: "city", expectedRevision: 0 };
    await obey(server, "deskEditor", "sendStory", sending);
    await heard.until(1);
    expect(moves(heard)).toStrictEqual([`ENTERED ${articleId}`]);
  });

  test("and comes back later is told what is in it now, what began since, and what is not in it, each once", async () => {
    const stayed = await draftedArticle(server);
    const leaves = await draftedArticle(server);
    const start = await position();
    await stayed.work("reporter", "changeDek", { dek: "Changed once" });
    await stayed.work("reporter", "changeDek", { dek: "Changed twice" });
    await leaves.work("reporter", "submitArticle");
    await leaves.work("copyEditor", "changeHeadline", { headline: "Gone already" });
    const begun = await draftedArticle(server);
    const heard = await listening(`boardChanged(after: "${start}", filter: { workflow: DRAFTING })`);
    await heard.until(6);
    expect(moves(heard)).toStrictEqual([
      `CHANGED ${stayed.articleId}`,
      `CHANGED ${stayed.articleId}`,
      `LEFT ${leaves.articleId}`,
      `ENTERED ${begun.articleId}`,
      `CHANGED ${begun.articleId}`,
      `CHANGED ${begun.articleId}`,
    ]);
    await begun.work("reporter", "changeDek", { dek: "Live again" });
    await heard.until(7);
    expect(moves(heard).at(-1)).toBe(`CHANGED ${begun.articleId}`);
  });

  test("who asks for what no filter can be is told so", async () => {
    const heard = await listening("boardChanged(filter: { deadline: { day: TODAY } })");
    await heard.until(1);
    expect(heard.refusals()).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
  });
});

describe("Live lists tell what changes in", () => {
  test("what desks ask of each other", async () => {
    const all = await listening("requestsChanged");
    const open = await listening('requestsChanged(desk: "city", state: OPEN)');
    const elsewhere = await listening('requestsChanged(desk: "courts")');
    const { storyId } = await draftedArticle(server);
    const commandId = v7();
    const asked = { commandId, storyId, fromDesk: "courts", toDesk: "city", text: "A picture of the quay" };
    const raised = await obey(server, "deskEditor", "raiseRequest", asked, { payload: "request { id }" });
    const { id } = raised["request"] as { id: string };
    await obey(server, "photoEditor", "claimRequest", { requestId: id, expectedRevision: 0 });
    await all.until(2);
    await open.until(2);
    expect(moves(all)).toStrictEqual([`ENTERED ${id}`, `CHANGED ${id}`]);
    expect(moves(open)).toStrictEqual([`ENTERED ${id}`, `LEFT ${id}`]);
    expect(moves(elsewhere)).toStrictEqual([]);
  });

  test("what is said about one article", async () => {
    const [{ articleId }, other] = [await draftedArticle(server), await draftedArticle(server)];
    const heard = await listening(`threadsChanged(articleId: "${articleId}")`);
    const open = (about: string) =>
      obey(
        server,
        "copyEditor",
        "openThread",
        { commandId: v7(), articleId: about, articleRevision: 0, text: "Is this so?" },
        { payload: "thread { id }" },
      );
    await open(other.articleId);
    const opened = await open(articleId);
    const { id } = opened["thread"] as { id: string };
    await obey(server, "reporter", "resolveThread", { threadId: id, expectedRevision: 0 });
    await heard.until(2);
    expect(moves(heard)).toStrictEqual([`ENTERED ${id}`, `CHANGED ${id}`]);
  });

  test("the photos", async () => {
    const heard = await listening("photosChanged");
    const commandId = v7();
    await obey(server, "photoEditor", "filePhoto", { commandId, description: "The quay" });
    const photoId = `photo-${commandId}`;
    await obey(server, "photoEditor", "creditPhoto", {
      photoId,
      expectedRevision: 0,
      creditLine: "Mara Voss",
    });
    await heard.until(2);
    expect(moves(heard)).toStrictEqual([`ENTERED ${photoId}`, `CHANGED ${photoId}`]);
  });

  test("one story", async () => {
    const [{ storyId }, other] = [await draftedArticle(server), await draftedArticle(server)];
    const heard = await listening(`storyChanged(id: "${storyId}")`);
    for (const id of [other.storyId, storyId])
      await obey(server, "deskEditor", "setUrgency", { storyId: id, expectedRevision: 0, urgency: 2 });
    await heard.until(1);
    expect(moves(heard)).toStrictEqual([`CHANGED ${storyId}`]);
  });

  test("the staff", async () => {
    const heard = await listening("staffChanged");
    const commandId = v7();
    await obey(server, "editorInChief", "addStaffMember", { commandId, name: "Noor Haddad" });
    await heard.until(1);
    expect(moves(heard)).toStrictEqual([`ENTERED staff-${commandId}`]);
  });
});

test.each([
  "boardChanged",
  'boardChanged(filter: { desk: "courts" })',
  "requestsChanged",
  'threadsChanged(articleId: "x")',
  "photosChanged",
  'storyChanged(id: "x")',
  "staffChanged",
])("A reader is told nothing of %s", async (words) => {
  const heard = await listening(words, "reader");
  await heard.until(1);
  expect(heard.refusals()).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
});

test("Whoever keeps a list by what they are told has what a query shows, however often their line breaks", async () => {
  const filter = "{ workflows: [DRAFTING, ON_HOLD], publication: UNPUBLISHED }";
  const articles = await Promise.all([0, 1, 2, 3].map(() => draftedArticle(server)));
  const shown = async () => {
    const { board } = await server.ask<{ board: { nodes: readonly { id: string }[] } }>(
      "auditor",
      `{ board(first: 100, filter: ${filter}) { nodes { id } } }`,
    );
    return board.nodes.map(({ id }) => id).toSorted();
  };
  let after = await position();
  const kept = new Set(await shown());
  let writing = true;
  const written = Promise.all(
    articles.map(async (article, n) => {
      const { work } = article;
      for (let round = 0; round < 3; round++) {
        await work("reporter", "submitArticle");
        await work("copyEditor", "returnArticle", { notes: "Again." });
        await work("deskEditor", "putOnHold", { reason: "The verdict is due." });
        await work("deskEditor", "resumeArticle");
      }
      if (n % 2 === 0) await publish(article);
    }),
  ).finally(() => (writing = false));

  const end = async () => (writing ? null : position());
  for (let round = 0; ; round++) {
    const last = await end();
    const { listen, tear, connected } = listener(server, "auditor");
    const heard = listen<Told>(
      `subscription { told: boardChanged(filter: ${filter}, after: "${after}") { ${change} } }`,
    );
    const enough = () => heard.answers.length > round % 5 || (last === null && !writing);
    await vi.waitUntil(enough, { timeout: last === null ? 15_000 : 500 }).catch(() => {});
    await connected;
    tear();
    for (const { data } of heard.answers) {
      after = data!.told.position;
      for (const { how, nodeId } of data!.told.moves) kept[how === "LEFT" ? "delete" : "add"](nodeId);
    }
    if (last !== null && heard.answers.length === 0) break;
  }
  await written;
  expect([...kept].toSorted()).toStrictEqual(await shown());
});
