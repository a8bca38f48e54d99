import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { blockers, command, needed, obey } from "../support/serving/command.js";
import { draftedArticle, illustrate, type Drafted } from "../support/serving/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const notRequired = { state: "NOT_REQUIRED", by: null, at: null, revision: null, grounds: null };

describe("The gates of an article", () => {
  test("stand for exactly the text of now, each with who said so last", async () => {
    const drafted = await draftedArticle(server);
    const { work } = drafted;
    expect(await gatesOf(drafted)).toEqual(
      ["COPY", "PHOTO", "LEGAL", "STANDARDS", "TRANSLATION"].map((gate) => ({
        ...notRequired,
        gate,
        ...(gate === "COPY" && { state: "REQUIRED" }),
      })),
    );
    await work("reporter", "submitArticle");
    expect(await gate(drafted, "COPY")).toMatchObject({ state: "IN_REVIEW", by: null });
    const { revision } = await work("copyEditor", "approveArticle", { gate: "COPY" });
    expect(await gate(drafted, "COPY")).toMatchObject({
      state: "CLEARED",
      by: { name: "Omar Vey" },
      at: expect.stringMatching(/Z$/) as string,
      revision,
      grounds: null,
    });
    await work("reporter", "changeHeadline", { headline: "Harbour fined" });
    expect(await gate(drafted, "COPY")).toMatchObject({ state: "VOID", by: { name: "Omar Vey" }, revision });
    const grounds = "The headline says more than the court did.";
    await work("copyEditor", "refuseApproval", { gate: "COPY", grounds });
    expect(await gate(drafted, "COPY")).toMatchObject({
      state: "REFUSED",
      by: { name: "Omar Vey" },
      grounds,
    });
    const reason = "The desk stands by it.";
    await work("editorInChief", "waiveGate", { gate: "COPY", reason });
    expect(await gate(drafted, "COPY")).toMatchObject({
      state: "WAIVED",
      by: { name: "Ada Ortiz" },
      grounds: reason,
    });
    expect(await work("publisher", "publishArticle")).toMatchObject({
      events: [{ type: "EditionPublished" }],
    });
    expect(await told(drafted)).toEqual(
      expect.arrayContaining([
        { type: "ApprovalRefused", by: { name: "Omar Vey" }, reason: null },
        { type: "GateWaived", by: { name: "Ada Ortiz" }, reason },
      ]),
    );
  });

  test("count a no that nobody asked for, until the text is another", async () => {
    const drafted = await draftedArticle(server);
    const { work } = drafted;
    await work("reporter", "submitArticle");
    await work("copyEditor", "approveArticle", { gate: "COPY" });
    await work("legal", "refuseApproval", { gate: "LEGAL", grounds: "It names a minor." });
    expect(await gate(drafted, "LEGAL")).toMatchObject({ state: "REFUSED", grounds: "It names a minor." });
    const [no] = (await asking(drafted, "publisher", "publishArticle", {}, blockers)).errors;
    expect(no!["blockers"]).toMatchObject([{ code: "GATE_REFUSED", gate: "LEGAL" }]);
    const waived = await asking(drafted, "editorInChief", "waiveGate", {
      gate: "LEGAL",
      reason: "I say so.",
    });
    expect(waived.errors).toMatchObject([{ code: "REFUSED_BY_LEGAL" }]);
    const opened = await asking(drafted, "editorInChief", "approveArticle", { gate: "LEGAL" });
    expect(opened.errors).toMatchObject([{ code: "REFUSED_BY_LEGAL" }]);
    await work("reporter", "changeHeadline", { headline: "Harbour fined" });
    expect(await gate(drafted, "LEGAL")).toEqual({ ...notRequired, gate: "LEGAL" });
  });

  test("are refused by those who may open them, and waived by an editor-in-chief alone", async () => {
    const drafted = await draftedArticle(server);
    await drafted.work("reporter", "submitArticle");
    const refusal = { gate: "LEGAL", grounds: "No." };
    expect((await asking(drafted, "copyEditor", "refuseApproval", refusal, needed)).errors).toMatchObject([
      { needed: ["LEGAL", "EDITOR_IN_CHIEF"] },
    ]);
    const waiver = { gate: "COPY", reason: "Nobody is in." };
    expect((await asking(drafted, "publisher", "waiveGate", waiver, needed)).errors).toMatchObject([
      { needed: ["EDITOR_IN_CHIEF"] },
    ]);
    expect((await asking(drafted, "editorInChief", "waiveGate", { gate: "COPY" })).errors).toMatchObject([
      { code: "REASON_MISSING" },
    ]);
  });
});

