import { v7 } from "uuid";
import { afterAll, beforeAll, describe, expect, test, vi } from "vitest";
import type { Asked } from "../../src/asked.js";
import { openNewsroom } from "../../src/newsroom.js";
import { carryOut, causeOf } from "../../src/policies/carryOut.js";
import { whenEditionSlipsPastABlockerRaiseAlarm } from "../../src/policies/whenEditionSlipsPastABlockerRaiseAlarm.js";
import { lookFrom } from "../../src/server/house/lookFrom.js";
import type { EventStore } from "../../src/store/eventStore.js";
import { recordedIn } from "../support/newsroom/aNewsroom.js";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { obey } from "../support/serving/command.js";
import { draftedArticle, illustrate, publish, type Drafted } from "../support/serving/draftedArticle.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

const imposedBy = "The Harbour Office";
const embargo = { type: "SetEmbargo", until: null, imposedBy } as const;
const hold = () =>
  ({ type: "PlaceLegalHold", holdId: v7(), matter: "Harbour v. Courier", basis: "The order" }) as const;

describe("A publication that has looked, and whose event is not recorded yet, is overtaken by", () => {
  test("an embargo: it is out, and an alarm says past what", async () => {
    const article = await readyArticle();
    const out = await overtaken(article, { type: "PublishArticle" }, () => told(article.storyId, embargo));
    expect(out.map(({ type }) => type)).toStrictEqual(["EditionPublished"]);
    expect(await alarmsOf(article)).toMatchObject([
      { code: "PUBLISHED_AGAINST_A_BLOCKER", because: "The story is under embargo." },
    ]);
    expect((await standing(article)).publication).toBe("LIVE");
  });

  test("a legal hold and a refusal at once: one alarm names both", async () => {
    const article = await readyArticle();
    const { storyId } = article;
    await overtaken(article, { type: "PublishArticle" }, async () => {
      await told(storyId, hold());
      await told(storyId, { type: "RequestLegalReview", articleId: null, concern: "It names a suspect." });
      await told(storyId, { type: "RefuseLegally", articleId: null, grounds: "Contempt of court." });
    });
    const [alarm, ...others] = await alarmsOf(article);
    expect(others).toStrictEqual([]);
    expect(alarm!.because).toContain("Harbour v. Courier");
    expect(alarm!.because).toContain("Contempt of court.");
  });

  test("the owner's refusal of a picture", async () => {
    const article = await readyArticle();
    const { photoId } = await illustrate(server, article);
    await review(article);
    await overtaken(article, { type: "PublishArticle" }, async () => {
      await told(photoId, { type: "RequestPermission", owner: "M. Voss", channel: "Telephone" });
      await told(photoId, { type: "RefusePermission", answer: null });
    });
    expect(await alarmsOf(article)).toMatchObject([
      { code: "PUBLISHED_AGAINST_A_BLOCKER", because: "A picture's owner has refused permission." },
    ]);
  });

  test("the kill of a picture: it rings once, as a killed picture before readers does", async () => {
    const article = await readyArticle();
    const { photoId } = await illustrate(server, article);
    await review(article);
    await overtaken(article, { type: "PublishArticle" }, () => told(photoId, { type: "KillPhoto" }));
    await alarmsOf(article);
    await policiesAtRest();
    expect(await alarmsOf(article)).toMatchObject([{ code: "LIVE_PHOTO_KILLED", photoId }]);
  });

  test("an embargo as it comes back before its readers", async () => {
    const article = await draftedArticle(server);
    await publish(article);
    await article.work("publisher", "unpublishArticle", { reason: "Too early." });
    await overtaken(article, { type: "RepublishArticle" }, () => told(article.storyId, embargo));
    expect(await alarmsOf(article)).toMatchObject([{ code: "PUBLISHED_AGAINST_A_BLOCKER" }]);
  });

  test("an embargo that was lifted again before it went out: nothing rings", async () => {
    const article = await readyArticle();
    await overtaken(article, { type: "PublishArticle" }, async () => {
      await told(article.storyId, embargo);
      await told(article.storyId, { type: "LiftEmbargo" });
    });
    await policiesAtRest();
    expect((await standing(article)).alarms).toStrictEqual([]);
  });
});

