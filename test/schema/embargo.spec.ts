import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { blockers, command, needed, obey } from "../support/serving/command.js";
import { draftedArticle, type Drafted } from "../support/serving/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const select = {
  payload: `story {
    embargo {
      until wallTime zone imposedBy isInForce setBy { name } setAt
      breaches { where reportedBy { name } reportedAt }
      liftedOn liftedBy { name } liftedAt
    }
  }`,
};
const instant = expect.stringMatching(/^\d{4}-.*Z$/) as string;
const imposedBy = "The Harbour Office";

describe("An embargo", () => {
  test("is set in a zone's local time, broken by others, and lifted with a reason", async () => {
    const storyId = await openStory();
    const setting = await obey(
      server,
      "reporter",
      "setEmbargo",
      {
        storyId,
        expectedRevision: 0,
        imposedBy,
        until: { wallTime: "2999-01-15T17:00:00", zone: "Asia/Almaty" },
      },
      select,
    );
    const embargo = {
      until: "2999-01-15T12:00:00.000Z",
      wallTime: "2999-01-15T17:00:00",
      zone: "Asia/Almaty",
      imposedBy,
      isInForce: true,
      setBy: { name: "Ines Marku" },
      setAt: instant,
      breaches: [],
      liftedOn: null,
      liftedBy: null,
      liftedAt: null,
    };
    expect(setting).toMatchObject({ events: [{ type: "EmbargoSet" }], story: { embargo } });

    const breach = { storyId, expectedRevision: 1, where: "The Quay, front page" };
    const reporting = await obey(server, "copyEditor", "reportEmbargoBreach", breach, select);
    const breaches = [{ where: breach.where, reportedBy: { name: "Omar Vey" }, reportedAt: instant }];
    expect(reporting).toMatchObject({ story: { embargo: { ...embargo, breaches } } });

    const lift = { storyId, expectedRevision: 2, reason: "The Quay has it." };
    const lifting = await obey(server, "deskEditor", "liftEmbargo", lift, select);
    expect(lifting.story).toStrictEqual({
      embargo: {
        ...embargo,
        breaches,
        isInForce: false,
        liftedOn: "The Quay has it.",
        liftedBy: { name: "Jon Hale" },
        liftedAt: instant,
      },
    });
  });

  test("refuses publication and preview of every language, whoever asks, until somebody lifts it", async () => {
    const article = await readyArticle();
    const { storyId } = article;
    const { revision } = await obey(server, "reporter", "setEmbargo", {
      storyId,
      expectedRevision: 0,
      imposedBy,
    });
    for (const preview of [true, false])
      expect(await publishing(article, { preview })).toMatchObject({
        errors: [{ __typename: "Blocked", blockers: [{ code: "EMBARGOED" }] }],
      });
    expect(await boardOf(article)).toStrictEqual({
      isReady: false,
      blockers: [{ code: "EMBARGOED", until: null, message: "The story is under embargo." }],
    });
    await obey(server, "deskEditor", "liftEmbargo", {
      storyId,
      expectedRevision: revision,
      reason: "Released.",
    });
    expect(await boardOf(article)).toStrictEqual({ isReady: true, blockers: [] });
    expect(await publishing(article)).toMatchObject({ errors: [], events: [{ type: "EditionPublished" }] });
  });

  test("ends by itself at its hour, without anybody's doing", async () => {
    const article = await readyArticle();
    const until = new Date(Date.now() + 1_500).toISOString();
    const input = { storyId: article.storyId, expectedRevision: 0, imposedBy, until: { instant: until } };
    await obey(server, "reporter", "setEmbargo", input);
    expect(await publishing(article)).toMatchObject({ errors: [{ blockers: [{ code: "EMBARGOED" }] }] });
    while (Date.now() < Date.parse(until)) await new Promise((resolve) => setTimeout(resolve, 50));
    expect(await boardOf(article)).toStrictEqual({ isReady: true, blockers: [] });
    expect(await publishing(article)).toMatchObject({ errors: [] });
  });

  test("asks which hour is meant where the clocks show it twice", async () => {
    const storyId = await openStory();
    const ask = (until: object) =>
      command(server, "reporter", "setEmbargo", { storyId, expectedRevision: 0, imposedBy, until }, select);
    const twice = { wallTime: "2999-10-27T02:30:00", zone: "Europe/Amsterdam" };
    expect(await ask(twice)).toMatchObject({ errors: [{ code: "INVALID_INPUT", path: ["until", "which"] }] });
    expect(await ask({ ...twice, which: "LATER" })).toMatchObject({
      errors: [],
      story: { embargo: { until: "2999-10-27T01:30:00.000Z", ...twice } },
    });
  });

  test("is not lifted without a reason, or by who may not", async () => {
    const storyId = await openStory();
    await obey(server, "reporter", "setEmbargo", { storyId, expectedRevision: 0, imposedBy });
    const lift = { storyId, expectedRevision: 1 };
    expect(await command(server, "deskEditor", "liftEmbargo", lift)).toMatchObject({
      errors: [{ code: "REASON_MISSING" }],
    });
    const hasty = { ...lift, reason: "It is late." };
    expect(await command(server, "reporter", "liftEmbargo", hasty, needed)).toMatchObject({
      errors: [{ needed: ["DESK_EDITOR", "STANDARDS", "PUBLISHER", "EDITOR_IN_CHIEF"] }],
    });
  });
});

async function openStory(): Promise<string> {
  const commandId = v7();
  await obey(server, "reporter", "openStory", { commandId, slugline: "harbour-fine", desk: "courts" });
  return `story-${commandId}`;
}

async function readyArticle(): Promise<Drafted> {
  const article = await draftedArticle(server);
  await article.work("reporter", "submitArticle");
  await article.work("copyEditor", "approveArticle", { gate: "COPY" });
  return article;
}

const publishing = ({ articleId, revision }: Drafted, input: object = {}) =>
  command(
    server,
    "publisher",
    "publishArticle",
    { articleId, expectedRevision: revision(), ...input },
    blockers,
  );

async function boardOf({ articleId }: Drafted) {
  const query = "query ($id: ID!) { article(id: $id) { isReady blockers { code until message } } }";
  return (await server.ask<{ article: object }>("auditor", query, { id: articleId })).article;
}
