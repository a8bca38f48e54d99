import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { bothSides, command, obey, type Payload } from "../support/serving/command.js";
import { draftedArticle, paragraph } from "../support/serving/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const select = {
  payload: `article {
    id revision headline dek language direction text body workflow publication hasUnpublishedChanges isReady
    byline { name role staffMember { name } }
    pictures { placementId caption altText photo { creditLine } }
    blockers { code } approvals { gate revision givenBy { name } }
    liveEdition { number class note headline }
  }`,
};
const articleIn = (payload: Payload) =>
  payload["article"] as { id: string; body: { attrs: { id: string }; content: object[] }[]; text: string };

describe("Drafting an article", () => {
  test("begins an original under the command's own id, its blocks with ids of their own", async () => {
    const story = v7();
    const commandId = v7();
    await obey(server, "reporter", "openStory", {
      commandId: story,
      slugline: "harbour-fine",
      desk: "courts",
    });
    const payload = await obey(
      server,
      "reporter",
      "draftArticle",
      {
        commandId,
        storyId: `story-${story}`,
        language: "ar",
        headline: "Court fines the harbour",
        dek: "A record fine",
        byline: [{ name: "Ines Marku", role: "AUTHOR", staffId: `staff-${server.staff.reporter.staffId}` }],
        body: [paragraph("The court sat at noon.")],
      },
      select,
    );
    expect(payload).toMatchObject({
      revision: 1,
      events: [
        { type: "ArticleDrafted", subjectId: `article-${commandId}`, revision: 0 },
        { type: "BodyRevised", subjectId: `article-${commandId}`, revision: 1 },
      ],
      article: {
        id: `article-${commandId}`,
        dek: "A record fine",
        direction: "RTL",
        text: "The court sat at noon.",
        byline: [{ name: "Ines Marku", role: "AUTHOR", staffMember: { name: "Ines Marku" } }],
        workflow: "DRAFTING",
        publication: "UNPUBLISHED",
      },
    });
    expect(articleIn(payload).body[0]!.attrs.id).toMatch(/^[0-9a-f-]{36}$/);
  });

  test.each([
    [{ headline: "" }, { __typename: "InvalidInput", path: ["headline"] }],
    [{ byline: [{ name: " ", role: "AUTHOR" }] }, { __typename: "InvalidInput", path: ["byline"] }],
    [{ language: "fr" }, { __typename: "Refused", code: "LANGUAGE_UNKNOWN" }],
    [{ storyId: `story-${v7()}` }, { __typename: "Refused", code: "STORY_NOT_FOUND" }],
    [{ body: "words" }, { __typename: "InvalidInput", path: ["body"] }],
    [{ body: [{ type: "poem" }] }, { __typename: "InvalidInput", path: ["body", "0", "type"] }],
  ])("is refused with %j", async (difference, error) => {
    const { storyId } = await draftedArticle(server);
    const input = { storyId, language: "en", headline: "Court fines the harbour", byline: [], ...difference };
    const payload = await command(server, "reporter", "draftArticle", input, select);
    expect(payload).toMatchObject({ article: null, errors: [error] });
  });
});

