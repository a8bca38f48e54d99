import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { blockers, command, needed, obey } from "../support/serving/command.js";
import { draftedArticle } from "../support/serving/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const select = {
  payload: `story {
    revision
    claims {
      claimId text modality attributedTo blockId article { id } writers { name } recordedAt
      supports { supportId sourceId quote url accessedAt sha256 claimText by { name } at }
      disputes { disputeId disputedBy text claimText by { name } at }
      check { outcome method by { name } at }
      withdrawn { reason by { name } at }
    }
    quotes {
      quoteId speaker language text blockId article { id } recordedBy { name } recordedAt
      translations { language text translator stale by { name } at }
      withdrawn { reason }
    }
    figures {
      figureId expression shownValue shownUnit decimals computed stale blockId article { id }
      inputs { name value unit asOf sourceId } recordedBy { name } recordedAt withdrawn { reason }
    }
  }`,
};
const alleged = { text: "The harbour lied.", modality: "ALLEGED", attributedTo: "A district officer" };
const fine = {
  inputs: [
    { name: "fine", value: "20", unit: "MCI" },
    { name: "mci", value: "3930", unit: "tenge", asOf: "2026-01-01" },
  ],
  expression: "fine * mci / 1000",
  shown: { value: "78.6", unit: "thousand tenge", decimals: 1 },
};

/** A story with one article, and how more is asked of it: each time at the newest revision. */
async function aStory() {
  const { storyId, articleId, work } = await draftedArticle(server);
  const [first] = await blocksOf(articleId);
  let revision = 0;
  async function ask(as: Role, name: string, input: object) {
    const payload = await obey(server, as, name, { storyId, expectedRevision: revision, ...input }, select);
    revision = payload.revision!;
    return payload;
  }
  return { storyId, articleId, block: first!, work, ask, revision: () => revision };
}

async function blocksOf(articleId: string): Promise<readonly string[]> {
  const { article } = await server.ask<{ article: { body: readonly { attrs: { id: string } }[] } }>(
    "reporter",
    "query ($id: ID!) { article(id: $id) { body } }",
    { id: articleId },
  );
  return article.body.map(({ attrs }) => attrs.id);
}

describe("A story's claims", () => {
  test("are recorded where they stand, supported, disputed, checked and withdrawn", async () => {
    const { ask, articleId, block } = await aStory();
    const [claimId, sourceId] = [v7(), v7()];
    const source = { commandId: sourceId, name: "District Court", kind: "OFFICIAL" };
    await ask("reporter", "attributeSource", source);
    const recorded = await ask("reporter", "recordClaim", {
      commandId: claimId,
      articleId,
      blockId: block,
      ...alleged,
    });
    expect(recorded).toMatchObject({
      events: [{ type: "ClaimRecorded" }],
      story: { claims: [{ claimId, ...alleged, blockId: block, article: { id: articleId }, check: null }] },
    });

    const evidence = {
      quote: "It was false.",
      url: "https://court.example/1",
      accessedAt: "2026-03-01T08:30:00Z",
      sha256: "5e".repeat(32),
    };
    await ask("reporter", "supportClaim", { claimId, sourceId, evidence });
    await ask("legal", "disputeClaim", { claimId, disputedBy: "The harbour", text: "It did not." });
    await ask("standards", "checkClaim", { claimId, outcome: "WRONG", method: "Read the ruling." });
    const { story } = await ask("copyEditor", "withdrawClaim", { claimId, reason: "The officer erred." });
    expect(story).toMatchObject({
      claims: [
        {
          writers: [{ name: "Ines Marku" }],
          supports: [
            {
              sourceId,
              ...evidence,
              accessedAt: "2026-03-01T08:30:00.000Z",
              claimText: alleged.text,
              by: { name: "Ines Marku" },
            },
          ],
          disputes: [{ disputedBy: "The harbour", text: "It did not.", claimText: alleged.text }],
          check: { outcome: "WRONG", method: "Read the ruling." },
          withdrawn: { reason: "The officer erred.", by: { name: "Omar Vey" } },
        },
      ],
    });
  });

  test("are worded better under the same id, and not checked by whoever worded them", async () => {
    const { ask, storyId, revision } = await aStory();
    const claimId = v7();
    await ask("reporter", "recordClaim", { commandId: claimId, ...alleged });
    const { story } = await ask("deskEditor", "recordClaim", { claimId, ...alleged, text: "It lied twice." });
    expect(story).toMatchObject({ claims: [{ claimId, text: "It lied twice." }] });
    const own = { storyId, expectedRevision: revision(), claimId, outcome: "CONFIRMED", method: "Asked." };
    for (const role of ["reporter", "deskEditor"] as const) {
      const { errors } = await command(server, role, "checkClaim", own);
      expect(errors).toMatchObject([{ __typename: "Refused", code: "CLAIM_RECORDED_ONESELF" }]);
    }
  });

  test("of two people at once are both kept; two kinds of word on one claim are, too", async () => {
    const { ask, storyId, revision } = await aStory();
    const claimId = v7();
    await ask("reporter", "recordClaim", { commandId: claimId, ...alleged });
    const then = { storyId, expectedRevision: revision(), claimId };
    await obey(server, "legal", "disputeClaim", { ...then, disputedBy: "The harbour", text: "It did not." });
    const second = { ...then, disputedBy: "The port", text: "Nor did we." };
    expect(await obey(server, "standards", "disputeClaim", second)).toMatchObject({ merged: true });
    const reworded = await command(server, "copyEditor", "recordClaim", {
      ...then,
      ...alleged,
      text: "It erred.",
    });
    expect(reworded.errors).toMatchObject([{ __typename: "StaleRevision" }]);
  });

  test("take an article of the story, and a role that may", async () => {
    const [one, other] = [await aStory(), await aStory()];
    const input = { storyId: one.storyId, expectedRevision: 0, articleId: other.articleId, ...alleged };
    expect((await command(server, "reporter", "recordClaim", input)).errors).toMatchObject([
      { __typename: "Refused", code: "ARTICLE_NOT_OF_STORY" },
    ]);
    expect((await command(server, "publisher", "recordClaim", input, needed)).errors).toMatchObject([
      { needed: ["REPORTER", "DESK_EDITOR", "COPY_EDITOR", "STANDARDS", "EDITOR_IN_CHIEF"], desk: "courts" },
    ]);
    const inBlock = { ...input, articleId: one.articleId, blockId: v7() };
    expect((await command(server, "reporter", "recordClaim", inBlock)).errors).toMatchObject([
      { __typename: "Refused", code: "BLOCK_UNKNOWN" },
    ]);
  });
});

