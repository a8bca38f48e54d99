import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { blockers, bothSides, command, obey } from "../support/serving/command.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const select = {
  payload: `article {
    workflow isReady blockers { code message }
    hold { reason at by { name } } spike { reason by { name } }
  }`,
};

describe("An article", () => {
  test("on hold says why and since when, waits for no reader, and goes on where it was", async () => {
    const { work, articleId, revision } = await draftedArticle(server);
    await work("reporter", "submitArticle");
    const held = await work("deskEditor", "putOnHold", { reason: "The court sits again." }, select);
    expect(held).toMatchObject({
      events: [{ type: "ArticlePutOnHold" }],
      article: {
        workflow: "ON_HOLD",
        isReady: false,
        hold: { reason: "The court sits again.", by: { name: server.staff.deskEditor.name } },
        blockers: expect.arrayContaining([
          { code: "ON_HOLD", message: "It is on hold: The court sits again." },
        ]) as unknown,
      },
    });
    expect(await work("reporter", "changeHeadline", { headline: "Fined" }, select)).toMatchObject({
      article: { workflow: "ON_HOLD" },
    });
    const asked = { articleId, expectedRevision: revision() };
    expect((await command(server, "publisher", "publishArticle", asked, blockers)).errors).toMatchObject([
      { __typename: "Blocked", blockers: [{ code: "ON_HOLD" }, { code: "GATE_CLOSED" }] },
    ]);
    expect((await command(server, "reporter", "submitArticle", asked)).errors).toMatchObject([
      { __typename: "Refused", code: "ON_HOLD", message: "The article is on hold: The court sits again." },
    ]);
    expect(await work("deskEditor", "resumeArticle", {}, select)).toMatchObject({
      article: { workflow: "IN_REVIEW", hold: null },
    });
  });

  test("that is spiked is written by nobody until it is revived", async () => {
    const { work, articleId, revision } = await draftedArticle(server);
    expect(await work("deskEditor", "spikeArticle", { reason: "Overtaken." }, select)).toMatchObject({
      article: {
        workflow: "SPIKED",
        spike: { reason: "Overtaken.", by: { name: server.staff.deskEditor.name } },
      },
    });
    const asked = { articleId, expectedRevision: revision(), headline: "Fined" };
    expect((await command(server, "reporter", "changeHeadline", asked)).errors).toMatchObject([
      { __typename: "Refused", code: "SPIKED" },
    ]);
    expect(await work("deskEditor", "reviveArticle", {}, select)).toMatchObject({
      article: { workflow: "DRAFTING", spike: null },
    });
    await work("reporter", "changeHeadline", { headline: "Fined" });
  });

  test.each(["putOnHold", "spikeArticle"])(
    "is not set aside without a reason, or by reporters: %s",
    async (name) => {
      const { articleId, revision } = await draftedArticle(server);
      const asked = { articleId, expectedRevision: revision() };
      expect((await command(server, "deskEditor", name, asked)).errors).toMatchObject([
        { code: "REASON_MISSING", message: "This needs a reason that others can read." },
      ]);
      expect((await command(server, "reporter", name, { ...asked, reason: "x" })).errors).toMatchObject([
        { __typename: "NotPermitted" },
      ]);
    },
  );

  test("is found on the board where it stands", async () => {
    const { work, articleId } = await draftedArticle(server);
    await work("deskEditor", "spikeArticle", { reason: "Overtaken." });
    const { board } = await server.ask<{ board: { nodes: { id: string; workflow: string }[] } }>(
      "deskEditor",
      "{ board(filter: { workflow: SPIKED }) { nodes { id workflow } } }",
    );
    expect(board.nodes).toContainEqual({ id: articleId, workflow: "SPIKED" });
    expect(new Set(board.nodes.map(({ workflow }) => workflow))).toEqual(new Set(["SPIKED"]));
  });
});

describe("A lock", () => {
  const lock = { payload: "article { lock { holder { name } purpose until revisions } }" };
  const soon = () => new Date(Date.now() + 3_600_000).toISOString();

  test("shows who is at work, refuses nobody's words, and says what was at stake when it is broken", async () => {
    const { work, articleId, revision } = await draftedArticle(server);
    const until = soon();
    const holder = { name: server.staff.copyEditor.name };
    expect(await work("copyEditor", "takeLock", { purpose: "Second read", until }, lock)).toMatchObject({
      article: { lock: { holder, purpose: "Second read", until, revisions: [] } },
    });
    const before = revision();
    await work("copyEditor", "changeHeadline", { headline: "Fined" });
    expect(await work("reporter", "changeDek", { dek: "Again" }, lock)).toMatchObject({
      article: { lock: { holder, revisions: [before + 1] } },
    });
    const mine = { articleId, expectedRevision: revision(), purpose: "A new top", until };
    expect((await command(server, "reporter", "takeLock", mine)).errors).toMatchObject([{ code: "LOCKED" }]);
    const broken = await work(
      "deskEditor",
      "breakLock",
      { reason: "Gone home." },
      { payload: `${lock.payload} events { type detail reason }` },
    );
    expect(broken).toMatchObject({
      article: { lock: null },
      events: [
        {
          type: "LockBroken",
          reason: "Gone home.",
          detail: {
            holder: server.staff.copyEditor.staffId,
            purpose: "Second read",
            revisions: [before + 1],
          },
        },
      ],
    });
  });

  test("guards nothing by itself: stale words of its last holder are still refused with both sides", async () => {
    const { work, articleId, revision } = await draftedArticle(server);
    await work("copyEditor", "takeLock", { purpose: "Second read", until: soon() });
    const before = revision();
    await work("deskEditor", "breakLock", { reason: "Gone home." });
    await work("deskEditor", "changeHeadline", { headline: "Fined" });
    const late = { articleId, expectedRevision: before, headline: "Harbour fined" };
    expect((await command(server, "copyEditor", "changeHeadline", late, bothSides)).errors).toMatchObject([
      { __typename: "StaleRevision", overlaps: ["headline"] },
    ]);
  });

  test("is given back by its holder", async () => {
    const { work } = await draftedArticle(server);
    await work("reporter", "takeLock", { purpose: "Writing", until: soon() });
    expect(await work("reporter", "releaseLock", {}, lock)).toMatchObject({ article: { lock: null } });
  });
});

