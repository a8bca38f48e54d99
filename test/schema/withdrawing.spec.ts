import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command, needed, obey } from "../support/serving/command.js";
import {
  draftedArticle,
  illustrate,
  publish,
  translated,
  type Drafted,
} from "../support/serving/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const reason = "The court says so.";
const select = {
  payload: `article {
    publication workflow liveEdition { number }
    withdrawal { notice authority basis isPublic advisory acknowledgedBy }
    editions { number }
  }`,
};

/** An article that readers see under a slug of its own. */
async function liveArticle(slug: string): Promise<Drafted> {
  const drafted = await draftedArticle(server);
  await illustrate(server, drafted);
  await drafted.work("reporter", "changeSlug", { slug });
  await publish(drafted);
  return drafted;
}

/** All that a reader finds of an article, whichever way it is looked for. */
async function readersFind({ articleId }: Drafted, slug: string) {
  const answer = await server.ask<Record<string, unknown>>(
    "reader",
    `query ($id: ID!, $slug: String!) {
      publishedArticle(id: $id) { headline text pictures { caption } retraction { notice } }
      node(id: $id) { id }
      latestPublished(language: "en") { nodes { id } }
      publishedBySlug(language: "en", slug: $slug) { slug isRedirect article { id } tombstone { authority basis } }
      tombstone(id: $id) { language authority basis }
    }`,
    { id: published(articleId), slug },
  );
  const { nodes } = answer["latestPublished"] as { nodes: readonly { id: string }[] };
  return { ...answer, latestPublished: nodes.some(({ id }) => id === published(articleId)) };
}

const published = (articleId: string) => articleId.replace("article-", "published-");
const nothing = {
  publishedArticle: null,
  node: null,
  latestPublished: false,
  publishedBySlug: null,
  tombstone: null,
};

