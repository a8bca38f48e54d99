import { describe, expect, test } from "vitest";
import { blockText } from "../../src/import/blockText.js";
import type { ReadPhoto } from "../../src/import/page.js";
import { pageOf } from "./courtPage.js";

describe("What stands outside the article's own element", () => {
  const around = `<header><h1>Mill Turns Again</h1><p>By Walter Finch</p><p>1 May 2026</p><p>Keep reading with us</p></header>`;
  const report =
    html(`${around}<main>${prose}</main><div class="latest"><h3>Latest news</h3><a href="https://a.example/1">Ferry late</a>
    soon</div><div class="foot">Call the desk</div>`);

  test("is believed where it speaks about the article, beside its headline", () => {
    expect(report.recognised).toMatchObject({
      headline: "Mill Turns Again",
      byline: [{ name: "Walter Finch", role: "author" }],
      publishedAt: "2026-05-01",
    });
  });

  test("is no part of the text, and is not lost", () => {
    expect(report.recognised.blocks.map(blockText)).toStrictEqual(sentences);
    expect(report.recognised.related).toStrictEqual([{ title: "Ferry late", url: "https://a.example/1" }]);
    expect(report.unrecognised.map(({ text }) => text)).toStrictEqual([
      "Keep reading with us",
      "Latest news soon",
      "Call the desk",
    ]);
  });

  test("says nothing about it from farther away", () => {
    const { recognised, unrecognised } = html(
      `<article><h1>Mill Turns Again</h1>${prose}</article><div><p>By Somebody Else</p><p>Photo: Nobody Here</p></div>`,
    );
    expect(recognised).toMatchObject({ byline: [], photo: null });
    expect(unrecognised.map(({ text }) => text)).toStrictEqual(["By Somebody Else", "Photo: Nobody Here"]);
  });
});

describe("A picture", () => {
  test.each<[string, Partial<ReadPhoto>]>([
    [
      `<div class="wp-caption"><img src="${file}"><p class="wp-caption-text">The mill. Photo: Mara Voss</p></div>`,
      { caption: "The mill.", creditText: "Mara Voss" },
    ],
    [
      `<figure><img src="${file}"><figcaption>The mill <small>© Mara Voss</small></figcaption></figure>`,
      { caption: "The mill", creditText: "Mara Voss" },
    ],
    [
      `<figure><img src="data:image/gif;base64,R0" data-src="${file}"><figcaption>The mill</figcaption></figure>`,
      { caption: "The mill", imageUrl: file },
    ],
    [
      `<figure><img class="logo" src="x.gif"><img src="${file}" alt="A mill"></figure>`,
      { altText: "A mill" },
    ],
    [`<p>Photographer: Mara Voss</p>`, { creditText: "Mara Voss", imageUrl: null }],
  ])("has its caption and its credit told apart: %s", (markup, expected) => {
    expect(html(`<article><h1>Mill</h1>${markup}${prose}</article>`).recognised.photo).toMatchObject(
      expected,
    );
  });

  test.each(["facebook.com/a.b/", "https://t.me/a", "facebook.com/a, instagram.com/b", "(example.com)."])(
    "is not credited by an address: %s",
    (credit) => {
      const { needsAPerson } = html(`<article><h1>Mill</h1><p>Photo: ${credit}</p>${prose}</article>`);
      expect(needsAPerson.map(({ code }) => code)).toContain("CREDIT_IS_A_URL");
    },
  );

  test("is not made up from a sentence that speaks of one", () => {
    const last = "She described the picture: a man on a bridge.";
    const { recognised } = html(`<article><h1>Mill</h1>${prose}<p>${last}</p></article>`);
    expect(recognised.photo).toBeNull();
    expect(recognised.blocks.map(blockText)).toContain(last);
  });

  test("that is left out keeps its words in the report", () => {
    const { unrecognised, needsAPerson } = html(
      `<article><h1>Mill</h1><figure><img src="${file}"></figure>${prose}
       <figure><img src="https://a.example/2.jpg" alt="A sluice"><figcaption>The sluice</figcaption></figure></article>`,
    );
    expect(unrecognised.map(({ text }) => text)).toStrictEqual(["The sluice A sluice"]);
    expect(needsAPerson.map(({ code }) => code)).toContain("PHOTO_LEFT_OUT");
  });

  test("that stands for a character is read as that character", () => {
    const { recognised } = html(
      `<article><h1>Mill</h1><p>Flour <img class="emoji" alt="🌾" src="w.png"> again.</p></article>`,
    );
    expect(recognised.blocks.map(blockText)).toStrictEqual(["Flour 🌾 again."]);
  });
});

describe("Markup amid the text", () => {
  test.each([
    [
      "a date in bold",
      "<p><b>On <time>1 May</time></b> the wheel turned.</p>",
      ["On 1 May the wheel turned."],
    ],
    [
      "a name in a sentence",
      "<p>The boy, <a rel=author href=https://a.example/>Jo Penn</a>, ran.</p>",
      ["The boy, Jo Penn, ran."],
    ],
    ["two line breaks", "<p>One came.<br><br>Two came.</p>", ["One came.", "Two came."]],
    ["blocks in an item", "<ul><li><h4>Ice</h4><p>Thick</p></li></ul>", ["Ice Thick"]],
  ])("parts no sentence and glues no words: %s", (_, markup, expected) => {
    expect(
      html(`<article><h1>Mill</h1>${markup}${prose}</article>`).recognised.blocks.map(blockText),
    ).toStrictEqual([...expected, ...sentences]);
  });

  test("is read through a form that some systems put around the whole page", () => {
    const { recognised } = html(`<article><h1>Mill</h1><form>${prose}</form></article>`);
    expect(recognised.blocks.map(blockText)).toStrictEqual(sentences);
  });

  test("keeps the order of a page that is all on one line", () => {
    const line = `<article><h1>Mill</h1><p>First.</p><p class="lead">Second.</p><p class="lead">Third.</p>${prose}</article>`;
    expect(html(line.replaceAll("\n", "")).recognised.blocks.map(blockText)).toStrictEqual([
      "First.",
      "Third.",
      ...sentences,
    ]);
  });

  test("that Stet has no block for is named, and its words are kept apart", () => {
    const { unrecognised, needsAPerson } = html(
      `<article><h1>Mill</h1>${prose}<iframe>Watch the wheel</iframe><table><tr><td>1</td><td>2</td></tr><tr><td>3</td><td>4</td></tr></table></article>`,
    );
    expect(unrecognised.map(({ text }) => text)).toStrictEqual(["Watch the wheel", "1 2 3 4"]);
    expect(needsAPerson.filter(({ code }) => code === "UNSUPPORTED_ELEMENT")).toHaveLength(2);
  });
});

const file = "https://a.example/mill.jpg";
const sentences = [
  "The wheel of the old mill in Lower Sand turned again on Sunday, for the first time since the flood.",
  "Half the village had come to see it, and nothing happened until one in the afternoon.",
];
const prose = sentences.map((sentence) => `<p>${sentence}</p>`).join("\n");

function html(body: string) {
  return pageOf(`<html lang="en"><body>${body}</body></html>`, "page.html");
}
