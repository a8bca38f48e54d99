import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { blockText } from "../../src/import/blockText.js";
import type { ImportReport, Recognised } from "../../src/import/page.js";
import { readPage } from "../../src/import/readPage.js";

describe("A plain text page", () => {
  test("is headline, credit, paragraphs, author and a list of other pages", () => {
    const { recognised, unrecognised } = page("plain.txt");
    expect(recognised).toMatchObject({
      headline: "Court Fines Teacher Lina Osk for Post About Harbour Divers",
      dek: null,
      language: { tag: "en", certainty: "sure" },
      dateline: null,
      publishedAt: null,
      byline: [{ name: "Aron Belic", role: "originalAuthor" }],
      attributedTo: [{ name: "Quay.example", url: null }],
      canonicalUrl: null,
    });
    expect(recognised.blocks.map(({ type }) => type)).toStrictEqual(Array(7).fill("paragraph"));
    expect(blockText(recognised.blocks[1]!)).toBe(
      "She was fined 15 units, equivalent to 51.2 thousand dinars.",
    );
    expect(recognised.related).toHaveLength(4);
    expect(recognised.related[2]).toStrictEqual({ title: "Divers Find Bell of Sunken Ship", url: null });
    expect(unrecognised).toStrictEqual([]);
  });

  test("whose credit is a bare address has a source and no credit line", () => {
    const report = page("plain.txt");
    expect(report.recognised.photo).toStrictEqual({
      creditText: "facebook.com/lina.osk.varna/",
      sourceUrl: "https://facebook.com/lina.osk.varna/",
      caption: null,
      altText: null,
      imageUrl: null,
    });
    expect(needed(report)).toStrictEqual([
      "CREDIT_IS_A_URL credit",
      "CAPTION_MISSING caption",
      "ALT_TEXT_MISSING altText",
      "TRANSLATOR_MISSING byline",
      "DATELINE_MISSING dateline",
      "PUBLICATION_DATE_MISSING publishedAt",
      "SOURCE_LINK_MISSING attributedTo",
    ]);
  });

  test("is told line by line", () => {
    const { findings, form } = page("plain.txt");
    expect(form).toBe("text");
    expect(findings.map(({ field, line }) => `${line} ${field}`)).toStrictEqual([
      "1 headline",
      "2 credit",
      "3 attributedTo",
      "10 byline",
      "11 related",
    ]);
  });

  test("broken to a width by a wire is whole again, its dateline and desk told apart", () => {
    const { recognised } = page("wire.txt");
    expect(recognised.headline).toBe("PORT OF LANDE REOPENS AFTER STORM");
    expect(recognised.byline).toStrictEqual([
      { name: "ELENA MARSH", role: "author" },
      { name: "Tomas Grau", role: "editor" },
    ]);
    expect(recognised.dateline).toMatchObject({ place: "LANDE", date: "Feb. 11", agency: "Coast Wire" });
    expect(texts(recognised)).toStrictEqual([
      "The port of Lande reopened on Wednesday after a storm had kept forty ships outside the breakwater for three " +
        "days, the harbour master said.",
      "Tugs brought in the smallest vessels first. The last of them, a well-known coal carrier, is expected by nightfall.",
      '"Nobody was hurt, and nothing was lost but sleep," the harbour master said.',
    ]);
  });

  test("with nothing around its text needs a person for everything", () => {
    const report = page("bare.txt");
    expect(texts(report.recognised)).toStrictEqual(["No ferry ran today."]);
    expect(needed(report)).toStrictEqual([
      "BYLINE_MISSING byline",
      "DATELINE_MISSING dateline",
      "PUBLICATION_DATE_MISSING publishedAt",
      "LANGUAGE_UNCERTAIN language",
    ]);
  });
});

