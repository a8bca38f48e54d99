import { afterAll, beforeAll, beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { draftedArticle, illustrate, publish } from "../support/serving/draftedArticle.js";
import { listener } from "../support/serving/listener.js";
import {
  everyLine,
  movesIn,
  overSocket,
  type ListMove,
  type Listening,
} from "../support/serving/listenOver.js";

const statements: string[] = [];
let server: AServer;
beforeAll(async () => {
  server = await aServer({ onStatement: (sql) => statements.push(sql) });
});
beforeEach(() => vi.waitUntil(() => server.house.live.count().listeners === 0, { timeout: 15_000 }));
afterAll(() => server.close());

const node =
  "article { id } found { where { place revision edition } field snippet { text ranges { from to } } }";
const searching = (args: string, shown = `node { ${node} }`) =>
  `subscription { told: searchChanged(${args}) { position moves { how nodeId ${shown} } } }`;

async function until(listening: Listening, count: number): Promise<readonly ListMove[]> {
  await vi.waitUntil(() => movesIn(listening).length >= count || listening.refusals().length > 0, {
    timeout: 15_000,
  });
  expect(listening.refusals()).toStrictEqual([]);
  return movesIn(listening);
}

describe.each(everyLine)("Over %s, a search tells", (name, over) => {
  const word = name === "WebSocket" ? "breakwater" : "lighthouse";

  test("an article that it comes to find, that it finds otherwise, and that it finds no more; and nothing else of it", async () => {
    const { work, articleId } = await draftedArticle(server);
    const listening = await over(server, searching(`query: "${word}"`), "auditor");
    await work("reporter", "changeHeadline", { headline: `Court fines the ${word}` });
    await work("reporter", "takeLock", { purpose: "Reading.", until: inAnHour() });
    await work("reporter", "changeHeadline", { headline: `The ${word} was fined` });
    await work("reporter", "submitArticle");
    await work("reporter", "changeHeadline", { headline: "The port was fined" });
    const moves = await until(listening, 3);
    expect(moves.map(({ how, nodeId }) => `${how} ${nodeId}`)).toStrictEqual([
      `ENTERED ${articleId}`,
      `CHANGED ${articleId}`,
      `LEFT ${articleId}`,
    ]);
  });

  test("what is found, as the search shows it", async () => {
    const drafted = await draftedArticle(server, { headline: `The ${word} is lit` });
    const listening = await over(server, searching(`query: "${word} lit"`), "auditor");
    await publish(drafted);
    const [move] = await until(listening, 1);
    const { search } = await server.ask<{ search: { nodes: readonly object[] } }>(
      "auditor",
      `{ search(query: "${word} lit") {
        nodes { where { place revision edition } field snippet { text ranges { from to } } }
      } }`,
    );
    const { found, ...rest } = move!.node as Readonly<{ found: readonly object[] }>;
    expect(rest).toStrictEqual({ article: { id: drafted.articleId } });
    expect(found).toHaveLength(2);
    expect(search.nodes).toHaveLength(2);
    expect(search.nodes).toEqual(expect.arrayContaining([...found]));
  });
});

const inAnHour = () => new Date(Date.now() + 3_600_000).toISOString();

test("A search in the past tells what is said no more, and resumes behind a position", async () => {
  const { work, articleId } = await draftedArticle(server, { headline: "The pilot was late" });
  const after = `p${await server.house.store.head()}`;
  const args = 'query: "pilot", in: [PAST_REVISION]';
  const listening = await overSocket(server, searching(args), "auditor");
  await work("reporter", "changeHeadline", { headline: "The boat was late" });
  await until(listening, 1);
  const again = await overSocket(server, searching(`${args}, after: "${after}"`), "auditor");
  const [live, resumed] = [await until(listening, 1), await until(again, 1)];
  expect(live).toMatchObject([
    { how: "ENTERED", nodeId: articleId, node: { found: [{ where: { place: "PAST_REVISION" } }] } },
  ]);
  expect(resumed.map((move) => move.node)).toStrictEqual(live.map((move) => move.node));
});

describe("A search is refused", () => {
  test.each([
    ["without a word to find", 'query: "-port"', "auditor", "BAD_USER_INPUT"],
    ["with nowhere to look", 'query: "port", in: []', "auditor", "BAD_USER_INPUT"],
    ["to a reader", 'query: "port"', "reader", "UNAUTHENTICATED"],
  ] as const)("%s", async (_, args, who, code) => {
    const { refusals } = await overSocket(server, searching(args), who);
    expect(refusals()).toMatchObject([{ extensions: { code } }]);
  });

  test("in the past to a service that may not read histories", async () => {
    const issued = await obey(
      server,
      "editorInChief",
      "issueServiceToken",
      { name: "The wall", scopes: ["READ_BOARD"], expiresAt: inAnHour() },
      { payload: "token" },
    );
    const { listen, connected, tear } = listener(server, { token: issued["token"] as string });
    onTestFinished(tear);
    await connected;
    const today = listen(searching('query: "port"', ""));
    const past = listen(searching('query: "port", in: [PAST_EDITION]', ""));
    await vi.waitUntil(() => past.refusals().length > 0, { timeout: 15_000 });
    expect(past.refusals()).toMatchObject([{ extensions: { code: "FORBIDDEN" } }]);
    expect(today.refusals()).toStrictEqual([]);
  });
});

test("What many articles share costs a search as many statements as what one has alone, and a second listener nothing", async () => {
  const [one, many] = [await draftedArticle(server), await draftedArticle(server)];
  const alone = await illustrate(server, one);
  const shared = await illustrate(server, many);
  for (let n = 0; n < 5; n++) {
    const { storyId } = await draftedArticle(server);
    const placing = { storyId, photoId: shared.photoId, role: "LEAD", expectedRevision: 0 };
    await obey(server, "photoEditor", "placePhoto", placing);
  }
  const asked = searching('query: "credit:mara"', "");
  const listening = await overSocket(server, asked, "auditor");
  const counted = async (photoId: string, revision: number, articles: number) => {
    const before = movesIn(listening).length;
    statements.length = 0;
    const credit = { photoId, expectedRevision: revision, creditLine: `Mara Voss ${revision}` };
    await obey(server, "photoEditor", "creditPhoto", credit);
    expect(await until(listening, before + articles)).toHaveLength(before + articles);
    return statements.filter((sql) => /\bsearch_\d+_/.test(sql) && sql.includes("MATCH")).length;
  };
  const forOne = await counted(alone.photoId, 1, 1);
  expect(forOne).toBeGreaterThan(0);
  expect(await counted(shared.photoId, 1, 6)).toBe(forOne);
  await overSocket(server, asked, "legal");
  expect(await counted(shared.photoId, 2, 6)).toBe(forOne);
});
