import { describe, expect, test } from "vitest";
import type { Recorded } from "../../src/decider.js";
import type { KeepingWishes } from "../../src/import/importDesk.js";
import type { KeptPage } from "../../src/import/keepPage.js";
import { refusalSentence } from "../../src/refusalSentence.js";
import { anImportNewsroom } from "./anImportNewsroom.js";
import { courtPage, courtText, pageOf } from "./courtPage.js";
import { accepted, keep } from "./keep.js";

describe("Keeping a page", () => {
  test("opens a story, attributes its source, files and places its picture and drafts the article", async () => {
    const { desk, deskEditor, recorded } = await anImportNewsroom();
    const { kept } = accepted(await keep(desk, courtPage(), deskEditor));

    const { storyId, photoId, articleId } = kept;
    const log = await recorded();
    expect(log.map(({ type, stream }) => `${type} ${stream}`)).toStrictEqual([
      `StoryOpened story-${storyId}`,
      `SourceAttributed story-${storyId}`,
      `PhotoFiled photo-${photoId}`,
      `PhotoCredited photo-${photoId}`,
      `PhotoPlaced story-${storyId}`,
      `ArticleDrafted article-${articleId}`,
      `ImportRecorded article-${articleId}`,
      `BodyRevised article-${articleId}`,
      `CaptionWritten article-${articleId}`,
    ]);
    expect(dataOf(log, "StoryOpened")).toStrictEqual({
      slugline: "court-fines-the-harbour-over-its",
      desk: "courts",
      urgency: 5,
    });
    expect(dataOf(log, "SourceAttributed")).toMatchObject({
      name: "Steppe Ledger",
      kind: "outlet",
      url: null,
    });
    expect(dataOf(log, "PhotoFiled")).toMatchObject({
      description: "The harbour on Sunday.",
      suppliedCredit: "Mara Voss / Ledger Pictures",
    });
    expect(dataOf(log, "PhotoCredited")).toMatchObject({ creditLine: "Mara Voss / Ledger Pictures" });
    expect(dataOf(log, "ArticleDrafted")).toStrictEqual({
      storyId,
      language: "en",
      headline: "Court Fines the Harbour Over Its Nightly Noise",
      dek: null,
      byline: [{ name: "Aron Belic", role: "originalAuthor", staffId: null }],
    });
    expect(dataOf(log, "ImportRecorded")).toMatchObject({
      name: "court.txt",
      url: null,
      furniture: [
        "Original author: Aron Belic",
        "Ferry to Run Until Midnight",
        "Mayor Reads to Schoolchildren",
      ],
    });
    expect(dataOf(log, "CaptionWritten")).toMatchObject({ caption: "The harbour on Sunday." });
    expect(bodyOf(log)).toStrictEqual(courtText);
  });

  test("is one person's action, by the import's door, in a role they hold", async () => {
    const { desk, reporter, recorded } = await anImportNewsroom();
    accepted(await keep(desk, courtPage(), reporter));

    const metas = (await recorded()).map(({ meta }) => meta);
    expect(new Set(metas.map(({ correlationId }) => correlationId)).size).toBe(1);
    expect(new Set(metas.map(({ commandId }) => commandId)).size).toBe(6);
    for (const { by, origin, role } of metas)
      expect({ by, origin, role }).toStrictEqual({
        by: reporter.staffId,
        origin: "import",
        role: "reporter",
      });
  });

  test("gives a picture no credit that is only an address, and keeps the address as its source", async () => {
    const { desk, deskEditor, recorded } = await anImportNewsroom();
    const page = courtPage({ credit: "Photo: facebook.com/aida.bek/" });
    expect(accepted(await keep(desk, page, deskEditor)).left).toStrictEqual([]);

    const log = await recorded();
    expect(log.map(({ type }) => type)).not.toContain("PhotoCredited");
    expect(dataOf(log, "PhotoFiled")).toMatchObject({
      suppliedCredit: "facebook.com/aida.bek/",
      sourceUrl: "https://facebook.com/aida.bek/",
    });
  });

  test("leaves the credit to the photo desk where a reporter may not give it", async () => {
    const { desk, reporter, recorded } = await anImportNewsroom();
    const { left } = accepted(await keep(desk, courtPage(), reporter));

    expect(left.map(({ asked, refusal }) => [asked.type, refusal.code])).toStrictEqual([
      ["CreditPhoto", "NOT_PERMITTED"],
    ]);
    const log = await recorded();
    expect(log.map(({ type }) => type)).not.toContain("PhotoCredited");
    expect(dataOf(log, "PhotoFiled")).toMatchObject({ suppliedCredit: "Mara Voss / Ledger Pictures" });
    expect(log.map(({ type }) => type)).toContain("CaptionWritten");
  });

  test("names a photographer beside the credit line and not in the byline", async () => {
    const { desk, deskEditor, recorded } = await anImportNewsroom();
    const page = courtPage({ author: "By Aron Belic\nPhotographer: Mara Voss" });
    accepted(await keep(desk, page, deskEditor));

    const log = await recorded();
    expect(dataOf(log, "PhotoCredited")).toMatchObject({
      creditLine: "Mara Voss / Ledger Pictures",
      photographer: "Mara Voss",
    });
    expect(dataOf(log, "ArticleDrafted")).toMatchObject({
      byline: [{ name: "Aron Belic", role: "author", staffId: null }],
    });
  });

  test("puts the words of a dateline back where the page had them, marks and all", async () => {
    const { desk, deskEditor, recorded } = await anImportNewsroom();
    const html = `<article lang="en"><h1>Ferry Will Run Until Midnight</h1>
      <p><b>PORT VARNA</b>, <i>March 1</i> (Steppe Ledger) — The last ferry will leave at midnight, the harbour said.</p>
      <p>Fares stay as they are for now.</p></article>`;
    accepted(await keep(desk, pageOf(html, "ferry.html"), deskEditor));

    const log = await recorded();
    expect(bodyOf(log)[0]).toBe(
      "PORT VARNA, March 1 (Steppe Ledger) — The last ferry will leave at midnight, the harbour said.",
    );
    expect(JSON.stringify(dataOf(log, "BodyRevised"))).toContain(
      '{"type":"text","text":"PORT VARNA","marks":[{"type":"strong"}]}',
    );
  });

  test("keeps dek, alt text, and the page's own date and credits, each in its place", async () => {
    const { desk, deskEditor, recorded } = await anImportNewsroom();
    const html = `<html lang="en"><head><link rel="canonical" href="https://ledger.example/ferry"></head><body><article>
      <h1>Ferry Will Run Until Midnight</h1><p class="dek">Night workers had asked for it.</p>
      <p class="byline">By Aron Belic</p><time datetime="2026-03-01">March 1, 2026</time>
      <figure><img src="/f.jpg" alt="A white ferry"><figcaption>The ferry. Photo: Mara Voss</figcaption></figure>
      <p>The last ferry will leave at midnight from now on, the harbour said on Sunday.</p>
      <p>Fares stay as they are for now.</p></article></body></html>`;
    accepted(await keep(desk, pageOf(html, "ferry.html"), deskEditor));

    const log = await recorded();
    expect(dataOf(log, "ArticleDrafted")).toMatchObject({ dek: "Night workers had asked for it." });
    expect(dataOf(log, "AltTextWritten")).toMatchObject({ altText: "A white ferry" });
    expect(dataOf(log, "PhotoFiled")).toMatchObject({ sourceUrl: "https://ledger.example/f.jpg" });
    expect(dataOf(log, "ImportRecorded")).toMatchObject({
      url: "https://ledger.example/ferry",
      furniture: ["By Aron Belic", "March 1, 2026"],
    });
  });
});

