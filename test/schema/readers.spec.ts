import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import {
  draftedArticle,
  illustrate,
  paragraph,
  publish,
  type Drafted,
} from "../support/serving/draftedArticle.js";

let server: AServer;
let live: Drafted;
let draft: Drafted;

beforeAll(async () => {
  server = await aServer();
  live = await draftedArticle(server);
  await illustrate(server, live);
  await publish(live);
  await live.work("reporter", "changeHeadline", { headline: "Court fines the port" });
  await live.work("reporter", "reviseBody", { body: [paragraph("It will sit again.")] });
  draft = await draftedArticle(server);
});
afterAll(() => server.close());

describe("A reader without a token", () => {
  test("sees exactly the edition that was published", async () => {
    const { latestPublished, publishedArticle, byArticleId } = await server.ask<Record<string, object>>(
      "reader",
      `query ($id: ID!, $articleId: ID!) {
        latestPublished { nodes { id } pageInfo { hasNextPage } }
        byArticleId: publishedArticle(id: $articleId) { id }
        publishedArticle(id: $id) {
          __typename headline dek language direction edition text notes { note }
          byline { name role } pictures { role creditLine caption altText } otherLanguages { id }
        }
      }`,
      { id: publishedId(live), articleId: live.articleId },
    );
    expect(latestPublished).toStrictEqual({
      nodes: [{ id: publishedId(live) }],
      pageInfo: { hasNextPage: false },
    });
    expect(byArticleId).toStrictEqual({ id: publishedId(live) });
    expect(publishedArticle).toStrictEqual({
      __typename: "PublishedArticle",
      headline: "Court fines the harbour",
      dek: null,
      language: "en",
      direction: "LTR",
      edition: 1,
      text: "The court sat at noon.\n\nIt fined the harbour.",
      notes: [],
      byline: [{ name: "Ines Marku", role: "AUTHOR" }],
      pictures: [
        {
          role: "LEAD",
          creditLine: "Mara Voss/The Courier",
          caption: "The quay on Sunday",
          altText: "Cranes in fog",
        },
      ],
      otherLanguages: [],
    });
  });

  test("finds nothing where nothing is published, as if it did not exist", async () => {
    const answer = await server.ask(
      "reader",
      `query ($draft: ID!, $none: ID!) {
        draft: publishedArticle(id: $draft) { id }
        none: publishedArticle(id: $none) { id }
        nodes(ids: [$draft, $none]) { id }
        viewer { id }
      }`,
      { draft: publishedId(draft), none: `published-${v7()}` },
    );
    expect(answer).toStrictEqual({ draft: null, none: null, nodes: [null, null], viewer: null });
  });

  test.each([
    ["board", "{ board { nodes { id } } }"],
    ["staff", "{ staff { name } }"],
    ["newsroom", "{ newsroom { name } }"],
    ["readModels", "{ readModels { name } }"],
    ["article", `{ article(id: "article-${v7()}") { id } }`],
    ["node", `{ node(id: "story-${v7()}") { id } }`],
  ])("is told to sign in for the %s", async (_name, query) => {
    const { status, body } = await server.post("reader", query);
    expect(status).toBe(200);
    expect(body.errors).toMatchObject([{ extensions: { code: "UNAUTHENTICATED" } }]);
  });

  test("may ask for no command, not even a preview", async () => {
    const head = await server.house.store.head();
    const { body } = await server.post(
      "reader",
      "mutation ($input: OpenStoryInput!) { openStory(input: $input) { wouldRecord { type } } }",
      { input: { commandId: v7(), slugline: "x", desk: "courts", preview: true } },
    );
    expect(body).toMatchObject({
      data: { openStory: null },
      errors: [{ extensions: { code: "UNAUTHENTICATED" } }],
    });
    expect(await server.house.store.head()).toBe(head);
  });
});

const publishedId = ({ articleId }: Drafted) => articleId.replace("article-", "published-");
