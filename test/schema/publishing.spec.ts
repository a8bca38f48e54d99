import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { blockers, command, needed, obey } from "../support/serving/command.js";
import { draftedArticle, illustrate, publish } from "../support/serving/draftedArticle.js";
import { toPutRight } from "../support/telling/putRight.js";

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
describe("Publishing an article", () => {
  test("is refused with everything that stands in the way, all at once", async () => {
    const { articleId, storyId, revision } = await draftedArticle(server, { byline: [], paragraphs: [] });
    const [photo, placementId] = [v7(), v7()];
    await obey(server, "photoEditor", "filePhoto", { commandId: photo, description: "The quay" });
    const placing = {
      commandId: placementId,
      storyId,
      photoId: `photo-${photo}`,
      role: "LEAD",
      expectedRevision: 0,
    };
    await obey(server, "photoEditor", "placePhoto", placing);

    const asked = { articleId, expectedRevision: revision() };
    for (const preview of [true, false]) {
      const payload = await command(server, "publisher", "publishArticle", { ...asked, preview }, blockers);
      expect(payload).toMatchObject({ revision: null, events: [], wouldRecord: [] });
      expect(payload.errors).toMatchObject([{ __typename: "Blocked", code: "BLOCKED" }]);
      expect(payload.errors[0]!["blockers"]).toMatchObject([
        { code: "BODY_EMPTY" },
        { code: "AUTHOR_UNCREDITED" },
        { code: "PHOTO_UNCREDITED", placementId, photoId: `photo-${photo}` },
        { code: "CAPTION_MISSING", placementId, photoId: null },
        { code: "ALT_TEXT_MISSING", placementId },
        { code: "NOT_SUBMITTED", gate: null },
        { code: "GATE_CLOSED", gate: "COPY" },
      ]);
    }
    const { article } = await server.ask<{ article: { isReady: boolean; blockers: object[] } }>(
      "reporter",
      "query ($id: ID!) { article(id: $id) { isReady blockers { code message } } }",
      { id: articleId },
    );
    expect(article.isReady).toBe(false);
    expect(article.blockers).toHaveLength(7);
  });

  test("takes submission, an approval by someone else, and a publisher", async () => {
    const drafted = await draftedArticle(server);
    const { work } = drafted;
    await illustrate(server, drafted);
    const submitted = await work("reporter", "submitArticle", { note: "Please read today." }, select);
    expect(submitted).toMatchObject({
      events: [{ type: "ArticleSubmitted" }],
      article: { workflow: "IN_REVIEW" },
    });
    const approved = await work("copyEditor", "approveArticle", { gate: "COPY" }, select);
    expect(approved).toMatchObject({
      events: [{ type: "ApprovalGiven" }],
      article: { isReady: true, blockers: [], approvals: [{ gate: "COPY", givenBy: { name: "Omar Vey" } }] },
    });
    const published = await work("publisher", "publishArticle", {}, select);
    expect(published).toMatchObject({
      events: [{ type: "EditionPublished" }],
      article: {
        publication: "LIVE",
        hasUnpublishedChanges: false,
        liveEdition: { number: 1, class: "FIRST", note: null },
        pictures: [{ caption: "The quay on Sunday", photo: { creditLine: "Mara Voss/The Courier" } }],
      },
    });
  });

  test("goes by what was approved: a later change voids the approval", async () => {
    const { work, articleId, revision } = await draftedArticle(server);
    await work("reporter", "submitArticle");
    await work("copyEditor", "approveArticle", { gate: "COPY" });
    await work("reporter", "changeHeadline", { headline: "Harbour fined" });
    const asked = { articleId, expectedRevision: revision() };
    const payload = await command(server, "publisher", "publishArticle", asked, blockers);
    expect(payload.errors[0]!["blockers"]).toMatchObject([{ code: "APPROVAL_VOID", gate: "COPY" }]);
  });

  test("is not for those who wrote it, nor for roles that may not", async () => {
    const { work, articleId, revision } = await draftedArticle(server);
    await work("deskEditor", "changeHeadline", { headline: "Harbour fined" });
    await work("reporter", "submitArticle");
    const asked = { articleId, expectedRevision: revision() };
    const own = await command(server, "deskEditor", "approveArticle", { ...asked, gate: "COPY" });
    expect(own.errors).toMatchObject([{ __typename: "Refused", code: "WROTE_IT_ONESELF" }]);
    const legal = await command(server, "copyEditor", "approveArticle", { ...asked, gate: "LEGAL" }, needed);
    expect(legal.errors).toMatchObject([
      { needed: ["LEGAL", "EDITOR_IN_CHIEF"], desk: "courts", language: "en" },
    ]);
    const reporter = await command(server, "reporter", "publishArticle", asked, needed);
    expect(reporter.errors).toMatchObject([{ needed: ["PUBLISHER", "EDITOR_IN_CHIEF"] }]);
  });

  test("happens once; what is wrong later is corrected, with a note", async () => {
    const drafted = await draftedArticle(server);
    const { work, articleId, revision } = drafted;
    const correct = (note: string) =>
      command(server, "publisher", "correctArticle", {
        articleId,
        expectedRevision: revision(),
        note,
        ...toPutRight,
      });
    expect((await correct("x")).errors).toMatchObject([{ __typename: "Refused", code: "NOT_LIVE" }]);

    await publish(drafted);
    const twice = { articleId, expectedRevision: revision() };
    expect((await command(server, "publisher", "publishArticle", twice)).errors).toMatchObject([
      { code: "ALREADY_LIVE" },
    ]);
    expect((await correct("x")).errors).toMatchObject([{ code: "NOTHING_CHANGED" }]);

    await work("reporter", "changeHeadline", { headline: "Court fines the port" });
    await work("reporter", "submitArticle");
    await work("copyEditor", "approveArticle", { gate: "COPY" });
    expect((await correct(" ")).errors).toMatchObject([{ __typename: "InvalidInput", path: ["note"] }]);
    const note = "An earlier headline named the harbour; it was the port.";
    const corrected = await work("publisher", "correctArticle", { note, ...toPutRight }, select);
    expect(corrected).toMatchObject({
      events: [{ type: "EditionPublished" }, { type: "CorrectionExplained" }],
      article: { liveEdition: { number: 2, class: "CORRECTION", note, headline: "Court fines the port" } },
    });
  });

  test("waits when the article is handed back", async () => {
    const { work, articleId, revision } = await draftedArticle(server);
    const early = { articleId, expectedRevision: revision(), notes: "Who was fined?" };
    expect((await command(server, "copyEditor", "returnArticle", early)).errors).toMatchObject([
      { code: "NOT_IN_REVIEW" },
    ]);
    await work("reporter", "submitArticle");
    const again = { articleId, expectedRevision: revision() };
    expect((await command(server, "reporter", "submitArticle", again)).errors).toMatchObject([
      { code: "ALREADY_IN_REVIEW" },
    ]);
    const returned = await work("copyEditor", "returnArticle", { notes: "Who was fined?" }, select);
    expect(returned).toMatchObject({
      events: [{ type: "ArticleReturned" }],
      article: { workflow: "DRAFTING" },
    });
  });
});
