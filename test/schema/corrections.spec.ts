import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { roles, type Role } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command, obey } from "../support/serving/command.js";
import { draftedArticle, publish, translated, type Drafted } from "../support/serving/draftedArticle.js";
import { toPutRight } from "../support/telling/putRight.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const contact = "canary-contact@post.example";
const complaint = {
  askedBy: { kind: "SUBJECT", name: "Aigul Sat", contact },
  channel: "Telephone",
  text: "It was the port that was fined.",
  evidence: "https://court.example/ruling",
} as const;
const accepted = { outcome: "ACCEPTED", severity: "SERIOUS", grounds: "The ruling names the port." } as const;

const requestsOf = async (as: Role, { articleId }: Drafted) => {
  const { article } = await server.ask<{ article: { correctionRequests: readonly object[] } }>(
    as,
    `query ($id: ID!) { article(id: $id) { correctionRequests {
      requestId askedBy { kind sealed erased { at } name contact } channel text evidence askedAt recordedBy { name }
      assessment { outcome severity grounds by { name } } assessedAt
      answeredAt answeredBy { name } edition
    } } }`,
    { id: articleId },
  );
  return article.correctionRequests;
};

/** Records a complaint about a published article, by the photo desk, at whose door it came. */
async function complained(): Promise<Drafted & Readonly<{ requestId: string }>> {
  const drafted = await draftedArticle(server);
  await publish(drafted);
  const commandId = v7();
  await drafted.work("photoEditor", "requestCorrection", { commandId, ...complaint });
  return { ...drafted, requestId: commandId };
}

/** Has the working copy say something else, read and approved. */
async function mend({ work }: Drafted, headline: string) {
  await work("reporter", "changeHeadline", { headline });
  await work("reporter", "submitArticle");
  await work("copyEditor", "approveArticle", { gate: "COPY" });
}

describe("A request for a correction", () => {
  test("is kept, assessed and answered, each by whom and when", async () => {
    const drafted = await complained();
    const { work, requestId } = drafted;
    expect(await requestsOf("photoEditor", drafted)).toMatchObject([
      {
        ...complaint,
        askedBy: { kind: "SUBJECT", sealed: true, erased: null, name: null, contact: null },
        requestId,
        recordedBy: { name: server.staff.photoEditor.name },
        assessment: null,
        assessedAt: null,
        answeredAt: null,
        edition: null,
      },
    ]);
    await work("standards", "assessCorrection", { requestId, ...accepted });
    await mend(drafted, "Court fines the port");
    const words = { note: "It was the port.", ...toPutRight, answers: requestId };
    const { events } = await work("publisher", "correctArticle", words);
    expect(events.map(({ type }) => type)).toStrictEqual([
      "EditionPublished",
      "CorrectionExplained",
      "CorrectionRequestAnswered",
    ]);
    const [request] = (await requestsOf("publisher", drafted)) as readonly Record<string, string>[];
    expect(request).toMatchObject({
      assessment: { ...accepted, by: { name: server.staff.standards.name } },
      answeredBy: { name: server.staff.publisher.name },
      edition: 2,
    });
    const clock = [request!["askedAt"]!, request!["assessedAt"]!, request!["answeredAt"]!];
    expect(clock).toStrictEqual(clock.toSorted());
  });

  test("may be recorded by anybody at work, assessed by standards and publisher, and previewed", async () => {
    const { articleId, revision, requestId } = await complained();
    const asked = { articleId, expectedRevision: revision(), preview: true };
    for (const as of roles) {
      const { errors, wouldRecord } = await command(server, as, "requestCorrection", {
        ...asked,
        ...complaint,
      });
      if (as === "auditor") expect(errors).toMatchObject([{ code: "NOT_PERMITTED" }]);
      else expect(wouldRecord).toMatchObject([{ type: "CorrectionRequested" }]);
    }
    const assess = { ...asked, requestId, ...accepted };
    for (const as of roles) {
      const { errors } = await command(server, as, "assessCorrection", assess);
      if (["standards", "publisher", "editorInChief"].includes(as)) expect(errors).toStrictEqual([]);
      else expect(errors).toMatchObject([{ code: "NOT_PERMITTED" }]);
    }
  });

  test("is not rejected by an author of what it is about, and answered only once accepted", async () => {
    const drafted = await complained();
    const { articleId, work, revision, requestId } = drafted;
    await work("editorInChief", "changeHeadline", { headline: "The court fines the harbour" });
    const asked = { articleId, expectedRevision: revision(), requestId };
    const rejected = { outcome: "REJECTED", grounds: "The ruling names the harbour." };
    const no = await command(server, "editorInChief", "assessCorrection", { ...asked, ...rejected });
    expect(no.errors).toMatchObject([{ __typename: "Refused", code: "WROTE_WHAT_IS_DISPUTED" }]);
    await work("publisher", "assessCorrection", { requestId, ...rejected });
    const note = { articleId, expectedRevision: revision(), note: "We did not ask.", answers: requestId };
    const early = await command(server, "standards", "addEditorsNote", note);
    expect(early.errors).toMatchObject([{ code: "CORRECTION_NOT_ACCEPTED" }]);
    await work("standards", "assessCorrection", { requestId, ...accepted });
    await work("standards", "addEditorsNote", { note: "We did not ask.", answers: requestId });
    expect(await requestsOf("standards", drafted)).toMatchObject([{ edition: 2 }]);
  });

  test("is about what readers have seen", async () => {
    const { articleId, revision } = await draftedArticle(server);
    const asked = { articleId, expectedRevision: revision(), ...complaint };
    const { errors } = await command(server, "legal", "requestCorrection", asked);
    expect(errors).toMatchObject([{ code: "NEVER_PUBLISHED" }]);
  });
});

