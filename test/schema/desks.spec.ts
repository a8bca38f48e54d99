import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/aServer.js";
import { command, obey } from "../support/command.js";
import { draftedArticle } from "../support/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const chief = "editorInChief";
const expectedRevision = 5;

describe("A desk, through the contract", () => {
  test("has stages and members", async () => {
    const stages = [
      { stage: "incoming", name: "Coming in" },
      { stage: "copy", name: "Copy" },
    ];
    const { staffId, name } = server.staff.reporter;
    await obey(server, chief, "setDeskStages", { desk: "courts", stages, expectedRevision });
    const member = { desk: "courts", staffId: `staff-${staffId}`, expectedRevision };
    const payload = await obey(server, chief, "addDeskMember", member, {
      payload: "newsroom { desks { desk stages { stage name } members { name } policy { version } } }",
    });
    expect(payload["newsroom"]).toMatchObject({
      desks: [
        { desk: "courts", stages, members: [{ name }], policy: null },
        { desk: "city", stages: [], members: [], policy: null },
      ],
    });
    const { newsroom } = (await obey(
      server,
      chief,
      "removeDeskMember",
      { ...member, expectedRevision: payload.revision! },
      {
        payload: "newsroom { desks { members { name } } }",
      },
    )) as unknown as { newsroom: { desks: readonly { members: readonly unknown[] }[] } };
    expect(newsroom.desks.map(({ members }) => members)).toEqual([[], []]);
  });

  test("takes nobody who is not on the staff", async () => {
    const stranger = "staff-01950000-0000-7000-8000-000000000000";
    const payload = await command(server, chief, "addDeskMember", {
      desk: "courts",
      staffId: stranger,
      expectedRevision,
    });
    expect(payload.errors).toMatchObject([{ __typename: "Refused", code: "STAFF_MEMBER_UNKNOWN" }]);
  });

  test("gets stories sent, with all their articles on the board", async () => {
    const { storyId, articleId } = await draftedArticle(server, { desk: "city" });
    const sent = { storyId, desk: "courts", stage: "copy", expectedRevision: 0 };
    const payload = await obey(server, "deskEditor", "sendStory", sent, { payload: "story { desk stage }" });
    expect(payload["story"]).toEqual({ desk: "courts", stage: "copy" });
    const { board } = await server.ask<{ board: { nodes: readonly { id: string }[] } }>(
      "auditor",
      `{ board(filter: { desk: "courts" }) { nodes { id } } }`,
    );
    expect(board.nodes.map(({ id }) => id)).toContain(articleId);
    const nowhere = await command(server, "deskEditor", "sendStory", {
      ...sent,
      stage: "layout",
      expectedRevision: 1,
    });
    expect(nowhere.errors).toMatchObject([{ code: "STAGE_UNKNOWN" }]);
  });

  test("may ask for gates of its own, which the board and publishing ask for from then on", async () => {
    const { articleId } = await draftedArticle(server);
    const gatesOf = async () => {
      const { article } = await server.ask<{ article: { blockers: readonly { gate: string | null }[] } }>(
        "auditor",
        "query ($id: ID!) { article(id: $id) { blockers { gate } } }",
        { id: articleId },
      );
      return article.blockers.flatMap(({ gate }) => gate ?? []);
    };
    expect(await gatesOf()).toEqual(["COPY"]);
    const policy = {
      desk: "courts",
      gatesForOriginals: ["LEGAL", "COPY"],
      gatesForTranslations: [],
      expectedRevision,
    };
    await obey(server, chief, "adoptDeskPolicy", policy);
    expect(await gatesOf()).toEqual(["COPY", "LEGAL"]);
    const refused = await command(
      server,
      "publisher",
      "publishArticle",
      { articleId, expectedRevision: 1, preview: true },
      { errors: "... on Blocked { blockers { gate } }" },
    );
    expect(refused.errors[0]!["blockers"]).toEqual(expect.arrayContaining([{ gate: "LEGAL" }]));
  });
});

describe("The house's thresholds, through the contract", () => {
  test("are chosen and shown", async () => {
    const payload = await obey(
      server,
      chief,
      "setThresholds",
      { cosmeticWords: 4, lateMinutes: 30, expectedRevision },
      { payload: "newsroom { thresholds { cosmeticWords lateMinutes } }" },
    );
    expect(payload["newsroom"]).toEqual({ thresholds: { cosmeticWords: 4, lateMinutes: 30 } });
  });

  test("name the number that cannot be used", async () => {
    const payload = await command(server, chief, "setThresholds", {
      cosmeticWords: -1,
      lateMinutes: 30,
      expectedRevision,
    });
    expect(payload.errors).toMatchObject([{ __typename: "InvalidInput", path: ["cosmeticWords"] }]);
  });
});
