import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { blockers, command, needed, type Payload } from "../support/serving/command.js";
import {
  draftedArticle,
  illustrate,
  openTranslation,
  paragraph,
  publish,
  type Drafted,
} from "../support/serving/draftedArticle.js";
import { toPutRight } from "../support/telling/putRight.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const review = `{
  article { id } outcome answeredBy { name } answeredAt note grounds
  concerns { concern raisedBy { name } raisedAt }
  conditions { text metBy { name } metAt }
}`;
const reviews = { payload: `story { legalReview ${review} legalReviews ${review} }` };
const holds = {
  payload: `story {
    legalHolds { holdId matter basis isInForce placedBy { name } placedAt liftedBecause liftedBy { name } liftedAt }
  }`,
};
const instant = expect.stringMatching(/^\d{4}-.*Z$/) as string;
const matter = "Harbour v. Courier";
const basis = "The court's order of 1 March";

describe("A legal review", () => {
  test("is asked for, answered with conditions that are met one by one, and shows who did what", async () => {
    const { storyId } = await draftedArticle(server);
    const asking = await tell(storyId, "reporter", "requestLegalReview", { concern: "It names a suspect." });
    const asked = {
      article: null,
      outcome: "OUTSTANDING",
      answeredBy: null,
      answeredAt: null,
      note: null,
      grounds: null,
      concerns: [{ concern: "It names a suspect.", raisedBy: { name: "Ines Marku" }, raisedAt: instant }],
      conditions: [],
    };
    expect(asking.story).toStrictEqual({ legalReview: asked, legalReviews: [asked] });

    const conditions = ["Leave out the name.", "Say that he denies it."];
    await tell(storyId, "legal", "clearLegallyWithConditions", { conditions });
    const meeting = await tell(storyId, "deskEditor", "meetLegalCondition", { condition: 1 });
    const answered = { answeredBy: { name: "Lena Fox" }, answeredAt: instant };
    expect(meeting.story).toMatchObject({
      legalReview: {
        ...asked,
        ...answered,
        outcome: "CLEARED_WITH_CONDITIONS",
        conditions: [
          { text: conditions[0], metBy: null, metAt: null },
          { text: conditions[1], metBy: { name: "Jon Hale" }, metAt: instant },
        ],
      },
    });

    const refusing = await tell(storyId, "legal", "refuseLegally", { grounds: "Contempt of court." });
    expect(refusing.story).toMatchObject({
      legalReview: { ...asked, ...answered, outcome: "REFUSED", grounds: "Contempt of court." },
    });
    const clearing = await tell(storyId, "legal", "clearLegally", { note: "As of the ruling." });
    expect(clearing.story).toMatchObject({
      legalReview: { ...asked, ...answered, outcome: "CLEARED", note: "As of the ruling." },
    });
  });

  test("that is outstanding or refused lets nothing out, whatever the gates say", async () => {
    const article = await readyArticle();
    const { storyId } = article;
    await tell(storyId, "reporter", "requestLegalReview", { concern: "It names a suspect." });
    expect(await publishing(article)).toMatchObject(blockedBy("LEGAL_REVIEW_OUTSTANDING"));
    await tell(storyId, "legal", "clearLegallyWithConditions", { conditions: ["Leave out the name."] });
    expect(await publishing(article)).toMatchObject(blockedBy("LEGAL_CONDITIONS_UNMET"));
    await tell(storyId, "legal", "refuseLegally", { grounds: "Contempt of court." });
    expect(await publishing(article)).toMatchObject(blockedBy("LEGAL_REFUSED"));
    await tell(storyId, "legal", "clearLegally", {});
    expect(await publishing(article)).toMatchObject({ errors: [] });
  });

  test("of one language holds back no other, and is about an article of the story", async () => {
    const article = await readyArticle();
    const { storyId } = article;
    const kazakh = await openTranslation(server, article, "kk");
    const concern = "The name is lawful here and not there.";
    const asking = await tell(storyId, "translator", "requestLegalReview", {
      articleId: kazakh.articleId,
      concern,
    });
    expect(asking.story).toMatchObject({
      legalReview: null,
      legalReviews: [{ article: { id: kazakh.articleId }, outcome: "OUTSTANDING" }],
    });
    expect(await board(kazakh)).toContain("LEGAL_REVIEW_OUTSTANDING");
    expect(await board(article)).toStrictEqual([]);
    expect(await publishing(article)).toMatchObject({ errors: [] });

    const elsewhere = await draftedArticle(server);
    for (const articleId of [elsewhere.articleId, `article-${v7()}`, storyId])
      expect(await ask(storyId, "reporter", "requestLegalReview", { articleId, concern })).toMatchObject({
        errors: [{ code: "ARTICLE_NOT_OF_STORY" }],
      });
  });

  test("is answered by legal and nobody else", async () => {
    const { storyId } = await draftedArticle(server);
    await tell(storyId, "reporter", "requestLegalReview", { concern: "It names a suspect." });
    for (const [name, input] of [
      ["clearLegally", {}],
      ["clearLegallyWithConditions", { conditions: ["Leave out the name."] }],
      ["refuseLegally", { grounds: "Contempt of court." }],
    ] as const)
      expect(await ask(storyId, "publisher", name, input)).toMatchObject({
        errors: [{ needed: ["LEGAL", "EDITOR_IN_CHIEF"] }],
      });
  });
});

describe("A legal hold", () => {
  test("says for what matter it was placed, and why it was lifted", async () => {
    const { storyId } = await draftedArticle(server);
    const commandId = v7();
    await tell(storyId, "legal", "placeLegalHold", { commandId, matter, basis });
    const placing = { holdId: commandId, matter, basis, placedBy: { name: "Lena Fox" }, placedAt: instant };
    const lifting = await tell(storyId, "standards", "liftLegalHold", {
      holdId: commandId,
      reason: "The matter is settled.",
    });
    expect(lifting.story).toMatchObject({
      legalHolds: [
        {
          ...placing,
          isInForce: false,
          liftedBecause: "The matter is settled.",
          liftedBy: { name: "Sami Orr" },
          liftedAt: instant,
        },
      ],
    });
  });

  test("lets nothing out in any language, and work on it goes on", async () => {
    const article = await readyArticle();
    const kazakh = await openTranslation(server, article, "kk");
    await hold(article.storyId);
    expect(await publishing(article)).toMatchObject(blockedBy("LEGAL_HOLD"));
    expect(await board(kazakh)).toContain("LEGAL_HOLD");
    const body = [paragraph("The court sat at one.")];
    expect(await article.work("reporter", "reviseBody", { body })).toMatchObject({ errors: [] });
  });

  test("lets nothing that is live be corrected or taken from its readers", async () => {
    const article = await draftedArticle(server);
    await publish(article);
    await hold(article.storyId);
    for (const [as, name, input] of takingAway) {
      const { articleId, revision } = article;
      const wish = { articleId, expectedRevision: revision(), reason: "We were asked to.", ...input };
      expect(await command(server, as, name, wish), name).toMatchObject({
        revision: null,
        errors: [{ code: "LEGAL_HOLD", message: expect.stringContaining(matter) as string }],
      });
    }
    await article.work("reporter", "changeHeadline", { headline: "Court fines the harbour again" });
    await article.work("reporter", "submitArticle");
    await article.work("copyEditor", "approveArticle", { gate: "COPY" });
    const note = "An earlier headline left out that it was not the first fine.";
    const correction = {
      articleId: article.articleId,
      expectedRevision: article.revision(),
      note,
      ...toPutRight,
    };
    expect(await command(server, "publisher", "correctArticle", correction, blockers)).toMatchObject(
      blockedBy("LEGAL_HOLD"),
    );
  });

  test("lets no draft be spiked", async () => {
    const { storyId, articleId, revision } = await draftedArticle(server);
    await hold(storyId);
    const spike = { articleId, expectedRevision: revision(), reason: "Not our story." };
    expect(await command(server, "deskEditor", "spikeArticle", spike)).toMatchObject({
      errors: [{ code: "LEGAL_HOLD" }],
    });
  });

  test("lets no picture be taken out, until it is lifted", async () => {
    const article = await draftedArticle(server);
    const { placementId } = await illustrate(server, article);
    const { storyId } = article;
    const holdId = await hold(storyId);
    const takeOut = () => ask(storyId, "photoEditor", "takeOutPhoto", { placementId });
    expect(await takeOut()).toMatchObject({ errors: [{ code: "LEGAL_HOLD" }] });
    await tell(storyId, "legal", "liftLegalHold", { holdId, reason: "The matter is settled." });
    expect(await takeOut()).toMatchObject({ errors: [], events: [{ type: "PhotoTakenOut" }] });
  });

  test("is lifted by legal or standards, and with a reason", async () => {
    const { storyId } = await draftedArticle(server);
    const holdId = await hold(storyId);
    expect(await ask(storyId, "publisher", "liftLegalHold", { holdId, reason: "It is late." })).toMatchObject(
      {
        errors: [{ needed: ["LEGAL", "STANDARDS", "EDITOR_IN_CHIEF"] }],
      },
    );
    expect(await ask(storyId, "legal", "liftLegalHold", { holdId })).toMatchObject({
      errors: [{ code: "REASON_MISSING" }],
    });
  });
});

const takingAway: readonly (readonly [Role, string, object])[] = [
  ["publisher", "unpublishArticle", {}],
  ["publisher", "retractArticle", { notice: "It cannot stand." }],
  ["publisher", "takeDownArticle", { authority: "The court", basis: "Its order of Monday" }],
  ["publisher", "killArticle", { advisory: "Stop using it." }],
];
const blockedBy = (code: string) => ({ errors: [{ __typename: "Blocked", blockers: [{ code }] }] });

/** Asks one thing more of a story, at its newest revision. */
async function ask(storyId: string, as: Role, name: string, input: object): Promise<Payload> {
  const query = "query ($id: ID!) { story(id: $id) { revision } }";
  const { story } = await server.ask<{ story: { revision: number } }>("auditor", query, { id: storyId });
  const select = { ...(name.endsWith("LegalHold") ? holds : reviews), ...needed };
  return command(server, as, name, { storyId, expectedRevision: story.revision, ...input }, select);
}

async function tell(storyId: string, as: Role, name: string, input: object): Promise<Payload> {
  const payload = await ask(storyId, as, name, input);
  expect(payload.errors, `${name} was refused`).toStrictEqual([]);
  return payload;
}

async function hold(storyId: string): Promise<string> {
  const commandId = v7();
  await tell(storyId, "legal", "placeLegalHold", { commandId, matter, basis });
  return commandId;
}

async function readyArticle(): Promise<Drafted> {
  const article = await draftedArticle(server);
  await article.work("reporter", "submitArticle");
  await article.work("copyEditor", "approveArticle", { gate: "COPY" });
  return article;
}

const publishing = ({ articleId, revision }: Drafted) =>
  command(server, "publisher", "publishArticle", { articleId, expectedRevision: revision() }, blockers);

async function board({ articleId }: Drafted): Promise<readonly string[]> {
  const query = "query ($id: ID!) { article(id: $id) { blockers { code } } }";
  const { article } = await server.ask<{ article: { blockers: { code: string }[] } }>("auditor", query, {
    id: articleId,
  });
  return article.blockers.map(({ code }) => code);
}
