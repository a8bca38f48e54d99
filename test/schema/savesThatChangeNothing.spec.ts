import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { bothSides, command, obey } from "../support/serving/command.js";
import {
  draftedArticle,
  illustrate,
  openTranslation,
  translateAll,
} from "../support/serving/draftedArticle.js";

// What others are complained about: wagtail/wagtail#13563, in which saving a page as it is resets its approvals,
// and TryGhost/Ghost#8969, in which somebody's own autosave is announced to them as a conflict.

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const bodyOf = async (id: string) =>
  (
    await server.ask<{ article: { body: readonly object[] } }>(
      "reporter",
      "query ($id: ID!) { article(id: $id) { body } }",
      { id },
    )
  ).article.body;

/** An article with everything in it that can be written, approved at two gates, and each of its parts as it is. */
async function approved() {
  const drafted = await draftedArticle(server);
  const { work, articleId } = drafted;
  const { placementId } = await illustrate(server, drafted);
  const dateline = { place: "Almaty", date: "2026-03-20", text: "ALMATY, 20 March" };
  await work("reporter", "changeDek", { dek: "For the third time" });
  await work("reporter", "changeKicker", { kicker: "Courts" });
  await work("reporter", "setDateline", { dateline });
  await work("reporter", "changeSlug", { slug: `as-it-is-${v7()}` });
  await work("reporter", "setHeadlineFor", { role: "SOCIAL", text: "Fined, again" });
  const { article } = await server.ask<{ article: { slug: { chosen: string } } }>(
    "reporter",
    "query ($id: ID!) { article(id: $id) { slug { chosen } } }",
    { id: articleId },
  );
  const byline = [
    { name: "Ines Marku", role: "AUTHOR", staffId: `staff-${server.staff.reporter.staffId}` },
  ] as const;
  const saves: readonly (readonly [Role, string, object])[] = [
    ["reporter", "changeHeadline", { headline: "Court fines the harbour" }],
    ["deskEditor", "changeHeadline", { headline: "  Court fines\n the harbour " }],
    ["reporter", "changeDek", { dek: "For the third time" }],
    ["copyEditor", "changeKicker", { kicker: "Courts" }],
    ["reporter", "setDateline", { dateline }],
    ["reporter", "changeSlug", { slug: article.slug.chosen }],
    ["reporter", "setHeadlineFor", { role: "SOCIAL", text: "Fined, again" }],
    ["reporter", "setByline", { byline }],
    ["copyEditor", "reviseBody", { body: await bodyOf(articleId) }],
    ["reporter", "writeCaption", { placementId, caption: "The quay on Sunday" }],
    ["photoEditor", "writeAltText", { placementId, altText: "Cranes in fog" }],
    ["copyEditor", "restoreRevision", { toRevision: drafted.revision(), reason: "To be sure." }],
  ];
  await work("reporter", "submitArticle");
  await work("copyEditor", "approveArticle", { gate: "COPY" });
  await work("legal", "approveArticle", { gate: "LEGAL" });
  return { ...drafted, saves };
}

const gatesOf = async (id: string) =>
  (
    await server.ask<{ article: object }>(
      "auditor",
      `query ($id: ID!) { article(id: $id) {
        revision movedAt workflow isReady approvals { gate revision givenBy { name } } gates { gate state }
      } }`,
      { id },
    )
  ).article;

describe("A save of what is there already", () => {
  test("records nothing, moves no revision and voids no approval, whatever is saved and by whom", async () => {
    const { saves, articleId, revision, work } = await approved();
    const before = await gatesOf(articleId);
    expect(before).toMatchObject({ isReady: true, approvals: [{ gate: "COPY" }, { gate: "LEGAL" }] });
    for (const [as, name, input] of saves) {
      const saved = await obey(server, as, name, { articleId, expectedRevision: revision(), ...input });
      expect(saved, name).toMatchObject({ events: [], revision: revision(), merged: false });
    }
    expect(await gatesOf(articleId)).toStrictEqual(before);
    expect(await work("publisher", "publishArticle")).toMatchObject({
      events: [{ type: "EditionPublished" }, { type: "EditionHeadlined" }],
    });
  });

  test("is no conflict either, however old the screen is, where nobody has written since", async () => {
    const { saves, articleId, revision } = await approved();
    const old = revision();
    await obey(server, "copyEditor", "changeDek", { articleId, expectedRevision: old, dek: "A third time" });
    await obey(server, "copyEditor", "changeHeadline", {
      articleId,
      expectedRevision: old,
      headline: "Harbour fined",
    });
    const now = await gatesOf(articleId);
    for (const [as, name, input] of saves.filter(([, name]) => !/restore|changeDek|Headline$/.test(name))) {
      const saved = await obey(server, as, name, { articleId, expectedRevision: old, ...input });
      expect(saved, name).toMatchObject({ events: [] });
    }
    expect(await gatesOf(articleId)).toStrictEqual(now);
  });

  test("is one where somebody has: it would put the old words back over theirs", async () => {
    const { articleId, revision, work } = await draftedArticle(server);
    const old = { articleId, expectedRevision: revision() };
    await work("deskEditor", "changeHeadline", { headline: "Harbour fined" });
    const again = { ...old, headline: "Court fines the harbour" };
    expect((await command(server, "reporter", "changeHeadline", again, bothSides)).errors).toMatchObject([
      {
        __typename: "StaleRevision",
        overlaps: ["headline"],
        theirs: [{ type: "HeadlineChanged", by: { name: "Jon Hale" } }],
        yours: [{ type: "HeadlineChanged", detail: { headline: "Court fines the harbour" } }],
      },
    ]);
  });

  test("of a translation leaves its approval and its pin alone", async () => {
    const source = await draftedArticle(server);
    const { articleId, work, revision } = await openTranslation(server, source, "kk");
    await translateAll(server, { ...source, articleId, work, revision });
    await work("translator", "submitArticle");
    await work("translationEditor", "approveArticle", { gate: "TRANSLATION" });
    const before = await gatesOf(articleId);
    const headline = { segmentId: "headline", text: "[kk] Court fines the harbour" };
    const asked = { articleId, expectedRevision: revision() };
    for (const [name, input] of [
      ["translateSegment", headline],
      ["rebaseTranslation", { sourceRevision: source.revision() }],
    ] as const)
      expect(await obey(server, "translator", name, { ...asked, ...input })).toMatchObject({ events: [] });
    expect(await gatesOf(articleId)).toStrictEqual(before);
  });
});

describe("One's own save, sent again because its answer was lost", () => {
  test("is recognised, and is no conflict, though others have written since", async () => {
    const { articleId, revision, work } = await draftedArticle(server);
    const save = { commandId: v7(), articleId, expectedRevision: revision(), headline: "Harbour fined" };
    const first = await obey(server, "reporter", "changeHeadline", save);
    await work("deskEditor", "changeHeadline", { expectedRevision: first.revision, headline: "Port fined" });
    const again = await obey(server, "reporter", "changeHeadline", save);
    expect(again).toMatchObject({ events: first.events, repeated: true, revision: revision() });
  });

  test("in the same words is nothing new, even under another command id and from the old screen", async () => {
    const { articleId, revision } = await draftedArticle(server);
    const save = { articleId, expectedRevision: revision(), headline: "Harbour fined" };
    await obey(server, "reporter", "changeHeadline", save);
    expect(await obey(server, "reporter", "changeHeadline", save)).toMatchObject({ events: [] });
    const other = await command(server, "reporter", "changeHeadline", { ...save, headline: "Port fined" });
    expect(other.errors).toMatchObject([{ __typename: "StaleRevision" }]);
  });
});