describe("An HTML page", () => {
  test("with everything marked up is understood whole", () => {
    const report = page("figure.html");
    expect(report.recognised).toMatchObject({
      headline: "Bridge Opens a Year Late",
      dek: "Engineers blame a winter of ice; the mayor blames the engineers.",
      language: { tag: "en-GB", certainty: "declared" },
      photo: {
        creditText: "Mara Voss / Gazette",
        caption: "The bridge on Friday morning.",
        altText: "A white bridge in fog",
        imageUrl: "https://gazette.example/img/bridge.jpg",
      },
      dateline: { place: "LANDE", date: null, agency: null },
      publishedAt: "2026-02-20T08:15+01:00",
      byline: [
        { name: "Nadia Holm", role: "author" },
        { name: "Piet Aarden", role: "author" },
      ],
      attributedTo: [{ name: "Steppe Ledger", url: "https://ledger.example/bridge" }],
      canonicalUrl: "https://gazette.example/bridge-opens",
      related: [
        { title: "The last ferry", url: "https://gazette.example/ferry" },
        { title: "What the toll will cost", url: "https://gazette.example/toll" },
      ],
    });
    expect(needed(report)).toStrictEqual([]);
  });

  test("keeps its blocks, its links and its emphasis, and no script", () => {
    const { recognised } = page("figure.html");
    expect(recognised.blocks.map(({ type }) => type)).toStrictEqual([
      "paragraph",
      "paragraph",
      "heading",
      "list",
      "quote",
      "paragraph",
    ]);
    expect(recognised.dateline?.words).toStrictEqual([
      { type: "text", text: "LANDE", marks: [{ type: "strong" }] },
      { type: "text", text: " — " },
    ]);
    expect(recognised.blocks[0]).toStrictEqual({
      type: "paragraph",
      attrs: {},
      content: [
        { type: "text", text: "The bridge over the Marne opened on Friday, " },
        {
          type: "text",
          text: "a year after it was due",
          marks: [{ type: "link", attrs: { href: "https://gazette.example/2025/plan" } }],
        },
        { type: "text", text: "." },
      ],
    });
    expect(JSON.stringify(recognised)).not.toContain("not words");
  });

  test("shows what stands around the article as not understood", () => {
    expect(page("figure.html").unrecognised).toStrictEqual([
      { line: 10, text: "Home City" },
      { line: 29, text: "Share this story" },
      { line: 31, text: "© The Harbour Gazette. All rights reserved." },
    ]);
  });

  test("is completed by its structured data, which people do not see", () => {
    const report = page("jsonld.html");
    expect(report.recognised).toMatchObject({
      headline: "Library Lends Out Umbrellas",
      publishedAt: "2026-01-09T10:00Z",
      byline: [
        { name: "Ruth Calder", role: "author" },
        { name: "Iva Lund", role: "translator" },
      ],
      photo: {
        creditText: "Jo Penn/The Quay",
        caption: "Umbrellas in the hall",
        imageUrl: "https://quay.example/u.jpg",
      },
      canonicalUrl: "https://quay.example/umbrellas",
    });
    expect(texts(report.recognised)).toHaveLength(3);
    expect(needed(report)).toStrictEqual([
      "ALT_TEXT_MISSING altText",
      "DATELINE_MISSING dateline",
      "BODY_UNCERTAIN blocks",
    ]);
  });

  test("without a heading is called what its Open Graph data calls it", () => {
    const { recognised } = page("opengraph.html");
    expect(recognised).toMatchObject({
      headline: "Night Market Moves Indoors",
      dek: "Stalls will stand in the old tram depot until spring.",
      language: { tag: "en-US", certainty: "declared" },
      publishedAt: "2026-01-15T18:30+02:00",
      byline: [{ name: "Petra Lind", role: "author" }],
      photo: {
        creditText: "Jo Penn",
        caption: "Stalls in the depot.",
        altText: "Stalls under lamps",
        imageUrl: "https://quay.example/market.jpg",
      },
    });
    expect(texts(recognised)).toHaveLength(2);
  });

  test("of the days of tables is found in its cell, under the title it shows", () => {
    const report = page("table.html");
    expect(report.recognised).toMatchObject({
      headline: "Mill Wheel Turns Again",
      byline: [{ name: "Walter Finch", role: "author" }],
      photo: { altText: "The mill wheel", imageUrl: null },
    });
    expect(texts(report.recognised)).toStrictEqual([
      "The wheel of the old mill in Lower Sand turned again on Sunday, for the first time since the flood of 1954.",
      "Half the village had come to see it. The miller's grandson opened the sluice at noon, and nothing happened until one.",
      "There will be flour by Easter.",
    ]);
    expect(report.unrecognised).toStrictEqual([{ line: 3, text: "Front page Sport" }]);
    expect(needed(report)).toContain("LINK_DROPPED blocks");
  });
});

