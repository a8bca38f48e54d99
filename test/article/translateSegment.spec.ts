import { describe, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { Block } from "../../src/article/body/block.js";
import type { ArticleCommand } from "../../src/article/commands.js";
import type { ArticleEvent } from "../../src/article/events.js";
import {
  a,
  altTextWritten,
  b,
  c,
  captionWritten,
  d,
  drafted,
  headlineChanged,
  image,
  paragraph,
  placementId,
  words,
} from "../support/telling/facts.js";
import type { Told } from "../support/telling/recorded.js";
import { specify, type Said } from "../support/telling/spec.js";
import {
  blockTranslated,
  hashIn,
  rebasedTo,
  translationOf,
  wordsTranslated,
} from "../support/telling/translationFacts.js";

const given = specify(articleDecider);

describe("Translating a segment", () => {
  test.each([
    ["headline", "Сот портқа айыппұл салды"],
    ["dek", "Биыл үшінші рет"],
    [`caption:${placementId}`, "Жексенбідегі порт"],
    [`altText:${placementId}`, "Тұмандағы крандар"],
  ])("writes the words of the %s, on one line", (segmentId, text) => {
    given(opened)
      .when(translate(segmentId, { text: ` ${text.replace(" ", "\n")} ` }))
      .thenRecorded(segmentTranslated(segmentId, text));
  });

  test("writes a block's words", () => {
    given(opened)
      .when(translate(`block:${a}`, { text: " Сот түсте отырды. " }))
      .thenRecorded(contentTranslated(a, words("Сот түсте отырды.")));
  });

  test("writes a block's content with its marks", () => {
    const content = [
      { type: "text", text: "Сот", marks: [{ type: "strong" }] },
      { type: "text", text: " отырды." },
    ] as const;
    given(opened)
      .when(
        translate(`block:${a}`, {
          content: [...content.slice(0, 1), { type: "text", text: "" }, ...content.slice(1)],
        }),
      )
      .thenRecorded(contentTranslated(a, content));
  });

  test("writes a list, an item a line", () => {
    given(opened)
      .when(translate(`block:${b}`, { text: "порт\n\n кеме \n" }))
      .thenRecorded(contentTranslated(b, [item("порт"), item("кеме")]));
  });

  test("writes a list's items with their marks", () => {
    const content = [
      { type: "listItem", content: [{ type: "text", text: "порт", marks: [{ type: "emphasis" }] }] },
    ] as const;
    given(opened)
      .when(translate(`block:${b}`, { content }))
      .thenRecorded(contentTranslated(b, content));
  });

  test("may be done again, better", () => {
    given(opened, wordsTranslated(source, "headline", "Сот айыппұл салды"))
      .when(translate("headline", { text: "Сот портқа айыппұл салды" }))
      .thenRecorded(segmentTranslated("headline", "Сот портқа айыппұл салды"));
  });

  test("changes nothing when it says what is already there", () => {
    given(
      opened,
      wordsTranslated(source, "headline", "Сот отырды"),
      blockTranslated(source, a, "Сот отырды."),
    )
      .when(translate("headline", { text: "Сот  отырды" }))
      .thenNothing();
    given(opened, blockTranslated(source, a, "Сот отырды."))
      .when(translate(`block:${a}`, { text: "Сот отырды." }))
      .thenNothing();
    given(opened, blockTranslated(source, a, "Сот отырды."))
      .when(
        translate(`block:${a}`, {
          content: [
            { text: "Сот ", type: "text" },
            { text: "отырды.", type: "text" },
          ],
        }),
      )
      .thenNothing();
  });

  test("may say of changed words that the old translation still holds", () => {
    const after = [...source, headlineChanged("The court fines the harbour")];
    given(
      opened,
      wordsTranslated(source, "headline", "Сот портқа айыппұл салды"),
      rebasedTo(after, ["headline"]),
    )
      .when(translate("headline", { text: "Сот портқа айыппұл салды" }))
      .thenRecorded({
        type: "SegmentTranslated",
        data: {
          segmentId: "headline",
          sourceHash: hashIn(after, "headline"),
          text: "Сот портқа айыппұл салды",
        },
      });
  });

  test("translates the words that the translator was looking at", () => {
    const after = [...source, headlineChanged("Harbour fined again")];
    given(opened, rebasedTo(after, ["headline"]))
      .lookingAt(0)
      .when(translate("headline", { text: "Сот портқа айыппұл салды" }))
      .thenRecorded(segmentTranslated("headline", "Сот портқа айыппұл салды"));
  });

  test.each(["headlines", `block:${d}`, `caption:${a}`, "constructor"])(
    "needs a segment of the pinned source: %s",
    (segmentId) => {
      given(opened)
        .when(translate(segmentId, { text: "Сот" }))
        .thenRefused({ code: "SEGMENT_UNKNOWN", segmentId });
    },
  );

  test("has nothing to say in a picture", () => {
    given(opened)
      .when(translate(`block:${c}`, { text: "Сот" }))
      .thenRefused({ code: "SEGMENT_UNKNOWN", segmentId: `block:${c}` });
  });

  test("takes words or content, not both and not neither", () => {
    given(opened).when(translate("headline")).thenInvalid("text");
    given(opened)
      .when(translate(`block:${a}`, { text: "Сот", content: words("Сот") }))
      .thenInvalid("text");
  });

  test("takes plain words for what has no marks", () => {
    given(opened)
      .when(translate("headline", { content: words("Сот") }))
      .thenInvalid("content");
  });

  test.each<[string, Partial<TranslateSegment>]>([
    ["headline", { text: " \n" }],
    [`block:${a}`, { text: " \n" }],
    [`block:${b}`, { text: " \n" }],
  ])("needs words: %s", (segmentId, said) => {
    given(opened).when(translate(segmentId, said)).thenInvalid("text");
  });

  test.each<[string, Partial<TranslateSegment>]>([
    [`block:${a}`, { content: [] }],
    [`block:${a}`, { content: [{ type: "text", text: " " }] }],
    [`block:${b}`, { content: [] }],
    [`block:${b}`, { content: [{ type: "listItem", content: [] }, { type: "listItem" }] }],
  ])("needs words in its content: %s %j", (segmentId, said) => {
    given(opened).when(translate(segmentId, said)).thenInvalid("content");
  });

  test("names the place of what it cannot read", () => {
    given(opened)
      .when(translate(`block:${a}`, { content: [{ type: "text", text: "Сот", marks: [{ type: "blink" }] }] }))
      .thenInvalid("content", "0", "marks", "0", "type");
    given(opened)
      .when(translate(`block:${b}`, { content: words("порт") }))
      .thenInvalid("content", "0");
  });

  test("names the words as the place when it was given words", () => {
    given(opened)
      .when(translate(`block:${a}`, { text: "Сот \u0007 отырды" }))
      .thenInvalid("text");
  });

  test("is not how an original is written", () => {
    given(drafted)
      .when(translate("headline", { text: "Court" }))
      .thenRefused({ code: "NOT_A_TRANSLATION" });
  });

  test("needs an article", () => {
    given()
      .when(translate("headline", { text: "Court" }))
      .thenRefused({ code: "NOT_FOUND" });
  });
});

type TranslateSegment = Extract<Said<ArticleCommand>, { type: "TranslateSegment" }>;
type Content = Extract<ArticleEvent, { type: "BlockTranslated" }>["data"]["content"];
const translate = (segmentId: string, said: Partial<TranslateSegment> = {}): TranslateSegment => ({
  type: "TranslateSegment",
  facts: { replacedAt: null },
  segmentId,
  text: null,
  content: null,
  ...said,
});
const item = (text: string) => ({ type: "listItem", content: words(text) }) as const;
const list: Block = {
  type: "list",
  attrs: { id: b, ordered: false },
  content: [item("harbour"), item("ship")],
};
const source: readonly Told<ArticleEvent>[] = [
  { ...drafted, data: { ...drafted.data, dek: "For the third time this year" } },
  {
    type: "BodyRevised",
    data: {
      operations: [
        { op: "inserted", block: paragraph(a, "The court sat."), after: null },
        { op: "inserted", block: list, after: a },
        { op: "inserted", block: image(c), after: b },
      ],
    },
  },
  captionWritten,
  altTextWritten,
];
const opened = translationOf(source);
const segmentTranslated = (segmentId: string, text: string): ArticleEvent => ({
  type: "SegmentTranslated",
  data: { segmentId, sourceHash: hashIn(source, segmentId), text },
});
const contentTranslated = (block: string, content: Content): ArticleEvent => ({
  type: "BlockTranslated",
  data: { segmentId: `block:${block}`, sourceHash: hashIn(source, `block:${block}`), content },
});
