import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Role } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command } from "../support/serving/command.js";
import { draftedArticle, publish } from "../support/serving/draftedArticle.js";

// What others are complained about: sanity-io/plugins#666 and directus-labs/extensions#223, in which working together
// loses words or saves what nobody saved; Superdesk, where unlocking pours somebody's last autosave into a version.

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const soon = (milliseconds = 3_600_000) => new Date(Date.now() + milliseconds).toISOString();
const logOf = (articleId: string) => server.house.store.readStream(articleId);

describe("What somebody is still writing", () => {
  test("is saved by nobody else: not when their lock is prolonged, broken, taken over or given back", async () => {
    const { articleId, work, revision } = await draftedArticle(server);
    const begun = await logOf(articleId);
    await work("copyEditor", "takeLock", { purpose: "Second read", until: soon() });
    await work("copyEditor", "takeLock", { purpose: "Second read", until: soon(7_200_000) });
    await work("deskEditor", "breakLock", { reason: "Gone home." });
    await work("deskEditor", "takeLock", { purpose: "A new top", until: soon() });
    await work("deskEditor", "releaseLock");
    const locks = (await logOf(articleId)).slice(begun.length);
    expect(locks.map(({ type }) => type)).toStrictEqual([
      "LockTaken",
      "LockTaken",
      "LockBroken",
      "LockTaken",
      "LockReleased",
    ]);
    expect(revision()).toBe(begun.length - 1 + locks.length);
  });

  test("is saved by nobody else when their lock runs out", async () => {
    const { articleId, work } = await draftedArticle(server);
    await work("copyEditor", "takeLock", { purpose: "Second read", until: soon(2_000) });
    const before = await logOf(articleId);
    const free = "query ($id: ID!) { article(id: $id) { lock { purpose } revision headline } }";
    const asFree = await vi.waitUntil(
      async () => {
        type Freed = Readonly<{ article: { lock: object | null } }>;
        const { article } = await server.ask<Freed>("auditor", free, { id: articleId });
        return article.lock === null && article;
      },
      { timeout: 15_000, interval: 50 },
    );
    expect(asFree).toMatchObject({ revision: before.length - 1, headline: "Court fines the harbour" });
    expect(await logOf(articleId)).toStrictEqual(before);
  });

  test("is saved by no preview, no suggestion and no refused save", async () => {
    const { articleId, work, revision } = await draftedArticle(server);
    const words = "Words that nobody saved";
    const asked = { articleId, expectedRevision: revision(), headline: words };
    await command(server, "reporter", "changeHeadline", { ...asked, preview: true });
    await command(server, "translator", "changeHeadline", asked);
    await work("deskEditor", "changeHeadline", { headline: "Fined" });
    await command(server, "reporter", "changeHeadline", asked);
    expect(JSON.stringify(await logOf(articleId))).not.toContain(words);
    await work("legal", "suggestHeadline", { headline: words });
    const { article } = await server.ask<{ article: { headline: string } }>(
      "reporter",
      "query ($id: ID!) { article(id: $id) { headline } }",
      { id: articleId },
    );
    expect(article.headline).toBe("Fined");
  });
});

test("Every word of a newsday is in the log under the name of who sent it, and under nobody else's", async () => {
  const drafted = await draftedArticle(server);
  const { articleId, work } = drafted;
  const by = new Map<string, Role>([
    ["ArticleDrafted", "reporter"],
    ["BodyRevised", "reporter"],
    ["ArticleSubmitted", "reporter"],
    ["HeadlineChanged", "deskEditor"],
    ["DekChanged", "copyEditor"],
    ["ApprovalGiven", "copyEditor"],
    ["EditionPublished", "publisher"],
  ]);
  await work("deskEditor", "changeHeadline", { headline: "Fined" });
  await work("copyEditor", "changeDek", { dek: "For the third time" });
  await work("legal", "suggestHeadline", { headline: "Fined, on appeal" });
  // Who wrote any of it does not approve it.
  const own = { articleId, expectedRevision: drafted.revision(), gate: "COPY" };
  await work("reporter", "submitArticle");
  expect((await command(server, "copyEditor", "approveArticle", own)).errors).toMatchObject([
    { code: "WROTE_IT_ONESELF" },
  ]);
  for (const { type, meta } of await logOf(articleId)) {
    const role = by.get(type);
    if (role) expect([type, meta.by, meta.origin]).toEqual([type, server.staff[role].staffId, "api"]);
  }
  const other = await draftedArticle(server);
  await publish(other);
  for (const { type, meta } of await logOf(other.articleId))
    expect([type, meta.by, meta.origin]).toEqual([type, server.staff[by.get(type)!].staffId, "api"]);
});