describe("Several gates", () => {
  test("are opened by several people at once, from one revision, none waiting for another", async () => {
    const drafted = await draftedArticle(server);
    await drafted.work("reporter", "submitArticle");
    const asked = { articleId: drafted.articleId, expectedRevision: drafted.revision() };
    const openings = [
      ["copyEditor", "COPY"],
      ["legal", "LEGAL"],
      ["standards", "STANDARDS"],
    ] as const;
    const answers = await Promise.all(
      openings.map(([as, gate]) => command(server, as, "approveArticle", { ...asked, gate })),
    );
    for (const { errors, events } of answers)
      expect({ errors, events }).toMatchObject({ errors: [], events: [{ type: "ApprovalGiven" }] });
    for (const [as, name] of openings)
      expect(await gate(drafted, name)).toMatchObject({
        state: "CLEARED",
        by: { name: server.staff[as].name },
      });
  });
});

describe("The photo gate", () => {
  test("is opened by other eyes than those that credited or described a picture since it last was", async () => {
    const drafted = await draftedArticle(server);
    const { work } = drafted;
    const { photoId } = await illustrate(server, drafted);
    await work("reporter", "submitArticle");
    const own = await asking(drafted, "photoEditor", "approveArticle", { gate: "PHOTO" });
    expect(own.errors).toMatchObject([{ code: "WROTE_IT_ONESELF" }]);
    await work("editorInChief", "approveArticle", { gate: "PHOTO" });
    expect(await gate(drafted, "PHOTO")).toMatchObject({ state: "CLEARED" });

    const anew = { photoId, expectedRevision: 1, creditLine: "M. Voss/The Courier" };
    await obey(server, "deskEditor", "creditPhoto", anew);
    expect(await gate(drafted, "PHOTO")).toMatchObject({ state: "NOT_REQUIRED" });
    expect(await work("photoEditor", "approveArticle", { gate: "PHOTO" })).toMatchObject({
      events: [{ type: "ApprovalGiven" }],
    });
  });

  test("is passed in a small newsroom by a waiver, on record", async () => {
    const drafted = await draftedArticle(server);
    await illustrate(server, drafted);
    await drafted.work("reporter", "submitArticle");
    const reason = "One person runs the photo desk tonight.";
    await drafted.work("editorInChief", "waiveGate", { gate: "PHOTO", reason });
    expect(await gate(drafted, "PHOTO")).toMatchObject({ state: "WAIVED", grounds: reason });
  });
});

type Standing = Readonly<{ gate: string; state: string; grounds: string | null }>;

async function gatesOf({ articleId }: Drafted): Promise<readonly Standing[]> {
  const { article } = await server.ask<{ article: { gates: readonly Standing[] } }>(
    "reporter",
    "query ($id: ID!) { article(id: $id) { gates { gate state by { name } at revision grounds } } }",
    { id: articleId },
  );
  return article.gates;
}

const gate = async (drafted: Drafted, name: string) =>
  (await gatesOf(drafted)).find((standing) => standing.gate === name);

async function told({ articleId }: Drafted): Promise<readonly object[]> {
  const { article } = await server.ask<{ article: { history: { nodes: readonly object[] } } }>(
    "reporter",
    "query ($id: ID!) { article(id: $id) { history(first: 50) { nodes { type by { name } reason } } } }",
    { id: articleId },
  );
  return article.history.nodes;
}

const asking = (
  { articleId, revision }: Drafted,
  ...[as, name, input, select]: Parameters<Drafted["work"]>
) => command(server, as, name, { articleId, expectedRevision: revision(), ...input }, select);
