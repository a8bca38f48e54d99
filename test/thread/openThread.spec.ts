import { describe, test } from "vitest";
import type { ThreadCommand } from "../../src/thread/commands.js";
import { threadDecider } from "../../src/thread/thread.js";
import { articleId, dana, omar, placementId } from "../support/telling/facts.js";
import { specify, type Said } from "../support/telling/spec.js";
import {
  blockText,
  desksMentioned,
  mentionable,
  threadOpened,
  threadOpenedOnHeadline,
  wanted,
} from "../support/telling/threadFacts.js";

const given = specify(threadDecider);
type OpenThread = Extract<Said<ThreadCommand>, { type: "OpenThread" }>;
const open = (
  differences: Partial<OpenThread> = {},
  facts: Partial<OpenThread["facts"]> = {},
): OpenThread => ({
  type: "OpenThread",
  articleId,
  revision: 1,
  anchor: wanted,
  text: "Which court?",
  mentions: [],
  deskMentions: [],
  facts: { ...mentionable, articleFound: true, commentedText: blockText, ...facts },
  ...differences,
});

const headline = "Court fines the harbour";
const onHeadline = {
  anchor: { blockId: null, field: "headline", placementId: null, from: 0, to: 5, quote: "Court" },
} as const;
const notThere = { code: "WORDS_NOT_THERE", path: ["anchor", "quote"] } as const;

describe("Opening a thread", () => {
  test("asks about some words, and keeps what their block said", () => {
    given().when(open()).thenRecorded(threadOpened);
  });

  test("may be about the whole article", () => {
    given()
      .when(open({ anchor: null }, { commentedText: null }))
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
      .thenRefused({ code: "STAFF_MEMBER_UNKNOWN", staffId: "x", path: ["mentions", "1"] });
  });

  test("names desks in the same breath, each once", () => {
    given()
      .when(open({ deskMentions: ["courts", "culture", "courts"] }))
      .thenRecorded(threadOpened, desksMentioned(null, "courts", "culture"));
    given()
      .when(open({ ...onHeadline, deskMentions: ["courts"] }, { commentedText: headline }))
      .thenRecorded(threadOpenedOnHeadline, desksMentioned(null, "courts"));
  });

  test("names no desk that there is not, or that is closed", () => {
    given()
      .when(open({ deskMentions: ["sport"] }))
      .thenRefused({
        code: "DESK_UNKNOWN",
        desk: "sport",
        desks: ["courts", "culture"],
        path: ["deskMentions", "0"],
      });
    given()
      .when(open({ deskMentions: ["courts", "culture"] }, { closedDesks: { culture: "courts" } }))
      .thenRefused({ code: "DESK_CLOSED", desk: "culture", routedTo: "courts", path: ["deskMentions", "1"] });
  });

  test("asks about words beside the body, and keeps what stood there", () => {
    given()
      .when(open(onHeadline, { commentedText: headline }))
      .thenRecorded(threadOpenedOnHeadline);
    const span = { from: 0, to: 6, quote: "Cranes" };
    given()
      .when(
        open(
          { anchor: { blockId: null, field: "altText", placementId, ...span } },
          { commentedText: "Cranes in fog" },
        ),
      )
      .thenRecorded({
        type: "ThreadOpenedOnField",
        data: {
          ...threadOpenedOnHeadline.data,
          anchor: { field: "altText", placementId, ...span, fieldText: "Cranes in fog" },
        },
      });
  });

  test.each<[string, Partial<typeof wanted>, string]>([
    ["nowhere", { blockId: null }, "anchor"],
    ["in a block and a field at once", { field: "dek" }, "anchor"],
    ["in the caption of no picture", { blockId: null, field: "caption" }, "placementId"],
    ["in the headline of a picture", { blockId: null, field: "headline", placementId }, "placementId"],
    ["in a block of a picture", { placementId }, "placementId"],
  ])("is not about words that stand %s", (_, difference, last) => {
    given()
      .when(open({ anchor: { ...wanted, ...difference } }))
      .thenInvalid(...(last === "anchor" ? [last] : ["anchor", last]));
  });

  test("is refused when the field says something else, or nothing", () => {
    for (const commentedText of ["Harbour fined", null])
      given()
        .when(open(onHeadline, { commentedText }))
        .thenRefused({ ...notThere, where: "headline", quote: "Court" });
  });

  test.each<[string, Partial<typeof wanted>, string | null]>([
    ["the block is not there", {}, null],
    ["the block says something else", { quote: "Court" }, blockText],
    ["the words stand elsewhere", { from: 5, to: 10 }, blockText],
    ["they end before they begin", { from: 9, to: 4 }, blockText],
    ["they are none", { from: 4, to: 4, quote: "" }, blockText],
    ["they begin before the block", { from: -5, to: 22, quote: "noon." }, blockText],
    ["they end behind it", { from: 17, to: 40, quote: "noon." }, "The court sat at noon."],
  ])("is refused when %s", (_, difference, text) => {
    const missed = { ...wanted, ...difference };
    given()
      .when(open({ anchor: missed }, { commentedText: text }))
      .thenRefused({ ...notThere, where: "block", quote: missed.quote });
  });

  test("is about words, not about the white space between them", () => {
    given()
      .when(open({ anchor: { ...wanted, from: 3, to: 4, quote: " " } }))
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