describe("Writing an article", () => {
  test("changes its headline, its dek and its byline", async () => {
    const { work } = await draftedArticle(server);
    expect(await work("copyEditor", "changeHeadline", { headline: "Harbour fined" }, select)).toMatchObject({
      events: [{ type: "HeadlineChanged" }],
      article: { headline: "Harbour fined" },
    });
    expect(await work("reporter", "changeDek", { dek: "A record" }, select)).toMatchObject({
      events: [{ type: "DekChanged" }],
      article: { dek: "A record" },
    });
    expect(await work("reporter", "changeDek", {}, select)).toMatchObject({ article: { dek: null } });
    const byline = [{ name: "A. Writer", role: "ORIGINAL_AUTHOR" }];
    expect(await work("reporter", "setByline", { byline }, select)).toMatchObject({
      events: [{ type: "BylineSet" }],
      article: { byline: [{ ...byline[0], staffMember: null }] },
    });
  });

  test("stores what differs of the body, and nothing if nothing does", async () => {
    const { work, articleId } = await draftedArticle(server);
    const { article } = await server.ask<{ article: { body: unknown[] } }>(
      "reporter",
      "query ($id: ID!) { article(id: $id) { body } }",
      { id: articleId },
    );
    expect(await work("reporter", "reviseBody", { body: article.body })).toMatchObject({
      events: [],
      position: null,
    });
    const body = [...article.body, paragraph("The harbour will appeal.")];
    const payload = await work("reporter", "reviseBody", { body }, select);
    expect(payload.events).toMatchObject([{ type: "BodyRevised" }]);
    expect(articleIn(payload).body.slice(0, 2)).toStrictEqual(article.body);
    expect(articleIn(payload).text).toContain("The harbour will appeal.");
  });

  test("by two people at once keeps what both wrote, if they wrote it in different places", async () => {
    const { work, articleId, revision } = await draftedArticle(server);
    const before = revision();
    await work("copyEditor", "changeHeadline", { headline: "Harbour fined" });
    const mine = { articleId, expectedRevision: before, dek: "A record fine" };
    const payload = await obey(server, "reporter", "changeDek", mine, select);
    expect(payload).toMatchObject({
      merged: true,
      article: { headline: "Harbour fined", dek: "A record fine" },
    });
  });

  test("by two people in the same place is refused to the second, with both sides", async () => {
    const { work, articleId, revision } = await draftedArticle(server);
    const before = revision();
    await work("copyEditor", "changeHeadline", { headline: "Harbour fined" });
    const mine = { articleId, expectedRevision: before, headline: "Fine for the harbour" };
    const payload = await command(server, "reporter", "changeHeadline", mine, bothSides);
    expect(payload).toMatchObject({
      revision: null,
      events: [],
      errors: [
        {
          __typename: "StaleRevision",
          code: "STALE_REVISION",
          expectedRevision: before,
          actualRevision: before + 1,
          overlaps: ["headline"],
          theirs: [{ type: "HeadlineChanged", by: { name: "Omar Vey" } }],
          yours: [{ type: "HeadlineChanged", detail: { headline: "Fine for the harbour" } }],
        },
      ],
    });
  });

  test.each([
    ["changeHeadline", { headline: " " }, ["headline"]],
    ["setByline", { byline: [{ name: "", role: "EDITOR" }] }, ["byline"]],
    ["reviseBody", { body: [{ type: "heading", attrs: { level: 9 } }] }, ["body", "0", "attrs", "level"]],
    ["returnArticle", { notes: " " }, null],
    ["writeCaption", { placementId: v7(), caption: "x" }, null],
    ["writeAltText", { placementId: v7(), altText: "x" }, null],
  ])("is refused by %s with %j", async (name, difference, path) => {
    const { articleId, revision } = await draftedArticle(server);
    const input = { articleId, expectedRevision: revision(), ...difference };
    const payload = await command(server, "deskEditor", name, input);
    expect(payload.errors).toMatchObject([
      path ? { __typename: "InvalidInput", path } : { __typename: "Refused", path: [] },
    ]);
  });

  test.each(["changeHeadline", "changeDek", "setByline", "reviseBody", "submitArticle"])(
    "needs an article: %s",
    async (name) => {
      const what: Record<string, object> = {
        changeHeadline: { headline: "x" },
        setByline: { byline: [] },
        reviseBody: { body: [] },
      };
      const input = { articleId: `article-${v7()}`, expectedRevision: 0, ...what[name] };
      const payload = await command(server, "reporter", name, input);
      expect(payload.errors).toMatchObject([{ __typename: "NotFound", code: "NOT_FOUND" }]);
    },
  );
});
