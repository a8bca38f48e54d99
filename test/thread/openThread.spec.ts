import { describe, test } from "vitest";
import type { ThreadCommand } from "../../src/thread/commands.js";
import { threadDecider } from "../../src/thread/thread.js";
import { a, articleId, dana, omar } from "../support/facts.js";
import { specify, type Said } from "../support/spec.js";
import { anchor, blockText, threadOpened } from "../support/threadFacts.js";

const given = specify(threadDecider);
type OpenThread = Extract<Said<ThreadCommand>, { type: "OpenThread" }>;
const open = (
  differences: Partial<OpenThread> = {},
  facts: Partial<OpenThread["facts"]> = {},
): OpenThread => ({
  type: "OpenThread",
  articleId,
  revision: 1,
  anchor,
  text: "Which court?",
  mentions: [],
  facts: { articleFound: true, blockText, strangers: [], ...facts },
  ...differences,
});

describe("Opening a thread", () => {
  test("asks about some words, and keeps what their block said", () => {
    given().when(open()).thenRecorded(threadOpened);
  });

  test("may be about the whole article", () => {
    given()
      .when(open({ anchor: null }, { blockText: null }))
      .thenRecorded({ ...threadOpened, data: { ...threadOpened.data, anchor: null } });
  });

  test("may run over several lines", () => {
    given()
      .when(open({ text: " Which court?\n\nThe district’s? " }))
      .thenRecorded({
        ...threadOpened,
        data: { ...threadOpened.data, text: "Which court?\n\nThe district’s?" },
      });
  });

  test("names each of those who should read it once", () => {
    const mentions = [omar.staffId, dana.staffId, omar.staffId];
    given()
      .when(open({ mentions }))
      .thenRecorded({
        ...threadOpened,
        data: { ...threadOpened.data, mentions: [omar.staffId, dana.staffId] },
      });
  });

  test("names nobody who is not on the staff", () => {
    given()
      .when(open({ mentions: [omar.staffId, "x"] }, { strangers: ["x"] }))
      .thenRefused({ code: "STAFF_MEMBER_UNKNOWN", staffId: "x" });
  });

  test.each<[string, Partial<typeof anchor>, string | null]>([
    ["the block is not there", {}, null],
    ["the block says something else", { quote: "Court" }, blockText],
    ["the words stand elsewhere", { from: 5, to: 10 }, blockText],
    ["they end before they begin", { from: 9, to: 4 }, blockText],
    ["they are none", { from: 4, to: 4, quote: "" }, blockText],
    ["they begin before the block", { from: -5, to: 22, quote: "noon." }, blockText],
    ["they end behind it", { from: 17, to: 40, quote: "noon." }, "The court sat at noon."],
  ])("is refused when %s", (_, difference, text) => {
    const wanted = { ...anchor, ...difference };
    const { quote } = wanted;
    given()
      .when(open({ anchor: wanted }, { blockText: text }))
      .thenRefused({ code: "WORDS_NOT_THERE", blockId: a, quote });
  });

  test("is about words, not about the white space between them", () => {
    given()
      .when(open({ anchor: { ...anchor, from: 3, to: 4, quote: " " } }))
      .thenInvalid("anchor", "quote");
  });

  test("needs something to say", () => {
    given()
      .when(open({ text: " \n" }))
      .thenInvalid("text");
  });

  test("needs an article that has got so far", () => {
    given()
      .when(open({ revision: 9 }, { articleFound: false }))
      .thenRefused({ code: "ARTICLE_NOT_FOUND", articleId, revision: 9 });
  });

  test("happens once", () => {
    given(threadOpened).when(open()).thenRefused({ code: "ALREADY_EXISTS" });
  });
});
