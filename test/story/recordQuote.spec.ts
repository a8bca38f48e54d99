import { describe, expect, test } from "vitest";
import type { StoryCommand } from "../../src/story/commands.js";
import { storyDecider } from "../../src/story/story.js";
import { quoted, quoteId, quoteTranslated, quoteWithdrawn } from "../support/telling/claimFacts.js";
import { a, articleId, b, opened, subjectId } from "../support/telling/facts.js";
import { recorded } from "../support/telling/recorded.js";
import { specify, type Said } from "../support/telling/spec.js";

const given = specify(storyDecider);
const ofStory = { article: { storyId: subjectId, blocks: [a] } };

describe("Recording a quote", () => {
  test("keeps the words in the language in which they were said", () => {
    given(opened).when(record()).thenRecorded(quoted);
  });

  test("says where it is quoted", () => {
    const wanted = { articleId, blockId: a };
    given(opened)
      .when(record({ ...wanted, facts: ofStory }))
      .thenRecorded({ ...quoted, data: { ...quoted.data, ...wanted } });
    given(opened)
      .when(record({ articleId, blockId: b, facts: ofStory }))
      .thenRefused({ code: "BLOCK_UNKNOWN", blockId: b });
  });

  test("changes nothing when it says what is already there", () => {
    given(opened, quoted)
      .when(record({ speaker: " Mara  Voss", language: "KK", text: ` ${quoted.data.text}\n` }))
      .thenNothing();
  });

  test.each([{ speaker: "M. Voss" }, { language: "ru" }, { text: "Біз шағымданбаймыз." }])(
    "may be put right under the same id: %j",
    (difference) => {
      given(opened, quoted)
        .when(record(difference))
        .thenRecorded({ ...quoted, data: { ...quoted.data, ...difference } });
    },
  );

  test.each([
    [{ text: "Біз шағымданбаймыз." }, true],
    [{ language: "ru" }, true],
    [{ speaker: "M. Voss" }, false],
  ])("with %j leaves translations stale: %s", (difference, stale) => {
    const right = { ...quoted, data: { ...quoted.data, ...difference } };
    const [quote] = recorded(`story-${subjectId}`, [opened, quoted, quoteTranslated, right]).reduce(
      storyDecider.evolve as never,
      storyDecider.initial,
    ).quotes;
    expect(quote).toMatchObject({ ...difference, translations: [{ text: "We will appeal.", stale }] });
  });

  test.each([
    [{ speaker: " " }, "speaker"],
    [{ text: " " }, "text"],
    [{ language: "no language" }, "language"],
    [{ blockId: a }, "articleId"],
  ])("takes no %j", (difference, field) => {
    given(opened).when(record(difference)).thenInvalid(field);
  });

  test("comes too late for one that was withdrawn", () => {
    given(opened, quoted, quoteWithdrawn)
      .when(record())
      .thenRefused({ code: "QUOTE_WITHDRAWN", reason: quoteWithdrawn.data.reason });
  });

  test("needs a story", () => {
    given().when(record()).thenRefused({ code: "NOT_FOUND" });
  });

  test("is to have seen every translation of the quote", () => {
    expect(storyDecider.facets(quoted).reads).toEqual([`quote:${quoteId}:*`]);
  });
});

describe("Translating a quote", () => {
  test("keeps its words beside the original ones", () => {
    given(opened, quoted).when(translate()).thenRecorded(quoteTranslated);
  });

  test("changes nothing when it says what is already there", () => {
    given(opened, quoted, quoteTranslated)
      .when(translate({ text: "We will appeal. ", language: "EN", translator: "Dana  Seit" }))
      .thenNothing();
  });

  test.each([{ text: "We appeal." }, { translator: "Omar Vey" }, { language: "ru" }])(
    "may be done better, and into other languages: %j",
    (difference) => {
      given(opened, quoted, quoteTranslated)
        .when(translate(difference))
        .thenRecorded({ ...quoteTranslated, data: { ...quoteTranslated.data, ...difference } });
    },
  );

  test("may be said to hold for the words as they were put right", () => {
    const right = { ...quoted, data: { ...quoted.data, text: "Біз  шағымданамыз!" } };
    given(opened, quoted, quoteTranslated, right).when(translate()).thenRecorded(quoteTranslated);
  });

  test.each([
    [{ language: "kk" }, "language"],
    [{ language: "no language" }, "language"],
    [{ text: " " }, "text"],
    [{ translator: " " }, "translator"],
  ])("takes no %j", (difference, field) => {
    given(opened, quoted).when(translate(difference)).thenInvalid(field);
  });

  test("needs a quote that the story holds", () => {
    given(opened).when(translate()).thenRefused({ code: "QUOTE_UNKNOWN", quoteId });
    given(opened, quoted, quoteWithdrawn)
      .when(translate())
      .thenRefused({ code: "QUOTE_WITHDRAWN", reason: quoteWithdrawn.data.reason });
    given().when(translate()).thenRefused({ code: "NOT_FOUND" });
  });

  test("gets in nobody's way in another language", () => {
    const { writes, reads } = storyDecider.facets(quoteTranslated);
    expect({ writes, reads }).toEqual({ writes: [`quote:${quoteId}:en`], reads: [`quote:${quoteId}`] });
  });
});

type RecordQuote = Extract<Said<StoryCommand>, { type: "RecordQuote" }>;
const record = (differences: Partial<RecordQuote> = {}): RecordQuote => ({
  ...quoted.data,
  type: "RecordQuote",
  facts: { article: null },
  ...differences,
});
type TranslateQuote = Extract<Said<StoryCommand>, { type: "TranslateQuote" }>;
const translate = (differences: Partial<TranslateQuote> = {}): TranslateQuote => ({
  ...quoteTranslated.data,
  type: "TranslateQuote",
  ...differences,
});
