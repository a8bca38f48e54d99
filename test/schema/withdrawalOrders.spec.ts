import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Role } from "../../src/actor.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command, needed } from "../support/serving/command.js";
import { draftedArticle, publish, type Drafted } from "../support/serving/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const select = {
  payload: `article {
    publication isReady
    blockers { code orderId message }
    alarms { alarmId code withdrawal because }
    withdrawalOrders {
      orderId how grounds authority notice advisory by { name } at state endedBy { name } endedAt rescindedBecause
    }
  }`,
};
const instant = expect.stringMatching(/^\d{4}-.*Z$/) as string;
const grounds = "Two sources have recanted.";
const notice = "This article cannot stand.";
const reason = "As standards ordered.";

async function liveArticle(): Promise<Drafted> {
  const drafted = await draftedArticle(server);
  await publish(drafted);
  return drafted;
}

async function refused({ articleId, revision }: Drafted, as: Role, name: string, input: object) {
  const asked = { articleId, expectedRevision: revision(), ...input };
  return (await command(server, as, name, asked, needed)).errors;
}

describe("An order to withdraw an article", () => {
  test("hides nothing and lets nothing more out, until somebody else has carried it out", async () => {
    const drafted = await liveArticle();
    const { work, articleId } = drafted;
    const orderId = v7();
    const order = { commandId: orderId, how: "RETRACT", grounds, notice };
    const given = await work("standards", "orderWithdrawal", order, select);
    const told = {
      orderId,
      how: "RETRACT",
      grounds,
      authority: null,
      notice,
      advisory: null,
      by: { name: "Sami Orr" },
      at: instant,
    };
    const open = { state: "OPEN", endedBy: null, endedAt: null, rescindedBecause: null };
    expect(given).toMatchObject({
      events: [{ type: "WithdrawalOrdered" }],
      article: { publication: "LIVE", alarms: [], withdrawalOrders: [{ ...told, ...open }] },
    });

    await work("reporter", "changeHeadline", { headline: "Court fines the port" });
    await work("reporter", "submitArticle");
    const ready = await work("copyEditor", "approveArticle", { gate: "COPY" }, select);
    const message = `It has been ordered that it be retracted: ${grounds}`;
    expect(ready).toMatchObject({
      article: { isReady: false, blockers: [{ code: "WITHDRAWAL_ORDERED", orderId, message }] },
    });
    const updating = { articleId, expectedRevision: drafted.revision() };
    const update = await command(server, "publisher", "updateArticle", updating, {
      errors: "... on Blocked { blockers { code orderId } }",
    });
    expect(update.errors).toMatchObject([
      { __typename: "Blocked", blockers: [{ code: "WITHDRAWAL_ORDERED", orderId }] },
    ]);

    const carriedOut = await work("publisher", "retractArticle", { notice, reason }, select);
    const ended = { state: "CARRIED_OUT", endedBy: { name: "Vera Lund" }, endedAt: instant };
    expect(carriedOut).toMatchObject({
      events: [{ type: "ArticleRetracted" }, { type: "WithdrawalOrderCarriedOut" }],
      article: { publication: "RETRACTED", alarms: [], withdrawalOrders: [{ ...told, ...ended }] },
    });

    const { article } = await server.ask<{ article: { history: { nodes: readonly object[] } } }>(
      "auditor",
      `query ($id: ID!) { article(id: $id) { history(first: 7) { nodes { type detail by { name } role } } } }`,
      { id: articleId },
    );
    expect(article.history.nodes).toMatchObject([
      {
        type: "WithdrawalOrderCarriedOut",
        detail: { orderId },
        by: { name: "Vera Lund" },
        role: "PUBLISHER",
      },
      { type: "ArticleRetracted" },
      {},
      {},
      {},
      { type: "WithdrawalOrdered", detail: { how: "retract", grounds, notice }, role: "STANDARDS" },
      { type: "EditionPublished" },
    ]);
  });

  test("is given by legal and standards, carried out by the publisher, and previewed", async () => {
    const drafted = await liveArticle();
    const order = { how: "KILL", grounds };
    expect(await refused(drafted, "publisher", "orderWithdrawal", order)).toMatchObject([
      { needed: ["LEGAL", "STANDARDS", "EDITOR_IN_CHIEF"] },
    ]);
    for (const as of ["legal", "standards"] as const)
      for (const [name, words] of [
        ["retractArticle", { notice }],
        ["takeDownArticle", { authority: "The court", basis: "Its order" }],
        ["killArticle", { advisory: "Stop using it." }],
      ] as const)
        expect(await refused(drafted, as, name, { ...words, reason }), name).toMatchObject([
          { needed: ["PUBLISHER", "EDITOR_IN_CHIEF"] },
        ]);
    expect(await refused(drafted, "legal", "orderWithdrawal", { ...order, how: "TAKE_DOWN" })).toMatchObject([
      { __typename: "InvalidInput", path: ["authority"] },
    ]);
    const { articleId, revision } = drafted;
    const preview = { articleId, expectedRevision: revision(), ...order, preview: true };
    expect(await command(server, "legal", "orderWithdrawal", preview)).toMatchObject({
      errors: [],
      events: [],
      wouldRecord: [{ type: "WithdrawalOrdered" }],
    });
  });

  test("is rescinded with a reason, and nothing stands in the way any more", async () => {
    const drafted = await liveArticle();
    const orderId = v7();
    const order = { commandId: orderId, how: "KILL", grounds, authority: "The district court" };
    await drafted.work("legal", "orderWithdrawal", order);
    expect(await refused(drafted, "legal", "rescindWithdrawalOrder", { orderId })).toMatchObject([
      { code: "REASON_MISSING" },
    ]);
    const rescinding = { orderId, reason: "They stand by it." };
    expect(await refused(drafted, "publisher", "rescindWithdrawalOrder", rescinding)).toMatchObject([
      { needed: ["LEGAL", "STANDARDS", "EDITOR_IN_CHIEF"] },
    ]);
    const taken = await drafted.work("standards", "rescindWithdrawalOrder", rescinding, select);
    expect(taken).toMatchObject({
      article: {
        publication: "LIVE",
        withdrawalOrders: [
          {
            how: "KILL",
            authority: "The district court",
            state: "RESCINDED",
            endedBy: { name: "Sami Orr" },
            rescindedBecause: "They stand by it.",
          },
        ],
      },
    });
    const unknown = { orderId: v7(), reason: "They stand by it." };
    expect(await refused(drafted, "legal", "rescindWithdrawalOrder", unknown)).toMatchObject([
      { __typename: "Refused", code: "WITHDRAWAL_ORDER_UNKNOWN" },
    ]);
  });

  test("that is rescinded in the very moment in which it is carried out is told to who carries it out", async () => {
    const drafted = await liveArticle();
    const orderId = v7();
    await drafted.work("legal", "orderWithdrawal", { commandId: orderId, how: "RETRACT", grounds });
    const seen = drafted.revision();
    await drafted.work("legal", "rescindWithdrawalOrder", { orderId, reason: "They stand by it." });
    const retracting = { expectedRevision: seen, notice, reason };
    expect(await refused(drafted, "publisher", "retractArticle", retracting)).toMatchObject([
      { __typename: "StaleRevision" },
    ]);
  });
});