describe("How to reach whoever asked", () => {
  const mayReach: readonly Role[] = ["photoEditor", "legal", "standards", "publisher", "editorInChief"];

  const whoAsked = { payload: "opened { name contact }" };

  test.each(roles)("stands in no answer to a question: %s", async (as) => {
    const said = JSON.stringify(await requestsOf(as, await complained()));
    expect(said).toContain('"sealed":true');
    for (const words of ["Aigul Sat", contact]) expect(said).not.toContain(words);
  });

  test.each(roles)("is opened to those who need it and to whoever recorded it: %s", async (as) => {
    const { articleId, revision, requestId } = await complained();
    const asked = { articleId, requestId, expectedRevision: revision(), reason: "To ask which port." };
    const answer = await command(server, as, "openAskersContact", asked, whoAsked);
    if (mayReach.includes(as)) {
      expect(answer["opened"]).toStrictEqual({ name: "Aigul Sat", contact });
      expect(answer.events).toMatchObject([{ type: "AskersContactOpened" }]);
    } else {
      expect(answer["opened"]).toBeNull();
      expect(answer.errors).toMatchObject([{ code: "NOT_PERMITTED" }]);
    }
  });

  test("is opened for a reason, which the history keeps with who it was; a preview opens nothing", async () => {
    const { articleId, revision, requestId } = await complained();
    const asked = { articleId, requestId, expectedRevision: revision() };
    const no = await command(server, "legal", "openAskersContact", asked, whoAsked);
    expect(no).toMatchObject({ opened: null, errors: [{ code: "REASON_MISSING" }] });
    const words = { ...asked, reason: "To ask which port." };
    const tried = await command(server, "legal", "openAskersContact", { ...words, preview: true }, whoAsked);
    expect(tried).toMatchObject({ opened: null, wouldRecord: [{ type: "AskersContactOpened" }] });
    await command(server, "legal", "openAskersContact", words, whoAsked);
    const { article } = await server.ask<{ article: { history: { nodes: object[] } } }>(
      "auditor",
      "query ($id: ID!) { article(id: $id) { history(first: 1) { nodes { type reason by { name } } } } }",
      { id: articleId },
    );
    const line = { type: "AskersContactOpened", reason: "To ask which port." };
    expect(article.history.nodes).toMatchObject([{ ...line, by: { name: server.staff.legal.name } }]);
  });

  test("is told by no history, answer, preview or conflict, not even to them", async () => {
    const { articleId, revision, requestId } = await complained();
    const { article } = await server.ask<{ article: { history: object } }>(
      "standards",
      "query ($id: ID!) { article(id: $id) { history(first: 50) { nodes { type detail } } } }",
      { id: articleId },
    );
    expect(JSON.stringify(article.history)).toContain("It was the port that was fined.");
    const asked = { articleId, expectedRevision: revision(), ...complaint };
    const seen = { payload: "all: events { detail } would: wouldRecord { detail }" };
    const preview = await command(
      server,
      "standards",
      "requestCorrection",
      { ...asked, preview: true },
      seen,
    );
    const answer = await command(server, "standards", "requestCorrection", asked, seen);
    const assess = { articleId, requestId, ...accepted, expectedRevision: revision() - 1 };
    const conflict = await command(server, "standards", "assessCorrection", assess, {
      errors: "... on StaleRevision { theirs { detail } yours { detail } }",
    });
    expect(conflict.errors).toMatchObject([{ __typename: "StaleRevision" }]);
    for (const told of [article, preview, answer, conflict].map((told) => JSON.stringify(told))) {
      expect(told).toContain('"askedBy"');
      expect(told).not.toContain(contact);
    }
  });
});

type Tasks = readonly Readonly<{ because: string; closedAt: string | null }>[];

async function tasksOf({ articleId }: Drafted) {
  const { article } = await server.ask<{ article: { revision: number; correctionTasks: Tasks } }>(
    "standards",
    `query ($id: ID!) { article(id: $id) { revision correctionTasks {
      sourceEdition because closedAt closedBy { name } closedBecause
    } } }`,
    { id: articleId },
  );
  return article;
}

test("A clarified source opens a task in its translation, which is closed by hand where it never misled", async () => {
  const source = await draftedArticle(server);
  await publish(source);
  const kazakh = await translated(server, source, "kk");
  await kazakh.work("publisher", "publishArticle");
  await mend(source, "Court fines the port");
  await source.work("standards", "clarifyArticle", { note: "The harbour is the port." });
  await expect.poll(async () => (await tasksOf(kazakh)).correctionTasks.length, { timeout: 5_000 }).toBe(1);

  const { revision } = await tasksOf(kazakh);
  const close = {
    articleId: kazakh.articleId,
    expectedRevision: revision,
    sourceEdition: 2,
    because: "CLARIFICATION",
  };
  const reason = "The Kazakh text named the port.";
  const silent = await command(server, "translationEditor", "closeCorrectionTask", close);
  expect(silent.errors).toMatchObject([{ code: "REASON_MISSING" }]);
  const unknown = { ...close, because: "RETRACTION", reason };
  expect((await command(server, "standards", "closeCorrectionTask", unknown)).errors).toMatchObject([
    { code: "CORRECTION_TASK_UNKNOWN" },
  ]);
  const mine = await command(server, "translator", "closeCorrectionTask", { ...close, reason });
  expect(mine.errors).toMatchObject([{ code: "NOT_PERMITTED" }]);
  await obey(server, "translationEditor", "closeCorrectionTask", { ...close, reason });
  expect((await tasksOf(kazakh)).correctionTasks).toMatchObject([
    {
      because: "CLARIFICATION",
      closedAt: expect.any(String) as string,
      closedBy: { name: server.staff.translationEditor.name },
      closedBecause: reason,
    },
  ]);
});
