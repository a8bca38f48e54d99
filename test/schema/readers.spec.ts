import { usualLimits } from "../../src/server/limits/limits.js";
import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildSchema } from "../../schema/buildSchema.js";
import type { Role } from "../../src/actor.js";
import { aServer, type AServer } from "../support/aServer.js";
import { obey } from "../support/command.js";
import {
  draftedArticle,
  illustrate,
  openTranslation,
  paragraph,
  publish,
  translateAll,
  type Drafted,
} from "../support/draftedArticle.js";
import { everyQuery } from "../support/everyQuery.js";

/** Words that no reader may ever see, by where the newsroom keeps them. */
const secrets = {
  slugline: "canary-slugline",
  sourceName: "canary-source-name",
  sourceNote: "canary-source-note",
  description: "canary-description",
  suppliedCredit: "canary-supplied",
  usageTerms: "canary-usage-terms",
  photoOwner: "canary-photo-owner",
  overrideGrounds: "canary-grounds",
  checkEvidence: "canary-evidence",
  verdictNote: "canary-verdict",
  reason: "canary-reason",
  submissionNote: "canary-submission",
  returnNotes: "canary-return",
  draftHeadline: "canary-draft-headline",
  draftBody: "canary-draft-body",
  draftByline: "canary-draft-byline",
  unpublishedCaption: "canary-caption",
  workingHeadline: "canary-working-headline",
  workingBody: "canary-working-body",
  translationDraft: "[kk] Court fines the harbour",
  embargoImposedBy: "canary-embargo-imposer",
  embargoBreach: "canary-embargo-breach",
  legalConcern: "canary-legal-concern",
  legalCondition: "canary-legal-condition",
  legalGrounds: "canary-legal-grounds",
  legalMatter: "canary-legal-matter",
  legalBasis: "canary-legal-basis",
  legalReason: "canary-legal-reason",
  holdReason: "canary-hold-reason",
  lockPurpose: "canary-lock-purpose",
  suggestionNote: "canary-suggestion-note",
  comment: "canary-comment",
  reply: "canary-reply",
  deskRequest: "canary-desk-request",
  complainant: "canary-complainant",
  complaint: "canary-complaint",
  complaintChannel: "canary-channel",
  complaintEvidence: "canary-proof",
  complaintGrounds: "canary-assessment",
  counsel: "Lena Fox",
  approver: "Omar Vey",
  publisher: "Vera Lund",
} as const;

/** What nobody finds who does not need it, an auditor neither. */
const complainantsContact = "canary-contact";

let server: AServer;
let live: Drafted;
let draft: Drafted;
let ids: readonly string[];

beforeAll(async () => {
  server = await aServer({ guards: { operation: { ...usualLimits, cost: 10_000_000 } } });
  live = await draftedArticle(server, { slugline: secrets.slugline });
  const { storyId, work } = live;
  const { photoId } = await illustrate(server, live, secrets.description);
  await lookInto(photoId);
  const source = { name: secrets.sourceName, kind: "PERSON", note: secrets.sourceNote };
  await obey(server, "reporter", "attributeSource", { storyId, expectedRevision: 1, ...source });
  await work("reporter", "submitArticle", { note: secrets.submissionNote, reason: secrets.reason });
  await work("copyEditor", "returnArticle", { notes: secrets.returnNotes });
  await publish(live);
  await work("reporter", "changeHeadline", { headline: secrets.workingHeadline });
  await work("reporter", "reviseBody", { body: [paragraph(secrets.workingBody)] });

  await keepBack(live);
  await workTogether(live);
  await complain(live);

  const byline = [{ name: secrets.draftByline, role: "AUTHOR" }];
  draft = await draftedArticle(server, {
    headline: secrets.draftHeadline,
    paragraphs: [secrets.draftBody],
    byline,
  });
  const { placementId } = await illustrate(server, draft);
  await draft.work("reporter", "writeCaption", { placementId, caption: secrets.unpublishedCaption });
  const handout = { description: "Handout", suppliedCredit: secrets.suppliedCredit };
  await obey(server, "reporter", "filePhoto", { commandId: v7(), ...handout });

  const other = await draftedArticle(server);
  await translateAll(server, await openTranslation(server, other, "kk"));

  const streams = (await server.house.store.readAll(-1, 1_000)).map(({ stream }) => stream);
  const known = [...new Set(streams)];
  const bare = known.map((stream) => stream.slice(stream.indexOf("-") + 1));
  const published = known
    .filter((stream) => stream.startsWith("article-"))
    .map((stream) => stream.replace("article", "published"));
  ids = [...known, ...published, ...bare.slice(0, 3)];
});
afterAll(() => server.close());

