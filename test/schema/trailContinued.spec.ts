import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from "vitest";
import { roles } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";
import { everyLine, overSocket, type Listening } from "../support/serving/listenOver.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
beforeEach(() => vi.waitUntil(() => server.house.live.count().listeners === 0, { timeout: 15_000 }));
afterAll(() => server.close());

type Line = Readonly<{ type: string; position: string; detail: unknown }>;
const line = "type subjectId revision position at by { name } role reason origin detail";
const continued = (args: string) => `subscription { told: trailContinued${args} { ${line} } }`;

async function until(listening: Listening<Line>, count: number): Promise<readonly Line[]> {
  const isThere = () => listening.told().length >= count || listening.refusals().length > 0;
  await vi.waitUntil(isThere, { timeout: 15_000 });
  expect(listening.refusals()).toStrictEqual([]);
  return listening.told();
}

async function trail(args: string): Promise<readonly Line[]> {
  const asked = `{ trail(${args}, order: OLDEST, first: 100) { nodes { ${line} } } }`;
  return (await server.ask<{ trail: { nodes: readonly Line[] } }>("auditor", asked)).trail.nodes;
}

describe.each(everyLine)("Over %s,", (_, over) => {
  test("a trail goes on with each event that it shows, as the query shows it, and with no other", async () => {
    const filter = `filter: { types: ["HeadlineChanged", "ArticleSubmitted"], from: "${new Date().toISOString()}" }`;
    const listening = await over<Line>(server, continued(`(${filter})`), "auditor");
    const { work } = await draftedArticle(server);
    await work("reporter", "changeHeadline", { headline: "Court fines the port" });
    await work("reporter", "changeDek", { dek: "It had been warned." });
    await work("reporter", "submitArticle");
    expect(await until(listening, 2)).toStrictEqual(await trail(filter));
  });

  test("a trail that is resumed tells what happened since, once and in order", async () => {
    const { work, articleId } = await draftedArticle(server);
    const asked = `articleTrailContinued(articleId: "${articleId}", with: [STORY]`;
    const first = await over<Line>(server, `subscription { told: ${asked}) { ${line} } }`, "reporter");
    for (const n of [1, 2, 3])
      await work("reporter", "changeHeadline", { headline: `Court fines the port ${n}` });
    const [earliest, ...others] = await until(first, 3);
    const again = await over<Line>(
      server,
      `subscription { told: ${asked}, after: "${earliest!.position}") { ${line} } }`,
      "reporter",
    );
    expect(await until(again, 2)).toStrictEqual(others);
  });
});

test("An article's trail goes on with its story if that is asked for, and with nothing of another's", async () => {
  const [own, other] = [await draftedArticle(server), await draftedArticle(server)];
  const asked = (around: string) =>
    `subscription { told: articleTrailContinued(articleId: "${own.articleId}"${around}) { ${line} } }`;
  const alone = await overSocket<Line>(server, asked(""), "reporter");
  const withStory = await overSocket<Line>(server, asked(", with: [STORY]"), "reporter");
  for (const { storyId, work } of [other, own]) {
    await obey(server, "reporter", "changeSlugline", { storyId, slugline: "port-fine", expectedRevision: 0 });
    await work("reporter", "submitArticle");
  }
  const types = (lines: readonly Line[]) => lines.map(({ type }) => type);
  expect(types(await until(withStory, 2))).toStrictEqual(["SluglineChanged", "ArticleSubmitted"]);
  expect(types(await until(alone, 1))).toStrictEqual(["ArticleSubmitted"]);
});

test.each(roles)("The newsroom's trail goes on for those who may read it: %s", async (role) => {
  const { refusals } = await overSocket<Line>(server, continued(""), role);
  const mayRead = ["auditor", "legal", "standards", "editorInChief"].includes(role);
  expect(refusals()).toMatchObject(mayRead ? [] : [{ extensions: { code: "FORBIDDEN" } }]);
});

test("The newsroom's trail goes on for no longer than the role that lets one read it", async () => {
  const staffId = `staff-${server.staff.translator.staffId}`;
  const role = { staffId, role: "AUDITOR" };
  await obey(server, "editorInChief", "grantRole", { ...role, expectedRevision: 1 });
  const listening = await overSocket<Line>(server, continued(""), "translator");
  expect(listening.refusals()).toStrictEqual([]);
  await obey(server, "editorInChief", "revokeRole", { ...role, expectedRevision: 2, reason: "Moved on." });
  await vi.waitUntil(() => listening.refusals().length > 0, { timeout: 15_000 });
  expect(listening.refusals()).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
});

test.each([
  ["a type that nobody knows", '(filter: { types: ["PhotoEaten"] })'],
  ["somebody who is no person", '(filter: { by: ["article-1"] })'],
])("A trail is refused with %s", async (_, args) => {
  const { refusals } = await overSocket<Line>(server, continued(args), "auditor");
  expect(refusals()).toMatchObject([{ extensions: { code: "BAD_USER_INPUT" } }]);
});
