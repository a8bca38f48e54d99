import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import type { Role } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";
import { listener } from "../support/serving/listener.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

type Move = Readonly<{ how: string; nodeId: string; node: object | null }>;
type Change = Readonly<{ at: string; event: object | null; moves: readonly Move[] }>;

const idOf = (role: Role) => `staff-${server.staff[role].staffId}`;
const soon = () => new Date(Date.now() + 1_500).toISOString();

/** Listens to a list and answers what time alone, and no event, has told of it, once it tells anything. */
async function listening(as: Role, words: string, shown: string) {
  const { listen, connected, tear } = listener(server, as);
  onTestFinished(tear);
  await connected;
  const before = server.house.live.count().listeners;
  const { answers, done, refusals } = listen<{ told: Change }>(
    `subscription { told: ${words} { at event { type } moves { how nodeId node { ${shown} } } } }`,
  );
  await vi.waitUntil(() => server.house.live.count().listeners > before || done(), { timeout: 15_000 });
  const byTime = () => answers.map(({ data }) => data!.told).filter(({ event }) => event === null);
  return async () => {
    await vi.waitUntil(() => byTime().length > 0 || done(), { timeout: 15_000, interval: 5 });
    expect(refusals()).toStrictEqual([]);
    return byTime();
  };
}

async function assigned(to: Role, dueAt: string) {
  const drafted = await draftedArticle(server);
  const { storyId } = drafted;
  const assignmentId = v7();
  await obey(server, "deskEditor", "assignStory", {
    commandId: assignmentId,
    storyId,
    expectedRevision: 0,
    assigneeId: idOf(to),
    brief: "Sit in court.",
    dueAt,
  });
  return { ...drafted, assignmentId };
}

describe("Whoever listens is told, though nothing happens,", () => {
  test("what becomes overdue on the board, at its deadline and no earlier", async () => {
    const told = await listening(
      "auditor",
      "boardChanged(filter: { deadline: { day: OVERDUE } })",
      "headline",
    );
    const dueAt = soon();
    const { articleId } = await assigned("reporter", dueAt);
    const [change] = await told();
    expect(change!.moves).toStrictEqual([
      { how: "ENTERED", nodeId: articleId, node: { headline: "Court fines the harbour" } },
    ]);
    expect(change!.at > dueAt).toBe(true);
  });

  test("what becomes overdue in their queue, and nobody else is", async () => {
    const dueAt = soon();
    const shown = "key isOverdue";
    const [mine, others] = [
      await listening("translator", "queueChanged(reasons: [ASSIGNED])", shown),
      await listening("photoEditor", "queueChanged(reasons: [ASSIGNED])", shown),
    ];
    const { storyId, assignmentId } = await assigned("translator", dueAt);
    const key = `assigned:${storyId.slice("story-".length)}:${assignmentId}`;
    expect((await mine())[0]!.moves).toStrictEqual([
      { how: "CHANGED", nodeId: key, node: { key, isOverdue: true } },
    ]);
    const later = soon();
    await assigned("photoEditor", later);
    const [first] = await others();
    expect(first!.at > later).toBe(true);
  });

  test("that a story's hold ends, and with it what its article waits for", async () => {
    const { storyId, articleId } = await draftedArticle(server);
    const story = await listening("auditor", `storyChanged(id: "${storyId}")`, "id");
    const article = await listening("auditor", `articleChanged(id: "${articleId}")`, "blockers { code }");
    const board = await listening("auditor", "boardChanged(filter: { flags: [ON_HOLD] })", "id");
    const hold = { storyId, expectedRevision: 0, reason: "The verdict is due.", until: soon() };
    await obey(server, "deskEditor", "holdStory", hold);
    expect((await story())[0]!.moves).toStrictEqual([
      { how: "CHANGED", nodeId: storyId, node: { id: storyId } },
    ]);
    const [{ how, node }] = (await article())[0]!.moves as [Move];
    expect(how).toBe("CHANGED");
    expect((node as { blockers: readonly object[] }).blockers).not.toContainEqual({ code: "STORY_HELD" });
    expect((await board())[0]!.moves).toStrictEqual([
      { how: "LEFT", nodeId: articleId, node: { id: articleId } },
    ]);
  });

  test("that a lock ends", async () => {
    const { articleId, work } = await draftedArticle(server);
    const told = await listening("auditor", `articleChanged(id: "${articleId}")`, "lock { purpose }");
    await work("reporter", "takeLock", { purpose: "Reading.", until: soon() });
    expect((await told())[0]!.moves).toStrictEqual([
      { how: "CHANGED", nodeId: articleId, node: { lock: null } },
    ]);
  });

  test("that a photo's lease ends", async () => {
    const commandId = v7();
    await obey(server, "photoEditor", "filePhoto", { commandId, description: "The quay" });
    const photoId = `photo-${commandId}`;
    const told = await listening("auditor", "photosChanged", "lease { state }");
    await obey(server, "photoEditor", "grantLease", { photoId, expectedRevision: 0, to: soon() });
    expect((await told())[0]!.moves).toStrictEqual([
      { how: "CHANGED", nodeId: photoId, node: { lease: { state: "ENDED" } } },
    ]);
  });

  test("that a role ends which was delegated, and what waited for it goes out of the queue", async () => {
    const { articleId, work } = await draftedArticle(server);
    await work("reporter", "submitArticle");
    const until = soon();
    const lent = { staffId: idOf("photoEditor"), role: "COPY_EDITOR", until, expectedRevision: 1 };
    await obey(server, "copyEditor", "delegateRole", lent);
    const staff = await listening("auditor", "staffChanged", "grants { role }");
    const queue = await listening("photoEditor", "queueChanged(reasons: [AWAITING_MY_APPROVAL])", "key");
    expect((await staff())[0]!.moves).toStrictEqual([
      { how: "CHANGED", nodeId: idOf("photoEditor"), node: { grants: [{ role: "PHOTO_EDITOR" }] } },
    ]);
    const key = `awaitingMyApproval:${articleId.slice("article-".length)}`;
    expect((await queue())[0]!.moves).toContainEqual({ how: "LEFT", nodeId: key, node: null });
  });
});

test("Whoever comes back is told what time brought about while they were away", async () => {
  const filter = "filter: { deadline: { day: OVERDUE } }";
  const gone = await assigned("reporter", soon());
  const after = `p${await server.house.store.head()}`;
  const there = await listening("auditor", "boardChanged(filter: { deadline: { day: OVERDUE } })", "id");
  await there();
  const told = await listening("auditor", `boardChanged(after: "${after}", ${filter})`, "id");
  const moves = (await told()).flatMap((change) => change.moves);
  expect(moves).toContainEqual({ how: "ENTERED", nodeId: gone.articleId, node: { id: gone.articleId } });
});