test("A publication that is told to the standing order twice rings once", async () => {
  const article = await readyArticle();
  const [out] = await overtaken(article, { type: "PublishArticle" }, () => told(article.storyId, embargo));
  const [alarm] = await alarmsOf(article);
  await told(article.articleId, { type: "DismissAlarm", alarmId: alarm!.alarmId });

  const { newsroom, readModels } = server.house;
  const order = whenEditionSlipsPastABlockerRaiseAlarm;
  const look = lookFrom(newsroom, readModels)(out!);
  const wishes = await order.when["EditionPublished"]!(out as never, look);
  expect(wishes).toHaveLength(1);
  for (const wish of wishes)
    expect(await carryOut(newsroom, order, causeOf(out!), wish)).toMatchObject({ repeated: true });
  expect((await standing(article)).alarms).toStrictEqual([]);
});

test("What is recorded after a publication, or before it looked, rings for nobody", async () => {
  const article = await readyArticle();
  await told(article.storyId, embargo);
  await told(article.storyId, { type: "LiftEmbargo" });
  await article.work("publisher", "publishArticle");
  await obey(server, "legal", "placeLegalHold", {
    storyId: article.storyId,
    expectedRevision: 2,
    matter: "Harbour v. Courier",
    basis: "The order",
  });
  await policiesAtRest();
  expect((await standing(article)).alarms).toStrictEqual([]);
});

type Alarm = Readonly<{ alarmId: string; code: string; because: string; photoId: string | null }>;

async function readyArticle(): Promise<Drafted> {
  const article = await draftedArticle(server);
  await article.work("reporter", "submitArticle");
  await article.work("copyEditor", "approveArticle", { gate: "COPY" });
  return article;
}

/** What a new picture asks for once more. */
async function review(article: Drafted) {
  await article.work("editorInChief", "approveArticle", { gate: "PHOTO" });
  await article.work("copyEditor", "approveArticle", { gate: "COPY" });
}

const ownId = (id: string) => id.slice(id.indexOf("-") + 1);

/** Asks a thing at its newest revision, as whoever may. */
async function told(id: string, asked: Asked) {
  const { newsroom } = server.house;
  const by = { ...server.staff.editorInChief, grants: [] };
  const expectedRevision = await newsroom.newestRevision(asked, ownId(id));
  const request = { by, origin: "api", commandId: v7(), id: ownId(id), expectedRevision } as const;
  return recordedIn(await newsroom.ask({ ...request, reason: "The desk was told so." }, asked));
}

/** Asks another node that is overtaken: between its decision and its append, this happens. */
async function overtaken({ articleId, revision }: Drafted, asked: Asked, by: () => Promise<unknown>) {
  const { store } = server.house;
  let isOvertaken = false;
  const slow: EventStore = {
    ...store,
    async append(...what) {
      if (!isOvertaken) await by();
      isOvertaken = true;
      return store.append(...what);
    },
  };
  const node = openNewsroom({ store: slow, now: () => new Date(), newId: v7 });
  const asker = { ...server.staff.publisher, grants: [] };
  const request = { by: asker, origin: "api", commandId: v7(), reason: "It is ready." } as const;
  const answer = await node.ask({ ...request, id: ownId(articleId), expectedRevision: revision() }, asked);
  expect(isOvertaken).toBe(true);
  return recordedIn(answer);
}

async function standing({ articleId }: Drafted) {
  const query = `query ($id: ID!) { article(id: $id) { publication alarms { alarmId code because photoId } } }`;
  type Standing = Readonly<{ publication: string; alarms: readonly Alarm[] }>;
  return (await server.ask<{ article: Standing }>("auditor", query, { id: articleId })).article;
}

const patient = { timeout: 15_000, interval: 20 };

const alarmsOf = (article: Drafted): Promise<readonly Alarm[]> =>
  vi.waitUntil(async () => {
    const { alarms } = await standing(article);
    return alarms.length > 0 && alarms;
  }, patient);

/** Until every standing order has read all that is recorded, and the read models show what it did. */
async function policiesAtRest() {
  const { store, policies, readModels } = server.house;
  await vi.waitUntil(async () => {
    const head = await store.head();
    return policies.health().every(({ position }) => position >= head);
  }, patient);
  await readModels.waitFor(await store.head(), patient.timeout);
}