describe("A page in another language", () => {
  test.each<[string, Partial<Recognised>]>([
    [
      "russian.html",
      {
        language: { tag: "ru", certainty: "declared" },
        byline: [
          { name: "Арон Белич", role: "author" },
          { name: "Ива Лунд", role: "translator" },
        ],
        attributedTo: [{ name: "Степной вестник", url: null }],
        related: [
          { title: "Мост откроют в мае", url: "https://v.example/1" },
          { title: "Колокол нашли водолазы", url: "https://v.example/2" },
        ],
      },
    ],
    [
      "kazakh.html",
      {
        language: { tag: "kk", certainty: "declared" },
        publishedAt: "2026-03-01",
        byline: [{ name: "Ива Лунд", role: "translator" }],
        attributedTo: [{ name: "Дала хабары", url: null }],
      },
    ],
    [
      "arabic.html",
      {
        language: { tag: "ar", certainty: "declared" },
        byline: [{ name: "ليلى حداد", role: "author" }],
        attributedTo: [{ name: "بريد السهوب", url: null }],
        related: [{ title: "الجسر يفتح في مايو", url: "https://m.example/1" }],
      },
    ],
    [
      "windows1251.html",
      {
        headline: "Мост откроют в мае",
        language: { tag: "ru", certainty: "sure" },
        byline: [{ name: "Нина Холм", role: "author" }],
        attributedTo: [{ name: "Степной вестник", url: null }],
      },
    ],
  ])("is understood in its own words: %s", (name, expected) => {
    expect(page(name).recognised).toMatchObject(expected);
  });

  test.each([
    ["russian.html", "Мара Восс / «Степной вестник»", null],
    ["kazakh.html", "Мара Восс", null],
    ["arabic.html", "مارا فوس", "العبارة يوم الأحد."],
  ])("credits its picture: %s", (name, creditText, caption) => {
    expect(page(name).recognised.photo).toMatchObject({ creditText, caption });
  });

  test("opens with a dateline in its own letters", () => {
    expect(page("russian.html").recognised.dateline).toMatchObject({ place: "ПОРТ-ВАРНА", date: "1 марта" });
  });

  test("is not believed when it declares what its words plainly are not", () => {
    const english =
      "The harbour said that it was not aware of the noise and that it would have to look into it all. ";
    const report = read(
      `<html lang="ru"><article><h1>Noise</h1><p>${english.repeat(2)}</p></article></html>`,
    );
    expect(report.recognised.language).toStrictEqual({ tag: "en", certainty: "unsure" });
    expect(needed(report)).toContain("LANGUAGE_UNCERTAIN language");
  });
});

function page(name: string): ImportReport {
  const report = readPage(readFileSync(new URL(`pages/${name}`, import.meta.url)), name);
  if ("unreadable" in report) throw new Error(report.unreadable.message);
  return report;
}

function read(html: string): ImportReport {
  const report = readPage(Buffer.from(html), "page.html");
  if ("unreadable" in report) throw new Error(report.unreadable.message);
  return report;
}

const texts = ({ blocks }: Recognised) => blocks.map(blockText);
const needed = ({ needsAPerson }: ImportReport) => needsAPerson.map(({ code, field }) => `${code} ${field}`);