describe("An article that is live", () => {
  test("can be unpublished: readers find nothing, staff find all; and it can be brought back", async () => {
    const drafted = await liveArticle("unpublished");
    const before = await readersFind(drafted, "unpublished");
    expect(before).toMatchObject({
      publishedArticle: { headline: "Court fines the harbour", retraction: null },
      latestPublished: true,
      publishedBySlug: { slug: "unpublished", isRedirect: false },
    });
    const gone = await drafted.work("publisher", "unpublishArticle", { reason }, select);
    expect(gone).toMatchObject({
      events: [{ type: "ArticleUnpublished" }],
      article: {
        publication: "UNPUBLISHED_AFTER_LIVE",
        workflow: "DRAFTING",
        liveEdition: null,
        withdrawal: null,
        editions: [{ number: 1 }],
      },
    });
    expect(await readersFind(drafted, "unpublished")).toStrictEqual(nothing);

    const back = await drafted.work("publisher", "republishArticle", { reason }, select);
    expect(back).toMatchObject({
      events: [{ type: "ArticleRepublished" }],
      article: { publication: "LIVE", liveEdition: { number: 1 } },
    });
    expect(await readersFind(drafted, "unpublished")).toStrictEqual(before);
  });

  test("can be retracted: the page remains, with the notice in the text's place", async () => {
    const drafted = await liveArticle("retracted");
    const notice = "Two sources have recanted.";
    const told = await drafted.work("publisher", "retractArticle", { notice, reason }, select);
    expect(told).toMatchObject({ article: { publication: "RETRACTED", withdrawal: { notice } } });
    const found = await readersFind(drafted, "retracted");
    expect(found).toMatchObject({
      publishedArticle: {
        headline: "Court fines the harbour",
        text: notice,
        pictures: [],
        retraction: { notice },
      },
      latestPublished: true,
      publishedBySlug: { article: { id: published(drafted.articleId) }, tombstone: null },
      tombstone: null,
    });
    expect(JSON.stringify(found)).not.toContain("The court sat at noon.");
  });

  test.each([
    [false, { authority: null, basis: null }],
    [true, { authority: "The district court", basis: "Its order" }],
  ])(
    "can be taken down: readers are told that it was, and by whom if public is %s",
    async (isPublic, said) => {
      const slug = `taken-down-${String(isPublic)}`;
      const drafted = await liveArticle(slug);
      const order = { authority: "The district court", basis: "Its order", isPublic, reason };
      const told = await drafted.work("publisher", "takeDownArticle", order, select);
      expect(told).toMatchObject({
        article: { publication: "TAKEN_DOWN", withdrawal: { authority: "The district court", isPublic } },
      });
      expect(await readersFind(drafted, slug)).toStrictEqual({
        ...nothing,
        publishedBySlug: { slug, isRedirect: false, article: null, tombstone: said },
        tombstone: { language: "en", ...said },
      });
    },
  );

  test("can be killed: no edition is left to readers, and who has it confirms; lifting is the chief's", async () => {
    const drafted = await liveArticle("killed");
    const { work, articleId, revision } = drafted;
    await work("reporter", "changeHeadline", { headline: "Court fines the port" });
    await work("reporter", "submitArticle");
    await work("copyEditor", "approveArticle", { gate: "COPY" });
    await work("publisher", "updateArticle");
    const advisory = "Stop using this article, and remove it.";
    await work("publisher", "killArticle", { advisory, reason });
    const confirmed = await work("publisher", "acknowledgeKill", { recipient: "The Quay" }, select);
    expect(confirmed).toMatchObject({
      article: {
        publication: "KILLED",
        liveEdition: null,
        withdrawal: { advisory, acknowledgedBy: ["The Quay"] },
        editions: [{ number: 2 }, { number: 1 }],
      },
    });
    expect(await readersFind(drafted, "killed")).toStrictEqual(nothing);

    const asked = { articleId, expectedRevision: revision(), reason };
    expect((await command(server, "publisher", "liftKill", asked, needed)).errors).toMatchObject([
      { needed: ["EDITOR_IN_CHIEF"] },
    ]);
    expect((await command(server, "publisher", "republishArticle", asked)).errors).toMatchObject([
      { __typename: "Refused", code: "WITHDRAWN" },
    ]);
    const lifted = await work("editorInChief", "liftKill", { reason }, select);
    expect(lifted).toMatchObject({ article: { publication: "UNPUBLISHED_AFTER_LIVE", withdrawal: null } });
    expect(await readersFind(drafted, "killed")).toStrictEqual(nothing);
    await work("publisher", "republishArticle", { reason });
    expect(await readersFind(drafted, "killed")).toMatchObject({
      publishedArticle: { headline: "Court fines the port" },
    });
  });

  test("that was killed is found under none of the addresses that it ever had", async () => {
    const drafted = await liveArticle("first-address");
    await drafted.work("reporter", "changeSlug", { slug: "second-address" });
    await drafted.work("reporter", "submitArticle");
    await drafted.work("copyEditor", "approveArticle", { gate: "COPY" });
    await drafted.work("publisher", "publishCosmeticChange");
    expect(await readersFind(drafted, "first-address")).toMatchObject({
      publishedBySlug: { slug: "second-address", isRedirect: true },
    });
    await drafted.work("publisher", "killArticle", { advisory: "Stop using it.", reason });
    for (const slug of ["first-address", "second-address"])
      expect(await readersFind(drafted, slug)).toStrictEqual(nothing);
  });

  test("that was taken down, killed and let go again is found by nobody in any way until it is republished", async () => {
    const drafted = await liveArticle("let-go");
    const kazakh = await translated(server, drafted, "kk");
    await kazakh.work("publisher", "publishArticle");
    const fromKazakh = () =>
      server.ask<{ publishedArticle: { otherLanguages: readonly { language: string }[] } }>(
        "reader",
        "query ($id: ID!) { publishedArticle(id: $id) { otherLanguages { language } } }",
        { id: kazakh.articleId },
      );
    expect((await fromKazakh()).publishedArticle.otherLanguages).toEqual([{ language: "en" }]);

    const { work } = drafted;
    await work("publisher", "takeDownArticle", {
      authority: "Court",
      basis: "Order",
      isPublic: true,
      reason,
    });
    await work("publisher", "killArticle", { advisory: "Stop using it.", reason });
    for (const lift of [false, true]) {
      if (lift) await work("editorInChief", "liftKill", { reason });
      expect(await readersFind(drafted, "let-go")).toStrictEqual(nothing);
      expect((await fromKazakh()).publishedArticle.otherLanguages).toEqual([]);
    }
    await work("publisher", "republishArticle", { reason });
    expect((await fromKazakh()).publishedArticle.otherLanguages).toEqual([{ language: "en" }]);
    expect(await readersFind(drafted, "let-go")).toMatchObject({ latestPublished: true, tombstone: null });
  });

  test("is not withdrawn by those who may not, without a reason, or under a legal hold", async () => {
    const { work, articleId, storyId, revision } = await liveArticle("held");
    const asked = { articleId, expectedRevision: revision(), reason };
    expect((await command(server, "reporter", "unpublishArticle", asked, needed)).errors).toMatchObject([
      { needed: ["PUBLISHER", "STANDARDS", "EDITOR_IN_CHIEF"] },
    ]);
    const mute = { articleId, expectedRevision: revision() };
    expect((await command(server, "publisher", "unpublishArticle", mute)).errors).toMatchObject([
      { code: "REASON_MISSING" },
    ]);
    const { story } = await server.ask<{ story: { revision: number } }>(
      "auditor",
      "query ($id: ID!) { story(id: $id) { revision } }",
      { id: storyId },
    );
    const hold = { matter: "Harbour v. Courier", basis: "Writ", expectedRevision: story.revision, storyId };
    await obey(server, "legal", "placeLegalHold", hold);
    for (const name of ["unpublishArticle", "retractArticle", "takeDownArticle", "killArticle"]) {
      const words = {
        unpublishArticle: {},
        retractArticle: { notice: "It cannot stand." },
        takeDownArticle: { authority: "Court", basis: "Order" },
        killArticle: { advisory: "Stop." },
      }[name];
      const { errors } = await command(server, "publisher", name, { ...asked, ...words });
      expect(errors).toMatchObject([{ __typename: "Refused", code: "LEGAL_HOLD" }]);
    }
    await expect(work("auditor", "changeSlug", { slug: "x" })).rejects.toThrow();
  });

  test("is found on the board by where it stands before its readers", async () => {
    const { board } = await server.ask<{ board: { totalCount: number; nodes: { publication: string }[] } }>(
      "deskEditor",
      "{ board(filter: { publication: RETRACTED }) { totalCount nodes { publication } } }",
    );
    expect(board).toStrictEqual({ totalCount: 1, nodes: [{ publication: "RETRACTED" }] });
  });
});
