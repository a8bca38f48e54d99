import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command, obey } from "../support/serving/command.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";

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
    const { viewer } = await server.ask<{ viewer: object }>("reporter", "{ viewer { desks { desk name } } }");
    expect(viewer).toEqual({ desks: [{ desk: "courts", name: "Courts" }] });
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

describe("A desk that is closed, through the contract", () => {
  const shown = {
    payload: "newsroom { desks { desk closed { routedTo reason closedBy { name } } standsInFor } }",
  };

  test("marks its stories for the desk that takes its work, until it is opened again", async () => {
    const { storyId } = await draftedArticle(server, { desk: "city" });
    const marked = async () =>
      (
        await server.ask<{ node: { desk: string; routedTo: string | null } }>(
          "auditor",
          "query ($id: ID!) { node(id: $id) { ... on Story { desk routedTo } } }",
          { id: storyId },
        )
      ).node;
    expect(await marked()).toEqual({ desk: "city", routedTo: null });
    const request = { fromDesk: "courts", toDesk: "city", text: "Who wrote the libretto?" };
    await obey(server, "reporter", "raiseRequest", request);
    const asked = `{ requests(desk: "city") { nodes { toDesk routedTo } } }`;

    const closing = { desk: "city", routedTo: "courts", expectedRevision, reason: "Merged for the summer." };
    const closed = await obey(server, chief, "closeDesk", closing, shown);
    expect(closed["newsroom"]).toEqual({
      desks: [
        { desk: "courts", closed: null, standsInFor: ["city"] },
        {
          desk: "city",
          closed: {
            routedTo: "courts",
            reason: "Merged for the summer.",
            closedBy: { name: server.staff.editorInChief.name },
          },
          standsInFor: [],
        },
      ],
    });
    expect(await marked()).toEqual({ desk: "city", routedTo: "courts" });
    expect(await server.ask("auditor", asked)).toEqual({
      requests: { nodes: [{ toDesk: "city", routedTo: "courts" }] },
    });
    const opening = await command(server, "reporter", "openStory", { slugline: "opera", desk: "city" });
    expect(opening.errors).toMatchObject([
      { __typename: "Refused", code: "DESK_CLOSED", message: expect.stringContaining("courts") as string },
    ]);

    const back = { desk: "city", expectedRevision: closed.revision!, reason: "Back from summer." };
    const reopened = await obey(server, chief, "reopenDesk", back, shown);
    expect(reopened["newsroom"]).toMatchObject({ desks: [{ standsInFor: [] }, { closed: null }] });
    expect(await marked()).toEqual({ desk: "city", routedTo: null });
  });

  test("is not routed in a circle, nor closed without a reason", async () => {
    const closing = { desk: "courts", routedTo: "city", expectedRevision, preview: true };
    expect((await command(server, chief, "closeDesk", closing)).errors).toMatchObject([
      { code: "REASON_MISSING" },
    ]);
    expect((await command(server, "deskEditor", "closeDesk", closing)).errors).toMatchObject([
      { code: "NOT_PERMITTED" },
    ]);
    expect(
      (await command(server, chief, "closeDesk", { ...closing, routedTo: "courts" })).errors,
    ).toMatchObject([{ __typename: "InvalidInput", path: ["routedTo"] }]);
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
