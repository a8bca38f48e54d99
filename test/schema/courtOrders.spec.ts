import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { blockers, command, needed, obey } from "../support/serving/command.js";
import { draftedArticle, publish, translated, type Drafted } from "../support/serving/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const order = {
  jurisdiction: "Kazakhstan",
  court: "The Almaty city court",
  reference: "7110-26-00-3/14",
  text: "The defendant is not to be named.",
};
const basis = "The judgment of 2 March";
const instant = expect.stringMatching(/^\d{4}-.*Z$/) as string;
const orders = {
  payload: `story { courtOrders {
    orderId jurisdiction court reference text languages isInForce
    recordedBy { name } recordedAt liftedOn liftedBy { name } liftedAt
  } }`,
  errors: needed.errors!,
};

describe("A court's order", () => {
  test("says what the court ordered and where, and what ended it", async () => {
    const { storyId } = await draftedArticle(server);
    const recording = await record(storyId, { languages: ["KK"] });
    const [recorded] = recording.story.courtOrders;
    expect(recorded).toMatchObject({
      ...order,
      languages: ["kk"],
      isInForce: true,
      recordedBy: { name: "Lena Fox" },
      recordedAt: instant,
      liftedOn: null,
      liftedBy: null,
      liftedAt: null,
    });
    const lifting = { storyId, expectedRevision: recording.revision, orderId: recorded!.orderId };
    expect(await command(server, "legal", "liftCourtOrder", { ...lifting, basis: " " })).toMatchObject({
      errors: [{ code: "INVALID_INPUT", path: ["basis"] }],
    });
    const lifted = await obey(server, "legal", "liftCourtOrder", { ...lifting, basis }, orders);
    expect(lifted.story).toMatchObject({
      courtOrders: [{ isInForce: false, liftedOn: basis, liftedBy: { name: "Lena Fox" }, liftedAt: instant }],
    });
  });

  test("keeps one language from readers: no publication, no schedule, and the other goes out", async () => {
    const article = await draftedArticle(server);
    const kazakh = await translated(server, article, "kk");
    await record(article.storyId, { languages: ["kk"] });
    await publish(article);
    const { articleId, revision } = kazakh;
    const now = { articleId, expectedRevision: revision() };
    const blocked = { errors: [{ __typename: "Blocked", blockers: [{ code: "COURT_ORDER" }] }] };
    expect(await command(server, "publisher", "publishArticle", now, blockers)).toMatchObject(blocked);
    const hour = { wallTime: "2999-01-15T17:00:00", zone: "Asia/Almaty" };
    const scheduling = { ...now, revision: revision(), ...hour };
    expect(await command(server, "publisher", "schedulePublication", scheduling, blockers)).toMatchObject(
      blocked,
    );
    const query = "query ($id: ID!) { article(id: $id) { blockers { code message } } }";
    expect(await server.ask("translator", query, { id: articleId })).toMatchObject({
      article: {
        blockers: [{ code: "COURT_ORDER", message: expect.stringContaining(order.reference) as string }],
      },
    });
  });

  test("keeps what was unpublished from coming back, until it is lifted", async () => {
    const article = await draftedArticle(server);
    await publish(article);
    await article.work("publisher", "unpublishArticle", { reason: "The court sits tomorrow." });
    const { revision, story } = await record(article.storyId);
    const { articleId } = article;
    const back = { articleId, expectedRevision: article.revision(), reason: "The court has risen." };
    expect(await command(server, "publisher", "republishArticle", back, blockers)).toMatchObject({
      errors: [{ blockers: [{ code: "COURT_ORDER" }] }],
    });
    const lift = {
      storyId: article.storyId,
      expectedRevision: revision,
      orderId: story.courtOrders[0]!.orderId,
    };
    await obey(server, "legal", "liftCourtOrder", { ...lift, basis });
    await obey(server, "publisher", "republishArticle", back);
  });

  test("rings where readers see the language, takes nothing down, and is dismissed by legal", async () => {
    const article = await draftedArticle(server);
    await publish(article);
    const kazakh = await translated(server, article, "kk");
    await kazakh.work("publisher", "publishArticle");
    await record(article.storyId, { languages: ["kk"] });
    const rung = await vi.waitUntil(
      async () => {
        const now = await standing(kazakh);
        return now.alarms.length > 0 && now;
      },
      { timeout: 15_000, interval: 20 },
    );
    expect(rung).toMatchObject({
      publication: "LIVE",
      alarms: [
        {
          code: "LIVE_AGAINST_A_COURT_ORDER",
          because: "The Almaty city court, Kazakhstan: 7110-26-00-3/14",
          photoId: null,
        },
      ],
    });
    expect((await standing(article)).alarms).toStrictEqual([]);
    const { articleId } = kazakh;
    const dismissing = {
      articleId,
      expectedRevision: rung.revision,
      alarmId: rung.alarms[0]!.alarmId,
      reason: "The name was taken out.",
    };
    expect(await command(server, "publisher", "dismissAlarm", dismissing, needed)).toMatchObject({
      errors: [{ needed: ["LEGAL", "STANDARDS", "EDITOR_IN_CHIEF"] }],
    });
    await obey(server, "legal", "dismissAlarm", dismissing);
  });

  test("is recorded by legal, in a language of the newsroom", async () => {
    const { storyId } = await draftedArticle(server);
    const asked = { storyId, expectedRevision: 0, ...order };
    expect(await command(server, "publisher", "recordCourtOrder", asked, needed)).toMatchObject({
      errors: [{ needed: ["LEGAL", "EDITOR_IN_CHIEF"] }],
    });
    expect(await command(server, "legal", "recordCourtOrder", { ...asked, languages: ["fr"] })).toMatchObject(
      { errors: [{ code: "LANGUAGE_UNKNOWN", message: expect.stringContaining("fr") as string }] },
    );
  });
});

type Recorded = Readonly<{
  revision: number;
  story: Readonly<{ courtOrders: readonly Readonly<{ orderId: string }>[] }>;
}>;

async function record(storyId: string, input: object = {}): Promise<Recorded> {
  const asked = { commandId: v7(), storyId, expectedRevision: 0, ...order, ...input };
  return (await obey(server, "legal", "recordCourtOrder", asked, orders)) as unknown as Recorded;
}

type Standing = Readonly<{
  revision: number;
  publication: string;
  alarms: readonly Readonly<{ alarmId: string; code: string; because: string; photoId: string | null }>[];
}>;

async function standing({ articleId }: Drafted): Promise<Standing> {
  const query = `query ($id: ID!) {
    article(id: $id) { revision publication alarms { alarmId code because photoId } }
  }`;
  return (await server.ask<{ article: Standing }>("auditor", query, { id: articleId })).article;
}