describe("A story's quotes", () => {
  test("keep the words that were said beside every translation of them", async () => {
    const { ask, articleId, block } = await aStory();
    const quoteId = v7();
    const said = { speaker: "Mara Voss", language: "kk", text: "Біз шағымданамыз." };
    await ask("reporter", "recordQuote", { commandId: quoteId, articleId, blockId: block, ...said });
    const english = { language: "en", text: "We will appeal.", translator: "Dana Seit" };
    const { story } = await ask("translator", "translateQuote", { quoteId, ...english });
    expect(story).toMatchObject({
      quotes: [{ quoteId, ...said, blockId: block, translations: [{ ...english, stale: false }] }],
    });
    const right = { quoteId, articleId, blockId: block, ...said, text: "Біз шағымданбаймыз." };
    expect(await ask("copyEditor", "recordQuote", right)).toMatchObject({
      story: { quotes: [{ text: right.text, translations: [{ ...english, stale: true }] }] },
    });
    expect(await ask("copyEditor", "withdrawQuote", { quoteId, reason: "She never said so." })).toMatchObject(
      {
        story: { quotes: [{ withdrawn: { reason: "She never said so." } }] },
      },
    );
  });
});

describe("A story's figures", () => {
  test("are worked out again: what does not add up is not recorded", async () => {
    const { storyId } = await aStory();
    const asked = { storyId, expectedRevision: 0, ...fine, shown: { ...fine.shown, value: "78.7" } };
    for (const preview of [true, false]) {
      const { errors } = await command(server, "reporter", "recordFigure", { ...asked, preview });
      expect(errors).toMatchObject([{ __typename: "Refused", code: "FIGURE_DOES_NOT_ADD_UP" }]);
      expect(errors[0]!.message).toContain("78.6");
    }
    const comma = [fine.inputs[0]!, { ...fine.inputs[1]!, value: "3,930" }];
    expect(
      (await command(server, "reporter", "recordFigure", { ...asked, inputs: comma })).errors,
    ).toMatchObject([{ __typename: "InvalidInput", path: ["inputs", "1", "value"] }]);
  });

  test("wait for people once an input was put right, and go out when they follow again", async () => {
    const { ask, articleId, block } = await aStory();
    const [figureId, place] = [v7(), { articleId, blockId: block }];
    const first = await ask("reporter", "recordFigure", { commandId: figureId, ...place, ...fine });
    expect(first).toMatchObject({
      events: [{ type: "DerivedFigureRecorded" }],
      story: {
        figures: [
          {
            figureId,
            expression: fine.expression,
            shownValue: "78.6",
            shownUnit: "thousand tenge",
            decimals: 1,
            computed: "78.6",
            stale: false,
            inputs: [
              { name: "fine", unit: "MCI", asOf: null },
              { name: "mci", asOf: "2026-01-01" },
            ],
            recordedBy: { name: "Ines Marku" },
          },
        ],
      },
    });
    const corrected = await ask("standards", "correctFigureInput", { figureId, name: "mci", value: "4325" });
    expect(corrected).toMatchObject({
      story: {
        figures: [{ shownValue: "78.6", computed: "86.5", stale: true, inputs: [{}, { value: "4325" }] }],
      },
    });
    expect(await blockersOf(articleId)).toContainEqual({ code: "FIGURE_STALE", claimId: null, figureId });
    const inputs = [fine.inputs[0]!, { ...fine.inputs[1]!, value: "4325" }];
    await ask("reporter", "recordFigure", {
      figureId,
      ...place,
      ...fine,
      inputs,
      shown: { ...fine.shown, value: "86.5" },
    });
    expect(await blockersOf(articleId)).not.toContainEqual({ code: "FIGURE_STALE", claimId: null, figureId });
    expect(await ask("reporter", "withdrawFigure", { figureId, reason: "In euros." })).toMatchObject({
      story: { figures: [{ withdrawn: { reason: "In euros." } }] },
    });
  });
});

