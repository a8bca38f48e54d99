import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { bothSides, command, obey } from "../support/serving/command.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";

// What others are complained about: superdesk/superdesk#1542, payloadcms/payload#11604 and #14477, and
// linuxfoundation/lfevents#962, in which a stale screen saves after its lock was taken over.

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const soon = () => new Date(Date.now() + 3_600_000).toISOString();

/** Omar has locked the article and has it on his screen; Jon breaks the lock, takes it, and rewrites the headline. */
async function takenOver() {
  const drafted = await draftedArticle(server);
  await drafted.work("copyEditor", "takeLock", { purpose: "Second read", until: soon() });
  const onScreen = { articleId: drafted.articleId, expectedRevision: drafted.revision() };
  await drafted.work("deskEditor", "breakLock", { reason: "Gone home." });
  await drafted.work("deskEditor", "takeLock", { purpose: "A new top", until: soon() });
  await drafted.work("deskEditor", "changeHeadline", { headline: "Fined" });
  return { ...drafted, onScreen };
}

const wordsOf = async (articleId: string) =>
  (
    await server.ask<{ article: object }>(
      "auditor",
      "query ($id: ID!) { article(id: $id) { headline dek revision lock { holder { name } purpose } } }",
      { id: articleId },
    )
  ).article;

describe("A stale screen whose lock was taken over", () => {
  test("saves nothing over what the other wrote, and is shown both sides", async () => {
    const { onScreen, articleId, revision } = await takenOver();
    const late = { ...onScreen, headline: "Harbour fined" };
    const { errors, events } = await command(server, "copyEditor", "changeHeadline", late, bothSides);
    expect(events).toEqual([]);
    const by = { name: server.staff.deskEditor.name };
    expect(errors).toMatchObject([
      {
        __typename: "StaleRevision",
        expectedRevision: onScreen.expectedRevision,
        actualRevision: revision(),
        overlaps: ["headline"],
        theirs: [
          { type: "LockBroken", by },
          { type: "LockTaken", by },
          { type: "HeadlineChanged", by },
        ],
        yours: [{ type: "HeadlineChanged", detail: { headline: "Harbour fined" } }],
      },
    ]);
    expect(await wordsOf(articleId)).toMatchObject({ headline: "Fined", revision: revision() });
  });

  test("is refused however it saves: in a preview, and under another command id", async () => {
    const { onScreen } = await takenOver();
    const late = { ...onScreen, headline: "Harbour fined" };
    for (const preview of [true, false, true])
      expect(
        (await command(server, "copyEditor", "changeHeadline", { ...late, preview })).errors,
      ).toMatchObject([{ __typename: "StaleRevision" }]);
  });

  test("loses none of its own words that touch nothing of the other's", async () => {
    const { onScreen, articleId } = await takenOver();
    const late = { ...onScreen, dek: "For the third time" };
    expect(await obey(server, "copyEditor", "changeDek", late)).toMatchObject({ merged: true });
    expect(await wordsOf(articleId)).toMatchObject({ headline: "Fined", dek: "For the third time" });
  });

  test("neither prolongs nor gives back what is no longer its own", async () => {
    const { onScreen, articleId } = await takenOver();
    const again = { ...onScreen, purpose: "Second read", until: soon() };
    expect((await command(server, "copyEditor", "takeLock", again)).errors).toMatchObject([
      { code: "LOCKED" },
    ]);
    expect((await command(server, "copyEditor", "releaseLock", onScreen)).errors).toMatchObject([
      { code: "LOCKED" },
    ]);
    expect(await wordsOf(articleId)).toMatchObject({
      lock: { holder: { name: server.staff.deskEditor.name }, purpose: "A new top" },
    });
  });
});

describe("A person's two tabs", () => {
  test("hold one lock, which keeps neither from writing, nor the other's words from being overwritten", async () => {
    const { articleId, work, revision } = await draftedArticle(server);
    await work("copyEditor", "takeLock", { purpose: "Second read", until: soon() });
    const otherTab = { articleId, expectedRevision: revision() };
    await work("copyEditor", "changeHeadline", { headline: "Fined" });
    const late = await command(server, "copyEditor", "changeHeadline", {
      ...otherTab,
      headline: "Harbour fined",
    });
    expect(late.errors).toMatchObject([{ __typename: "StaleRevision" }]);
    const dek = { ...otherTab, dek: "For the third time" };
    const { revision: merged } = await obey(server, "copyEditor", "changeDek", dek);
    const until = new Date(Date.now() + 7_200_000).toISOString();
    const prolonged = { articleId, expectedRevision: merged, purpose: "Second read", until };
    const lock = { payload: "article { lock { until revisions } }" };
    expect(await obey(server, "copyEditor", "takeLock", prolonged, lock)).toMatchObject({
      article: { lock: { until, revisions: [merged! - 1, merged] } },
    });
  });
});

describe("The history of a lock that was broken", () => {
  test("says before and after what was at stake: whose, since when, what for, and what they had written", async () => {
    const { articleId, work, revision } = await draftedArticle(server);
    const until = soon();
    await work("copyEditor", "takeLock", { purpose: "Second read", until });
    await work("copyEditor", "changeHeadline", { headline: "Fined" });
    const [holder, written] = [server.staff.copyEditor.staffId, revision()];
    const stake = { holder, purpose: "Second read", until, revisions: [written], reason: "Gone home." };
    const broken = { articleId, expectedRevision: revision(), reason: "Gone home." };
    const before = await obey(
      server,
      "deskEditor",
      "breakLock",
      { ...broken, preview: true },
      { payload: "wouldRecord { type detail }" },
    );
    expect(before.wouldRecord).toMatchObject([{ type: "LockBroken", detail: stake }]);
    await obey(server, "deskEditor", "breakLock", broken);
    const { article } = await server.ask<{ article: { history: { nodes: readonly object[] } } }>(
      "auditor",
      `query ($id: ID!) { article(id: $id) { history(first: 3) {
        nodes { type revision by { name } role reason detail }
      } } }`,
      { id: articleId },
    );
    expect(article.history.nodes).toMatchObject([
      {
        type: "LockBroken",
        by: { name: server.staff.deskEditor.name },
        role: "DESK_EDITOR",
        reason: "Gone home.",
        detail: { ...stake, since: expect.any(String) as unknown },
      },
      { type: "HeadlineChanged", revision: written, by: { name: server.staff.copyEditor.name } },
      { type: "LockTaken", detail: { purpose: "Second read", until } },
    ]);
  });

  test("is none where it ran out by itself: nobody has to break it, and its hour stands where it was taken", async () => {
    const { articleId, work, revision } = await draftedArticle(server);
    const until = new Date(Date.now() + 2_000).toISOString();
    await work("copyEditor", "takeLock", { purpose: "Second read", until });
    await vi.waitFor(async () => expect(await wordsOf(articleId)).toMatchObject({ lock: null }), 15_000);
    const broken = { articleId, expectedRevision: revision(), reason: "Gone home." };
    expect(await obey(server, "deskEditor", "breakLock", broken)).toMatchObject({ events: [] });
    const mine = { articleId, expectedRevision: revision(), purpose: "Writing", until: soon() };
    expect(await obey(server, "reporter", "takeLock", mine)).toMatchObject({
      events: [{ type: "LockTaken" }],
    });
  });
});
