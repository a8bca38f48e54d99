import { describe, expect, test } from "vitest";
import { articleDecider } from "../../src/article/article.js";
import type { ArticleCommand } from "../../src/article/commands.js";
import type { ArticleEvent } from "../../src/article/events.js";
import type { Json } from "../../src/decider.js";
import { articleAfter } from "../support/telling/articleAfter.js";
import {
  a,
  b,
  body,
  bodyWritten,
  c,
  d,
  drafted,
  image,
  omar,
  uuid,
  words,
} from "../support/telling/facts.js";
import { minute, type Told } from "../support/telling/recorded.js";
import { specify, type Said } from "../support/telling/spec.js";
import { suggestion } from "../support/telling/suggestion.js";
import { source, translationOf } from "../support/telling/translationFacts.js";

const given = specify(articleDecider);
const suggestionId = uuid(0x701);
const made = suggestion(suggestionId, body[0], "The court sat at ten.");
type SuggestChange = Extract<Said<ArticleCommand>, { type: "SuggestChange" }>;
const suggest = (differences: Partial<SuggestChange> = {}): SuggestChange => ({
  type: "SuggestChange",
  suggestionId,
  blockId: a,
  content: words("The court sat at ten."),
  note: null,
  ...differences,
});

describe("Suggesting a change", () => {
  test("proposes other words for a block, bound to the words that it has", () => {
    given(drafted, bodyWritten).when(suggest()).thenRecorded(made);
    const article = articleAfter([drafted, bodyWritten, { ...made, by: omar.staffId }]);
    expect(article.body).toEqual(body);
    expect(article.suggestions[suggestionId]).toMatchObject({
      state: "open",
      by: omar.staffId,
      at: minute(2),
      decided: null,
    });
  });

  test("makes nobody a writer: what is only proposed is not in the text", () => {
    const { writers } = articleAfter([drafted, bodyWritten, { ...made, by: omar.staffId }]);
    expect(writers.copy).not.toContain(omar.staffId);
  });

  test("may say something to the writers", () => {
    given(drafted, bodyWritten)
      .when(suggest({ note: " The registrar  says ten. " }))
      .thenRecorded({ ...made, data: { ...made.data, note: "The registrar says ten." } });
  });

  test("brings words to normal form, with their marks", () => {
    const marked = [
      { type: "text", text: "Cafe\u0301 ", marks: [{ type: "strong" }] },
      { type: "text", text: "court", marks: [{ type: "strong" }] },
    ];
    given(drafted, bodyWritten)
      .when(suggest({ content: marked }))
      .thenRecorded({
        ...made,
        data: { ...made.data, content: [{ type: "text", text: "Café court", marks: [{ type: "strong" }] }] },
      });
  });

  test("changes nothing when it says what stands there, or was made already", () => {
    given(drafted, bodyWritten)
      .when(suggest({ content: body[0].type === "paragraph" ? body[0].content : null }))
      .thenNothing();
    given(drafted, bodyWritten, made).when(suggest()).thenNothing();
  });

  test("has an id of its own", () => {
    given(drafted, bodyWritten, made)
      .when(suggest({ blockId: b }))
      .thenInvalid("suggestionId");
    given(drafted, bodyWritten, made)
      .when(suggest({ note: "Ten." }))
      .thenInvalid("suggestionId");
  });

  test("is about the block as its reader saw it", () => {
    const changed: Told<ArticleEvent> = {
      type: "BodyRevised",
      data: { operations: [{ op: "removed", id: a }] },
    };
    given(drafted, bodyWritten, changed).lookingAt(1).when(suggest()).thenRecorded(made);
    expect(articleDecider.facets(made)).toEqual({
      writes: [`suggestion:${suggestionId}`],
      reads: [`body:${a}`],
    });
  });

  test("needs a block of words", () => {
    const pictured: ArticleEvent = {
      type: "BodyRevised",
      data: { operations: [{ op: "inserted", block: image(d), after: null }] },
    };
    given(drafted, bodyWritten)
      .when(suggest({ blockId: c }))
      .thenRefused({ code: "BLOCK_UNKNOWN", blockId: c });
    given(drafted, pictured)
      .when(suggest({ blockId: d }))
      .thenRefused({ code: "BLOCK_UNKNOWN", blockId: d });
  });

  test.each<[Json, readonly string[]]>([
    ["words", ["content"]],
    [[], ["content"]],
    [[{ type: "text", text: " " }], ["content"]],
    [[{ type: "listItem", content: [] }], ["content", "0"]],
    [[{ type: "text", text: "x", marks: [{ type: "loud" }] }], ["content", "0", "marks", "0", "type"]],
  ])("needs words that the block can hold: %j", (content, path) => {
    given(drafted, bodyWritten)
      .when(suggest({ content }))
      .thenInvalid(...path);
  });

  test("is not for a translation, which is written by segment", () => {
    given(translationOf(source)).when(suggest()).thenRefused({ code: "WRITTEN_BY_SEGMENT" });
  });

  test("needs an article", () => {
    given().when(suggest()).thenRefused({ code: "NOT_FOUND" });
  });
});