describe("A suggestion", () => {
  const suggestions = {
    payload: `article {
      text
      suggestions { suggestionId blockId content note state isOutdated madeBy { name } decidedBy { name } reason }
    }`,
  };
  const content = [{ type: "text", text: "The court sat at ten." }];

  async function suggested() {
    const drafted = await draftedArticle(server);
    const { article } = await server.ask<{ article: { body: { attrs: { id: string } }[] } }>(
      "copyEditor",
      "query ($id: ID!) { article(id: $id) { body } }",
      { id: drafted.articleId },
    );
    const blockId = article.body[0]!.attrs.id;
    const note = "The registrar says so.";
    const made = await drafted.work("standards", "suggestChange", { blockId, content, note }, suggestions);
    const [one] = (made["article"] as { suggestions: { suggestionId: string }[] }).suggestions;
    return { ...drafted, body: article.body, made, blockId, suggestionId: one!.suggestionId };
  }

  test("is shown beside the text, and its words go in when a writer accepts them", async () => {
    const { work, made, blockId, suggestionId } = await suggested();
    expect(made).toMatchObject({
      events: [{ type: "SuggestionMade" }],
      article: {
        text: expect.stringContaining("sat at noon") as unknown,
        suggestions: [
          {
            blockId,
            content,
            note: "The registrar says so.",
            state: "OPEN",
            isOutdated: false,
            madeBy: { name: server.staff.standards.name },
            decidedBy: null,
          },
        ],
      },
    });
    expect(await work("reporter", "acceptSuggestion", { suggestionId }, suggestions)).toMatchObject({
      events: [{ type: "SuggestionAccepted" }, { type: "BodyRevised" }],
      article: {
        text: expect.stringContaining("sat at ten") as unknown,
        suggestions: [
          { state: "ACCEPTED", isOutdated: false, decidedBy: { name: server.staff.reporter.name } },
        ],
      },
    });
  });

  test("is not put over words that were changed since", async () => {
    const { work, articleId, revision, blockId, suggestionId, body } = await suggested();
    const changed = {
      type: "paragraph",
      attrs: { id: blockId },
      content: [{ type: "text", text: "It sat." }],
    };
    expect(
      await work("reporter", "reviseBody", { body: [changed, ...body.slice(1)] }, suggestions),
    ).toMatchObject({ article: { suggestions: [{ state: "OPEN", isOutdated: true }] } });
    const asked = { articleId, expectedRevision: revision(), suggestionId };
    expect((await command(server, "reporter", "acceptSuggestion", asked)).errors).toMatchObject([
      { __typename: "Refused", code: "SUGGESTION_OUTDATED" },
    ]);
    expect(
      await work("reporter", "rejectSuggestion", { suggestionId, reason: "It was noon." }, suggestions),
    ).toMatchObject({ article: { suggestions: [{ state: "REJECTED", reason: "It was noon." }] } });
  });

  test("is accepted by those who may write, and needs a block", async () => {
    const { articleId, revision, suggestionId } = await suggested();
    const asked = { articleId, expectedRevision: revision(), suggestionId };
    expect((await command(server, "standards", "acceptSuggestion", asked)).errors).toMatchObject([
      { __typename: "NotPermitted" },
    ]);
    const nowhere = { articleId, expectedRevision: revision(), blockId: suggestionId, content };
    expect((await command(server, "standards", "suggestChange", nowhere)).errors).toMatchObject([
      { code: "BLOCK_UNKNOWN" },
    ]);
  });

  test("shows beforehand what it would record", async () => {
    const { articleId, revision, suggestionId } = await suggested();
    const asked = { articleId, expectedRevision: revision(), suggestionId, preview: true };
    expect(await obey(server, "reporter", "acceptSuggestion", asked)).toMatchObject({
      events: [],
      wouldRecord: [{ type: "SuggestionAccepted" }, { type: "BodyRevised" }],
    });
  });
});
