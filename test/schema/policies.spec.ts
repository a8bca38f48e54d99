import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { command, obey } from "../support/serving/command.js";
import {
  draftedArticle,
  illustrate,
  publish,
  translateAll,
  translated,
  type Drafted,
} from "../support/serving/draftedArticle.js";
import { toPutRight } from "../support/telling/putRight.js";

let server: AServer;
beforeAll(async () => {
  server = await aServer();
});
afterAll(() => server.close());

type Standing = Readonly<{
  revision: number;
  workflow: string;
  alarms: readonly Readonly<{ alarmId: string; code: string; photoId: string; message: string }>[];
  correctionTasks: readonly Readonly<{ openedAt: string; closedAt: string | null }>[];
}>;

async function standing({ articleId }: Drafted): Promise<Standing> {
  const { article } = await server.ask<{ article: Standing }>(
    "auditor",
    `query ($id: ID!) { article(id: $id) {
      revision workflow alarms { alarmId code photoId message raisedAt }
      correctionTasks { sourceEdition sourceRevision because openedAt closedAt }
    } }`,
    { id: articleId },
  );
  return article;
}

const becomes = (drafted: Drafted, holds: (now: Standing) => boolean) =>
  vi.waitUntil(
    async () => {
      const now = await standing(drafted);
      return holds(now) && now;
    },
    { timeout: 15_000, interval: 20 },
  );

test("A picture that is killed holds what would go out with it, and rings where readers see it", async () => {
  const [live, waiting] = [await draftedArticle(server), await draftedArticle(server)];
  const { photoId } = await illustrate(server, live);
  const placing = { storyId: waiting.storyId, photoId, role: "LEAD", expectedRevision: 0 };
  await obey(server, "photoEditor", "placePhoto", placing);
  await live.work("reporter", "submitArticle");
  const waived = { gate: "PHOTO", reason: "There is one photo editor on duty, and she credited it." };
  await live.work("editorInChief", "waiveGate", waived);
  await live.work("copyEditor", "approveArticle", { gate: "COPY" });
  await live.work("publisher", "publishArticle");
  await obey(server, "photoEditor", "killPhoto", { photoId, expectedRevision: 1, reason: "Staged." });

  const held = await becomes(waiting, ({ workflow }) => workflow === "ON_HOLD");
  expect(held.alarms).toEqual([]);
  const alarmed = await becomes(live, ({ alarms }) => alarms.length > 0);
  expect(alarmed).toMatchObject({
    workflow: "DRAFTING",
    alarms: [{ code: "LIVE_PHOTO_KILLED", photoId, message: expect.stringContaining("killed") as string }],
  });

  const { alarmId } = alarmed.alarms[0]!;
  const dismissing = { articleId: live.articleId, expectedRevision: alarmed.revision, alarmId };
  const { errors } = await command(server, "photoEditor", "dismissAlarm", dismissing);
  expect(errors).toMatchObject([{ code: "REASON_MISSING" }]);
  await obey(server, "photoEditor", "dismissAlarm", { ...dismissing, reason: "Taken out in edition 2." });
  expect((await standing(live)).alarms).toEqual([]);
});

test("A corrected original starts the corrections clock of its translation, until that is corrected from it", async () => {
  const source = await draftedArticle(server);
  await publish(source);
  const kazakh = await translated(server, source, "kk");
  await kazakh.work("publisher", "publishArticle");

  await source.work("reporter", "changeHeadline", { headline: "Court does not fine the harbour" });
  await source.work("reporter", "submitArticle");
  await source.work("copyEditor", "approveArticle", { gate: "COPY" });
  const corrected = source.revision();
  await source.work("publisher", "correctArticle", { note: "The harbour was not fined.", ...toPutRight });
  const open = await becomes(kazakh, ({ correctionTasks }) => correctionTasks.length > 0);
  expect(open.correctionTasks).toMatchObject([
    { sourceEdition: 2, sourceRevision: corrected, because: "CORRECTION", closedAt: null },
  ]);

  const expectedRevision = open.revision;
  await kazakh.work("translator", "rebaseTranslation", { sourceRevision: corrected, expectedRevision });
  await translateAll(server, kazakh);
  await kazakh.work("translator", "submitArticle");
  await kazakh.work("translationEditor", "approveArticle", { gate: "TRANSLATION" });
  await kazakh.work("publisher", "correctArticle", { note: "Айыппұл салынған жоқ.", ...toPutRight });
  const [settled] = (await standing(kazakh)).correctionTasks;
  expect(settled!.closedAt! >= settled!.openedAt).toBe(true);
});