/** What colleagues say to each other about a text that readers see. */
async function workTogether({ articleId, work, revision }: Drafted) {
  await work("deskEditor", "putOnHold", { reason: secrets.holdReason });
  const until = new Date(Date.now() + 3_600_000).toISOString();
  await work("copyEditor", "takeLock", { purpose: secrets.lockPurpose, until });
  const { article } = await server.ask<{ article: { body: { attrs: { id: string } }[] } }>(
    "reporter",
    "query ($id: ID!) { article(id: $id) { body } }",
    { id: articleId },
  );
  const blockId = article.body[0]!.attrs.id;
  const content = [{ type: "text", text: "Other words." }];
  await work("copyEditor", "suggestChange", { blockId, content, note: secrets.suggestionNote });
  const opening = { articleId, articleRevision: revision(), text: secrets.comment };
  const { thread } = await obey(server, "legal", "openThread", opening, { payload: "thread { id }" });
  const threadId = (thread as { id: string }).id;
  await obey(server, "reporter", "replyToThread", { threadId, expectedRevision: 0, text: secrets.reply });
  const between = { fromDesk: "courts", toDesk: "city", text: secrets.deskRequest };
  await obey(server, "reporter", "raiseRequest", between);
}

/** What somebody says is wrong with what readers see, and what the newsroom found. */
async function complain({ work }: Drafted) {
  const requestId = v7();
  await work("reporter", "requestCorrection", {
    commandId: requestId,
    askedBy: { kind: "READER", name: secrets.complainant, contact: complainantsContact },
    channel: secrets.complaintChannel,
    text: secrets.complaint,
    evidence: secrets.complaintEvidence,
  });
  const assessment = { outcome: "ACCEPTED", severity: "MINOR", grounds: secrets.complaintGrounds };
  await work("standards", "assessCorrection", { requestId, ...assessment });
}

/** What the photo desk keeps about a picture that readers see. */
async function lookInto(photoId: string) {
  const desk = (as: Role, name: string, input: object) =>
    obey(server, as, name, { photoId, expectedRevision: 1, ...input });
  await desk("photoEditor", "classifyRights", { category: "SOCIAL_MEDIA", usageTerms: secrets.usageTerms });
  const evidence = { result: "CONFIRMED", evidence: secrets.checkEvidence };
  for (const check of ["FIRST_UPLOAD", "OWNER_CONTACT", "PLACE", "DATE"])
    await desk("photoEditor", "recordVerificationCheck", { check, ...evidence });
  const owner = { owner: secrets.photoOwner, channel: "Telephone" };
  const { revision } = await desk("photoEditor", "requestPermission", owner);
  const grounds = { grounds: secrets.overrideGrounds, reason: "No answer.", expectedRevision: revision };
  await desk("publisher", "overridePermission", grounds);
  const verdict = { verdict: "VERIFIED", note: secrets.verdictNote, expectedRevision: revision };
  await desk("photoEditor", "concludeVerification", verdict);
}

describe("A reader without a token", () => {
  test("finds none of the newsroom's secrets, whatever is asked", async () => {
    const { said, asked } = await everything("reader");
    expect(asked).toBeGreaterThan(100);
    expect(leaked(said)).toStrictEqual([]);
    expect(said).not.toContain(complainantsContact);
    for (const { staffId } of Object.values(server.staff)) expect(said).not.toContain(staffId);
    expect(said).toContain("Court fines the harbour");
  });

  test("is protected by the server and not by the questions: staff find every secret by the same ones", async () => {
    const { said } = await everything("auditor");
    expect(leaked(said).sort()).toStrictEqual(Object.keys(secrets).sort());
    expect(said).not.toContain(complainantsContact);
  });

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

/** Puts an embargo and a legal hold on what is live, and has legal asked about the story and refuse the article. */
async function keepBack({ storyId, articleId }: Drafted): Promise<void> {
  let { revision } = await obey(server, "reporter", "setEmbargo", {
    storyId,
    expectedRevision: 2,
    imposedBy: secrets.embargoImposedBy,
  });
  const goOn = async (as: Role, name: string, input: object) => {
    ({ revision } = await obey(server, as, name, { storyId, expectedRevision: revision, ...input }));
  };
  await goOn("reporter", "reportEmbargoBreach", { where: secrets.embargoBreach });
  await goOn("reporter", "requestLegalReview", { concern: secrets.legalConcern });
  await goOn("legal", "clearLegallyWithConditions", { conditions: [secrets.legalCondition] });
  await goOn("reporter", "requestLegalReview", { articleId, concern: secrets.legalConcern });
  await goOn("legal", "refuseLegally", { articleId, grounds: secrets.legalGrounds });
  const hold = { matter: secrets.legalMatter, basis: secrets.legalBasis };
  const commandId = v7();
  await goOn("legal", "placeLegalHold", { commandId, ...hold });
  await goOn("legal", "liftLegalHold", { holdId: commandId, reason: secrets.legalReason });
  await goOn("legal", "placeLegalHold", hold);
}

/** All that the server says to everything that can be asked, data and errors. */
async function everything(as: "reader" | "auditor") {
  const queries = everyQuery(buildSchema(), ids);
  let said = "";
  for (const query of queries) {
    const { status, body } = await server.post(as, query);
    expect(status, query).toBe(200);
    said += JSON.stringify(body);
  }
  return { said, asked: queries.length };
}

const leaked = (said: string) =>
  Object.entries(secrets).flatMap(([name, words]) => (said.includes(words) ? [name] : []));

const publishedId = ({ articleId }: Drafted) => articleId.replace("article-", "published-");