describe("What a story claims", () => {
  test("stands in the way of publishing while it is wrong or nobody's, on the board and at the door", async () => {
    const { ask, articleId, work } = await aStory();
    const [wrong, nobodys] = [v7(), v7()];
    await ask("reporter", "recordClaim", { commandId: wrong, ...alleged });
    await ask("reporter", "recordClaim", { commandId: nobodys, ...alleged, attributedTo: null });
    await ask("standards", "checkClaim", { claimId: wrong, outcome: "WRONG", method: "Read the ruling." });
    await work("reporter", "submitArticle");
    const { revision } = await work("copyEditor", "approveArticle", { gate: "COPY" });

    const standing = [
      { code: "CLAIM_WRONG", claimId: wrong, figureId: null },
      { code: "CLAIM_UNATTRIBUTED", claimId: nobodys, figureId: null },
    ];
    expect(await blockersOf(articleId)).toEqual(standing);
    const publish = { articleId, expectedRevision: revision! };
    const refused = await command(server, "publisher", "publishArticle", publish, blockers);
    expect(refused.errors[0]!["blockers"]).toMatchObject(standing.map(({ code }) => ({ code })));

    await ask("reporter", "withdrawClaim", { claimId: wrong, reason: "The officer erred." });
    await ask("reporter", "recordClaim", { claimId: nobodys, ...alleged });
    expect(await blockersOf(articleId)).toEqual([]);
    expect(await work("publisher", "publishArticle")).toMatchObject({
      events: [{ type: "EditionPublished" }],
    });
  });
});

describe("A claim without a name", () => {
  test("may be let stand on record, exactly as it is", async () => {
    const { ask, articleId, storyId, revision } = await aStory();
    const claimId = v7();
    await ask("reporter", "recordClaim", { commandId: claimId, ...alleged, attributedTo: null });
    const input = { storyId, expectedRevision: revision(), claimId };
    const own = await command(server, "reporter", "letClaimStand", { ...input, reason: "I know." });
    expect(own.errors).toMatchObject([{ __typename: "NotPermitted" }]);
    const reason = "The name would give away a witness.";
    const shown = { payload: "story { claims { letStand { reason at by { name } } } }" };
    const { story } = await obey(server, "standards", "letClaimStand", { ...input, reason }, shown);
    expect(story).toMatchObject({ claims: [{ letStand: { reason, by: { name: "Sami Orr" } } }] });
    expect(await blockersOf(articleId)).not.toContainEqual({
      code: "CLAIM_UNATTRIBUTED",
      claimId,
      figureId: null,
    });
  });
});

async function blockersOf(articleId: string) {
  const { article } = await server.ask<{ article: { blockers: readonly object[] } }>(
    "publisher",
    "query ($id: ID!) { article(id: $id) { blockers { code claimId figureId } } }",
    { id: articleId },
  );
  return article.blockers;
}