describe("Keeping a page for a desk and in a language", () => {
  test("takes the only desk that the person may open stories for", async () => {
    const { desk, reporter } = await anImportNewsroom();
    const { kept } = accepted(await keep(desk, courtPage(), reporter, { desk: null }));
    expect(kept.desk).toBe("courts");
  });

  test("asks which desk, where there are several", async () => {
    const { desk, deskEditor } = await anImportNewsroom();
    expect(refusalOf(await keep(desk, courtPage(), deskEditor, { desk: null }))).toBe(
      "Say for which desk: courts, city.",
    );
  });

  test("takes a language that the newsroom has under a wider name", async () => {
    const { desk, deskEditor, recorded } = await anImportNewsroom();
    const { kept } = accepted(await keep(desk, ferryPage("en-US"), deskEditor));
    expect(kept.language).toBe("en");
    expect(dataOf(await recorded(), "ArticleDrafted")).toMatchObject({ language: "en" });
  });

  test("does not rest on a guess: an article never changes its language", async () => {
    const { desk, deskEditor, recorded } = await anImportNewsroom();
    const short = pageOf("Ferry late\nNo ferry ran today.", "short.txt");
    expect(short.recognised.language?.certainty).toBe("unsure");
    expect(refusalOf(await keep(desk, short, deskEditor))).toMatch(/in which language/);
    expect(await recorded()).toStrictEqual([]);
    expect(accepted(await keep(desk, short, deskEditor, { language: "en" })).kept.language).toBe("en");
  });

  test.each<
    [string, string, Partial<KeepingWishes> & { as?: "photoEditor" | "kazakhReporter" | "reporter" }]
  >([
    [
      "a desk that there is not",
      "There is no desk “sports” in this newsroom; there is courts, city.",
      { desk: "sports" },
    ],
    [
      "a language not published in",
      "This newsroom does not publish in “fr”; it publishes in en, kk, ar.",
      { language: "fr" },
    ],
    [
      "no language at all",
      "This newsroom does not publish in “Klingon, old”; it publishes in en, kk, ar.",
      { language: "Klingon, old" },
    ],
    ["somebody else's desk", "held for this desk", { desk: "city", as: "reporter" }],
    ["somebody else's language", "held for this desk and language", { as: "kazakhReporter" }],
    [
      "a role that opens no stories",
      "This takes one of the roles reporter, deskEditor, publisher",
      { as: "photoEditor" },
    ],
    ["a slugline without words", "A story needs a slugline.", { slugline: " " }],
  ])(
    "refuses %s in a sentence, and records nothing",
    async (_, sentence, { as = "deskEditor" as const, ...wishes }) => {
      const newsroom = await anImportNewsroom();
      expect(refusalOf(await keep(newsroom.desk, courtPage(), newsroom[as], wishes))).toContain(sentence);
      expect(await newsroom.recorded()).toStrictEqual([]);
    },
  );

  test("refuses a page without a headline, and records nothing", async () => {
    const { desk, deskEditor, recorded } = await anImportNewsroom();
    const page = pageOf("- one\n- two\n", "list.txt");
    expect(refusalOf(await keep(desk, page, deskEditor, { language: "en" }))).toMatch(/needs a headline/);
    expect(await recorded()).toStrictEqual([]);
  });

  test("refuses a page with more text than an article can have, and records nothing", async () => {
    const { desk, deskEditor, recorded } = await anImportNewsroom();
    const line = "The court heard the harbour again that day and the next.\n";
    const page = pageOf(`Court Hears Everything\n${line.repeat(5_001)}`, "long.txt");
    expect(refusalOf(await keep(desk, page, deskEditor))).toMatch(/at most/);
    expect(await recorded()).toStrictEqual([]);
  });
});

const ferryPage = (language: string) =>
  pageOf(
    `<html lang="${language}"><article><h1>Ferry Will Run Until Midnight</h1>
     <p>The last ferry will leave at midnight from now on, the harbour said on Sunday.</p></article>`,
    "ferry.html",
  );

const refusalOf = (answer: KeptPage) => ("refused" in answer ? refusalSentence(answer.refused) : answer);

const dataOf = (log: readonly Recorded[], type: string) => log.find((event) => event.type === type)?.data;

function bodyOf(log: readonly Recorded[]): readonly string[] {
  const data = dataOf(log, "BodyRevised") as unknown as {
    operations: { block: { content: { text: string }[] } }[];
  };
  return data.operations.map(({ block }) => block.content.map(({ text }) => text).join(""));
}
