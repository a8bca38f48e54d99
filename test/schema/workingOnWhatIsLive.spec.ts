import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command } from "../support/serving/command.js";
import { draftedArticle, publish } from "../support/serving/draftedArticle.js";

// What others are complained about: Automattic/edit-flow#260, Squidex/squidex#281 and directus/app#762, in which
// what is live cannot go through review again without being unpublished, because one field says both; and
// superdesk/superdesk#1542 and #1585, in which what is published stays locked.

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

type Axes = Readonly<{ workflow: string; publication: string; hasUnpublishedChanges: boolean }>;

async function axes(
  id: string,
): Promise<Axes & { headline: string; liveEdition: { headline: string } | null }> {
  const { article } = await server.ask<{ article: Awaited<ReturnType<typeof axes>> }>(
    "auditor",
    `query ($id: ID!) { article(id: $id) {
      workflow publication hasUnpublishedChanges headline liveEdition { headline }
    } }`,
    { id },
  );
  return article;
}

const read = async (id: string) =>
  (
    await server.ask<{ publishedArticle: object | null }>(
      "reader",
      "query ($id: ID!) { publishedArticle(id: $id) { headline edition } }",
      { id },
    )
  ).publishedArticle;

describe("An article that is live", () => {
  test("is written, reviewed, returned and held like any other, while its readers see what was published", async () => {
    const drafted = await draftedArticle(server);
    const { articleId, work } = drafted;
    await publish(drafted);
    const published = { headline: "Court fines the harbour", edition: 1 };
    const [old, next] = ["Court fines the harbour", "Harbour to appeal"];
    const steps = [
      ["reporter", "changeHeadline", { headline: next }, "DRAFTING"],
      ["reporter", "submitArticle", {}, "IN_REVIEW"],
      ["copyEditor", "returnArticle", { notes: "Has it said so?" }, "DRAFTING"],
      ["deskEditor", "putOnHold", { reason: "Waiting for the harbour." }, "ON_HOLD"],
      ["deskEditor", "resumeArticle", {}, "DRAFTING"],
      ["reporter", "submitArticle", {}, "IN_REVIEW"],
      ["copyEditor", "approveArticle", { gate: "COPY" }, "IN_REVIEW"],
    ] as const;
    for (const [as, name, input, workflow] of steps) {
      await work(as, name, input);
      expect(await axes(articleId), name).toStrictEqual({
        workflow,
        publication: "LIVE",
        hasUnpublishedChanges: true,
        headline: next,
        liveEdition: { headline: old },
      });
      expect(await read(articleId), name).toStrictEqual(published);
    }
    await work("publisher", "updateArticle");
    expect(await axes(articleId)).toMatchObject({
      workflow: "DRAFTING",
      publication: "LIVE",
      hasUnpublishedChanges: false,
      liveEdition: { headline: next },
    });
    expect(await read(articleId)).toStrictEqual({ headline: next, edition: 2 });
  });

  test("may be unpublished in the middle of a review, which goes on", async () => {
    const drafted = await draftedArticle(server);
    const { articleId, work } = drafted;
    await publish(drafted);
    await work("reporter", "changeHeadline", { headline: "Harbour to appeal" });
    await work("reporter", "submitArticle");
    await work("copyEditor", "approveArticle", { gate: "COPY" });
    await work("publisher", "unpublishArticle", { reason: "The court asked us to wait." });
    expect(await axes(articleId)).toMatchObject({
      workflow: "IN_REVIEW",
      publication: "UNPUBLISHED_AFTER_LIVE",
    });
    expect(await read(articleId)).toBeNull();
    await work("publisher", "updateArticle");
    expect(await read(articleId)).toMatchObject({ headline: "Harbour to appeal" });
  });

  test("is locked by nobody for long, and corrected whoever holds the lock", async () => {
    const drafted = await draftedArticle(server);
    const { articleId, work, revision } = drafted;
    const until = new Date(Date.now() + 3_600_000).toISOString();
    await work("copyEditor", "takeLock", { purpose: "Second read", until });
    await publish(drafted);
    await work("reporter", "changeHeadline", { headline: "Court fines the port" });
    await work("reporter", "submitArticle");
    await work("deskEditor", "approveArticle", { gate: "COPY" });
    await work("publisher", "correctArticle", {
      note: "It was the port.",
      wrong: "The harbour was fined.",
      right: "The port was.",
      placement: "TOP",
    });
    expect(await read(articleId)).toMatchObject({ headline: "Court fines the port" });
    const taking = { articleId, expectedRevision: revision(), purpose: "A new top", until };
    expect((await command(server, "reporter", "takeLock", taking)).errors).toMatchObject([
      { code: "LOCKED" },
    ]);
    await work("deskEditor", "breakLock", { reason: "Omar has gone home." });
    await work("reporter", "takeLock", { purpose: "A new top", until });
  });
});
