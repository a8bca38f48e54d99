import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command, obey } from "../support/serving/command.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const reason = "The court sits again.";
const shown = { payload: "story { hold { reason until isInForce heldBy { name } } }" };
const blockersOf = { errors: "... on Blocked { blockers { code message until } }" };

async function standing(articleId: string) {
  const { article } = await server.ask<{
    article: { blockers: readonly { code: string; until: string | null }[] };
  }>("auditor", "query ($id: ID!) { article(id: $id) { blockers { code until } } }", { id: articleId });
  return article.blockers.filter(({ code }) => code === "STORY_HELD");
}

describe("A story on hold", () => {
  test("keeps its articles from readers, on the board and when they would go out, until it is released", async () => {
    const { storyId, articleId } = await draftedArticle(server);
    const holding = { storyId, expectedRevision: 0, reason };
    const held = await obey(server, "deskEditor", "holdStory", holding, shown);
    const heldBy = { name: server.staff.deskEditor.name };
    expect(held["story"]).toEqual({ hold: { reason, until: null, isInForce: true, heldBy } });
    expect(await standing(articleId)).toEqual([{ code: "STORY_HELD", until: null }]);

    const publishing = { articleId, expectedRevision: 1, preview: true };
    const refused = await command(server, "publisher", "publishArticle", publishing, blockersOf);
    expect(refused.errors[0]!["blockers"]).toContainEqual({
      code: "STORY_HELD",
      message: `The story is on hold: ${reason}`,
      until: null,
    });

    const release = { storyId, expectedRevision: held.revision! };
    const released = await obey(server, "standards", "releaseStory", release, shown);
    expect(released["story"]).toEqual({ hold: null });
    expect(await standing(articleId)).toEqual([]);
  });

  test("goes on by itself at its end", async () => {
    const { storyId, articleId } = await draftedArticle(server);
    const until = new Date(Date.now() + 1_500).toISOString();
    await obey(server, "publisher", "holdStory", { storyId, until, expectedRevision: 0, reason });
    const before = await standing(articleId);
    // A machine that took so long to ask has nothing to say about what was so before.
    if (new Date().toISOString() < until) expect(before).toEqual([{ code: "STORY_HELD", until }]);
    await expect.poll(() => standing(articleId), { timeout: 10_000 }).toEqual([]);
    expect(new Date().toISOString() >= until).toBe(true);
  });

  test("is for those who answer for it, and needs a reason and an end to come", async () => {
    const { storyId } = await draftedArticle(server);
    const holding = { storyId, expectedRevision: 0 };
    expect((await command(server, "reporter", "holdStory", { ...holding, reason })).errors).toMatchObject([
      { __typename: "NotPermitted" },
    ]);
    expect((await command(server, "deskEditor", "holdStory", holding)).errors).toMatchObject([
      { code: "REASON_MISSING" },
    ]);
    const past = { ...holding, reason, until: "2020-01-01T00:00:00Z" };
    expect((await command(server, "deskEditor", "holdStory", past)).errors).toMatchObject([
      { __typename: "InvalidInput", path: ["until"] },
    ]);
  });
});

test("What was done in a delegated role says in the history whose it was", async () => {
  const { storyId, articleId } = await draftedArticle(server);
  const { deskEditor, translator } = server.staff;
  const until = new Date(Date.now() + 3_600_000).toISOString();
  const staffId = `staff-${translator.staffId}`;
  await obey(server, "deskEditor", "delegateRole", {
    staffId,
    role: "DESK_EDITOR",
    until,
    expectedRevision: 1,
  });
  await obey(server, "translator", "holdStory", { storyId, expectedRevision: 0, reason });
  const { article } = await server.ask<{ article: { history: { nodes: readonly object[] } } }>(
    "auditor",
    `query ($id: ID!) { article(id: $id) { history(first: 2) {
      nodes { type by { name } role language onBehalfOf { name } }
    } } }`,
    { id: articleId },
  );
  expect(article.history.nodes).toEqual([
    {
      type: "StoryHeld",
      by: { name: translator.name },
      role: "DESK_EDITOR",
      language: null,
      onBehalfOf: { name: deskEditor.name },
    },
    expect.objectContaining({ onBehalfOf: null }),
  ]);
});