describe("A withdrawal that nobody ordered", () => {
  test("happens at once, and rings until legal or standards have looked at it", async () => {
    const drafted = await liveArticle();
    const { work } = drafted;
    const commandId = v7();
    const killing = { commandId, advisory: "Stop using it.", reason: "It endangers a witness." };
    const killed = await work("publisher", "killArticle", killing, select);
    const alarm = { code: "WITHDRAWN_WITHOUT_ORDER", withdrawal: "KILL", because: killing.reason };
    expect(killed).toMatchObject({
      events: [{ type: "ArticleKilled" }, { type: "AlarmRaised" }],
      article: { publication: "KILLED", alarms: [{ alarmId: commandId, ...alarm }] },
    });

    const dismissing = { alarmId: commandId, reason: "It did." };
    for (const as of ["publisher", "deskEditor", "photoEditor"] as const)
      expect(await refused(drafted, as, "dismissAlarm", dismissing), as).toMatchObject([
        { __typename: "NotPermitted", needed: ["LEGAL", "STANDARDS", "EDITOR_IN_CHIEF"] },
      ]);
    const seenTo = await work("legal", "dismissAlarm", dismissing, select);
    expect(seenTo).toMatchObject({ article: { publication: "KILLED", alarms: [] } });
  });

  test("is dismissed by nobody who did it, whatever roles they hold", async () => {
    const drafted = await liveArticle();
    const { work } = drafted;
    const commandId = v7();
    await work("editorInChief", "orderWithdrawal", { how: "RETRACT", grounds });
    const retracted = await work("editorInChief", "retractArticle", { commandId, notice, reason }, select);
    expect(retracted).toMatchObject({
      events: [{ type: "ArticleRetracted" }, { type: "AlarmRaised" }],
      article: { withdrawalOrders: [{ state: "OPEN" }] },
    });
    const dismissing = { alarmId: commandId, reason: "It had to be." };
    expect(await refused(drafted, "editorInChief", "dismissAlarm", dismissing)).toMatchObject([
      { __typename: "Refused", code: "WITHDREW_IT_ONESELF" },
    ]);
    const confirmed = await work("publisher", "retractArticle", { notice, reason }, select);
    expect(confirmed).toMatchObject({
      events: [{ type: "WithdrawalOrderCarriedOut" }],
      article: { withdrawalOrders: [{ state: "CARRIED_OUT" }] },
    });
    await work("standards", "dismissAlarm", dismissing);
  });
});
