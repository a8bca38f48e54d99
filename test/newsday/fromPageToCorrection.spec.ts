import { afterEach, describe, expect, test } from "vitest";
import { aServer, type AServer } from "../support/serving/aServer.js";
import { startEventStoreDbServer, type EventStoreDbServer } from "../support/stores/eventStoreDbServer.js";
import { correctOriginal, corrected, correctTranslation, note } from "./correction.js";
import { historyOf } from "./historyOf.js";
import { publishOriginal } from "./original.js";
import { seenByReaders } from "./readers.js";
import { inKazakh, publishTranslation } from "./translation.js";

describe("From a page to a corrected, translated, published article", () => {
  let server: AServer;
  let cluster: EventStoreDbServer | undefined;

  afterEach(async () => {
    await server.close();
    await cluster?.stop();
    cluster = undefined;
  });

  test("on the embedded store", async () => {
    server = await aServer();
    await walk(server);
  });

  test("on the clustered store", async () => {
    cluster = await startEventStoreDbServer({ batches: true });
    server = await aServer({ eventStoreUrl: cluster.connectionString });
    await walk(server);
  });

  const realServer = process.env["STET_EVENTSTORE_URL"];
  if (realServer)
    test("on a real EventStoreDB", async () => {
      server = await aServer({ eventStoreUrl: realServer });
      await walk(server);
    });
});

async function walk(server: AServer) {
  const original = await publishOriginal(server);
  const { en: first, ...others } = await seenByReaders(server);
  expect(others).toEqual({});
  expect(first).toMatchObject({
    edition: 1,
    notes: [],
    pictures: [{ creditLine: "Rolf Amsel/Shore Watch", caption: "The eastern mole, closed since March" }],
  });

  const translationId = await publishTranslation(server, original);
  const { en: untouched, kk: translated } = await seenByReaders(server);
  expect(untouched, "publishing one language changes no other").toEqual(first);
  expect(translated!.text).toBe(first!.text.split("\n\n").map(inKazakh).join("\n\n"));

  const change = await correctOriginal(server, original);
  const { en: second, kk: stillFirst } = await seenByReaders(server);
  expect(second).toMatchObject({ edition: 2, notes: [{ edition: 2, class: "CORRECTION", note }] });
  expect(second!.text).toContain(corrected);
  expect(stillFirst).toEqual(translated);

  await correctTranslation(server, translationId, change);
  const { en: unchanged, kk: correctedToo } = await seenByReaders(server);
  expect(unchanged).toEqual(second);
  expect(correctedToo).toMatchObject({
    edition: 2,
    notes: [{ edition: 2, class: "CORRECTION", note: inKazakh(note) }],
  });
  expect(correctedToo!.text).toContain(inKazakh(corrected));

  expect(await historyOf(server, original.articleId)).toEqual(originalsDay);
}

/** Who did what, in which role, and why, from the first event to the last. */
const originalsDay = [
  "Ines Marku (REPORTER) StoryOpened",
  "Ines Marku (REPORTER) ArticleDrafted",
  "Ines Marku (REPORTER) BodyRevised",
  "Ines Marku (REPORTER) SourceAttributed: The text names it.",
  "Ines Marku (REPORTER) PhotoFiled",
  "Ines Marku (REPORTER) PhotoPlaced",
  "Paula Renn (PHOTO_EDITOR) PhotoCredited: Asked the photographer by telephone.",
  "Ines Marku (REPORTER) CaptionWritten",
  "Ines Marku (REPORTER) AltTextWritten",
  "Ines Marku (REPORTER) BodyRevised",
  "Jon Hale (DESK_EDITOR) BodyRevised: Readers will ask.",
  "Ines Marku (REPORTER) ArticleSubmitted",
  "Omar Vey (COPY_EDITOR) ApprovalGiven",
  "Vera Lund (PUBLISHER) EditionPublished",
  "Ines Marku (REPORTER) CorrectionRequested",
  "Sami Orr (STANDARDS) CorrectionAssessed",
  "Jon Hale (DESK_EDITOR) BodyRevised: The court's press office sent the ruling.",
  "Jon Hale (DESK_EDITOR) ArticleSubmitted",
  "Omar Vey (COPY_EDITOR) ApprovalGiven",
  "Vera Lund (PUBLISHER) EditionPublished",
  "Vera Lund (PUBLISHER) CorrectionExplained",
  "Vera Lund (PUBLISHER) CorrectionRequestAnswered",
];
